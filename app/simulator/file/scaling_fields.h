// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/simulator/file/fields.h"
#include "app/simulator/scaling/target_tracking.h"

namespace strato::simulator {

/// A target tracking policy. The low alarm's line is a share of the target that depends on the platform.
[[nodiscard]] TargetTracking readTargetTracking(Fields &fields, double lowFactor);

}  // namespace strato::simulator
