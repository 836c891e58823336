// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <optional>
#include <string>

#include "app/simulator/distribution.h"
#include "app/simulator/fleet/fleet_settings.h"
#include "app/simulator/scaling/target_tracking.h"

namespace strato::simulator {

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
