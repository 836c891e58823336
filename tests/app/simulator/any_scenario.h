// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <rapidcheck.h>

#include "tests/app/simulator/scenarios.h"

/// Scenarios drawn by RapidCheck: small ones of every platform, with every setting that can go wrong.
namespace strato::simulator::any {

inline double among(double least, double most) { return least + (most - least) * *rc::gen::inRange(0, 1001) / 1000.0; }

inline std::optional<double> maybe(double least, double most) {
  return *rc::gen::arbitrary<bool>() ? std::optional(among(least, most)) : std::nullopt;
}

inline std::optional<int> maybe(int least, int most) {
  return *rc::gen::arbitrary<bool>() ? std::optional(*rc::gen::inRange(least, most + 1)) : std::nullopt;
}

inline Distribution anyTime(double mean) {
  switch (*rc::gen::inRange(0, 4)) {
    case 0:
      return Distribution::constant(mean);
    case 1:
      return Distribution::exponential(mean);
    case 2:
      return Distribution::logNormal(mean, 1.5);
    default:
      return Distribution::gamma(mean, 0.5);
  }
}

inline QueueSourceSettings anyQueue() {
  QueueSourceSettings queue;
  queue.batchSize = *rc::gen::inRange(1, 20);
  queue.windowS = *rc::gen::arbitrary<bool>() ? among(0.0, 10.0) : 0.0;
  queue.visibilityS = among(1.0, 20.0);
  queue.receives = maybe(1, 4);
  queue.mostConcurrency = maybe(2, 10);
  queue.reportsItems = *rc::gen::arbitrary<bool>();
  return queue;
}

inline ProvisionedPlan anyPlan(int most) {
  ProvisionedPlan plan;
  const auto count = [most] { return *rc::gen::inRange(0, most + 1); };
  plan.atStart = count();
  if (*rc::gen::arbitrary<bool>()) {
    plan.changes = {{among(0.0, 10.0), count()}, {among(10.1, 30.0), count()}};
    plan.everyS = maybe(31.0, 50.0);
  }
  return plan;
}

inline LambdaSettings anyFunction() {
  LambdaSettings function;
  function.invocation = *rc::gen::element(Invocation::Synchronous, Invocation::Asynchronous, Invocation::Queue);
  if (function.invocation == Invocation::Queue) function.queue = anyQueue();
  if (*rc::gen::arbitrary<bool>()) function.coldStart = anyTime(0.3);
  function.idleTimeoutS = maybe(0.0, 30.0);
  function.maxLifetimeS = maybe(1.0, 50.0);
  function.timeoutS = among(0.1, 5.0);
  function.errorShare = among(0.0, 0.3);
  function.accountConcurrency = maybe(1, 50);
  function.growthPer10s = maybe(1.0, 100.0);
  function.ratePerConcurrency = maybe(0.5, 10.0);
  if (function.concurrencyLimit()) function.provisioned = anyPlan(*function.concurrencyLimit());
  if (*rc::gen::arbitrary<bool>()) function.snapStart = SnapStart{anyTime(0.2), true};
  return function;
}

inline DynamicPolicy anyPolicy() {
  if (*rc::gen::arbitrary<bool>()) {
    StepScaling step;
    step.side = *rc::gen::element(StepScaling::Side::Above, StepScaling::Side::Below);
    step.periodS = among(1.0, 10.0);
    step.steps = {{0.0, among(-3.0, 3.0)}};
    if (*rc::gen::arbitrary<bool>()) step.cooldownS = among(0.0, 20.0);
    return step;
  }
  TargetTracking tracking;
  tracking.periodS = among(1.0, 10.0);
  tracking.lowPeriods = *rc::gen::inRange(1, 5);
  tracking.target = among(10.0, 90.0);
  return tracking;
}

/// What may go wrong in a group, or go by the clock.
inline void addTrouble(Ec2Settings &group) {
  group.zones = *rc::gen::inRange(1, 4);
  group.healthCheck = {*rc::gen::arbitrary<bool>(), among(0.0, 10.0), 5.0, 2};
  if (*rc::gen::arbitrary<bool>()) group.failures = Failures{among(5.0, 60.0), *rc::gen::arbitrary<bool>()};
  if (*rc::gen::arbitrary<bool>()) group.spot = SpotShare{1, among(0.0, 1.0), among(0.0, 300.0), 60.0, true};
  if (*rc::gen::arbitrary<bool>()) group.warmPool = WarmPool{2, anyTime(1.0)};
  if (*rc::gen::arbitrary<bool>()) group.schedule = {{10.0, 20.0, {}, *rc::gen::inRange(0, 8), {}}};
  if (*rc::gen::arbitrary<bool>())
    group.predictive = PredictiveScaling{Metric::CpuPercent, 50.0, 30.0, 10.0, 2.0, false};
}

inline Ec2Settings anyGroup() {
  Ec2Settings group;
  group.min = *rc::gen::inRange(0, 3);
  group.desired = group.min + *rc::gen::inRange(0, 3);
  group.max = group.desired + *rc::gen::inRange(0, 5);
  group.slotsPerInstance = *rc::gen::inRange(1, 6);
  group.sharing = *rc::gen::element(Sharing::Slots, Sharing::Processors);
  group.routing = *rc::gen::element(Routing::RoundRobin, Routing::LeastOutstanding);
  if (*rc::gen::arbitrary<bool>()) group.credits = BurstSettings{*rc::gen::arbitrary<bool>(), 20, 2, among(0.0, 0.5)};
  group.queueLimit = maybe(0, 20);
  group.clientTimeoutS = maybe(0.5, 10.0);
  group.boot = anyTime(5.0);
  group.warmupS = among(0.0, 10.0);
  group.drainS = among(0.0, 3.0);
  for (int i = *rc::gen::inRange(0, 3); i > 0; --i) group.scaling.push_back(anyPolicy());
  if (*rc::gen::arbitrary<bool>()) addTrouble(group);
  return group;
}

inline BatchSettings anyBatch() {
  BatchSettings batch;
  batch.job.vcpus = among(0.5, 3.0);
  batch.job.arraySize = *rc::gen::inRange(1, 6);
  batch.job.sequential = *rc::gen::arbitrary<bool>();
  batch.job.childCv = among(0.0, 1.0);
  batch.job.attempts = *rc::gen::inRange(1, 5);
  batch.job.timeoutS = maybe(0.5, 5.0);
  batch.job.ignoresSigterm = *rc::gen::arbitrary<bool>();
  batch.job.errorShare = among(0.0, 0.5);
  batch.environment.maxVcpus = *rc::gen::inRange(0, 40);
  batch.environment.minVcpus = *rc::gen::inRange(0, batch.environment.maxVcpus + 1);
  batch.environment.boot = anyTime(10.0);
  batch.environment.lookEveryS = among(1.0, 10.0);
  batch.environment.scaleDownAfterS = among(0.0, 20.0);
  if (*rc::gen::arbitrary<bool>()) batch.environment.spot = BatchSpot{60.0, maybe(5.0, 60.0)};
  batch.environment.hindrance = static_cast<Hindrance>(std::max(0, *rc::gen::inRange(-5, 3)));
  batch.submitsPerS = maybe(1.0, 10.0);
  batch.evaluation = anyTime(among(0.0, 2.0));
  batch.starting = anyTime(among(0.0, 2.0));
  return batch;
}

inline LightsailSettings anyNodes() {
  LightsailSettings lightsail;
  lightsail.bundle = *rc::gen::elementOf(kLightsailBundles);
  lightsail.nodes = *rc::gen::inRange(1, 5);
  lightsail.burstPercent = *rc::gen::arbitrary<bool>() ? among(0.0, 0.05) : 0.0;
  lightsail.cpuShare = among(0.05, 1.0);
  lightsail.connectionsPerNode = maybe(1, 5);
  lightsail.queueLimit = maybe(0, 20);
  lightsail.clientTimeoutS = maybe(0.5, 10.0);
  return lightsail;
}

inline ServiceSettings anyService() {
  ServiceSettings service;
  service.min = *rc::gen::inRange(0, 3);
  service.desired = service.min + *rc::gen::inRange(0, 4);
  service.max = service.desired + *rc::gen::inRange(0, 8);
  service.size = {among(0.2, 1.0), among(0.2, 2.0)};
  service.slotsEach = *rc::gen::inRange(1, 5);
  service.routing = *rc::gen::element(Routing::RoundRobin, Routing::LeastOutstanding);
  service.queueLimit = maybe(0, 20);
  service.clientTimeoutS = maybe(0.5, 10.0);
  service.start = anyTime(among(0.0, 3.0));
  service.drainS = among(0.0, 3.0);
  return service;
}

inline HostSettings anyHosts() {
  HostSettings hosts;
  hosts.min = *rc::gen::inRange(0, 3);
  hosts.desired = hosts.min + *rc::gen::inRange(0, 3);
  hosts.max = hosts.desired + *rc::gen::inRange(0, 5);
  hosts.boot = anyTime(5.0);
  hosts.placement = *rc::gen::element(Placement::BinPack, Placement::Spread, Placement::Random);
  return hosts;
}

inline std::optional<ServiceScaling> anyServiceScaling() {
  if (*rc::gen::arbitrary<bool>()) return std::nullopt;
  TargetTracking tracking;
  tracking.periodS = among(1.0, 10.0);
  tracking.lowPeriods = *rc::gen::inRange(1, 5);
  tracking.lowFactor = 0.9;
  tracking.target = among(10.0, 90.0);
  return ServiceScaling{{tracking}, among(0.0, 10.0)};
}

inline FargateSettings anyFargate() {
  FargateSettings fargate;
  fargate.service = anyService();
  fargate.scaling = anyServiceScaling();
  fargate.launchBurst = maybe(1.0, 3.0);
  fargate.launchesPerS = among(0.1, 3.0);
  if (*rc::gen::arbitrary<bool>())
    fargate.spot = FargateSpot{*rc::gen::inRange(0, 3), among(0.0, 1.0), 70.0, maybe(5.0, 30.0)};
  return fargate;
}

inline EcsSettings anyEcs() {
  EcsSettings ecs;
  ecs.service = anyService();
  ecs.scaling = anyServiceScaling();
  ecs.hosts = anyHosts();
  if (*rc::gen::arbitrary<bool>()) {
    ecs.provider = CapacityProviderSettings{among(20.0, 100.0), among(1.0, 10.0), *rc::gen::inRange(1, 5)};
  }
  return ecs;
}

inline EksSettings anyEks() {
  EksSettings eks;
  eks.service = anyService();
  eks.hosts = anyHosts();
  if (*rc::gen::arbitrary<bool>()) {
    eks.pods = PodAutoscalerSettings();
    eks.pods->target = among(10.0, 90.0);
    eks.pods->syncS = among(1.0, 5.0);
    eks.pods->stabilisationS = among(0.0, 10.0);
  }
  if (*rc::gen::arbitrary<bool>()) {
    eks.nodes = NodeAutoscalerSettings{among(1.0, 5.0), among(0.0, 10.0), among(0.0, 1.0), among(0.0, 10.0)};
  }
  return eks;
}

inline LaneSettings anyLane() {
  switch (*rc::gen::inRange(0, 7)) {
    case 0:
      return anyFunction();
    case 1:
      return anyGroup();
    case 2:
      return anyNodes();
    case 3:
      return anyFargate();
    case 4:
      return anyEcs();
    case 5:
      return anyEks();
    default:
      return anyBatch();
  }
}

inline Scenario anyScenario() {
  LaneSettings lane = anyLane();
  Scenario scenario = tests::scenarioWith(std::move(lane), 0.0, among(10.0, 100.0));
  scenario.seed = *rc::gen::arbitrary<std::uint32_t>();
  scenario.warmupS = *rc::gen::arbitrary<bool>() ? among(0.0, 5.0) : 0.0;
  scenario.workload.arrivals.curve =
      tests::curveOf({{0, among(0, 5)}, {20, among(0, 15)}, {20, among(0, 5)}, {60, among(0, 10)}});
  scenario.workload.serviceTime = anyTime(among(0.01, 2.0));
  return scenario;
}

}  // namespace strato::simulator::any
