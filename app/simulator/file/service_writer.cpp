// SPDX-License-Identifier: GPL-3.0-or-later
// The platforms that run services of containers.
#include "app/simulator/file/container_fields.h"
#include "app/simulator/file/lane_writer.h"
#include "app/simulator/file/scaling_writer.h"
#include "app/simulator/file/workload_writer.h"

namespace strato::simulator {

namespace {

WrittenJson writtenService(const ServiceSettings &service, const ContainerWords &words) {
  return {{words.many, {{"min", service.min}, {"desired", service.desired}, {"max", service.max}}},
          {words.one, {{"vcpus", service.size.vcpus}, {"memory_gb", service.size.memoryGb}}},
          {"slots_per_" + words.one, service.slotsEach},
          {"routing", service.routing == Routing::RoundRobin ? "round_robin" : "least_outstanding"},
          {"queue_limit", orNull(service.queueLimit)},
          {"client_timeout_s", orNull(service.clientTimeoutS)},
          {"start", written(service.start)},
          {"drain_s", service.drainS}};
}

WrittenJson writtenTasks(const ServiceSettings &service, const std::optional<ServiceScaling> &scaling) {
  WrittenJson object = writtenService(service, {"tasks", "task"});
  if (!scaling) return object;
  constexpr double lowFactor = 0.9;
  const WrittenJson policies = written(ScalingWishes{scaling->policies, {}, {}}, {lowFactor, 60.0});
  if (!policies.is_null()) object["scaling"] = policies;
  object["scale_in_cooldown_s"] = scaling->scaleInCooldownS;
  return object;
}

WrittenJson written(const HostSettings &hosts) {
  static constexpr const char *placements[] = {"binpack", "spread", "random"};
  return {{"type", hosts.instanceType},       {"vcpus_each", hosts.vcpus},
          {"memory_gb_each", hosts.memoryGb}, {"min", hosts.min},
          {"desired", hosts.desired},         {"max", hosts.max},
          {"boot", written(hosts.boot)},      {"placement", placements[static_cast<std::size_t>(hosts.placement)]}};
}

WrittenJson written(const FargateSpot &spot) {
  return {{"base", spot.base},
          {"share", spot.share},
          {"discount_percent", spot.discountPercent},
          {"reclaim_mean_s", orNull(spot.reclaimMeanS)}};
}

WrittenJson written(const PodAutoscalerSettings &pods) {
  return {{"metric", wordFor(pods.metric)},
          {"target", pods.target},
          {"sync_s", pods.syncS},
          {"tolerance", pods.tolerance},
          {"stabilisation_s", pods.stabilisationS},
          {"growth_percent", pods.growthPercent},
          {"growth_pods", pods.growthPods}};
}

WrittenJson written(const NodeAutoscalerSettings &nodes) {
  return {{"scan_s", nodes.scanS},
          {"unneeded_s", nodes.unneededS},
          {"unneeded_below", nodes.unneededBelow},
          {"after_growth_s", nodes.afterGrowthS}};
}

}  // namespace

WrittenJson written(const FargateSettings &fargate) {
  WrittenJson object = writtenTasks(fargate.service, fargate.scaling);
  object["arch"] = fargate.arm ? "arm" : "x86";
  object["storage_gb"] = fargate.storageGb;
  object["launch_burst"] = orNull(fargate.launchBurst);
  object["launches_per_s"] = fargate.launchesPerS;
  if (fargate.spot) object["spot"] = written(*fargate.spot);
  return object;
}

WrittenJson written(const EcsSettings &ecs) {
  WrittenJson object = writtenTasks(ecs.service, ecs.scaling);
  object["instances"] = written(ecs.hosts);
  if (ecs.provider) {
    object["capacity_provider"] = {{"target_percent", ecs.provider->targetPercent},
                                   {"period_s", ecs.provider->periodS},
                                   {"low_periods", ecs.provider->lowPeriods}};
  }
  return object;
}

WrittenJson written(const EksSettings &eks) {
  WrittenJson object = writtenService(eks.service, {"pods", "pod"});
  object["nodes"] = written(eks.hosts);
  if (eks.pods) object["pod_autoscaler"] = written(*eks.pods);
  if (eks.nodes) object["node_autoscaler"] = written(*eks.nodes);
  return object;
}

}  // namespace strato::simulator
