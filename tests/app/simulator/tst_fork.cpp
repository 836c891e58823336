// SPDX-License-Identifier: GPL-3.0-or-later
#include <QTest>

#include "tests/app/simulator/scenarios.h"
#include "tests/support/suite.h"

namespace tst_fork {

using namespace strato::simulator;
using namespace strato::tests;

namespace {

LambdaSettings narrowFunction() {
  LambdaSettings function;
  function.reservedConcurrency = 30;
  function.coldStart = Distribution::logNormalMs(5.0, 0.2);
  return function;
}

Scenario scenarioOf(LaneSettings lane) {
  Scenario scenario = scenarioWith(std::move(lane), 0.0, 1200.0);
  scenario.workload.arrivals.curve = curveOf({{0, 10}, {300, 10}, {400, 80}, {900, 80}, {1000, 10}});
  return scenario;
}

LaneTimeline ranToTheEnd(LaneTimeline lane) {
  while (!lane.advance()) {
  }
  return lane;
}

LaneTimeline forked(const LaneTimeline &lane, double second, const Change &change) {
  auto fork = lane.fork(ticks(second), change);
  return ranToTheEnd(fork ? std::move(*fork) : lane);
}

Workload rate(double perSecond, Arrivals::Kind kind = Arrivals::Kind::Poisson) {
  Workload workload;
  workload.arrivals.kind = kind;
  workload.arrivals.curve = curveOf({{0.0, perSecond}});
  workload.serviceTime = Distribution::constant(1.0);
  return workload;
}

}  // namespace

class TestFork final : public QObject {
  Q_OBJECT

 private Q_SLOTS:
  void aForkWithoutAChangeIsTheSameRun_data();
  void aForkWithoutAChangeIsTheSameRun();
  void theSameSettingsChangeNothing();
  void anotherSettingHasTheSamePastAndAnotherFuture();
  void aForkKnowsItsPastAndItsFuture();
  void anotherLoadComesFromThatTimeOn();
  void anEvenLoadGoesOnInStep();
  void whatCannotChangeOnTheWayIsExplained();
};

void TestFork::aForkWithoutAChangeIsTheSameRun_data() {
  QTest::addColumn<double>("second");
  QTest::newRow("start") << 0.0;
  QTest::newRow("between two samples") << 613.37;
  QTest::newRow("end") << 1200.0;
}

void TestFork::aForkWithoutAChangeIsTheSameRun() {
  QFETCH(double, second);
  Ec2Settings group;
  group.desired = group.min = 3;
  group.max = 20;
  group.slotsPerInstance = 8;
  group.scaling = {TargetTracking()};
  for (const LaneSettings &settings : {LaneSettings(narrowFunction()), LaneSettings(group)}) {
    const Run run = runOf(scenarioOf(settings));
    const LaneTimeline &lane = run.lanes.front();
    const LaneTimeline fork = forked(lane, second, {});
    QCOMPARE(fork.last().tally().hash, lane.last().tally().hash);
    QCOMPARE(fork.samples(), lane.samples());
    QCOMPARE(fork.news(), lane.news());
  }
}

void TestFork::theSameSettingsChangeNothing() {
  const Run run = runOf(scenarioOf(narrowFunction()));
  const LaneTimeline fork = forked(run.lanes.front(), 500.0, {narrowFunction(), {}});
  QCOMPARE(fork.last().tally().hash, run.lanes.front().last().tally().hash);
}

void TestFork::anotherSettingHasTheSamePastAndAnotherFuture() {
  const Run run = runOf(scenarioOf(narrowFunction()));
  const LaneTimeline &lane = run.lanes.front();
  LambdaSettings wide = narrowFunction();
  wide.reservedConcurrency = 300;
  const LaneTimeline fork = forked(lane, 600.0, {wide, {}});
  QCOMPARE(fork.at(ticks(599.9)).tally().hash, lane.at(ticks(599.9)).tally().hash);
  const auto refusedSince600 = [](const LaneTimeline &of) {
    return of.last().tally().counts.throttled - of.at(ticks(601)).tally().counts.throttled;
  };
  QVERIFY(refusedSince600(lane) > 10'000);
  QCOMPARE(refusedSince600(fork), 0U);
  QCOMPARE(fork.last().tally().counts.requests, lane.last().tally().counts.requests);
}

void TestFork::aForkKnowsItsPastAndItsFuture() {
  const Run run = runOf(scenarioOf(narrowFunction()));
  LambdaSettings none = narrowFunction();
  none.reservedConcurrency = 0;
  const LaneTimeline fork = forked(run.lanes.front(), 600.0, {none, {}});
  QCOMPARE(fork.samples().size(), run.lanes.front().samples().size());
  QCOMPARE(fork.at(ticks(300)).tally().hash, run.lanes.front().at(ticks(300)).tally().hash);
  LaneState byHand = fork.at(ticks(600));
  byHand.runUntil(ticks(1100));
  QCOMPARE(fork.at(ticks(1100)).tally().hash, byHand.tally().hash);
  QCOMPARE(fork.at(ticks(1100)).tally().busy.value(), 0);
}

void TestFork::anotherLoadComesFromThatTimeOn() {
  const Run run = runOf(scenarioOf(narrowFunction()));
  const LaneTimeline calm = forked(run.lanes.front(), 600.0, {{}, rate(0.0)});
  QCOMPARE(calm.last().tally().counts.requests, calm.at(ticks(600)).tally().counts.requests);
  const LaneTimeline loud = forked(run.lanes.front(), 600.0, {{}, rate(200.0)});
  const auto came =
      static_cast<double>(loud.last().tally().counts.requests - loud.at(ticks(600)).tally().counts.requests);
  QVERIFY2(std::abs(came - 120'000.0) < 5.0 * std::sqrt(120'000.0), qPrintable(QString::number(came)));
}

void TestFork::anEvenLoadGoesOnInStep() {
  Scenario scenario = scenarioOf(narrowFunction());
  scenario.workload = rate(3.0, Arrivals::Kind::Constant);
  const Run run = runOf(scenario);
  const LaneTimeline fork = forked(run.lanes.front(), 100.5, {{}, scenario.workload});
  QCOMPARE(fork.last().tally().hash, run.lanes.front().last().tally().hash);
}

void TestFork::whatCannotChangeOnTheWayIsExplained() {
  const Run run = runOf(scenarioOf(narrowFunction()));
  const auto platform = run.lanes.front().fork(ticks(60), {Ec2Settings(), {}});
  QVERIFY(!platform);
  QCOMPARE(platform.error().english(),
           std::string("A lane cannot change its platform on the way. Start a run of its own with it."));
  Workload impatient = scenarioOf(narrowFunction()).workload;
  impatient.clients.retries = 3;
  const auto clients = run.lanes.front().fork(ticks(60), {{}, impatient});
  QVERIFY(!clients && clients.error().english().starts_with("Classes of requests and the ways of clients"));
  LambdaSettings events = narrowFunction();
  events.invocation = Invocation::Asynchronous;
  const auto invocation = run.lanes.front().fork(ticks(60), {events, {}});
  QVERIFY(!invocation);
  QVERIFY(invocation.error().english().starts_with("How a function is called cannot change"));
}

const strato::tests::Suite<TestFork> suite;

}  // namespace tst_fork

#include "tst_fork.moc"
