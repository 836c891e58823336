// SPDX-License-Identifier: GPL-3.0-or-later
#include <QTest>
#include <cmath>

#include "app/simulator/journey.h"
#include "tests/app/simulator/any_entrance.h"
#include "tests/support/suite.h"

namespace tst_journey {

using namespace strato::simulator;
using namespace strato::tests;

/// What became of one request, compared with what can be worked out by hand, and with all counts.
class TestJourney final : public QObject {
  Q_OBJECT

 private Q_SLOTS:
  void aRequestWaitsAndRuns();
  void whoIsImpatientLeavesTheLine();
  void whoIsServedTooLateHasGivenUp();
  void whoFindsTheLineFullIsRefused();
  void aColdStartComesFirst();
  void anEventIsTriedAgainInsideLambda();
  void aMessageIsSeenAgain();
  void aJobWaitsForItsInstance();
  void theJobsOfAnArrayAreOneJourney();
  void aSharedNodeWorksAtOnce();
  void anInstanceThatDiesTakesItAlong();
  void theFrontAddsItsTimeAndRefuses();
  void aClientThatGivesUpTriesAgain();
  void theRunMayEndFirst();
  void whereNobodyArrivesThereIsNone();
  void whoNoLongerWaitsMayStopIt();
  void allJourneysTogetherAreTheReport();
};

namespace {

using Stage = Journey::Stage;

/// Stage, from and until, in seconds.
struct Part {
  Stage stage;
  double from;
  double until;
};

LaneTimeline laneOf(const Scenario &scenario) { return std::move(runOf(scenario).lanes.front()); }

void compare(const LaneTimeline &lane, double arrived, const std::vector<Part> &parts, std::optional<Outcome> outcome) {
  const auto journey = journeyOf(lane, ticks(arrived));
  QVERIFY(journey.has_value());
  QCOMPARE(journey->legs.size(), parts.size());
  for (std::size_t i = 0; i < parts.size(); ++i) {
    QVERIFY(journey->legs[i].stage == parts[i].stage);
    QCOMPARE(seconds(journey->legs[i].from), parts[i].from);
    QCOMPARE(seconds(journey->legs[i].until), parts[i].until);
  }
  QVERIFY(journey->outcome == outcome);
}

/// One slot, and requests of ten seconds each.
Scenario oneSlot(const std::vector<double> &times, std::optional<int> queueLimit = {},
                 std::optional<double> clientTimeoutS = {}) {
  Ec2Settings group;
  group.queueLimit = queueLimit;
  group.clientTimeoutS = clientTimeoutS;
  return scenarioAt(group, times, 10.0, 100.0);
}

LambdaSettings coldFunction() {
  LambdaSettings function;
  function.coldStart = Distribution::constant(0.5);
  return function;
}

}  // namespace

void TestJourney::aRequestWaitsAndRuns() {
  const LaneTimeline lane = laneOf(oneSlot({1, 2}));
  compare(lane, 1.0, {{Stage::Running, 1, 11}}, Outcome::Completed);
  compare(lane, 2.0, {{Stage::Waiting, 2, 11}, {Stage::Running, 11, 21}}, Outcome::Completed);
  const auto journey = journeyOf(lane, ticks(2.0));
  QCOMPARE(journey->timeIn(Stage::Waiting), ticks(9.0));
  QCOMPARE(journey->endedAt(), ticks(21.0));
}

void TestJourney::whoIsImpatientLeavesTheLine() {
  const LaneTimeline lane = laneOf(oneSlot({1, 2}, {}, 5.0));
  compare(lane, 2.0, {{Stage::Waiting, 2, 7}}, Outcome::TimedOut);
}

void TestJourney::whoIsServedTooLateHasGivenUp() {
  const LaneTimeline lane = laneOf(oneSlot({1, 2}, {}, 12.0));
  compare(lane, 1.0, {{Stage::Running, 1, 11}}, Outcome::Completed);
  compare(lane, 2.0, {{Stage::Waiting, 2, 11}, {Stage::Running, 11, 21}}, Outcome::TimedOut);
}

void TestJourney::whoFindsTheLineFullIsRefused() {
  const LaneTimeline lane = laneOf(oneSlot({1, 2}, 0));
  compare(lane, 2.0, {}, Outcome::Throttled);
}

void TestJourney::aColdStartComesFirst() {
  LambdaSettings function = coldFunction();
  const LaneTimeline lane = laneOf(scenarioAt(function, {1, 5}, 2.0, 20.0));
  compare(lane, 1.0, {{Stage::Starting, 1, 1.5}, {Stage::Running, 1.5, 3.5}}, Outcome::Completed);
  compare(lane, 5.0, {{Stage::Running, 5, 7}}, Outcome::Completed);
  function.timeoutS = 1.0;
  compare(laneOf(scenarioAt(function, {1}, 2.0, 20.0)), 1.0, {{Stage::Starting, 1, 1.5}, {Stage::Running, 1.5, 2.5}},
          Outcome::TimedOut);
  function.reservedConcurrency = 0;
  compare(laneOf(scenarioAt(function, {1}, 2.0, 20.0)), 1.0, {}, Outcome::Throttled);
}

void TestJourney::anEventIsTriedAgainInsideLambda() {
  LambdaSettings function = coldFunction();
  function.invocation = Invocation::Asynchronous;
  function.errorShare = 1.0;
  compare(laneOf(scenarioAt(function, {1}, 2.0, 500.0)), 1.0,
          {{Stage::Starting, 1, 1.5},
           {Stage::Running, 1.5, 3.5},
           {Stage::Waiting, 3.5, 63.5},
           {Stage::Running, 63.5, 65.5},
           {Stage::Waiting, 65.5, 185.5},
           {Stage::Running, 185.5, 187.5}},
          Outcome::Failed);
}

void TestJourney::aMessageIsSeenAgain() {
  LambdaSettings function = coldFunction();
  function.invocation = Invocation::Queue;
  function.errorShare = 1.0;
  function.timeoutS = 5.0;
  function.queue = QueueSourceSettings{10, 4.0, 30.0, 2, {}, false};
  // A batch waits for others for four seconds, and they run one after the other.
  const LaneTimeline lane = laneOf(scenarioAt(function, {1, 2}, 1.0, 500.0));
  const auto journey = journeyOf(lane, ticks(2.0));
  QVERIFY(journey.has_value());
  QVERIFY(journey->outcome == Outcome::Failed);
  QCOMPARE(journey->legs.size(), 5U);
  QVERIFY((journey->legs[0] == Journey::Leg{Stage::Waiting, ticks(2.0), ticks(5.0)}));
  QVERIFY((journey->legs[1] == Journey::Leg{Stage::Starting, ticks(5.0), ticks(5.5)}));
  QVERIFY((journey->legs[2] == Journey::Leg{Stage::Running, ticks(5.5), ticks(7.5)}));
  QVERIFY(journey->legs[3].stage == Stage::Waiting);
  QVERIFY(journey->legs[4].stage == Stage::Running);
}

void TestJourney::aJobWaitsForItsInstance() {
  BatchSettings batch;
  batch.environment.maxVcpus = 2;
  batch.environment.boot = Distribution::constant(100.0);
  batch.environment.lookEveryS = 10.0;
  batch.evaluation = Distribution::constant(3.0);
  batch.starting = Distribution::constant(5.0);
  const LaneTimeline lane = laneOf(scenarioAt(batch, {1}, 10.0, 200.0));
  compare(lane, 1.0, {{Stage::Waiting, 1, 110}, {Stage::Starting, 110, 115}, {Stage::Running, 115, 125}},
          Outcome::Completed);
}

void TestJourney::theJobsOfAnArrayAreOneJourney() {
  BatchSettings batch;
  batch.environment.minVcpus = batch.environment.maxVcpus = 2;
  batch.job.arraySize = 5;
  // Two at a time on one instance: three rounds.
  const LaneTimeline lane = laneOf(scenarioAt(batch, {1}, 10.0, 200.0));
  compare(lane, 1.0, {{Stage::Running, 1, 31}}, Outcome::Completed);
  batch.starting = Distribution::constant(5.0);
  const Scenario slow = scenarioAt(batch, {1}, 10.0, 200.0);
  compare(laneOf(slow), 1.0, {{Stage::Starting, 1, 6}, {Stage::Running, 6, 46}}, Outcome::Completed);
  Scenario cutOff = slow;
  cutOff.durationS = 40.0;
  compare(laneOf(cutOff), 1.0, {{Stage::Starting, 1, 6}, {Stage::Running, 6, 40}}, std::nullopt);
}

void TestJourney::aSharedNodeWorksAtOnce() {
  LightsailSettings lightsail;
  const LaneTimeline lane = laneOf(scenarioAt(lightsail, {1, 2}, 3.0, 20.0));
  compare(lane, 2.0, {{Stage::Running, 2, 5}}, Outcome::Completed);
  lightsail.connectionsPerNode = 1;
  compare(laneOf(scenarioAt(lightsail, {1, 2}, 3.0, 20.0)), 2.0, {{Stage::Waiting, 2, 4}, {Stage::Running, 4, 7}},
          Outcome::Completed);
}

void TestJourney::anInstanceThatDiesTakesItAlong() {
  Scenario scenario = oneSlot({1, 2});
  Incident incident;
  incident.kind = Incident::Kind::KillInstance;
  incident.atS = 15.0;
  scenario.incidents = {incident};
  const LaneTimeline lane = laneOf(scenario);
  compare(lane, 2.0, {{Stage::Waiting, 2, 11}, {Stage::Running, 11, 15}}, Outcome::Failed);
}

void TestJourney::theFrontAddsItsTimeAndRefuses() {
  Scenario scenario = oneSlot({1, 2});
  scenario.fronts[""] = {ApiGatewaySettings{ApiGatewaySettings::Kind::Http, 0.5, 1.0, 30.0, 0.0}, 100.0};
  const LaneTimeline lane = laneOf(scenario);
  compare(lane, 1.0, {{Stage::Running, 1, 11}, {Stage::Returning, 11, 11.1}}, Outcome::Completed);
  compare(lane, 2.0, {{Stage::Returning, 2, 2.1}}, Outcome::Throttled);
}

void TestJourney::aClientThatGivesUpTriesAgain() {
  Scenario scenario = oneSlot({1, 2});
  scenario.workload.clients.timeoutS = 4.0;
  scenario.workload.clients.retries = 1;
  scenario.workload.clients.backoffS = 1.0;
  scenario.workload.clients.jitter = false;
  const LaneTimeline lane = laneOf(scenario);
  compare(lane, 1.0, {{Stage::Running, 1, 5}}, Outcome::TimedOut);
  compare(lane, 2.0, {{Stage::Waiting, 2, 6}}, Outcome::TimedOut);
  const Tick again = arrivalAtOrAfter(lane, ticks(2.5));
  QCOMPARE(seconds(again), 6.0);
  QCOMPARE(journeyOf(lane, ticks(2.0))->tries, 1);
  QCOMPARE(journeyOf(lane, again)->tries, 2);
}

void TestJourney::theRunMayEndFirst() {
  Scenario scenario = oneSlot({1, 2, 3});
  scenario.durationS = 15.0;
  const LaneTimeline lane = laneOf(scenario);
  compare(lane, 2.0, {{Stage::Waiting, 2, 11}, {Stage::Running, 11, 15}}, std::nullopt);
  compare(lane, 3.0, {{Stage::Waiting, 3, 15}}, std::nullopt);
}

void TestJourney::whereNobodyArrivesThereIsNone() {
  const LaneTimeline lane = laneOf(oneSlot({0, 2}));
  QCOMPARE(arrivalAtOrAfter(lane, 0), Tick{0});
  QCOMPARE(arrivalAtOrAfter(lane, -5), Tick{0});
  QCOMPARE(arrivalAtOrAfter(lane, 1), ticks(2.0));
  QCOMPARE(arrivalAtOrAfter(lane, ticks(2.0)), ticks(2.0));
  QCOMPARE(arrivalAtOrAfter(lane, ticks(2.0) + 1), kNever);
  QCOMPARE(arrivalAtOrAfter(lane, ticks(1000.0)), kNever);
  QVERIFY(journeyOf(lane, 0).has_value());
  QVERIFY(!journeyOf(lane, ticks(1.0)));
  // Something else happens then.
  QVERIFY(!journeyOf(lane, ticks(10.0)));
  QVERIFY(!journeyOf(lane, ticks(1000.0)));
}

void TestJourney::whoNoLongerWaitsMayStopIt() {
  Scenario scenario = oneSlot({1});
  scenario.durationS = 600.0;
  scenario.workload.arrivals = {};
  scenario.workload.arrivals.curve = std::make_shared<const RateCurve>(std::vector<RateCurve::Point>{{0.0, 50.0}});
  const LaneTimeline lane = laneOf(scenario);
  const Tick arrival = arrivalAtOrAfter(lane, ticks(100.0));  // behind thousands in the line
  QVERIFY(journeyOf(lane, arrival).has_value());
  QVERIFY(!journeyOf(lane, arrival, [](double) { return false; }).has_value());
  QVERIFY(journeyOf(lane, arrival, [](double) { return true; }).has_value());
}

void TestJourney::allJourneysTogetherAreTheReport() {
  qputenv("RC_PARAMS", "max_success=400 seed=1");
  const bool fine = rc::check("journeys add up to the counts", [] {
    Scenario scenario = any::anyScenario();
    scenario.durationS = std::min(scenario.durationS, 40.0);
    scenario.warmupS = 0.0;
    std::visit([](auto &settings) { settings.id = "lane"; }, scenario.lanes.front());
    auto *batch = std::get_if<BatchSettings>(&scenario.lanes.front());
    if (batch == nullptr) any::addEntrance(scenario);
    if (batch != nullptr) batch->job.arraySize = 1;
    const Run run = runOf(scenario);
    const LaneTimeline &lane = run.lanes.front();
    Counts counts;
    double latency = 0.0;
    for (Tick at = arrivalAtOrAfter(lane, 0); at != kNever; at = arrivalAtOrAfter(lane, at + 1)) {
      const auto journey = journeyOf(lane, at);
      RC_ASSERT(journey.has_value());
      ++counts.requests;
      Tick reached = at;
      for (const Journey::Leg &leg : journey->legs) {
        RC_ASSERT(leg.from == reached && leg.until > leg.from);
        reached = leg.until;
      }
      if (!journey->outcome) continue;
      std::uint64_t *ends[] = {&counts.completed, &counts.throttled, &counts.timedOut, &counts.failed};
      ++*ends[static_cast<std::size_t>(*journey->outcome)];
      if (*journey->outcome == Outcome::Completed) latency += seconds(reached - at);
    }
    Counts told = run.reports.front().counts;
    told.coldStarts = 0;
    RC_ASSERT(counts == told);
    if (counts.completed == 0) return;
    RC_ASSERT(std::abs(latency / static_cast<double>(counts.completed) - run.reports.front().latency.mean) < 1e-6);
  });
  QVERIFY(fine);
}

const strato::tests::Suite<TestJourney> suite;

}  // namespace tst_journey

#include "tst_journey.moc"
