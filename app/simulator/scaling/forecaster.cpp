// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/simulator/scaling/forecaster.h"

#include <algorithm>
#include <cmath>

namespace strato::simulator {

Forecaster::Forecaster(const PredictiveScaling &policy, int slots)
    : m_policy(policy),
      m_slots(slots),
      m_steps(static_cast<std::size_t>(std::max(1.0, std::round(policy.cycleS / policy.stepS)))) {}

void Forecaster::record(std::int64_t step, const Load &load) {
  const Load period = load.since(m_seen);
  m_seen = load;
  const double lengthS = seconds(period.at);
  const double each = m_policy.metric == Metric::CpuPercent ? 100.0 * period.busy * 1e-9 / m_slots / lengthS
                                                            : static_cast<double>(period.started) * 60.0 / lengthS;
  Step &seen = m_steps[placeOf(step)];
  seen.cycles = std::min(seen.cycles + 1, kCyclesBack);
  seen.servers += (each / m_policy.target - seen.servers) / seen.cycles;
}

int Forecaster::serversFor(std::int64_t step) const {
  const Step &seen = m_steps[placeOf(step)];
  return seen.cycles == 0 ? 0 : static_cast<int>(std::ceil(seen.servers - 1e-9));
}

}  // namespace strato::simulator
