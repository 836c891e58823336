// SPDX-License-Identifier: GPL-3.0-or-later
#include <QTest>

#include "tests/app/simulator/scenarios.h"
#include "tests/support/suite.h"

namespace tst_timeline {

using namespace strato::simulator;
using namespace strato::tests;

namespace {

LambdaSettings busyFunction() {
  LambdaSettings function;
  function.reservedConcurrency = 60;
  function.idleTimeoutS = 5.0;
  function.coldStart = Distribution::logNormalMs(5.0, 0.2);
  return function;
}

Ec2Settings busyGroup() {
  Ec2Settings group;
  group.min = group.desired = 2;
  group.max = 8;
  group.slotsPerInstance = 16;
  group.clientTimeoutS = 10.0;
  group.warmupS = 60.0;
  group.boot = Distribution::logNormal(40.0, 0.3);
  group.scaling = {TargetTracking()};
  return group;
}

BatchSettings busyBatch() {
  BatchSettings batch;
  batch.job.attempts = 3;
  batch.job.errorShare = 0.1;
  batch.environment.maxVcpus = 300;
  batch.environment.boot = Distribution::logNormal(40.0, 0.3);
  batch.environment.scaleDownAfterS = 60.0;
  batch.environment.spot = BatchSpot{60.0, 600.0};
  batch.submitsPerS.reset();
  batch.evaluation = Distribution::constant(0.5);
  batch.starting = Distribution::constant(1.0);
  return batch;
}

LightsailSettings busyNodes() {
  LightsailSettings lightsail;
  lightsail.nodes = 5;
  lightsail.burstPercent = 0.5;
  lightsail.cpuShare = 0.1;
  lightsail.clientTimeoutS = 10.0;
  return lightsail;
}

ServiceSettings busyService() {
  ServiceSettings service;
  service.min = service.desired = 4;
  service.max = 20;
  service.size = {0.5, 1.0};
  service.slotsEach = 8;
  service.clientTimeoutS = 10.0;
  service.start = Distribution::logNormal(20.0, 0.3);
  return service;
}

FargateSettings busyFargate() {
  FargateSettings fargate;
  fargate.service = busyService();
  fargate.scaling = ServiceScaling{{TargetTracking()}, 300.0};
  fargate.launchBurst = 2.0;
  fargate.launchesPerS = 0.5;
  fargate.spot = FargateSpot{1, 0.5, 70.0, 300.0};
  return fargate;
}

EcsSettings busyEcs() {
  EcsSettings ecs;
  ecs.service = busyService();
  ecs.scaling = ServiceScaling{{TargetTracking()}, 300.0};
  ecs.hosts.max = 8;
  ecs.hosts.boot = Distribution::logNormal(40.0, 0.3);
  ecs.hosts.placement = Placement::Random;
  ecs.provider = CapacityProviderSettings();
  return ecs;
}

EksSettings busyEks() {
  EksSettings eks;
  eks.service = busyService();
  eks.hosts = busyEcs().hosts;
  eks.pods = PodAutoscalerSettings();
  eks.nodes = NodeAutoscalerSettings();
  eks.nodes->unneededS = eks.nodes->afterGrowthS = 60.0;
  return eks;
}

Scenario allLanes() {
  Scenario scenario = scenarioWith(busyFunction(), 0.0, 2400.0);
  scenario.workload.arrivals.curve = curveOf({{0, 20}, {600, 20}, {700, 90}, {1500, 90}, {1600, 10}});
  scenario.lanes.push_back(busyGroup());
  scenario.lanes.push_back(busyBatch());
  scenario.lanes.push_back(busyNodes());
  scenario.lanes.push_back(busyFargate());
  scenario.lanes.push_back(busyEcs());
  scenario.lanes.push_back(busyEks());
  return scenario;
}

}  // namespace

class TestTimeline final : public QObject {
  Q_OBJECT

