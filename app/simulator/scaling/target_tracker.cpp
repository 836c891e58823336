// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/simulator/scaling/target_tracker.h"

#include <cmath>

namespace strato::simulator {

Verdict TargetTracker::feed(double datapoint, Tick now, const GroupSize &group) {
  Verdict verdict;
  const AlarmPair::State state = m_alarms.feed(datapoint);
  if (state != m_state && state == AlarmPair::State::High) {
    verdict.news = News{now, News::Kind::HighAlarm, m_alarms.above(), m_policy.highPeriods};
  } else if (state != m_state && state == AlarmPair::State::Low) {
    verdict.news = News{now, News::Kind::LowAlarm, m_alarms.below(), m_policy.lowPeriods};
  }
  m_state = state;
  if (state == AlarmPair::State::Calm) return verdict;
  // The measured servers would hold the target if there were this many of them.
  const int fitting = static_cast<int>(std::ceil(group.measured * datapoint / m_policy.target - 1e-9));
  if (state == AlarmPair::State::High) {
    // What is still warming is already part of the answer.
    verdict.desired = std::max(group.desired, fitting);
  } else if (m_policy.scaleIn && !group.settling) {
    verdict.desired = std::min(group.desired, std::max(1, fitting));
  }
  return verdict;
}

}  // namespace strato::simulator
