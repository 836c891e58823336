// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/saved_branches.h"

#include <algorithm>

#include "app/simulator/bundles/bundles.h"

namespace strato::cli {

using simulator::LaneSettings;
using simulator::LaneTimeline;
using simulator::SavedBranch;

namespace {

/// From the one that leaves the scenario to the branch itself.
std::vector<const SavedBranch *> wayTo(std::size_t branch, const std::vector<SavedBranch> &all) {
  std::vector<const SavedBranch *> way;
  for (std::size_t at = branch; at > 0; at = all[at - 1].parent) way.push_back(&all[at - 1]);
  std::ranges::reverse(way);
  return way;
}

Result<std::vector<LaneTimeline>> leave(std::vector<LaneTimeline> lanes, const SavedBranch &branch,
                                        std::vector<LaneSettings> &settings) {
  for (const LaneSettings &changed : branch.lanes) {
    const auto lane = std::ranges::find(settings, idOf(changed), [](const LaneSettings &each) { return idOf(each); });
    const auto place = static_cast<std::size_t>(lane - settings.begin());
    *lane = changed;
    auto forked = lanes[place].fork(branch.from, {changed, {}});
    if (!forked) return fail(forked.error());
    lanes[place] = std::move(*forked);
  }
  return lanes;
}

}  // namespace

std::string letterOf(std::size_t branch) { return std::string(1, static_cast<char>('A' + branch % 26)); }

std::optional<std::size_t> branchOf(const std::string &letter, const simulator::ScenarioFile &file) {
  if (letter.size() != 1) return std::nullopt;
  const auto place = static_cast<std::size_t>((letter.front() | 0x20) - 'a');
  return place <= file.branches.size() ? std::optional(place) : std::nullopt;
}

Result<std::optional<BranchRun>> runBranch(const simulator::ScenarioFile &file, std::size_t branch, int bundle,
                                           const simulator::RunOptions &options) {
  simulator::Scenario scenario = simulator::bundled(file.scenario, bundle);
  std::vector<LaneSettings> settings = file.scenario.lanes;
  auto run = simulator::run(scenario, options);
  for (const SavedBranch *each : wayTo(branch, file.branches)) {
    if (!run) return fail(run.error());
    if (!*run) return std::nullopt;
    auto lanes = leave(std::move((*run)->lanes), *each, settings);
    if (!lanes) return fail(lanes.error());
    scenario.lanes = settings;
    if (bundle > 1) {
      for (LaneSettings &lane : scenario.lanes) simulator::divide(lane, bundle);
    }
    run = simulator::finish(std::move(*lanes), scenario, options);
  }
  if (!run) return fail(run.error());
  if (!*run) return std::nullopt;
  return BranchRun{std::move(**run), std::move(settings)};
}

}  // namespace strato::cli
