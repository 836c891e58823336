// SPDX-License-Identifier: GPL-3.0-or-later
#include <QTest>

#include "tests/app/simulator/scenarios.h"
#include "tests/support/suite.h"

namespace tst_fronts {

using namespace strato::simulator;
using namespace strato::tests;

namespace {

Scenario behind(FrontSettings front, Scenario scenario) {
  scenario.fronts[idOf(scenario.lanes.front())] = std::move(front);
  return scenario;
}

FrontSettings api(double rate, double burst, double timeoutS = 29.0) {
  return {ApiGatewaySettings{ApiGatewaySettings::Kind::Rest, rate, burst, timeoutS, 0.0}, 0.0};
}

}  // namespace

class TestFronts final : public QObject {
  Q_OBJECT

 private Q_SLOTS:
  void theThrottleRefusesBeforeTheFunctionIsReached();
  void aFunctionWorksOnAfterItsApiGaveUp();
  void eventsAreAnsweredAtOnce();
  void aBalancerWaitsAMinute();
  void theFrontsOwnTimeIsPartOfTheAnswer();
  void whatStandsOpenIsMeasured();
};

void TestFronts::theThrottleRefusesBeforeTheFunctionIsReached() {
  std::vector<double> atOnce(10, 1.0);
  atOnce.push_back(2.0);
  atOnce.push_back(2.0);
  atOnce.push_back(2.0);
  const Run run = runOf(behind(api(2.0, 5.0), scenarioAt(LambdaSettings(), atOnce, 0.5, 10.0)));
  const LaneReport &lane = run.reports.front();
  // Five of ten, and a second later two of three.
  QCOMPARE(lane.counts.throttled, 6U);
  QCOMPARE(lane.counts.completed, 7U);
  QCOMPARE(lane.lambda.onDemand.invocations, 7U);
  QCOMPARE(lane.entrance->front->passed, 7U);
  QCOMPARE(lane.entrance->front->refused, 6U);
  QCOMPARE(run.lanes.front().news().front().kind, News::Kind::FrontThrottled);
}

void TestFronts::aFunctionWorksOnAfterItsApiGaveUp() {
  const Scenario scenario = behind(api(100, 100), scenarioAt(LambdaSettings(), {1}, 60.0, 100.0));
  LaneState state(scenario, scenario.lanes.front());
  state.runUntil(ticks(29.9));
  QCOMPARE(state.tally().counts.timedOut, 0U);
  state.runUntil(ticks(30.1));
  QCOMPARE(state.tally().counts.timedOut, 1U);
  QCOMPARE(state.tally().busy.value(), 1);
  const Run run = runOf(scenario);
  QCOMPARE(run.reports.front().counts.completed, 0U);
  QCOMPARE(run.reports.front().lambda.onDemand.billedMs, 60'000U);
  QCOMPARE(wordsFor(run.lanes.front().news().front()).english(),
           std::string("00:00:30 the front gives up a request after 29 s; what stands behind it works on"));
}

void TestFronts::eventsAreAnsweredAtOnce() {
  LambdaSettings function;
  function.invocation = Invocation::Asynchronous;
  const LaneReport lane = reportOf(behind(api(100, 100), scenarioAt(function, {1}, 60.0, 100.0)));
  QCOMPARE(lane.counts.completed, 1U);
}

void TestFronts::aBalancerWaitsAMinute() {
  Ec2Settings group;
  group.slotsPerInstance = 10;
  const LaneReport quick = reportOf(behind({AlbSettings(), 0.0}, scenarioAt(group, {1, 2}, 59.0, 200.0)));
  QCOMPARE(quick.counts.completed, 2U);
  const LaneReport slow = reportOf(behind({AlbSettings(), 0.0}, scenarioAt(group, {1, 2}, 61.0, 200.0)));
  QCOMPARE(slow.counts.timedOut, 2U);
}

void TestFronts::theFrontsOwnTimeIsPartOfTheAnswer() {
  const LaneReport lane = reportOf(behind({AlbSettings(), 5.0}, scenarioAt(LambdaSettings(), {1}, 1.0, 10.0)));
  QCOMPARE(lane.latency.max, 1.005);
}

void TestFronts::whatStandsOpenIsMeasured() {
  // Three requests of ten seconds in a hundred: 0.3 stand open on average.
  const LaneReport lane = reportOf(behind({AlbSettings(), 0.0}, scenarioAt(LambdaSettings(), {1, 2, 50}, 10.0, 100.0)));
  QCOMPARE(lane.entrance->front->meanOpen, 0.3);
}

const strato::tests::Suite<TestFronts> suite;

}  // namespace tst_fronts

#include "tst_fronts.moc"
