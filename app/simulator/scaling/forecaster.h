// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <vector>

#include "app/simulator/fleet/load.h"
#include "app/simulator/scaling/predictive_scaling.h"

namespace strato::simulator {

/// Remembers the load of each step of the cycle and says how many servers the same step needs next time. A copyable
/// value.
class Forecaster final {
 public:
  /// AWS looks back over 14 days (ASG-18).
  static constexpr int kCyclesBack = 14;

  Forecaster() = default;
  Forecaster(const PredictiveScaling &policy, int slots);

  [[nodiscard]] const PredictiveScaling &policy() const { return m_policy; }
  /// To be told the load at the end of each step, counted from 0.
  void record(std::int64_t step, const Load &load);
  /// Servers that hold the target in a step; 0 where the cycle has not been seen yet.
  [[nodiscard]] int serversFor(std::int64_t step) const;
  [[nodiscard]] std::size_t bytes() const { return m_steps.size() * sizeof(Step); }

 private:
  /// The mean of the last cycles, as servers that the load would fill to the target.
  struct Step {
    double servers = 0.0;
    int cycles = 0;
  };
  [[nodiscard]] std::size_t placeOf(std::int64_t step) const {
    return static_cast<std::size_t>(step % static_cast<std::int64_t>(m_steps.size()));
  }

  PredictiveScaling m_policy;
  int m_slots = 1;
  Load m_seen;
  std::vector<Step> m_steps;
};

}  // namespace strato::simulator
