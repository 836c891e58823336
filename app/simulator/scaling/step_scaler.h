// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <algorithm>

#include "app/simulator/scaling/step_scaling.h"
#include "app/simulator/scaling/verdict.h"

namespace strato::simulator {

/// A step or simple scaling policy at work. A copyable value.
class StepScaler final {
 public:
  StepScaler() = default;
  explicit StepScaler(StepScaling policy) : m_policy(std::move(policy)) {}

  [[nodiscard]] const StepScaling &policy() const { return m_policy; }
  /// Datapoints in a row beyond the line, up to those that the alarm needs.
  [[nodiscard]] int beyond() const { return std::min(m_beyond, m_policy.periods); }
  /// To be told one datapoint a period.
  [[nodiscard]] Verdict feed(double datapoint, Tick now, const GroupSize &group);

 private:
  [[nodiscard]] int changed(int servers, double beyond) const;

  StepScaling m_policy;
  int m_beyond = 0;
  Tick m_coolUntil = 0;
};

}  // namespace strato::simulator
