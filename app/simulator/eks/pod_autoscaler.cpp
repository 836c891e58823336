// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/simulator/eks/pod_autoscaler.h"

#include <algorithm>
#include <cmath>

namespace strato::simulator {

int PodAutoscaler::recommended(double metric, int ready, int desired) const {
  if (ready == 0) return desired;
  const double ratio = metric / m_settings.target;
  if (std::abs(ratio - 1.0) <= m_settings.tolerance + 1e-12) return desired;
  const int pods = static_cast<int>(std::ceil(ratio * ready - 1e-9));
  if (ratio < 1.0) return pods;
  // Pods that are not ready yet count as if they did nothing: with them it may be enough already.
  const double withAll = ratio * ready / std::max(ready, desired);
  return withAll <= 1.0 + m_settings.tolerance + 1e-12 ? desired : pods;
}

int PodAutoscaler::sync(double metric, int ready, int desired, Tick now) {
  const int wish = recommended(metric, ready, desired);
  m_wishes.push_back({now, wish});
  const Tick past = ticks(m_settings.stabilisationS);
  while (m_wishes.size() > 1 && m_wishes.front().at + past <= now) m_wishes.pop_front();
  if (wish > desired) {
    const int most = std::max(static_cast<int>(std::ceil(desired * (1.0 + m_settings.growthPercent * 0.01) - 1e-9)),
                              desired + m_settings.growthPods);
    return std::min(wish, most);
  }
  int highest = wish;
  for (const Wish &earlier : m_wishes) highest = std::max(highest, earlier.pods);
  return std::min(highest, desired);
}

}  // namespace strato::simulator
