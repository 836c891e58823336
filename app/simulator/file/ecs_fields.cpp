// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/simulator/file/container_fields.h"
#include "app/simulator/file/ranges.h"
#include "app/simulator/file/scaling_fields.h"

namespace strato::simulator {

namespace {

const ContainerWords kTasks{"tasks", "task"};
constexpr double kTaskStartS = 30.0;

std::optional<ServiceScaling> readServiceScaling(Fields &lane) {
  ServiceScaling scaling;
  const ScalingWishes wishes = readScaling(lane, {0.9, 60.0});
  scaling.policies = wishes.dynamic;
  scaling.scaleInCooldownS = lane.number("scale_in_cooldown_s", kTime, 300.0);
  if (wishes.predictive || !wishes.schedule.empty()) {
    lane.complain("scaling", Message("A service follows its load here, neither a forecast nor a schedule."),
                  Message("Policies of the kinds target_tracking and step are allowed."));
  }
  return scaling.policies.empty() ? std::nullopt : std::optional(scaling);
}

FargateSpot readFargateSpot(Fields fields) {
  FargateSpot spot;
  spot.base = static_cast<int>(fields.number("base", {0.0, 5000.0, true}, 0.0));
  spot.share = fields.number("share", kShare, 0.5);
  spot.discountPercent = fields.number("discount_percent", {0.0, 100.0}, 70.0);
  spot.reclaimMeanS = fields.limit("reclaim_mean_s", {1.0, 1e9}, std::nullopt);
  fields.finish();
  return spot;
}

}  // namespace

FargateSettings readFargate(Fields &fields) {
  FargateSettings fargate;
  fargate.service = readService(fields, kTasks, kTaskStartS);
  fargate.scaling = readServiceScaling(fields);
  fargate.arm = fields.oneOf("arch", {"x86", "arm"}, 0) == 1;
  fargate.storageGb = fields.number("storage_gb", {20.0, 200.0}, 20.0);
  fargate.launchBurst = fields.limit("launch_burst", {1.0, 1e6}, 100.0);
  fargate.launchesPerS = fields.number("launches_per_s", {0.001, 1e6}, 20.0);
  if (auto spot = fields.object("spot")) fargate.spot = readFargateSpot(std::move(*spot));
  return fargate;
}

EcsSettings readEcs(Fields &fields) {
  EcsSettings ecs;
  ecs.service = readService(fields, kTasks, kTaskStartS);
  ecs.scaling = readServiceScaling(fields);
  ecs.hosts = readHosts(fields, "instances", ecs.service.size);
  if (auto provider = fields.object("capacity_provider")) {
    CapacityProviderSettings settings;
    settings.targetPercent = provider->number("target_percent", {1.0, 100.0}, 100.0);
    settings.periodS = provider->number("period_s", {1.0, 3600.0}, 60.0);
    settings.lowPeriods = static_cast<int>(provider->number("low_periods", {1.0, 1000.0, true}, 15.0));
    provider->finish();
    ecs.provider = settings;
  }
  return ecs;
}

}  // namespace strato::simulator
