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

std::vector<Scaler::Alarm> Scaler::alarms() const {
  std::vector<Alarm> alarms;
  for (std::size_t i = 0; i < m_policies.size(); ++i) {
    const Tick nextLook = m_policies[i].seen.at + period(i);
    if (const auto *tracker = std::get_if<TargetTracker>(&m_policies[i].worker)) {
      const TargetTracking &policy = tracker->policy();
      const AlarmPair &pair = tracker->alarms();
      if (pair.below() > 0 && policy.scaleIn) {
        alarms.push_back({false, pair.below(), policy.lowPeriods, period(i), nextLook});
      } else {
        alarms.push_back({true, pair.above(), policy.highPeriods, period(i), nextLook});
      }
    } else {
      const auto &stepper = std::get<StepScaler>(m_policies[i].worker);
      const bool above = stepper.policy().side == StepScaling::Side::Above;
      alarms.push_back({above, stepper.beyond(), stepper.policy().periods, period(i), nextLook});
    }
  }
  return alarms;
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
