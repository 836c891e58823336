// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/simulator/ecs/service_scaler.h"

namespace strato::simulator {

std::optional<int> ServiceScaler::look(const Fleet &fleet, int slots, int desired, Tick now, Tally &tally) {
  const Load seen = fleet.load(now);
  const double value = datapointOf(m_tracker.policy().metric, seen.since(m_seen), slots);
  m_seen = seen;
  const Verdict verdict = m_tracker.feed(value, now, {desired, fleet.measured(), fleet.booting() > 0});
  if (verdict.news) tally.news.push_back(*verdict.news);
  if (!verdict.desired || *verdict.desired == desired) return std::nullopt;
  const bool cooling = m_changedAt >= 0 && now - m_changedAt < m_cooldown;
  if (*verdict.desired < desired && cooling) return std::nullopt;
  m_changedAt = now;
  return verdict.desired;
}

}  // namespace strato::simulator
