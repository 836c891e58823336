// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/simulator/file/scenario_writer.h"

#include "app/simulator/file/json_text.h"
#include "app/simulator/file/lane_writer.h"
#include "app/simulator/file/scenario_file.h"
#include "app/simulator/file/workload_writer.h"

namespace strato::simulator {

namespace {

WrittenJson written(const FrontSettings &front) {
  WrittenJson object;
  if (const auto *api = std::get_if<ApiGatewaySettings>(&front.kind)) {
    object = {{"kind", "api_gateway"},
              {"api", api->kind == ApiGatewaySettings::Kind::Http ? "http" : "rest"},
              {"rate_rps", orNull(api->ratePerS)},
              {"burst", api->burst},
              {"timeout_s", api->timeoutS},
              {"response_kb", api->responseKb}};
  } else {
    const AlbSettings &alb = std::get<AlbSettings>(front.kind);
    object = {{"kind", "alb"},
              {"idle_timeout_s", alb.idleTimeoutS},
              {"kb_per_request", alb.kbPerRequest},
              {"requests_per_connection", alb.requestsPerConnection},
              {"rules_per_request", alb.rulesPerRequest}};
  }
  put(object, "added_latency_ms", front.addedLatencyMs, 0.0);
  return object;
}

WrittenJson written(const Incident &incident) {
  WrittenJson object;
  switch (incident.kind) {
    case Incident::Kind::DependencySlow:
      object = {{"kind", "dependency_slow"},
                {"at_s", incident.atS},
                {"factor", incident.factor},
                {"share", incident.share},
                {"for_s", orNull(incident.forS)}};
      break;
    case Incident::Kind::BadDeploy:
      object = {{"kind", "bad_deploy"},           {"at_s", incident.atS},
                {"fail_share", incident.share},   {"fail_after_s", orNull(incident.failAfterS)},
                {"slow_factor", incident.factor}, {"for_s", orNull(incident.forS)}};
      break;
    case Incident::Kind::KillInstance:
      object = {{"kind", "kill_instance"}, {"at_s", incident.atS}};
      put(object, "count", incident.count, 1);
      put(object, "place", incident.place, {});
      break;
    case Incident::Kind::LoseZone:
      object = {{"kind", "lose_zone"},
                {"at_s", incident.atS},
                {"zone", std::string(1, static_cast<char>('a' + incident.zone))},
                {"for_s", orNull(incident.forS)}};
      break;
    case Incident::Kind::SpotReclaim:
      object = {{"kind", "spot_reclaim"}, {"at_s", incident.atS}, {"share", incident.share}};
      break;
  }
  if (!incident.lanes.empty()) object["lanes"] = incident.lanes;
  return object;
}

bool canBePartly(const WrittenJson &value) {
  // A kind decides what else is needed, and the bounds of a group follow each other where they are left out.
  return value.is_object() && !value.contains("kind") && !value.contains("desired");
}

void leaveOut(WrittenJson &object, const WrittenJson &usual) {
  for (auto field = object.begin(); field != object.end();) {
    const auto same = usual.find(field.key());
    if (same != usual.end() && *same == *field) {
      field = object.erase(field);
      continue;
    }
    if (same != usual.end() && canBePartly(*field)) leaveOut(*field, *same);
    ++field;
  }
}

WrittenJson fieldsOf(const LaneSettings &lane) {
  return std::visit([](const auto &settings) { return written(settings); }, lane);
}

/// What the reader makes of a lane that says nothing but the necessary.
WrittenJson usualFieldsOf(WrittenJson lane) {
  const WrittenJson file{{"format", "stratoscope-scenario/1"},
                         {"workload",
                          {{"arrivals", {{"kind", "poisson"}, {"rate_rps", 0}}},
                           {"service_time", {{"kind", "constant"}, {"value_s", 0}}}}},
                         {"lanes", WrittenJson::array({std::move(lane)})}};
  const auto scenario = readScenario(file.dump());
  return scenario ? fieldsOf(scenario->lanes.front()) : WrittenJson::object();
}

WrittenJson written(const LaneSettings &lane, const std::map<std::string, FrontSettings> &fronts) {
  WrittenJson object{{"platform", platformOf(lane)}};
  WrittenJson fields = fieldsOf(lane);
  for (const char *needed : {"runtime", "instances"}) {
    const bool isHosts = std::holds_alternative<EcsSettings>(lane);
    if (fields.contains(needed) && !isHosts) object[needed] = fields[needed];
  }
  leaveOut(fields, usualFieldsOf(object));
  object.update(fields);
  WrittenJson named{{"platform", platformOf(lane)}, {"id", idOf(lane)}};
  put(named, "title", titleOf(lane), idOf(lane));
  named.update(object);
  if (const auto front = fronts.find(idOf(lane)); front != fronts.end()) named["front"] = written(front->second);
  return named;
}

WrittenJson written(const SavedBranch &branch) {
  WrittenJson object;
  put(object, "name", branch.name, {});
  object["from_s"] = static_cast<double>(branch.from) / kSecond;
  put(object, "parent", branch.parent, std::size_t{0});
  for (const LaneSettings &lane : branch.lanes) object["lanes"].push_back(written(lane, {}));
  return object;
}

WrittenJson treeOf(const Scenario &scenario) {
  WrittenJson root{{"format", "stratoscope-scenario/1"}};
  put(root, "title", scenario.title, {});
  root["duration_s"] = scenario.durationS;
  put(root, "warmup_s", scenario.warmupS, 0.0);
  root["seed"] = scenario.seed;
  root["workload"] = written(scenario.workload, scenario.durationS);
  for (const Incident &incident : scenario.incidents) root["faults"].push_back(written(incident));
  for (const LaneSettings &lane : scenario.lanes) root["lanes"].push_back(written(lane, scenario.fronts));
  return root;
}

}  // namespace

std::string writeScenario(const Scenario &scenario) { return jsonText(treeOf(scenario)); }

std::string writeScenarioFile(const ScenarioFile &file) {
  WrittenJson root = treeOf(file.scenario);
  for (const SavedBranch &branch : file.branches) root["branches"].push_back(written(branch));
  return jsonText(root);
}

}  // namespace strato::simulator
