// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/simulator/file/fields.h"
#include "app/simulator/scenario.h"

namespace strato::simulator {

/// The scenario's field "faults": what goes wrong, and when.
[[nodiscard]] std::vector<Incident> readIncidents(Fields &root, const std::vector<LaneSettings> &lanes);

}  // namespace strato::simulator
