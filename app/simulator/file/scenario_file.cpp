// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/simulator/file/scenario_file.h"

#include "app/simulator/file/batch_fields.h"
#include "app/simulator/file/container_fields.h"
#include "app/simulator/file/front_fields.h"
#include "app/simulator/file/incident_fields.h"
#include "app/simulator/file/lane_fields.h"
#include "app/simulator/file/lightsail_fields.h"
#include "app/simulator/file/workload_fields.h"

namespace strato::simulator {

namespace {

constexpr const char *kFormat = "stratoscope-scenario/1";

LaneSettings readLane(Fields &fields, std::size_t index, Scenario &scenario) {
  // In the order of LaneSettings.
  static constexpr LaneSettings (*readers[])(Fields &) = {
      [](Fields &lane) { return LaneSettings(readLambda(lane)); },
      [](Fields &lane) { return LaneSettings(readEc2(lane)); },
      [](Fields &lane) { return LaneSettings(readFargate(lane)); },
      [](Fields &lane) { return LaneSettings(readEcs(lane)); },
      [](Fields &lane) { return LaneSettings(readEks(lane)); },
      [](Fields &lane) { return LaneSettings(readBatch(lane)); },
      [](Fields &lane) { return LaneSettings(readLightsail(lane)); },
  };
  static_assert(std::size(readers) == std::variant_size_v<LaneSettings>);
  const std::size_t platform = fields.oneOf("platform", platformNames(), std::nullopt);
  const std::string id = fields.text("id", platformNames()[platform] + std::to_string(index + 1));
  const std::string title = fields.text("title", id);
  LaneSettings lane = readers[platform](fields);
  std::visit(
      [&](auto &settings) {
        settings.id = id;
        settings.title = title;
      },
      lane);
  if (auto front = fields.object("front")) scenario.fronts[id] = readFront(std::move(*front));
  fields.finish();
  return lane;
}

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
    scenario.lanes.push_back(readLane(fields, scenario.lanes.size(), scenario));
    refuseWhatBatchCannot(fields, scenario);
    const std::string &id = idOf(scenario.lanes.back());
    if (ids.insert(id).second) continue;
    fields.complain("id", Message("\"%1\" is the id of another lane too.", {id}),
                    Message("Give each lane its own id."));
  }
}

}  // namespace

tl::expected<Scenario, Faults> readScenario(std::string_view text, const OpenTrace &open) {
  Faults faults;
  const auto tree = readJson(text, faults);
  if (!tree) return tl::unexpected(std::move(faults));
  if (!tree->is_object()) {
    faults.push_back({"$", Message("This is not an object."), Message("A scenario begins with { and ends with }.")});
    return tl::unexpected(std::move(faults));
  }
  Fields root(*tree, "$", faults);
  Scenario scenario;
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
  root.finish();
  if (!faults.empty()) return tl::unexpected(std::move(faults));
  return scenario;
}

}  // namespace strato::simulator
