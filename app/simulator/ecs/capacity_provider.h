// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/simulator/ecs/ecs_settings.h"

namespace strato::simulator {

/// CapacityProviderReservation is M / N x 100: instances that are needed, of those that there are (ECS-10). A copyable
/// value.
class CapacityProvider final {
 public:
  CapacityProvider() = default;
  explicit CapacityProvider(const CapacityProviderSettings &settings) : m_settings(settings) {}

  /// M: the instances that hold tasks, and those that the waiting tasks would fill.
  [[nodiscard]] static int needed(int used, int waiting, int roomEach);
  /// In percent; 100 where there is nothing and nothing is needed, 200 where there should be something.
  [[nodiscard]] static double reservation(int needed, int existing);
  /// N at which the reservation is the target. From nothing the first step is two instances.
  [[nodiscard]] static int groupSize(int needed, int existing, double targetPercent);

  /// To be told once a period. Grows at once, and shrinks after some periods below the target.
  [[nodiscard]] std::optional<int> feed(int needed, int existing);

 private:
  CapacityProviderSettings m_settings;
  int m_below = 0;
};

}  // namespace strato::simulator
