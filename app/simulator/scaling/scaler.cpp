// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/simulator/scaling/scaler.h"

#include <algorithm>

namespace strato::simulator {

Scaler::Scaler(const std::vector<DynamicPolicy> &policies, int slots, const Load &seen) : m_slots(slots) {
  for (const DynamicPolicy &policy : policies) {
    if (const auto *tracking = std::get_if<TargetTracking>(&policy)) {
      m_policies.push_back({TargetTracker(*tracking), seen, {}});
    } else {
      m_policies.push_back({StepScaler(std::get<StepScaling>(policy)), seen, {}});
    }
  }
}

Tick Scaler::period(std::size_t policy) const {
  return std::visit([](const auto &worker) { return ticks(worker.policy().periodS); }, m_policies[policy].worker);
}

/// A target tracking policy that does not want fewer wants what there is; the others have no opinion on it.
bool Scaler::letsShrink(const Policy &policy) const {
  const auto *tracker = std::get_if<TargetTracker>(&policy.worker);
  return tracker == nullptr || !tracker->policy().scaleIn || policy.wish.has_value();
}

Verdict Scaler::look(std::size_t policy, const Load &load, const GroupSize &group) {
  Policy &asked = m_policies[policy];
  const Load period = load.since(asked.seen);
  asked.seen = load;
  Verdict verdict = std::visit(
      [&](auto &worker) { return worker.feed(datapointOf(worker.policy().metric, period, m_slots), load.at, group); },
      asked.worker);
  asked.wish = verdict.desired;
  if (!verdict.desired || *verdict.desired >= group.desired) return verdict;
  for (const Policy &other : m_policies) {
    if (!letsShrink(other)) {
      verdict.desired.reset();
      return verdict;
    }
    if (other.wish) verdict.desired = std::max(*verdict.desired, *other.wish);
  }
  return verdict;
}

}  // namespace strato::simulator
