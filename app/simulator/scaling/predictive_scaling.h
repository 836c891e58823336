// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <optional>

#include "app/simulator/scaling/metric.h"

namespace strato::simulator {

/// Be ready before the load comes, as it came in earlier cycles.
struct PredictiveScaling {
  Metric metric = Metric::CpuPercent;
  double target = 50.0;
  double cycleS = 86400.0;  ///< after which the load is taken to repeat
  double stepS = 3600.0;    ///< one forecast for each
  double aheadS = 300.0;    ///< servers are ordered so long before a step begins
  bool forecastOnly = false;

  bool operator==(const PredictiveScaling &) const = default;
};

/// A time at which bounds or size change by the clock.
struct ScheduledAction {
  double atS = 0.0;
  std::optional<double> everyS;
  std::optional<int> min, desired, max;

  bool operator==(const ScheduledAction &) const = default;
};

}  // namespace strato::simulator
