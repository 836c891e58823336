// SPDX-License-Identifier: GPL-3.0-or-later
#include <QTest>
#include <cmath>

#include "tests/app/simulator/any_scenario.h"
#include "tests/support/suite.h"

namespace tst_entrance {

using namespace strato::simulator;
using namespace strato::tests;

namespace {

LambdaSettings functionWith(int reserved) {
  LambdaSettings function;
  function.reservedConcurrency = reserved;
  return function;
}

Ec2Settings oneServer() {
  Ec2Settings group;
  group.min = group.desired = group.max = 1;
  return group;
}

/// Clients that come again after a second, two, four and so on.
Scenario withRetries(Scenario scenario, int retries) {
  ClientSettings &clients = scenario.workload.clients;
  clients.retries = retries;
  clients.backoffS = 1.0;
  clients.longestBackoffS = 60.0;
  clients.jitter = false;
  return scenario;
}

Scenario withClasses(Scenario scenario, std::vector<RequestClass> classes) {
  scenario.workload.classes = std::make_shared<const std::vector<RequestClass>>(std::move(classes));
  return scenario;
}

Incident incident(Incident::Kind kind, double atS, double forS) {
  Incident incident;
  incident.kind = kind;
  incident.atS = atS;
  incident.forS = forS;
  return incident;
}

std::uint64_t triesUntil(const Scenario &scenario, double second) {
  LaneState state(scenario, scenario.lanes.front());
  state.runUntil(ticks(second));
  return state.tally().counts.requests;
}

UserCounts usersOf(const LaneState &state) {
  const Entrance *entrance = state.entrance();
  return entrance != nullptr ? entrance->users() : UserCounts();
}

bool hasNews(const Run &run, News::Kind kind) {
  return std::ranges::any_of(run.lanes.front().news(), [kind](const News &news) { return news.kind == kind; });
}

/// Jobs and queues have no clients that wait.
LaneSettings anyLaneWithClients() {
  LaneSettings lane = any::anyLane();
  if (std::holds_alternative<BatchSettings>(lane)) return any::anyGroup();
  if (auto *function = std::get_if<LambdaSettings>(&lane); function != nullptr && function->queue) {
    function->invocation = Invocation::Synchronous;
  }
  return lane;
}

FrontSettings anyFront() {
  FrontSettings front;
  if (*rc::gen::arbitrary<bool>()) {
    ApiGatewaySettings api;
    api.ratePerS = any::maybe(0.5, 20.0);
    api.burst = any::among(1.0, 10.0);
    api.timeoutS = any::among(0.1, 5.0);
    front.kind = api;
  } else {
    front.kind = AlbSettings{any::among(0.1, 5.0), 0.0, 1.0, 0.0};
  }
  front.addedLatencyMs = *rc::gen::inRange(0, 20);
  return front;
}

Scenario anyStorm() {
  Scenario scenario = scenarioWith(anyLaneWithClients(), 0.0, any::among(10.0, 100.0));
  scenario.seed = *rc::gen::arbitrary<std::uint32_t>();
  scenario.workload.arrivals.curve = curveOf({{0, any::among(0, 5)}, {20, any::among(0, 15)}, {60, any::among(0, 10)}});
  scenario.workload.serviceTime = Distribution::gamma(any::among(0.01, 2.0), 1.5);
  ClientSettings &clients = scenario.workload.clients;
  clients.timeoutS = any::maybe(0.1, 5.0);
  clients.retries = *rc::gen::inRange(0, 6);
  clients.backoffS = any::among(0.0, 3.0);
  clients.jitter = *rc::gen::arbitrary<bool>();
  if (*rc::gen::arbitrary<bool>()) scenario.fronts[""] = anyFront();
  for (int i = *rc::gen::inRange(0, 4); i > 0; --i) {
    const auto kind =
        *rc::gen::element(Incident::Kind::DependencySlow, Incident::Kind::BadDeploy, Incident::Kind::KillInstance,
                          Incident::Kind::LoseZone, Incident::Kind::SpotReclaim);
    scenario.incidents.push_back(incident(kind, any::among(0.0, 60.0), any::among(0.0, 40.0)));
    scenario.incidents.back().factor = any::among(0.0, 10.0);
    scenario.incidents.back().share = any::among(0.0, 1.0);
    scenario.incidents.back().failAfterS = any::maybe(0.0, 1.0);
  }
  // Clients that come again at least, so that there is somebody at the entrance.
  if (!entrancePlanOf(scenario, scenario.lanes.front())) clients.retries = 1;
  return scenario;
}

}  // namespace

class TestEntrance final : public QObject {
  Q_OBJECT

