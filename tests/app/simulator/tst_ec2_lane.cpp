// SPDX-License-Identifier: GPL-3.0-or-later
#include <QTest>

#include "tests/app/simulator/scenarios.h"
#include "tests/support/suite.h"

namespace tst_ec2_lane {

using namespace strato::simulator;
using namespace strato::tests;

namespace {

Ec2Settings groupOf(int count, int slots = 1) {
  Ec2Settings group;
  group.min = group.desired = group.max = count;
  group.slotsPerInstance = slots;
  return group;
}

std::vector<News> newsOf(const Run &run, News::Kind kind) {
  std::vector<News> found;
  for (const News &news : run.lanes.front().news()) {
    if (news.kind == kind) found.push_back(news);
  }
  return found;
}

std::vector<Server> instancesAt(const Run &run, double second) {
  return std::get<Ec2Lane>(run.lanes.front().at(ticks(second)).model()).fleet().servers();
}

}  // namespace

class TestEc2Lane final : public QObject {
  Q_OBJECT

 private Q_SLOTS:
  void aFullGroupQueues();
  void aFullQueueRefuses();
  void impatientClientsLeave();
  void requestsGoRound();
  void leastOutstandingFillsTheEmptiest();
  void threeHighPeriodsScaleOut();
  void newInstancesServeOnlyOnceBooted();
  void fifteenLowPeriodsScaleIn();
  void anInstanceLifeIsBilledForAtLeastAMinute();
};

void TestEc2Lane::aFullGroupQueues() {
  const LaneReport lane = reportOf(scenarioAt(groupOf(1), {1, 1.5}, 1.0, 10.0));
  QCOMPARE(lane.counts.completed, 2U);
  QCOMPARE(lane.wait.max, 0.5);
}

void TestEc2Lane::aFullQueueRefuses() {
  Ec2Settings group = groupOf(1);
  group.queueLimit = 1;
  const LaneReport lane = reportOf(scenarioAt(group, {1, 1.1, 1.2}, 1.0, 10.0));
  QCOMPARE(lane.counts.completed, 2U);
  QCOMPARE(lane.counts.throttled, 1U);
}

void TestEc2Lane::impatientClientsLeave() {
  Ec2Settings group = groupOf(1);
  group.clientTimeoutS = 3.0;
  const LaneReport lane = reportOf(scenarioAt(group, {1, 1.5, 2}, 2.0, 20.0));
  // The first is served at once; the second starts at 3 and would end at 5, half a second too late; the third leaves.
  QCOMPARE(lane.counts.completed, 1U);
  QCOMPARE(lane.counts.timedOut, 2U);
}

void TestEc2Lane::requestsGoRound() {
  const Run run = runOf(scenarioAt(groupOf(3, 10), {1, 1.1, 1.2, 1.3}, 5.0, 10.0));
  const std::vector<Server> instances = instancesAt(run, 2.0);
  QCOMPARE(instances[0].busySlots, 2);
  QCOMPARE(instances[1].busySlots, 1);
  QCOMPARE(instances[2].busySlots, 1);
}

void TestEc2Lane::leastOutstandingFillsTheEmptiest() {
  Ec2Settings group = groupOf(2, 10);
  group.routing = Routing::LeastOutstanding;
  const Run run = runOf(scenarioAt(group, {1, 1.1, 1.2, 1.3, 1.4, 1.5}, 5.0, 10.0));
  const std::vector<Server> instances = instancesAt(run, 2.0);
  QCOMPARE(instances[0].busySlots, 3);
  QCOMPARE(instances[1].busySlots, 3);
}

void TestEc2Lane::threeHighPeriodsScaleOut() {
  Ec2Settings group = groupOf(2, 10);
  group.max = 10;
  group.boot = Distribution::constant(30.0);
  group.warmupS = 60.0;
  group.scaling = {TargetTracking()};
  // Sixteen of twenty slots are busy: 80 % of a target of 50 %. After three minutes ceil(2 x 80 / 50) = 4 are wanted.
  Scenario scenario = scenarioWith(group, 16.0, 400.0);
  scenario.workload.arrivals.kind = Arrivals::Kind::Constant;
  scenario.workload.serviceTime = Distribution::constant(1.0);
  const Run run = runOf(scenario);
  const auto out = newsOf(run, News::Kind::ScaleOut);
  QCOMPARE(out.size(), 1U);
  QCOMPARE(out.front().at, ticks(180.0));
  QCOMPARE(out.front().second, 4);
}

void TestEc2Lane::newInstancesServeOnlyOnceBooted() {
  Ec2Settings group = groupOf(1, 1);
  group.max = 2;
  group.boot = Distribution::constant(30.0);
  group.scaling = {TargetTracking()};
  Scenario scenario = scenarioWith(group, 2.0, 300.0);
  const Run run = runOf(scenario);
  const LaneTimeline &lane = run.lanes.front();
  QCOMPARE(lane.at(ticks(209.0)).tally().capacity.value(), 1);
  QCOMPARE(lane.at(ticks(211.0)).tally().capacity.value(), 2);
}

void TestEc2Lane::fifteenLowPeriodsScaleIn() {
  Ec2Settings group = groupOf(4, 10);
  group.min = 1;
  group.scaling = {TargetTracking()};
  // Four of forty slots are busy: 10 % is below 0.7 x 50 %. After 15 minutes ceil(4 x 10 / 50) = 1 is enough.
  Scenario scenario = scenarioWith(group, 4.0, 1000.0);
  scenario.workload.arrivals.kind = Arrivals::Kind::Constant;
  scenario.workload.serviceTime = Distribution::constant(1.0);
  const Run run = runOf(scenario);
  const auto in = newsOf(run, News::Kind::ScaleIn);
  QCOMPARE(in.size(), 1U);
  QCOMPARE(in.front().at, ticks(900.0));
  QCOMPARE(in.front().second, 1);
  QCOMPARE(run.reports.front().counts.failed, 0U);
}

void TestEc2Lane::anInstanceLifeIsBilledForAtLeastAMinute() {
  QCOMPARE(reportOf(scenarioAt(groupOf(2), {1}, 1.0, 20.0)).instanceSeconds, 120.0);
  QCOMPARE(reportOf(scenarioAt(groupOf(2), {1}, 1.0, 3600.0)).instanceSeconds, 7200.0);
}

const strato::tests::Suite<TestEc2Lane> suite;

}  // namespace tst_ec2_lane

#include "tst_ec2_lane.moc"
