// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <variant>

#include "app/simulator/scaling/step_scaler.h"
#include "app/simulator/scaling/target_tracker.h"

namespace strato::simulator {

using DynamicPolicy = std::variant<TargetTracking, StepScaling>;

/// All policies of a group that follow its load. Where several want something, the most servers win (ASG-17). A
/// copyable value.
class Scaler final {
 public:
  Scaler() = default;
  /// For servers with so many slots each; what they did before `seen` does not count.
  Scaler(const std::vector<DynamicPolicy> &policies, int slots, const Load &seen = {});

  [[nodiscard]] std::size_t size() const { return m_policies.size(); }
  [[nodiscard]] Tick period(std::size_t policy) const;
  /// To be told the load once in the policy's period.
  [[nodiscard]] Verdict look(std::size_t policy, const Load &load, const GroupSize &group);

 private:
  struct Policy {
    std::variant<TargetTracker, StepScaler> worker;
    Load seen;
    std::optional<int> wish;  ///< as of its last datapoint
  };
  [[nodiscard]] bool letsShrink(const Policy &policy) const;

  std::vector<Policy> m_policies;
  int m_slots = 1;
};

}  // namespace strato::simulator
