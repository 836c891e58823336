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

Message obstacleToRequests(const LaneSettings &lane) {
  if (!std::holds_alternative<BatchSettings>(lane)) return {};
  return Message("This is about requests, and Batch has jobs.");
}

Message obstacleToKilling(const LaneSettings &lane) {
  if (std::holds_alternative<LambdaSettings>(lane)) return Message("Lambda has no instances that one could lose.");
  if (std::holds_alternative<BatchSettings>(lane) || std::holds_alternative<LightsailSettings>(lane)) {
    return Message("Single instances are lost by EC2, ECS and EKS here, and tasks by Fargate.");
  }
  return {};
}

Message obstacleToReclaiming(const LaneSettings &lane) {
  if (const auto *group = std::get_if<Ec2Settings>(&lane)) {
    return group->spot ? Message() : Message("This fleet has no Spot instances.");
  }
  if (const auto *service = std::get_if<FargateSettings>(&lane)) {
    return service->spot ? Message() : Message("This service has no Spot tasks.");
  }
  if (const auto *queue = std::get_if<BatchSettings>(&lane); queue != nullptr && queue->environment.spot) {
    return Message("When AWS takes Spot back from Batch is left to chance: see the settings of the lane.");
  }
  return Message("Nothing in this lane is Spot.");
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

Message obstacleTo(Incident::Kind kind, const LaneSettings &lane) {
  switch (kind) {
    case Incident::Kind::DependencySlow:
    case Incident::Kind::BadDeploy:
      return obstacleToRequests(lane);
    case Incident::Kind::KillInstance:
      return obstacleToKilling(lane);
    case Incident::Kind::LoseZone:
      return std::holds_alternative<Ec2Settings>(lane) ? Message() : Message("This lane names no zones.");
    case Incident::Kind::SpotReclaim:
      return obstacleToReclaiming(lane);
  }
  return {};
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
