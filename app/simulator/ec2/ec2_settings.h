// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <optional>
#include <string>

#include "app/simulator/distribution.h"

namespace strato::simulator {

enum class Routing { RoundRobin, LeastOutstanding };

/// Keep a metric near a target: two alarms that AWS makes for the policy.
struct TargetTracking {
  enum class Metric { CpuPercent, RequestsPerTarget };

  Metric metric = Metric::CpuPercent;
  double target = 50.0;  ///< percent, or requests a minute for each instance
  double periodS = 60.0;
  int highPeriods = 3;
  int lowPeriods = 15;
  /// The low alarm's line, as a share of the target.
  double lowFactor = 0.7;
  bool scaleIn = true;
};

struct Ec2Settings {
  std::string id;
  std::string title;
  std::string instanceType = "m5.large";
  int min = 1, desired = 1, max = 1;
  int slotsPerInstance = 1;
  Routing routing = Routing::RoundRobin;

  std::optional<int> queueLimit;
  std::optional<double> clientTimeoutS;

  /// From the request for an instance to its first served request.
  Distribution boot;
  /// How long a new instance counts toward the desired capacity and not toward the metric.
  double warmupS = 0.0;
  double drainS = 300.0;
  std::optional<TargetTracking> scaling;
};

}  // namespace strato::simulator
