// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/simulator/scaling/alarm_pair.h"
#include "app/simulator/scaling/verdict.h"

namespace strato::simulator {

/// A target tracking policy at work. A copyable value.
class TargetTracker final {
 public:
  TargetTracker() = default;
  explicit TargetTracker(const TargetTracking &policy) : m_policy(policy), m_alarms(policy) {}

  [[nodiscard]] const TargetTracking &policy() const { return m_policy; }
  [[nodiscard]] const AlarmPair &alarms() const { return m_alarms; }
  /// To be told one datapoint a period.
  [[nodiscard]] Verdict feed(double datapoint, Tick now, const GroupSize &group);

 private:
  TargetTracking m_policy;
  AlarmPair m_alarms;
  AlarmPair::State m_state = AlarmPair::State::Calm;
};

}  // namespace strato::simulator
