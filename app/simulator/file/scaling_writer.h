// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/simulator/file/scaling_fields.h"
#include "app/simulator/file/writing.h"

namespace strato::simulator {

[[nodiscard]] const char *wordFor(Metric metric);
/// As the field "scaling": one policy, or a list of them; null where there is none.
[[nodiscard]] WrittenJson written(const ScalingWishes &wishes, const ScalingDefaults &defaults);

}  // namespace strato::simulator
