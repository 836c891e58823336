// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/simulator/scenario.h"

namespace strato::simulator {

const std::string &idOf(const LaneSettings &lane) {
  return std::visit([](const auto &settings) -> const std::string & { return settings.id; }, lane);
}

const std::string &titleOf(const LaneSettings &lane) {
  return std::visit([](const auto &settings) -> const std::string & { return settings.title; }, lane);
}

const std::vector<std::string> &platformNames() {
  static const std::vector<std::string> names = {"lambda", "ec2", "fargate", "ecs", "eks", "batch", "lightsail"};
  return names;
}

const std::string &platformOf(const LaneSettings &lane) { return platformNames()[lane.index()]; }

std::optional<NamedType> instanceTypeOf(const LaneSettings &lane) {
  if (const auto *group = std::get_if<Ec2Settings>(&lane)) return NamedType{group->instanceType, "type"};
  if (const auto *ecs = std::get_if<EcsSettings>(&lane)) return NamedType{ecs->hosts.instanceType, "instances.type"};
  if (const auto *eks = std::get_if<EksSettings>(&lane)) return NamedType{eks->hosts.instanceType, "nodes.type"};
  if (const auto *batch = std::get_if<BatchSettings>(&lane)) {
    return NamedType{batch->environment.instanceType, "environment.type"};
  }
  return std::nullopt;
}

double requestsPerArrival(const LaneSettings &lane) {
  const auto *batch = std::get_if<BatchSettings>(&lane);
  return batch == nullptr ? 1.0 : batch->job.arraySize;
}

}  // namespace strato::simulator
