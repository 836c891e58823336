// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/simulator/ecs/ecs_settings.h"
#include "app/simulator/fleet/fleet.h"
#include "app/simulator/scaling/target_tracker.h"

namespace strato::simulator {

/// Service auto scaling: the policy, its metric, and the pause before tasks are taken away. A copyable value.
class ServiceScaler final {
 public:
  ServiceScaler() = default;
  explicit ServiceScaler(const ServiceScaling &scaling)
      : m_tracker(scaling.tracking), m_cooldown(ticks(scaling.scaleInCooldownS)) {}

  [[nodiscard]] Tick period() const { return ticks(m_tracker.policy().periodS); }
  /// To be asked once a period. The wish is not yet within the service's bounds.
  [[nodiscard]] std::optional<int> look(const Fleet &fleet, int slots, int desired, Tick now, Tally &tally);

 private:
  TargetTracker m_tracker;
  Tick m_cooldown = 0;
  Tick m_changedAt = -1;  ///< never
  Load m_seen;
};

}  // namespace strato::simulator
