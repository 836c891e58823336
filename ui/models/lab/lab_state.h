// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>
#include <map>
#include <vector>

#include "app/simulator/scenario.h"

namespace strato::ui {

/// One future. The first branch is the scenario as it stands in its file; each other one has the same past as the
/// branch that it leaves, and other settings of some lanes from then on.
struct LabBranch {
  QString name;
  int parent = -1;  ///< a place among the branches; the first one has none
  simulator::Tick from = 0;
  std::map<std::size_t, simulator::LaneSettings> changed;  ///< by the lane's place
  quint64 revision = 0;  ///< another number after each change; the same one after undoing it
};

/// All that one edits in the Lab. A value, so that undoing is going back to the one before.
struct LabState {
  simulator::Scenario scenario;
  std::vector<LabBranch> branches{1};

  /// The settings that a lane has at the end of a branch.
  [[nodiscard]] const simulator::LaneSettings &laneOf(std::size_t lane, int branch) const;
  /// The branch, those that it comes from before it: from the scenario to it.
  [[nodiscard]] std::vector<int> wayTo(int branch) const;
  /// The same as a name for what was computed: it changes with everything that the result depends on.
  [[nodiscard]] QString keyOf(int branch) const;
  /// "A", "B" and so on.
  [[nodiscard]] static QString letterOf(int branch);
};

}  // namespace strato::ui
