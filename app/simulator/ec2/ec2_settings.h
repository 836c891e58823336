// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <optional>
#include <string>

#include "app/simulator/distribution.h"
#include "app/simulator/fleet/fleet_settings.h"
#include "app/simulator/scaling/predictive_scaling.h"
#include "app/simulator/scaling/scaler.h"

namespace strato::simulator {

/// Who says that an instance is unhealthy. A dead one is noticed by EC2's own check in any case.
struct HealthCheck {
  bool byBalancer = false;  ///< the group listens to the load balancer too
  double graceS = 300.0;    ///< a new instance is left alone for so long
  double intervalS = 30.0;  ///< between two checks of the balancer
  int unhealthyAfter = 2;   ///< failed checks in a row
};

/// Instances that fail by chance.
struct Failures {
  double meanTimeBetweenS = 1e6;  ///< for each instance in service
  bool application = false;       ///< only the program on it; EC2 does not notice

  bool operator==(const Failures &) const = default;
};

/// Part of the group is Spot.
struct SpotShare {
  int onDemandBase = 0;
  double share = 1.0;  ///< of what is above the base
  double reclaimsPerHour = 0.0;
  double discountPercent = 60.0;
  bool rebalances = false;  ///< orders the replacement at the notice, not at the end

  bool operator==(const SpotShare &) const = default;
};

/// Instances that were prepared and stopped.
struct WarmPool {
  int size = 0;
  Distribution start;  ///< from stopped to its first served request
};

struct Ec2Settings {
  std::string id;
  std::string title;
  std::string instanceType = "m5.large";
  int min = 1, desired = 1, max = 1;
  int zones = 1;
  int slotsPerInstance = 1;
  Sharing sharing = Sharing::Slots;
  std::optional<int> mostPerInstance;
  Routing routing = Routing::RoundRobin;
  std::optional<BurstSettings> credits;

  std::optional<int> queueLimit;
  std::optional<double> clientTimeoutS;

  /// From the request for an instance to its first served request.
  Distribution boot;
  /// How long a new instance counts toward the desired capacity and not toward the metric.
  double warmupS = 0.0;
  double drainS = 300.0;
  HealthCheck healthCheck;
  std::optional<Failures> failures;
  std::optional<SpotShare> spot;
  std::optional<WarmPool> warmPool;

  std::vector<DynamicPolicy> scaling;
  std::optional<PredictiveScaling> predictive;
  std::vector<ScheduledAction> schedule;

  [[nodiscard]] FleetSettings fleet() const {
    FleetSettings fleet;
    fleet.slots = slotsPerInstance;
    fleet.sharing = sharing;
    fleet.mostPerServer = mostPerInstance;
    fleet.routing = routing;
    fleet.burst = credits;
    fleet.queueLimit = queueLimit;
    fleet.clientTimeoutS = clientTimeoutS;
    fleet.measured = !scaling.empty() || predictive;
    return fleet;
  }
};

}  // namespace strato::simulator
