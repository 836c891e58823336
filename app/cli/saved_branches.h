// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/simulator/file/scenario_file.h"
#include "app/simulator/run.h"

namespace strato::cli {

/// "B" for the first branch of a file: "A" is the scenario itself, as in the Lab.
[[nodiscard]] std::string letterOf(std::size_t branch);
/// The same the other way round, small letters too; nothing for what is no branch of the file. 0 is the scenario.
[[nodiscard]] std::optional<std::size_t> branchOf(const std::string &letter, const simulator::ScenarioFile &file);

/// What a file's branch comes to.
struct BranchRun {
  simulator::Run run;
  std::vector<simulator::LaneSettings> lanes;  ///< as they are at its end
};

/// Runs the scenario, and on from each fork that leads to the branch. Nothing when `progress` said stop.
[[nodiscard]] Result<std::optional<BranchRun>> runBranch(const simulator::ScenarioFile &file, std::size_t branch,
                                                         int bundle, const simulator::RunOptions &options);

}  // namespace strato::cli
