// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <algorithm>

#include "app/simulator/scaling/target_tracking.h"

namespace strato::simulator {

/// The two alarms of a target tracking policy, fed with one datapoint a period.
class AlarmPair final {
 public:
  enum class State { Calm, High, Low };

  AlarmPair() = default;
  explicit AlarmPair(const TargetTracking &policy) : m_policy(policy) {}

  State feed(double datapoint) {
    m_above = datapoint > m_policy.target ? m_above + 1 : 0;
    m_below = datapoint < m_policy.target * m_policy.lowFactor ? m_below + 1 : 0;
    if (m_above >= m_policy.highPeriods) return State::High;
    if (m_below >= m_policy.lowPeriods) return State::Low;
    return State::Calm;
  }

  [[nodiscard]] int above() const { return std::min(m_above, m_policy.highPeriods); }
  [[nodiscard]] int below() const { return std::min(m_below, m_policy.lowPeriods); }

 private:
  TargetTracking m_policy;
  int m_above = 0;
  int m_below = 0;
};

}  // namespace strato::simulator
