// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/simulator/ecs/capacity_provider.h"

#include <cmath>

namespace strato::simulator {

namespace {

constexpr int kFirstStep = 2;

}  // namespace

int CapacityProvider::needed(int used, int waiting, int roomEach) {
  return roomEach == 0 ? used : used + (waiting + roomEach - 1) / roomEach;
}

double CapacityProvider::reservation(int needed, int existing) {
  if (existing == 0) return needed == 0 ? 100.0 : 200.0;
  return 100.0 * needed / existing;
}

int CapacityProvider::groupSize(int needed, int existing, double targetPercent) {
  if (existing == 0) return needed == 0 ? 0 : kFirstStep;
  return static_cast<int>(std::ceil(100.0 * needed / targetPercent - 1e-9));
}

std::optional<int> CapacityProvider::feed(int needed, int existing) {
  const double percent = reservation(needed, existing);
  m_below = percent < m_settings.targetPercent ? m_below + 1 : 0;
  if (percent > m_settings.targetPercent) return groupSize(needed, existing, m_settings.targetPercent);
  if (m_below >= m_settings.lowPeriods) return groupSize(needed, existing, m_settings.targetPercent);
  return std::nullopt;
}

}  // namespace strato::simulator
