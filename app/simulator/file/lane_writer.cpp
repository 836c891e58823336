// SPDX-License-Identifier: GPL-3.0-or-later
// Functions, groups, jobs and nodes; the services of containers are in service_writer.cpp.
#include "app/simulator/file/lane_writer.h"

#include <algorithm>
#include <string_view>

#include "app/simulator/file/scaling_writer.h"
#include "app/simulator/file/workload_writer.h"

namespace strato::simulator {

namespace {

WrittenJson writtenConcurrency(const LambdaSettings &lambda) {
  WrittenJson object{{"account", orNull(lambda.accountConcurrency)},
                     {"reserved", orNull(lambda.reservedConcurrency)},
                     {"provisioned", lambda.provisioned.atStart}};
  if (!lambda.provisioned.changes.empty()) {
    WrittenJson &schedule = object["provisioned_schedule"];
    for (const ProvisionedPlan::Change &change : lambda.provisioned.changes) {
      schedule["changes"].push_back(WrittenJson::array({change.atS, change.count}));
    }
    put(schedule, "every_s", lambda.provisioned.everyS, {});
  }
  object["growth_per_10s"] = orNull(lambda.growthPer10s);
  object["requests_per_s_each"] = orNull(lambda.ratePerConcurrency);
  return object;
}

WrittenJson written(const QueueSourceSettings &queue) {
  return {{"batch_size", queue.batchSize},
          {"window_s", queue.windowS},
          {"visibility_s", queue.visibilityS},
          {"receives", orNull(queue.receives)},
          {"max_concurrency", orNull(queue.mostConcurrency)},
          {"report_items", queue.reportsItems}};
}

const char *wordFor(Invocation invocation) {
  switch (invocation) {
    case Invocation::Synchronous:
      return "sync";
    case Invocation::Asynchronous:
      return "async";
    case Invocation::Queue:
      break;
  }
  return "queue";
}

WrittenJson written(const HealthCheck &health) {
  return {{"kind", health.byBalancer ? "elb" : "ec2"},
          {"grace_s", health.graceS},
          {"interval_s", health.intervalS},
          {"unhealthy_after", health.unhealthyAfter}};
}

WrittenJson written(const SpotShare &spot) {
  return {{"on_demand_base", spot.onDemandBase},
          {"share", spot.share},
          {"reclaims_per_hour", spot.reclaimsPerHour},
          {"discount_percent", spot.discountPercent},
          {"rebalances", spot.rebalances}};
}

WrittenJson written(const BatchJob &job) {
  return {{"vcpus", job.vcpus},
          {"array_size", job.arraySize},
          {"sequential", job.sequential},
          {"child_cv", job.childCv},
          {"attempts", job.attempts},
          {"timeout_s", orNull(job.timeoutS)},
          {"ignores_sigterm", job.ignoresSigterm},
          {"error_share", job.errorShare}};
}

WrittenJson written(const ComputeEnvironment &environment) {
  static constexpr const char *hindrances[] = {"none", "role", "network"};
  WrittenJson object{{"type", environment.instanceType},
                     {"vcpus_per_instance", environment.vcpusPerInstance},
                     {"min_vcpus", environment.minVcpus},
                     {"max_vcpus", environment.maxVcpus},
                     {"boot", written(environment.boot)},
                     {"look_every_s", environment.lookEveryS},
                     {"scale_down_after_s", environment.scaleDownAfterS},
                     {"hindrance", hindrances[static_cast<std::size_t>(environment.hindrance)]}};
  if (const auto &spot = environment.spot) {
    object["spot"] = {{"discount_percent", spot->discountPercent}, {"reclaim_mean_s", orNull(spot->reclaimMeanS)}};
  }
  return object;
}

void addWhatGroupsMayHave(WrittenJson &object, const Ec2Settings &ec2) {
  if (ec2.credits) {
    object["credits"] = {{"mode", ec2.credits->unlimited ? "unlimited" : "standard"},
                         {"initial", ec2.credits->initialCredits}};
  }
  object["health_check"] = written(ec2.healthCheck);
  if (ec2.failures) {
    object["failures"] = {{"mean_time_between_s", ec2.failures->meanTimeBetweenS},
                          {"kind", ec2.failures->application ? "application" : "instance"}};
  }
  if (ec2.spot) object["spot"] = written(*ec2.spot);
  if (ec2.warmPool) object["warm_pool"] = {{"size", ec2.warmPool->size}, {"start", written(ec2.warmPool->start)}};
  const WrittenJson scaling = written(ScalingWishes{ec2.scaling, ec2.predictive, ec2.schedule}, {});
  if (!scaling.is_null()) object["scaling"] = scaling;
}

}  // namespace

WrittenJson written(const LambdaSettings &lambda) {
  WrittenJson object{{"memory_mb", lambda.memoryMb},
                     {"arch", lambda.arm ? "arm" : "x86"},
                     {"invocation", wordFor(lambda.invocation)},
                     {"idle_timeout_s", orNull(lambda.idleTimeoutS)},
                     {"max_lifetime_s", orNull(lambda.maxLifetimeS)},
                     {"timeout_s", lambda.timeoutS},
                     {"error_share", lambda.errorShare}};
  // Of the runtime nothing is left but its cold start, and that SnapStart is free with Java.
  if (lambda.snapStart && lambda.snapStart->free) object["runtime"] = "java21";
  object["cold_start"] = lambda.coldStart ? written(*lambda.coldStart) : WrittenJson(nullptr);
  const LambdaSettings usual;
  if (lambda.cpuBoundShare != usual.cpuBoundShare || lambda.measuredAtMb != usual.measuredAtMb) {
    object["cpu"] = {{"bound_share", lambda.cpuBoundShare}, {"measured_at_mb", lambda.measuredAtMb}};
  }
  object["concurrency"] = writtenConcurrency(lambda);
  if (lambda.queue) object["queue"] = written(*lambda.queue);
  if (lambda.snapStart) object["snapstart"] = {{"restore", written(lambda.snapStart->restore)}};
  return object;
}

WrittenJson written(const Ec2Settings &ec2) {
  WrittenJson object{{"type", ec2.instanceType},
                     {"instances", {{"min", ec2.min}, {"desired", ec2.desired}, {"max", ec2.max}}},
                     {"zones", ec2.zones},
                     {"slots_per_instance", ec2.slotsPerInstance},
                     {"sharing", ec2.sharing == Sharing::Slots ? "slots" : "processors"},
                     {"most_per_instance", orNull(ec2.mostPerInstance)},
                     {"routing", ec2.routing == Routing::RoundRobin ? "round_robin" : "least_outstanding"},
                     {"queue_limit", orNull(ec2.queueLimit)},
                     {"client_timeout_s", orNull(ec2.clientTimeoutS)},
                     {"boot", written(ec2.boot)},
                     {"warmup_s", ec2.warmupS},
                     {"drain_s", ec2.drainS}};
  addWhatGroupsMayHave(object, ec2);
  return object;
}

WrittenJson written(const BatchSettings &batch) {
  return {{"job", written(batch.job)},
          {"environment", written(batch.environment)},
          {"submits_per_s", orNull(batch.submitsPerS)},
          {"evaluation", written(batch.evaluation)},
          {"starting", written(batch.starting)}};
}

WrittenJson written(const LightsailSettings &lightsail) {
  const std::string_view name = lightsail.bundle.name;
  WrittenJson object{{"bundle", name}, {"nodes", lightsail.nodes}};
  // These two depend on the others where they are left out.
  put(object, "load_balancer", lightsail.loadBalancer, lightsail.nodes > 1);
  const auto usual =
      std::ranges::find(kLightsailBundles, name, [](const LightsailBundle &one) { return std::string_view(one.name); });
  if (usual != kLightsailBundles.end()) {
    put(object, "baseline_percent", lightsail.bundle.baselinePercent, usual->baselinePercent);
  }
  object["burst_percent"] = lightsail.burstPercent;
  object["cpu_share"] = lightsail.cpuShare;
  object["connections_per_node"] = orNull(lightsail.connectionsPerNode);
  object["queue_limit"] = orNull(lightsail.queueLimit);
  object["client_timeout_s"] = orNull(lightsail.clientTimeoutS);
  return object;
}

}  // namespace strato::simulator
