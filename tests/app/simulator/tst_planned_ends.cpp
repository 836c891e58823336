// SPDX-License-Identifier: GPL-3.0-or-later
#include <QTest>

#include "tests/app/simulator/scenarios.h"
#include "tests/support/suite.h"

namespace tst_planned_ends {

using namespace strato::simulator;
using namespace strato::tests;

/// What is under way says when it will be over.
class TestPlannedEnds final : public QObject {
  Q_OBJECT

 private Q_SLOTS:
  void aServerBootsThenWarmsUp();
  void aServerDrainsUntilItsTimeIsUp();
  void aSpotInstanceIsKnownToBeCalledBack();
  void aSpotTaskIsKnownToBeCalledBack();
  void aHostBoots();
  void anInstanceOfBatchBootsAndIsCalledBack();
};

namespace {

ScheduledAction desiredAt(double second, int desired) { return {second, std::nullopt, {}, desired, {}}; }

/// One instance, which two requests keep busy for long, and another size at 100 s.
Ec2Settings groupThatBecomes(int desired) {
  Ec2Settings group;
  group.desired = 2;
  group.max = 3;
  group.boot = Distribution::constant(40.0);
  group.warmupS = 50.0;
  group.drainS = 120.0;
  group.schedule = {desiredAt(100.0, desired)};
  return group;
}

Run busyRun(const LaneSettings &lane) { return runOf(scenarioAt(lane, {1, 2}, 1000.0, 1000.0)); }

const Server &serverAt(const LaneState &state, std::size_t place) {
  return std::get<Ec2Lane>(state.model()).fleet().servers()[place];
}

Incident reclaimAt(double second) {
  Incident incident;
  incident.kind = Incident::Kind::SpotReclaim;
  incident.atS = second;
  return incident;
}

}  // namespace

void TestPlannedEnds::aServerBootsThenWarmsUp() {
  const Run run = busyRun(groupThatBecomes(3));
  const LaneTimeline &lane = run.lanes.front();
  QCOMPARE(serverAt(lane.at(ticks(50.0)), 0).until, kNever);
  const LaneState boots = lane.at(ticks(110.0));
  QVERIFY(serverAt(boots, 2).state == Server::State::Booting);
  QCOMPARE(serverAt(boots, 2).until, ticks(140.0));
  const LaneState warms = lane.at(ticks(150.0));
  QVERIFY(serverAt(warms, 2).state == Server::State::InService);
  QCOMPARE(serverAt(warms, 2).until, ticks(190.0));
  QCOMPARE(serverAt(lane.at(ticks(190.0)), 2).until, kNever);
}

void TestPlannedEnds::aServerDrainsUntilItsTimeIsUp() {
  const Run run = busyRun(groupThatBecomes(1));
  const LaneState drains = run.lanes.front().at(ticks(150.0));
  QVERIFY(serverAt(drains, 0).state == Server::State::Draining);
  QCOMPARE(serverAt(drains, 0).until, ticks(220.0));
  QVERIFY(!serverAt(drains, 0).noticed);
  const LaneState gone = run.lanes.front().at(ticks(220.0));
  QVERIFY(!serverAt(gone, 0).exists());
  QCOMPARE(serverAt(gone, 0).until, kNever);
}

void TestPlannedEnds::aSpotInstanceIsKnownToBeCalledBack() {
  Ec2Settings group = groupThatBecomes(2);
  group.spot = SpotShare{};
  Scenario scenario = scenarioAt(group, {1, 2}, 1000.0, 1000.0);
  scenario.incidents = {reclaimAt(200.0)};
  const Run run = runOf(scenario);
  QVERIFY(!serverAt(run.lanes.front().at(ticks(199.0)), 0).noticed);
  const LaneState called = run.lanes.front().at(ticks(201.0));
  QVERIFY(serverAt(called, 0).noticed && serverAt(called, 0).state == Server::State::Draining);
  QCOMPARE(serverAt(called, 0).until, ticks(320.0));
  // The next one in this place is not.
  QVERIFY(serverAt(run.lanes.front().at(ticks(330.0)), 0).exists());
  QVERIFY(!serverAt(run.lanes.front().at(ticks(330.0)), 0).noticed);
}

void TestPlannedEnds::aSpotTaskIsKnownToBeCalledBack() {
  FargateSettings fargate;
  fargate.service.desired = fargate.service.max = 2;
  fargate.spot = FargateSpot{1, 1.0, 70.0, std::nullopt};
  Scenario scenario = scenarioAt(fargate, {1, 2}, 1000.0, 1000.0);
  scenario.incidents = {reclaimAt(200.0)};
  const Run run = runOf(scenario);
  const LaneState called = run.lanes.front().at(ticks(201.0));
  const std::vector<Server> &tasks = std::get<FargateLane>(called.model()).fleet().servers();
  QVERIFY(!tasks[0].noticed);
  QVERIFY(tasks[1].noticed);
  QCOMPARE(tasks[1].until, ticks(320.0));
}

void TestPlannedEnds::aHostBoots() {
  EksSettings eks;
  eks.service.desired = eks.service.max = 3;
  eks.hosts.max = 2;
  eks.hosts.boot = Distribution::constant(60.0);
  eks.nodes = NodeAutoscalerSettings{};
  const Run run = runOf(scenarioAt(eks, {1}, 1.0, 200.0));
  const auto hostAt = [&run](double second) {
    return std::get<EksLane>(run.lanes.front().at(ticks(second)).model()).service().hosts().hosts()[1];
  };
  QVERIFY(hostAt(15.0).state == Host::State::Booting);
  QCOMPARE(hostAt(15.0).until, ticks(70.0));
  QCOMPARE(hostAt(70.0).until, kNever);
}

void TestPlannedEnds::anInstanceOfBatchBootsAndIsCalledBack() {
  BatchSettings batch;
  batch.environment.boot = Distribution::constant(100.0);
  batch.environment.spot = BatchSpot{60.0, 100.0};
  const Run run = runOf(scenarioAt(batch, {1}, 5000.0, 5000.0));
  const LaneTimeline &lane = run.lanes.front();
  const auto instanceAt = [&lane](Tick time) { return std::get<BatchLane>(lane.at(time).model()).instances().front(); };
  QCOMPARE(instanceAt(ticks(20.0)).until, ticks(115.0));
  QCOMPARE(instanceAt(ticks(115.0)).until, kNever);
  const auto notice = std::ranges::find(lane.news(), News::Kind::JobsNotice, &News::kind);
  QVERIFY(notice != lane.news().end());
  QCOMPARE(instanceAt(notice->at).until, notice->at + ticks(120.0));
}

const strato::tests::Suite<TestPlannedEnds> suite;

}  // namespace tst_planned_ends

#include "tst_planned_ends.moc"
