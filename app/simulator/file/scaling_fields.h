// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/simulator/file/fields.h"
#include "app/simulator/scaling/predictive_scaling.h"
#include "app/simulator/scaling/scaler.h"

namespace strato::simulator {

/// What a platform leaves open.
struct ScalingDefaults {
  double lowFactor = 0.7;  ///< the low alarm's line, as a share of the target
  double periodS = 60.0;   ///< between two datapoints
};

/// A target tracking policy; the caller asks for its kind, and finishes the fields.
[[nodiscard]] TargetTracking readTargetTracking(Fields &fields, const ScalingDefaults &defaults);

/// All policies of a lane.
struct ScalingWishes {
  std::vector<DynamicPolicy> dynamic;
  std::optional<PredictiveScaling> predictive;
  std::vector<ScheduledAction> schedule;
};

/// The policies in "scaling": one, or a list of them.
[[nodiscard]] ScalingWishes readScaling(Fields &lane, const ScalingDefaults &defaults);

}  // namespace strato::simulator