 private Q_SLOTS:
  void aMomentIsTheSameFromEverySide();
  void eachEventCanBeSteppedToAndBack();
  void theSameSeedGivesTheSameRun();
  void everyLaneSeesTheSameTraffic();
  void samplesAddUpToTheReport();
  void theKeyframesStayWithinTheirMemory();
  void aRunThatIsTooLargeIsRefusedBeforeItStarts();
  void aRunCanBeStopped();
};

void TestTimeline::aMomentIsTheSameFromEverySide() {
  const Scenario scenario = allLanes();
  const Run run = runOf(scenario);
  for (std::size_t i = 0; i < run.lanes.size(); ++i) {
    LaneState fresh(scenario, scenario.lanes[i]);
    for (double second = 0.0; second <= scenario.durationS; second += 37.7) {
      fresh.runUntil(ticks(second));
      const LaneState found = run.lanes[i].at(ticks(second));
      QCOMPARE(found.tally().hash, fresh.tally().hash);
      QCOMPARE(found.tally().counts, fresh.tally().counts);
      QCOMPARE(found.tally().capacity.value(), fresh.tally().capacity.value());
    }
  }
}

void TestTimeline::eachEventCanBeSteppedToAndBack() {
  const Run run = runOf(allLanes());
  for (const LaneTimeline &lane : run.lanes) {
    Tick time = ticks(650.0);
    std::vector<Tick> forth;
    for (int i = 0; i < 200; ++i) forth.push_back(time = lane.eventAfter(time));
    for (std::size_t i = forth.size() - 1; i-- > 0;) {
      time = lane.eventBefore(time);
      QCOMPARE(time, forth[i]);
    }
  }
}

void TestTimeline::theSameSeedGivesTheSameRun() {
  Scenario scenario = allLanes();
  const auto first = runOf(scenario).hash();
  QCOMPARE(runOf(scenario).hash(), first);
  scenario.seed = 8;
  QVERIFY(runOf(scenario).hash() != first);
}

void TestTimeline::everyLaneSeesTheSameTraffic() {
  const Run run = runOf(allLanes());
  for (std::size_t other = 1; other < run.lanes.size(); ++other) {
    QCOMPARE(run.reports[0].counts.requests, run.reports[other].counts.requests);
    for (std::size_t i = 0; i < run.lanes[0].samples().size(); ++i) {
      QCOMPARE(run.lanes[0].samples()[i].arrived, run.lanes[other].samples()[i].arrived);
    }
  }
}

void TestTimeline::samplesAddUpToTheReport() {
  const Run run = runOf(allLanes());
  for (std::size_t i = 0; i < run.lanes.size(); ++i) {
    Counts sum;
    for (const Sample &sample : run.lanes[i].samples()) {
      sum.requests += sample.arrived;
      sum.completed += sample.completed;
      sum.coldStarts += sample.coldStarts;
    }
    QCOMPARE(sum.requests, run.reports[i].counts.requests);
    QCOMPARE(sum.completed, run.reports[i].counts.completed);
    QCOMPARE(sum.coldStarts, run.reports[i].counts.coldStarts);
    QCOMPARE(run.lanes[i].samples().size(), 720U);
  }
}

void TestTimeline::theKeyframesStayWithinTheirMemory() {
  Ec2Settings group;
  group.min = group.desired = group.max = 5000;
  const Run run = runOf(scenarioWith(group, 4500.0, 400.0));
  QVERIFY(run.lanes.front().keyframes() > 5);
  QVERIFY(run.lanes.front().keyframeBytes() <= LaneTimeline::kMostBytes);
}

void TestTimeline::aRunThatIsTooLargeIsRefusedBeforeItStarts() {
  const auto result = run(scenarioWith(LambdaSettings(), 1e6, 1e6));
  QVERIFY(!result.has_value());
  QVERIFY(!result.error().remedy.isEmpty());
}

void TestTimeline::aRunCanBeStopped() {
  double reached = 0.0;
  const auto result = run(allLanes(), {720, [&reached](double share) {
                                         reached = share;
                                         return share < 0.2;
                                       }});
  QVERIFY(result.has_value());
  QVERIFY(!result->has_value());
  QVERIFY(reached >= 0.2 && reached < 0.25);
}

const strato::tests::Suite<TestTimeline> suite;

}  // namespace tst_timeline

#include "tst_timeline.moc"
