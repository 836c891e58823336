// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/simulator/file/branch_fields.h"

#include <algorithm>

#include "app/simulator/file/lane_reader.h"
#include "app/simulator/file/ranges.h"

namespace strato::simulator {

namespace {

constexpr std::size_t kMostBranches = 100;

/// What came before the fork cannot be another platform, nor can a front be put before it later.
void checkLane(Fields &fields, const LaneSettings &lane, const Scenario &scenario) {
  const auto forked = std::ranges::find(scenario.lanes, idOf(lane), [](const LaneSettings &one) { return idOf(one); });
  if (forked == scenario.lanes.end()) {
    std::string known;
    for (const LaneSettings &one : scenario.lanes) known += (known.empty() ? "" : ", ") + idOf(one);
    fields.complain("id", Message("There is no lane \"%1\".", {idOf(lane)}),
                    Message("One of these is allowed: %1.", {known}));
  } else if (forked->index() != lane.index()) {
    fields.complain("platform", Message("This lane was on another platform before."),
                    Message("Only %1 is allowed here.", {platformOf(*forked)}));
  }
}

void readBranchLanes(Fields &fields, SavedBranch &branch, const Scenario &scenario) {
  for (Fields &each : fields.objects("lanes", 0)) {
    if (!each.has("id")) {
      each.complain("id", Message("This is missing."), Message("Say which lane this is about."));
      continue;
    }
    std::map<std::string, FrontSettings> fronts;
    LaneSettings lane = readLane(each, branch.lanes.size(), fronts);
    if (!fronts.empty()) {
      each.complain("front", Message("A branch has the fronts of the scenario."), Message("Leave it out."));
    }
    checkLane(each, lane, scenario);
    const auto sameLane = [&lane](const LaneSettings &other) { return idOf(other) == idOf(lane); };
    if (std::ranges::any_of(branch.lanes, sameLane)) {
      each.complain("id", Message("\"%1\" is the id of another lane too.", {idOf(lane)}),
                    Message("Give each lane its own id."));
    }
    branch.lanes.push_back(std::move(lane));
  }
}

}  // namespace

std::vector<SavedBranch> readBranches(Fields &root, const Scenario &scenario) {
  std::vector<SavedBranch> branches;
  for (Fields &fields : root.objects("branches", 0)) {
    SavedBranch branch;
    branch.name = fields.text("name", "");
    branch.from = ticks(fields.number("from_s", {0.0, scenario.durationS}));
    const auto last = static_cast<double>(branches.size());
    branch.parent = static_cast<std::size_t>(fields.number("parent", {0.0, last, true}, 0.0));
    readBranchLanes(fields, branch, scenario);
    fields.finish();
    branches.push_back(std::move(branch));
  }
  if (branches.size() > kMostBranches) {
    root.complain("branches", Message("These are too many."),
                  Message("At most %1 branches are allowed.", {std::to_string(kMostBranches)}));
  }
  return branches;
}

}  // namespace strato::simulator
