// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/simulator/file/writing.h"
#include "app/simulator/workload.h"

namespace strato::simulator {

[[nodiscard]] WrittenJson written(const Distribution &distribution);
/// For a scenario of that length.
[[nodiscard]] WrittenJson written(const Workload &workload, double durationS);

}  // namespace strato::simulator
