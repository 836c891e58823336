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

  /// How close an alarm is to ringing.
  struct Alarm {
    bool above = true;   ///< its line; or else below
    int datapoints = 0;  ///< in a row beyond the line
    int needed = 1;
    Tick period = 0;
    Tick nextLook = 0;

    /// If all that come are beyond the line too; where it rings already, the next look.
    [[nodiscard]] Tick ringsAt() const { return nextLook + std::max(0, needed - datapoints - 1) * period; }
  };

  [[nodiscard]] std::size_t size() const { return m_policies.size(); }
  /// Of target tracking the one that counts, or the high one where neither does.
  [[nodiscard]] std::vector<Alarm> alarms() const;
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
