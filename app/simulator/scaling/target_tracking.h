// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/simulator/scaling/metric.h"

namespace strato::simulator {

/// Keep a metric near a target: two alarms that AWS makes for the policy.
struct TargetTracking {
  using Metric = simulator::Metric;

  Metric metric = Metric::CpuPercent;
  double target = 50.0;  ///< percent, or requests a minute for each server
  double periodS = 60.0;
  int highPeriods = 3;
  int lowPeriods = 15;
  /// The low alarm's line, as a share of the target: 0.7 for instances, 0.9 for ECS services.
  double lowFactor = 0.7;
  bool scaleIn = true;

  bool operator==(const TargetTracking &) const = default;
};

}  // namespace strato::simulator
