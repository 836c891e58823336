// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/simulator/distribution.h"
#include "app/simulator/fleet/fleet_settings.h"

namespace strato::simulator {

/// What one copy of a container asks for.
struct ContainerSize {
  double vcpus = 1.0;
  double memoryGb = 2.0;

  bool operator==(const ContainerSize &) const = default;
};

/// A service of equal containers behind a load balancer: ECS tasks or Kubernetes pods.
struct ServiceSettings {
  int min = 1, desired = 1, max = 1;
  ContainerSize size;
  int slotsEach = 1;  ///< requests that a container works on at once
  Routing routing = Routing::RoundRobin;
  std::optional<int> queueLimit;
  std::optional<double> clientTimeoutS;
  Distribution start;  ///< from a place for it to its first served request: image pull and start
  double drainS = 300.0;

  [[nodiscard]] bool isSameContainer(const ServiceSettings &other) const {
    return size == other.size && slotsEach == other.slotsEach;
  }
  [[nodiscard]] FleetSettings fleet(bool measured) const {
    FleetSettings fleet;
    fleet.slots = slotsEach;
    fleet.routing = routing;
    fleet.queueLimit = queueLimit;
    fleet.clientTimeoutS = clientTimeoutS;
    fleet.measured = measured;
    fleet.tellsEnds = true;
    fleet.began = News::Kind::ContainerRunning;
    fleet.ended = News::Kind::ContainerStopped;
    return fleet;
  }
};

}  // namespace strato::simulator
