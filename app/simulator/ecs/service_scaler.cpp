// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/simulator/ecs/service_scaler.h"

namespace strato::simulator {

std::optional<int> ServiceScaler::look(std::uint32_t policy, const Fleet &fleet, int desired, Tick now, Tally &tally) {
  const Verdict verdict = m_scaler.look(policy, fleet.load(now), {desired, fleet.measured(), fleet.booting() > 0});
  if (verdict.news) tally.news.push_back(*verdict.news);
  if (!verdict.desired || *verdict.desired == desired) return std::nullopt;
  const bool cooling = m_changedAt >= 0 && now - m_changedAt < m_cooldown;
  if (*verdict.desired < desired && cooling) return std::nullopt;
  m_changedAt = now;
  return verdict.desired;
}

}  // namespace strato::simulator
