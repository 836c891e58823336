// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/simulator/ecs/ecs_settings.h"
#include "app/simulator/fleet/fleet.h"

namespace strato::simulator {

/// Service auto scaling: the policies, and the pause before tasks are taken away. A copyable value.
class ServiceScaler final {
 public:
  ServiceScaler() = default;
  /// For tasks with so many slots each; what they did before `seen` does not count.
  ServiceScaler(const ServiceScaling &scaling, int slots, const Load &seen)
      : m_scaler(scaling.policies, slots, seen), m_cooldown(ticks(scaling.scaleInCooldownS)) {}

  [[nodiscard]] const Scaler &scaler() const { return m_scaler; }
  [[nodiscard]] std::uint32_t policies() const { return static_cast<std::uint32_t>(m_scaler.size()); }
  [[nodiscard]] Tick period(std::uint32_t policy) const { return m_scaler.period(policy); }
  /// To be asked once in the policy's period. The wish is not yet within the service's bounds.
  [[nodiscard]] std::optional<int> look(std::uint32_t policy, const Fleet &fleet, int desired, Tick now, Tally &tally);

 private:
  Scaler m_scaler;
  Tick m_cooldown = 0;
  Tick m_changedAt = -1;  ///< never
};

}  // namespace strato::simulator
