// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/simulator/scaling/step_scaler.h"

#include <algorithm>
#include <cmath>

namespace strato::simulator {

namespace {

/// As AWS rounds: toward zero, but at least one server where something is to change.
int serversFor(double exact) {
  if (exact > 0.0) return std::max(1, static_cast<int>(std::floor(exact + 1e-9)));
  if (exact < 0.0) return std::min(-1, static_cast<int>(std::ceil(exact - 1e-9)));
  return 0;
}

}  // namespace

int StepScaler::changed(int servers, double beyond) const {
  double amount = 0.0;
  for (const StepScaling::Step &step : m_policy.steps) {
    if (beyond >= step.from) amount = step.amount;
  }
  switch (m_policy.unit) {
    case StepScaling::Unit::Servers:
      return servers + static_cast<int>(amount);
    case StepScaling::Unit::Percent:
      return servers + serversFor(servers * amount / 100.0);
    case StepScaling::Unit::Exact:
      return static_cast<int>(amount);
  }
  return servers;
}

Verdict StepScaler::feed(double datapoint, Tick now, const GroupSize &group) {
  const bool above = m_policy.side == StepScaling::Side::Above;
  const double beyond = above ? datapoint - m_policy.threshold : m_policy.threshold - datapoint;
  m_beyond = beyond > 0.0 ? m_beyond + 1 : 0;
  if (m_beyond < m_policy.periods) return {};
  Verdict verdict;
  if (m_beyond == m_policy.periods) {
    const News::Kind kind = above ? News::Kind::HighAlarm : News::Kind::LowAlarm;
    verdict.news = News{now, kind, m_policy.periods, m_policy.periods};
  }
  if (m_policy.cooldownS && (now < m_coolUntil || group.settling)) return verdict;
  // Without a cooldown, what still boots or warms up is not counted, so that one alarm does not order twice.
  const int counted = m_policy.cooldownS ? group.desired : group.measured;
  const int wanted = changed(counted, beyond);
  if (wanted > group.desired || (wanted < group.desired && counted == group.desired && !group.settling)) {
    verdict.desired = wanted;
    if (m_policy.cooldownS) m_coolUntil = now + ticks(*m_policy.cooldownS);
  }
  return verdict;
}

}  // namespace strato::simulator
