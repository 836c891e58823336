// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/simulator/entrance/entrance_plan.h"

#include <algorithm>

#include "app/simulator/ec2/ec2_lane.h"
#include "app/simulator/incidents/strike.h"

namespace strato::simulator {

namespace {

bool concerns(const Incident &incident, const LaneSettings &lane) {
  const bool named = incident.lanes.empty() || std::ranges::find(incident.lanes, idOf(lane)) != incident.lanes.end();
  return named && canHappenTo(lane, incident.kind);
}

}  // namespace

std::optional<double> patienceOf(const LaneSettings &lane) {
  return std::visit(
      [](const auto &settings) -> std::optional<double> {
        if constexpr (requires { settings.clientTimeoutS; }) return settings.clientTimeoutS;
        if constexpr (requires { settings.service.clientTimeoutS; }) return settings.service.clientTimeoutS;
        return std::nullopt;
      },
      lane);
}

bool canHappenTo(const LaneSettings &lane, Incident::Kind kind) {
  switch (kind) {
    case Incident::Kind::DependencySlow:
    case Incident::Kind::BadDeploy:
      return !std::holds_alternative<BatchSettings>(lane);
    case Incident::Kind::KillInstance:
      return std::holds_alternative<Ec2Settings>(lane) || std::holds_alternative<FargateSettings>(lane) ||
             std::holds_alternative<EcsSettings>(lane) || std::holds_alternative<EksSettings>(lane);
    case Incident::Kind::LoseZone:
      return std::holds_alternative<Ec2Settings>(lane);
    case Incident::Kind::SpotReclaim:
      return std::holds_alternative<Ec2Settings>(lane) || std::holds_alternative<FargateSettings>(lane);
  }
  return false;
}

std::optional<EntrancePlan> entrancePlanOf(const Scenario &scenario, const LaneSettings &lane) {
  EntrancePlan plan;
  plan.laneId = idOf(lane);
  if (const auto front = scenario.fronts.find(plan.laneId); front != scenario.fronts.end()) plan.front = front->second;
  plan.clients = scenario.workload.clients;
  plan.classes = scenario.workload.classes;
  std::ranges::copy_if(scenario.incidents, std::back_inserter(plan.incidents),
                       [&lane](const Incident &incident) { return concerns(incident, lane); });
  if (!plan.front && plan.clients.areUsual() && !plan.classes && plan.incidents.empty()) return std::nullopt;
  if (const auto *function = std::get_if<LambdaSettings>(&lane)) {
    plan.clientsWait = function->invocation == Invocation::Synchronous;
  } else {
    plan.laneTimeoutS = patienceOf(lane);
  }
  plan.warmupS = scenario.warmupS;
  plan.seed = scenario.seed;
  return plan;
}

}  // namespace strato::simulator