 private Q_SLOTS:
  static void initTestCase() { qputenv("RC_PARAMS", "max_success=3000 seed=1"); }
  void aRefusedRequestComesAgain();
  void pausesGrowAndEnd();
  void jitterSpreadsTheRetries();
  void anEntranceThatChangesNothingIsNotSeen();
  void whoGivesUpFreesNoSlot();
  void whoLeavesTheQueueComesAgainInTime();
  void equalTimesStayApart();
  void aStormIsNews();
  void classesHaveTheirSharesAndTimes();
  void aSlowDependencySlowsWhatArrivesMeanwhile();
  void aBadDeployFailsItsShareUntilItIsRolledBack();
  void aFaultConcernsTheLanesThatItNames();
  void aLostZoneTakesItsInstancesAlong();
  void whatCannotHappenToALaneHasAReason();
  void killedInstancesFailTheirRequests();
  void whatBeganInTheWarmUpIsNotCounted();
  void aMomentIsTheSameFromEverySide();
  void nobodyIsLost();
};

void TestEntrance::aRefusedRequestComesAgain() {
  // The second is refused at 1.1 and at 2.1 finds the function free again.
  const LaneReport lane = reportOf(withRetries(scenarioAt(functionWith(1), {1, 1.1}, 0.9, 10.0), 3));
  QCOMPARE(lane.counts.requests, 3U);
  QCOMPARE(lane.counts.completed, 2U);
  QCOMPARE(lane.counts.throttled, 1U);
  QCOMPARE(lane.entrance->users, (UserCounts{2, 1, 2, 0}));
  QCOMPARE(lane.latency.max, 0.9);
  QCOMPARE(lane.entrance->latency.max, 1.9);
}

void TestEntrance::pausesGrowAndEnd() {
  const Scenario scenario = withRetries(scenarioAt(functionWith(0), {1}, 1.0, 100.0), 3);
  // Tried at 1, 2, 4 and 8 seconds.
  QCOMPARE(triesUntil(scenario, 1.99), 1U);
  QCOMPARE(triesUntil(scenario, 3.99), 2U);
  QCOMPARE(triesUntil(scenario, 7.99), 3U);
  QCOMPARE(triesUntil(scenario, 8.01), 4U);
  QCOMPARE(reportOf(scenario).entrance->users, (UserCounts{1, 3, 0, 1}));
  Scenario shorter = scenario;
  shorter.workload.clients.longestBackoffS = 1.5;
  QCOMPARE(triesUntil(shorter, 3.6), 3U);
  QCOMPARE(triesUntil(shorter, 5.1), 4U);
}

void TestEntrance::jitterSpreadsTheRetries() {
  Scenario scenario = withRetries(scenarioAt(functionWith(0), std::vector<double>(1000, 1.0), 1.0, 100.0), 1);
  QCOMPARE(triesUntil(scenario, 1.99), 1000U);
  scenario.workload.clients.jitter = true;
  // Any time within the second: about half in its first half.
  const std::uint64_t half = triesUntil(scenario, 1.5);
  QVERIFY2(half > 1430 && half < 1570, qPrintable(QString::number(half)));
  QCOMPARE(triesUntil(scenario, 2.01), 2000U);
}

void TestEntrance::anEntranceThatChangesNothingIsNotSeen() {
  const Scenario plain = scenarioWith(functionWith(20), 18.0, 500.0);
  const LaneReport before = reportOf(plain);
  const LaneReport after = reportOf(withClasses(plain, {RequestClass{"all", 1.0, plain.workload.serviceTime}}));
  QVERIFY(before.counts.throttled > 0);
  QCOMPARE(after.counts, before.counts);
  QCOMPARE(after.latency.mean, before.latency.mean);
  QCOMPARE(after.capacityMean, before.capacityMean);
  QCOMPARE(after.busyMean, before.busyMean);
  QCOMPARE(after.lambda, before.lambda);
  QVERIFY(!before.entrance);
}

void TestEntrance::whoGivesUpFreesNoSlot() {
  Scenario scenario = scenarioAt(oneServer(), {1, 2}, 10.0, 30.0);
  scenario.workload.clients.timeoutS = 3.0;
  LaneState state(scenario, scenario.lanes.front());
  state.runUntil(ticks(6.0));
  QCOMPARE(state.tally().counts.timedOut, 2U);
  QCOMPARE(state.entrance()->waitedFor(), 0);
  QCOMPARE(state.entrance()->inside(), 2U);
  QCOMPARE(state.tally().busy.value(), 1);
  QCOMPARE(state.tally().queued.value(), 1);
  // The server works on both to their ends, for nobody.
  state.runUntil(ticks(20.5));
  QCOMPARE(state.tally().busy.value(), 1);
  state.runUntil(ticks(30.0));
  QCOMPARE(state.entrance()->inside(), 0U);
  QCOMPARE(state.tally().counts.completed, 0U);
}

void TestEntrance::whoLeavesTheQueueComesAgainInTime() {
  Ec2Settings group = oneServer();
  group.clientTimeoutS = 3.0;
  const Scenario scenario = withRetries(scenarioAt(group, {1, 2}, 30.0, 30.0), 1);
  // They give up at 4 and 5 and come again at 5 and 6, though nothing else happens in the lane at these times.
  QCOMPARE(triesUntil(scenario, 4.99), 2U);
  QCOMPARE(triesUntil(scenario, 5.01), 3U);
  QCOMPARE(triesUntil(scenario, 5.99), 3U);
  QCOMPARE(triesUntil(scenario, 6.01), 4U);
}

void TestEntrance::equalTimesStayApart() {
  // A thousand at the very same time, of which each must be found again.
  Scenario scenario = scenarioAt(functionWith(1000), std::vector<double>(1000, 1.0), 5.0, 10.0);
  scenario.workload.clients.timeoutS = 4.0;
  const LaneReport lane = reportOf(scenario);
  QCOMPARE(lane.counts.timedOut, 1000U);
  QCOMPARE(lane.counts.completed, 0U);
}

void TestEntrance::aStormIsNews() {
  Scenario scenario = withRetries(scenarioWith(functionWith(20), 15.0, 400.0), 5);
  scenario.incidents = {incident(Incident::Kind::DependencySlow, 100.0, 60.0)};
  scenario.incidents.front().factor = 5.0;
  const Run run = runOf(scenario);
  QVERIFY(hasNews(run, News::Kind::DependencySlow));
  QVERIFY(hasNews(run, News::Kind::RetryStormBegan));
  QVERIFY(hasNews(run, News::Kind::RetryStormEnded));
  for (const News &news : run.lanes.front().news()) QVERIFY(!wordsFor(news).isEmpty());
}

void TestEntrance::classesHaveTheirSharesAndTimes() {
  const LaneReport lane = reportOf(withClasses(scenarioWith(LambdaSettings(), 50.0, 400.0),
                                               {RequestClass{"read", 0.9, Distribution::constant(0.1)},
                                                RequestClass{"write", 0.1, Distribution::constant(2.0)}}));
  const auto &classes = lane.entrance->classes;
  QCOMPARE(classes.size(), 2U);
  QCOMPARE(classes[0].name, std::string("read"));
  QCOMPARE(classes[0].requests + classes[1].requests, lane.counts.requests);
  QCOMPARE(classes[0].completed + classes[1].completed, lane.counts.completed);
  const double share = static_cast<double>(classes[1].requests) / static_cast<double>(lane.counts.requests);
  QVERIFY(std::abs(share - 0.1) < 0.01);
  QCOMPARE(classes[0].latency.max, 0.1);
  QCOMPARE(classes[1].latency.max, 2.0);
}

void TestEntrance::aSlowDependencySlowsWhatArrivesMeanwhile() {
  Scenario scenario = scenarioAt(LambdaSettings(), {1, 11, 21}, 1.0, 40.0);
  scenario.incidents = {incident(Incident::Kind::DependencySlow, 10.0, 10.0)};
  scenario.incidents.front().factor = 5.0;
  const LaneReport lane = reportOf(scenario);
  QCOMPARE(lane.latency.max, 5.0);
  QCOMPARE(lane.latency.mean, 7.0 / 3.0);
  // Two at a time multiply.
  scenario.incidents.push_back(scenario.incidents.front());
  QCOMPARE(reportOf(scenario).latency.max, 25.0);
  scenario.incidents.back().share = 0.0;
  QCOMPARE(reportOf(scenario).latency.max, 5.0);
}

void TestEntrance::aBadDeployFailsItsShareUntilItIsRolledBack() {
  Scenario scenario = scenarioWith(LambdaSettings(), 50.0, 400.0);
  scenario.workload.serviceTime = Distribution::constant(1.0);
  scenario.incidents = {incident(Incident::Kind::BadDeploy, 100.0, 200.0)};
  scenario.incidents.front().share = 0.3;
  const LaneReport lane = reportOf(scenario);
  // 10,000 requests arrive meanwhile; four standard deviations of a binomial count, and of their number.
  QVERIFY(std::abs(static_cast<double>(lane.counts.failed) - 3000.0) < 4.0 * std::sqrt(3000.0));
  QCOMPARE(lane.counts.requests, lane.counts.completed + lane.counts.failed + lane.counts.inSystem());
  Scenario crash = scenarioAt(LambdaSettings(), {150}, 1.0, 400.0);
  crash.incidents = scenario.incidents;
  crash.incidents.front().share = 1.0;
  crash.incidents.front().failAfterS = 0.25;
  const LaneReport crashed = reportOf(crash);
  QCOMPARE(crashed.counts.failed, 1U);
  QCOMPARE(crashed.lambda.onDemand.billedMs, 250U);
}

void TestEntrance::aFaultConcernsTheLanesThatItNames() {
  LambdaSettings other;
  other.id = "other";
  Scenario scenario = scenarioAt(LambdaSettings(), {15}, 1.0, 40.0);
  scenario.lanes.push_back(other);
  scenario.incidents = {incident(Incident::Kind::DependencySlow, 10.0, 10.0)};
  scenario.incidents.front().factor = 5.0;
  scenario.incidents.front().lanes = {"other"};
  const Run run = runOf(scenario);
  QCOMPARE(run.reports[0].latency.max, 1.0);
  QCOMPARE(run.reports[1].latency.max, 5.0);
}

void TestEntrance::aLostZoneTakesItsInstancesAlong() {
  Ec2Settings group = oneServer();
  group.min = group.desired = group.max = 4;
  group.zones = 2;
  Scenario scenario = scenarioAt(group, {9, 9.1, 9.2, 9.3}, 5.0, 100.0);
  scenario.incidents = {incident(Incident::Kind::LoseZone, 10.0, 60.0)};
  LaneState state(scenario, scenario.lanes.front());
  state.runUntil(ticks(10.5));
  // Half of the four servers stood in the zone, each with a request.
  QCOMPARE(state.tally().capacity.value(), 2);
  QCOMPARE(state.tally().counts.failed, 2U);
  const Run run = runOf(scenario);
  QVERIFY(hasNews(run, News::Kind::ZoneLost));
  QVERIFY(hasNews(run, News::Kind::ZoneBack));
  QCOMPARE(run.reports.front().counts.completed, 2U);
}

void TestEntrance::whatCannotHappenToALaneHasAReason() {
  const auto reason = [](Incident::Kind kind, const LaneSettings &lane) { return obstacleTo(kind, lane).english(); };
  Ec2Settings group;
  FargateSettings service;
  BatchSettings jobs;
  QCOMPARE(reason(Incident::Kind::SpotReclaim, group), "This fleet has no Spot instances.");
  QCOMPARE(reason(Incident::Kind::SpotReclaim, service), "This service has no Spot tasks.");
  QCOMPARE(reason(Incident::Kind::SpotReclaim, LambdaSettings()), "Nothing in this lane is Spot.");
  QCOMPARE(reason(Incident::Kind::SpotReclaim, jobs), "Nothing in this lane is Spot.");
  group.spot = SpotShare();
  service.spot = FargateSpot();
  jobs.environment.spot = BatchSpot();
  QVERIFY(canHappenTo(group, Incident::Kind::SpotReclaim) && canHappenTo(service, Incident::Kind::SpotReclaim));
  QVERIFY(reason(Incident::Kind::SpotReclaim, jobs).find("left to chance") != std::string::npos);

  QVERIFY(canHappenTo(group, Incident::Kind::LoseZone));
  QCOMPARE(reason(Incident::Kind::LoseZone, service), "This lane names no zones.");
  QCOMPARE(reason(Incident::Kind::LoseZone, EksSettings()), "This lane names no zones.");
  QVERIFY(canHappenTo(EksSettings(), Incident::Kind::KillInstance));
  QVERIFY(!reason(Incident::Kind::KillInstance, LambdaSettings()).empty());
  QVERIFY(!reason(Incident::Kind::KillInstance, LightsailSettings()).empty());
  QVERIFY(!reason(Incident::Kind::BadDeploy, jobs).empty());
}

void TestEntrance::killedInstancesFailTheirRequests() {
  Ec2Settings group = oneServer();
  group.min = group.desired = group.max = 3;
  Scenario scenario = withRetries(scenarioAt(group, {9, 9.1, 9.2}, 5.0, 1000.0), 8);
  scenario.incidents = {incident(Incident::Kind::KillInstance, 10.0, 0.0)};
  scenario.incidents.front().count = 2;
  const LaneReport lane = reportOf(scenario);
  QVERIFY(lane.counts.failed >= 2);
  // Clients come again until the group has replaced what died, so that all are served in the end.
  QCOMPARE(lane.entrance->users.served, 3U);
}

void TestEntrance::whatBeganInTheWarmUpIsNotCounted() {
  Scenario scenario = withRetries(scenarioAt(functionWith(0), {1, 10}, 1.0, 100.0), 2);
  scenario.warmupS = 5.0;
  // The first is tried at 1, 2 and 4 s, the second at 10, 11 and 13.
  const LaneReport lane = reportOf(scenario);
  QCOMPARE(lane.counts.requests, 3U);
  QCOMPARE(lane.counts.throttled, 3U);
  QCOMPARE(lane.entrance->users, (UserCounts{1, 2, 0, 1}));
}

void TestEntrance::aMomentIsTheSameFromEverySide() {
  Ec2Settings group = oneServer();
  group.slotsPerInstance = 40;
  group.clientTimeoutS = 4.0;
  Scenario scenario = withRetries(scenarioWith(group, 35.0, 1200.0), 5);
  scenario.workload.clients.jitter = true;
  scenario.workload.clients.timeoutS = 6.0;
  scenario.lanes.push_back(functionWith(40));
  std::get<LambdaSettings>(scenario.lanes.back()).id = "function";
  scenario.fronts["function"].kind = ApiGatewaySettings();
  scenario.incidents = {incident(Incident::Kind::DependencySlow, 300.0, 120.0)};
  scenario.incidents.front().factor = 4.0;
  const Run run = runOf(scenario);
  for (std::size_t i = 0; i < run.lanes.size(); ++i) {
    QVERIFY(run.lanes[i].keyframes() > 2);
    LaneState fresh(scenario, scenario.lanes[i]);
    for (double second = 0.0; second <= scenario.durationS; second += 17.3) {
      fresh.runUntil(ticks(second));
      const LaneState found = run.lanes[i].at(ticks(second));
      QCOMPARE(found.tally().hash, fresh.tally().hash);
      QCOMPARE(usersOf(found), usersOf(fresh));
    }
    Tick time = ticks(350.0);
    std::vector<Tick> forth;
    for (int step = 0; step < 100; ++step) forth.push_back(time = run.lanes[i].eventAfter(time));
    for (std::size_t step = forth.size() - 1; step-- > 0;) {
      time = run.lanes[i].eventBefore(time);
      QCOMPARE(time, forth[step]);
    }
  }
}

void TestEntrance::nobodyIsLost() {
  const bool fine = rc::check("every try and every user's request has an end or is still here", [] {
    const Scenario scenario = anyStorm();
    LaneState state(scenario, scenario.lanes.front());
    for (const double share : {0.5, 1.0}) {
      state.runUntil(ticks(scenario.durationS * share));
      const Entrance *found = state.entrance();
      RC_ASSERT(found != nullptr);
      const Entrance &entrance = *found;
      const Counts &tries = state.tally().counts;
      RC_ASSERT(tries.requests == entrance.users().offered + entrance.users().retries);
      RC_ASSERT(static_cast<std::int64_t>(tries.inSystem()) == entrance.waitedFor());
      RC_ASSERT(static_cast<std::int64_t>(entrance.inside()) ==
                state.tally().busy.value() + state.tally().queued.value());
      RC_ASSERT(entrance.users().open() == tries.inSystem() + entrance.pausing());
      RC_ASSERT(entrance.users().served == tries.completed);
    }
  });
  QVERIFY(fine);
}

const strato::tests::Suite<TestEntrance> suite;

}  // namespace tst_entrance

#include "tst_entrance.moc"
