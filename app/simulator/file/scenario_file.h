// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <string>
#include <string_view>
#include <tl/expected.hpp>
#include <vector>

#include "app/simulator/file/faults.h"
#include "app/simulator/file/trace_fields.h"
#include "app/simulator/scenario.h"

namespace strato::simulator {

/// A future that leaves the scenario, or another such future, with other settings of some lanes.
struct SavedBranch {
  std::string name;
  std::size_t parent = 0;  ///< 0: the scenario; else the branch at this place, counted from 1
  Tick from = 0;
  std::vector<LaneSettings> lanes;  ///< those that are different from then on, by their ids
};

/// All that a scenario file says.
struct ScenarioFile {
  Scenario scenario;
  std::vector<SavedBranch> branches;
};

/// Reads a scenario file (format stratoscope-scenario/1, described in file/FORMAT.md), or says all that is wrong.
/// A scenario that names a trace needs somebody who opens it.
[[nodiscard]] tl::expected<ScenarioFile, Faults> readScenarioFile(std::string_view text, const OpenTrace &open = {});
/// The same without the branches; what is wrong with these is a fault all the same.
[[nodiscard]] tl::expected<Scenario, Faults> readScenario(std::string_view text, const OpenTrace &open = {});

}  // namespace strato::simulator
