// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/simulator/file/scenario_file.h"

#include "app/simulator/file/branch_fields.h"
#include "app/simulator/file/incident_fields.h"
#include "app/simulator/file/lane_reader.h"
#include "app/simulator/file/workload_fields.h"

namespace strato::simulator {

namespace {

constexpr const char *kFormat = "stratoscope-scenario/1";

/// A submission to Batch is many jobs, and nobody waits for them: what follows single requests does not fit it.
void refuseWhatBatchCannot(Fields &fields, const Scenario &scenario) {
  const LaneSettings &lane = scenario.lanes.back();
  if (!std::holds_alternative<BatchSettings>(lane)) return;
  if (scenario.fronts.contains(idOf(lane))) {
    fields.complain("front", Message("Jobs do not come through a front."), Message("Leave it out."));
  }
  if (scenario.workload.classes || !scenario.workload.clients.areUsual()) {
    fields.complain("platform", Message("Batch cannot take requests of several classes, or of clients that try again."),
                    Message("Give the jobs a scenario of their own."));
  }
}

void readLanes(Fields &root, Scenario &scenario) {
  std::set<std::string> ids;
  for (Fields &fields : root.objects("lanes", 1)) {
    scenario.lanes.push_back(readLane(fields, scenario.lanes.size(), scenario.fronts));
    refuseWhatBatchCannot(fields, scenario);
    const std::string &id = idOf(scenario.lanes.back());
    if (ids.insert(id).second) continue;
    fields.complain("id", Message("\"%1\" is the id of another lane too.", {id}),
                    Message("Give each lane its own id."));
  }
}

}  // namespace

tl::expected<ScenarioFile, Faults> readScenarioFile(std::string_view text, const OpenTrace &open) {
  Faults faults;
  const auto tree = readJson(text, faults);
  if (!tree) return tl::unexpected(std::move(faults));
  if (!tree->is_object()) {
    faults.push_back({"$", Message("This is not an object."), Message("A scenario begins with { and ends with }.")});
    return tl::unexpected(std::move(faults));
  }
  Fields root(*tree, "$", faults);
  ScenarioFile file;
  Scenario &scenario = file.scenario;
  (void)root.oneOf("format", {kFormat}, std::nullopt);
  scenario.title = root.text("title", "");
  scenario.durationS = root.number("duration_s", {0.001, 1e9}, 3600.0);
  scenario.warmupS = root.number("warmup_s", {0.0, 1e9}, 0.0);
  if (scenario.warmupS >= scenario.durationS) {
    root.complain("warmup_s", Message("The warm-up takes the whole run."),
                  Message("It must be shorter than duration_s."));
  }
  scenario.seed = static_cast<std::uint64_t>(root.number("seed", {0.0, 9007199254740992.0, true}, 1.0));
  if (auto workload = root.object("workload")) {
    scenario.workload = readWorkload(std::move(*workload), scenario.durationS, open);
  } else if (!root.has("workload")) {
    root.complain("workload", Message("This is missing."),
                  Message("Say what arrives and how long each request takes."));
  }
  readLanes(root, scenario);
  scenario.incidents = readIncidents(root, scenario.lanes);
  file.branches = readBranches(root, scenario);
  root.finish();
  if (!faults.empty()) return tl::unexpected(std::move(faults));
  return file;
}

tl::expected<Scenario, Faults> readScenario(std::string_view text, const OpenTrace &open) {
  auto file = readScenarioFile(text, open);
  if (!file) return tl::unexpected(std::move(file.error()));
  return std::move(file->scenario);
}

}  // namespace strato::simulator
