// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/simulator/scenario.h"

namespace strato::simulator {

/// What of a scenario happens before a lane: a front, clients that come again, classes, incidents.
struct EntrancePlan {
  std::string laneId;
  std::optional<FrontSettings> front;
  ClientSettings clients;
  std::shared_ptr<const std::vector<RequestClass>> classes;
  std::vector<Incident> incidents;
  /// False for events that are only handed in: nobody waits for their end.
  bool clientsWait = true;
  /// The lane's own clients leave its queue after so long, of which it only tells when asked.
  std::optional<double> laneTimeoutS;
  double warmupS = 0.0;
  std::uint64_t seed = 1;
};

/// Nothing where requests go straight into the lane, as fast as ever.
[[nodiscard]] std::optional<EntrancePlan> entrancePlanOf(const Scenario &scenario, const LaneSettings &lane);

/// How long clients wait in a lane whose clients leave it by themselves.
[[nodiscard]] std::optional<double> patienceOf(const LaneSettings &lane);
/// Why an incident of this kind cannot happen to such a lane; empty where it can.
[[nodiscard]] Message obstacleTo(Incident::Kind kind, const LaneSettings &lane);
[[nodiscard]] inline bool canHappenTo(const LaneSettings &lane, Incident::Kind kind) {
  return obstacleTo(kind, lane).isEmpty();
}

}  // namespace strato::simulator
