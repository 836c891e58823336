// SPDX-License-Identifier: GPL-3.0-or-later
#include <QTest>
#include <cmath>

#include "app/simulator/ec2/ec2_bill.h"
#include "tests/app/simulator/scenarios.h"
#include "tests/support/suite.h"

namespace tst_ec2_group {

using namespace strato;
using namespace strato::simulator;
using namespace strato::tests;

namespace {

/// Instances of ten slots each.
Ec2Settings groupOf(int desired, int min, int max) {
  Ec2Settings group;
  group.min = min;
  group.desired = desired;
  group.max = max;
  group.slotsPerInstance = 10;
  group.boot = Distribution::constant(30.0);
  return group;
}

/// So many requests of a second each, evenly: as many slots are busy.
Run steadyRun(const Ec2Settings &group, double rate, double durationS) {
  Scenario scenario = scenarioWith(group, rate, durationS);
  scenario.workload.arrivals.kind = Arrivals::Kind::Constant;
  scenario.workload.serviceTime = Distribution::constant(1.0);
  return runOf(scenario);
}

std::vector<News> newsOf(const Run &run, News::Kind kind) {
  std::vector<News> found;
  for (const News &news : run.lanes.front().news()) {
    if (news.kind == kind) found.push_back(news);
  }
  return found;
}

int desiredAt(const Run &run, double second) {
  return std::get<Ec2Lane>(run.lanes.front().at(ticks(second)).model()).desired();
}

/// A group without requests, whose owner does something to it.
struct Bench {
  explicit Bench(const Ec2Settings &group) : lane(group, 1, tally) {}

  void runUntil(double second) {
    while (lane.nextAt() <= ticks(second)) lane.step(tally);
  }
  [[nodiscard]] std::vector<int> inZones() const {
    std::vector<int> counts;
    for (int zone = 0; zone < lane.settings().zones; ++zone) counts.push_back(lane.inZone(zone));
    return counts;
  }
  [[nodiscard]] int spot() const {
    return static_cast<int>(std::ranges::count_if(lane.fleet().servers(), [](const Server &server) {
      return server.state == Server::State::InService && server.label.market == 1;
    }));
  }

  Tally tally{0};
  Ec2Lane lane;
};

/// A second of a t3.small costs a tenth of a cent, and so does a second of a vCPU above the baseline.
pricing::PriceBook roundPrices() {
  std::vector<pricing::Price> prices;
  std::vector<pricing::Term> terms;
  for (const std::string &key : pricing::neededKeys()) {
    prices.push_back({key, "second", 1, {{std::nullopt, Decimal::ofMillionths(1000)}}, {}, {}});
    terms.push_back({key, 1, {}});
  }
  prices.push_back({"ec2.type.t3.small", "second", 1, {{std::nullopt, Decimal::ofMillionths(1000)}}, {}, {}});
  return pricing::PriceBook::make("here", std::move(prices), std::move(terms)).value();
}

}  // namespace

class TestEc2Group final : public QObject {
  Q_OBJECT

 private Q_SLOTS:
  void oneAtAPlaceDies();
  void theAlarmRingsAfterThreeDatapoints_data();
  void theAlarmRingsAfterThreeDatapoints();
  void aBiggerBreachTakesABiggerStep();
  void simpleScalingWaitsForItsCooldown();
  void theClockSetsSizeAndBounds();
  void theForecastIsReadyBeforeTheLoad();
  void theMostInstancesWin();
  void aDeadInstanceIsReplacedAfterAMinute();
  void onlyBalancerChecksSeeABrokenProgram();
  void aGracePeriodShorterThanTheBootReplacesForever();
  void aLostZoneIsMadeUpForAndBalancedAgain();
  void spotKeepsItsShareAndGoesAfterANotice();
  void aWarmPoolStartsFasterAndIsFilledAgain();
  void withoutCreditsTheBaselineIsLeft();
  void theBillNamesEachWayOfPaying();
};

void TestEc2Group::theAlarmRingsAfterThreeDatapoints_data() {
  QTest::addColumn<double>("periodS");
  QTest::newRow("basic") << 300.0;
  QTest::newRow("detailed") << 60.0;
  QTest::newRow("high resolution") << 10.0;
}

void TestEc2Group::theAlarmRingsAfterThreeDatapoints() {
  QFETCH(const double, periodS);
  Ec2Settings group = groupOf(1, 1, 5);
  TargetTracking policy;
  policy.periodS = periodS;
  group.scaling = {policy};
  // The load rises at a whole period, so that the next three datapoints are high.
  Scenario scenario = scenarioWith(group, 0.0, 8.0 * periodS);
  scenario.workload.arrivals.curve = curveOf({{2.0 * periodS, 0.0}, {2.0 * periodS, 30.0}});
  const auto out = newsOf(runOf(scenario), News::Kind::ScaleOut);
  QVERIFY(!out.empty());
  QCOMPARE(out.front().at, ticks(5.0 * periodS));
}

void TestEc2Group::aBiggerBreachTakesABiggerStep() {
  Ec2Settings group = groupOf(2, 1, 20);
  StepScaling policy;
  policy.threshold = 60.0;
  policy.steps = {{0.0, 1.0}, {20.0, 4.0}};
  group.scaling = {policy};
  group.boot = Distribution::constant(200.0);
  // 70 % is 10 beyond, 95 % is 35 beyond. While the new ones boot, the alarm goes on and orders nothing more.
  QCOMPARE(desiredAt(steadyRun(group, 14.0, 400.0), 370.0), 3);
  QCOMPARE(desiredAt(steadyRun(group, 19.0, 400.0), 370.0), 6);
  policy.unit = StepScaling::Unit::Percent;
  policy.steps = {{0.0, 10.0}};
  group.scaling = {policy};
  // A tenth of two is rounded up to one.
  QCOMPARE(desiredAt(steadyRun(group, 19.0, 400.0), 370.0), 3);
}

void TestEc2Group::simpleScalingWaitsForItsCooldown() {
  Ec2Settings group = groupOf(1, 1, 20);
  StepScaling policy;
  policy.cooldownS = 200.0;
  group.scaling = {policy};
  const auto out = newsOf(steadyRun(group, 100.0, 700.0), News::Kind::ScaleOut);
  QCOMPARE(out.size(), 3U);
  QCOMPARE(out[0].at, ticks(180.0));
  QCOMPARE(out[1].at, ticks(420.0));
  QCOMPARE(out[2].at, ticks(660.0));
}

void TestEc2Group::theClockSetsSizeAndBounds() {
  Ec2Settings group = groupOf(2, 1, 10);
  group.schedule = {{100.0, 1000.0, {}, 5, {}}, {200.0, {}, 7, {}, {}}, {300.0, {}, 1, {}, 3}};
  const Run run = steadyRun(group, 1.0, 1500.0);
  QCOMPARE(desiredAt(run, 99.0), 2);
  QCOMPARE(desiredAt(run, 101.0), 5);
  QCOMPARE(desiredAt(run, 201.0), 7);
  QCOMPARE(desiredAt(run, 301.0), 3);
  // Again after 1,000 s, and by now at most three.
  QCOMPARE(newsOf(run, News::Kind::ScheduledAction).back().at, ticks(1100.0));
  QCOMPARE(desiredAt(run, 1101.0), 3);
}

void TestEc2Group::theForecastIsReadyBeforeTheLoad() {
  Ec2Settings group = groupOf(1, 1, 20);
  PredictiveScaling policy;
  policy.cycleS = 2000.0;
  policy.stepS = 500.0;
  policy.aheadS = 60.0;
  group.predictive = policy;
  // Twenty slots are busy from 500 to 1,000 s and from 2,500 s on: four instances at 50 %. One is enough for the line.
  group.slotsPerInstance = 10;
  group.min = group.desired = 2;
  Scenario scenario = scenarioWith(group, 0.0, 4000.0);
  scenario.workload.arrivals.curve = curveOf({{500, 0}, {500, 19}, {1000, 19}, {1000, 0}, {2500, 0}, {2500, 19}});
  const Run run = runOf(scenario);
  QCOMPARE(desiredAt(run, 2000.0), 2);
  QCOMPARE(desiredAt(run, 2439.0), 2);
  QCOMPARE(desiredAt(run, 2441.0), 4);
  // It never scales in.
  QCOMPARE(desiredAt(run, 4000.0), 4);
}

void TestEc2Group::theMostInstancesWin() {
  Ec2Settings group = groupOf(6, 1, 20);
  TargetTracking cpu;
  cpu.lowPeriods = 3;
  TargetTracking requests = cpu;
  requests.metric = Metric::RequestsPerTarget;
  // Thirty of sixty slots are at the target; 300 requests a minute for each instance are far below 1,000.
  requests.target = 1000.0;
  group.scaling = {cpu, requests};
  QCOMPARE(desiredAt(steadyRun(group, 30.0, 600.0), 600.0), 6);
  group.scaling = {requests};
  QCOMPARE(desiredAt(steadyRun(group, 30.0, 600.0), 600.0), 2);
}

void TestEc2Group::aDeadInstanceIsReplacedAfterAMinute() {
  Bench bench(groupOf(3, 3, 3));
  bench.lane.fail(1, ticks(100.0), bench.tally);
  QCOMPARE(bench.tally.capacity.value(), 20);
  bench.runUntil(159.0);
  QCOMPARE(bench.lane.fleet().booting(), 0);
  bench.runUntil(160.0);
  QCOMPARE(bench.lane.fleet().booting(), 1);
  bench.runUntil(190.0);
  QCOMPARE(bench.tally.capacity.value(), 30);
}

void TestEc2Group::onlyBalancerChecksSeeABrokenProgram() {
  Ec2Settings group = groupOf(2, 2, 2);
  group.healthCheck.graceS = 0.0;
  Bench deaf(group);
  deaf.lane.failApplication(0, ticks(100.0), deaf.tally);
  // Half of the requests go to it, until the balancer notices after a minute.
  for (int i = 0; i < 10; ++i) deaf.lane.arrive({ticks(101.0 + i), ticks(0.1)}, deaf.tally);
  QCOMPARE(deaf.tally.counts.failed, 5U);
  deaf.runUntil(5000.0);
  for (int i = 0; i < 10; ++i) deaf.lane.arrive({ticks(5001.0 + i), ticks(0.1)}, deaf.tally);
  QCOMPARE(deaf.tally.counts.failed, 5U);
  QCOMPARE(deaf.tally.capacity.value(), 10);

  group.healthCheck.byBalancer = true;
  Bench listening(group);
  listening.lane.failApplication(0, ticks(100.0), listening.tally);
  listening.runUntil(190.0);
  QCOMPARE(listening.tally.capacity.value(), 20);
}

void TestEc2Group::aGracePeriodShorterThanTheBootReplacesForever() {
  Ec2Settings group = groupOf(1, 1, 5);
  group.boot = Distribution::constant(400.0);
  group.healthCheck.byBalancer = true;
  group.schedule = {{0.0, {}, {}, 2, {}}};
  Bench hasty(group);
  hasty.runUntil(3500.0);
  QCOMPARE(hasty.lane.fleet().inService(), 1);
  group.healthCheck.graceS = 500.0;
  Bench patient(group);
  patient.runUntil(3500.0);
  QCOMPARE(patient.lane.fleet().inService(), 2);
}

void TestEc2Group::aLostZoneIsMadeUpForAndBalancedAgain() {
  Ec2Settings group = groupOf(7, 1, 10);
  group.zones = 3;
  Bench bench(group);
  QCOMPARE(bench.inZones(), (std::vector<int>{3, 2, 2}));
  bench.lane.loseZone(0, ticks(100.0), bench.tally);
  QCOMPARE(bench.inZones(), (std::vector<int>{0, 2, 2}));
  bench.runUntil(200.0);
  QCOMPARE(bench.inZones(), (std::vector<int>{0, 4, 3}));
  bench.lane.restoreZone(0, ticks(300.0), bench.tally);
  // First the new one, then an old one goes.
  QCOMPARE(bench.lane.fleet().inService(), 7);
  bench.runUntil(400.0);
  QCOMPARE(bench.inZones(), (std::vector<int>{1, 3, 3}));
}

void TestEc2Group::spotKeepsItsShareAndGoesAfterANotice() {
  Ec2Settings group = groupOf(10, 1, 10);
  group.spot = SpotShare{2, 0.5, 0.0, 60.0, false};
  Bench bench(group);
  QCOMPARE(bench.spot(), 4);
  bench.lane.arrive({ticks(50.0), ticks(1000.0)}, bench.tally);
  bench.lane.reclaimSpot(0.5, ticks(100.0), bench.tally);
  QCOMPARE(bench.spot(), 2);
  bench.runUntil(219.0);
  QCOMPARE(bench.lane.fleet().booting(), 0);
  bench.runUntil(260.0);
  QCOMPARE(bench.spot(), 4);
  // Who is interrupted in the first hour pays nothing: the two that stayed, and a minute at least of the two new ones.
  QCOMPARE(bench.lane.use(ticks(260.0)).spotSeconds, 2.0 * 260.0 + 2.0 * 60.0);
}

void TestEc2Group::aWarmPoolStartsFasterAndIsFilledAgain() {
  Ec2Settings group = groupOf(1, 1, 5);
  group.boot = Distribution::constant(200.0);
  group.warmPool = WarmPool{1, Distribution::constant(10.0)};
  group.schedule = {{100.0, {}, {}, 3, {}}};
  Bench bench(group);
  QCOMPARE(bench.lane.pooled(), 1);
  bench.runUntil(110.0);
  QCOMPARE(bench.lane.fleet().inService(), 2);
  QCOMPARE(bench.lane.pooled(), 0);
  bench.runUntil(300.0);
  QCOMPARE(bench.lane.fleet().inService(), 3);
  QCOMPARE(bench.lane.pooled(), 1);
  QCOMPARE(bench.lane.use(ticks(300.0)).preparingSeconds, 200.0);
}

void TestEc2Group::withoutCreditsTheBaselineIsLeft() {
  Ec2Settings group = groupOf(1, 1, 1);
  group.slotsPerInstance = 1;
  // Two vCPU at work spend two credits a minute and earn 0.4: 16 credits last ten minutes.
  group.credits = BurstSettings{false, 20, 2, 16.0};
  Bench bench(group);
  bench.lane.arrive({0, ticks(700.0)}, bench.tally);
  bench.runUntil(599.0);
  QVERIFY(!bench.lane.fleet().servers()[0].slow);
  QCOMPARE(bench.lane.fleet().pace(ticks(300.0)), 1.0);
  bench.runUntil(600.0);
  QCOMPARE(bench.lane.fleet().pace(ticks(600.0)), 0.2);
  QVERIFY(bench.lane.fleet().servers()[0].slow);
  // The last 100 seconds of work take five times as long.
  QCOMPARE(bench.lane.nextAt(), ticks(1100.0));

  group.credits->unlimited = true;
  Bench unlimited(group);
  unlimited.lane.arrive({0, ticks(700.0)}, unlimited.tally);
  QCOMPARE(unlimited.lane.nextAt(), ticks(700.0));
  QCOMPARE(unlimited.lane.fleet().pace(ticks(690.0)), 1.0);
  // 0.8 of two vCPU for 100 seconds beyond the credits.
  QVERIFY(std::abs(unlimited.lane.use(ticks(700.0)).surplusVcpuSeconds - 160.0) < 1e-6);
}

void TestEc2Group::theBillNamesEachWayOfPaying() {
  Ec2Settings group = groupOf(4, 1, 4);
  group.instanceType = "t3.small";
  group.spot = SpotShare{1, 1.0, 0.0, 75.0, false};
  const auto bill = ec2Bill(group, {1000.0, 2000.0, 100.0, 50.0}, roundPrices());
  QVERIFY(bill.has_value());
  std::string amounts;
  for (const pricing::Line &line : bill->lines) amounts += line.usd.text(2) + " ";
  QCOMPARE(amounts, std::string("1.00 0.50 0.10 0.05 "));
}

void TestEc2Group::oneAtAPlaceDies() {
  Bench bench(groupOf(3, 3, 3));
  bench.lane.failAt(1, ticks(10.0), bench.tally);
  bench.lane.failAt(3, ticks(10.0), bench.tally);
  const std::vector<Server> &servers = bench.lane.fleet().servers();
  QVERIFY(servers[1].broken && !servers[0].broken && !servers[2].broken);
  QCOMPARE(std::ranges::count(bench.tally.news, News::Kind::InstanceFailed, &News::kind), 1);
  // Noticed within a minute, and replaced by one that boots for 30 s.
  bench.runUntil(101.0);
  QCOMPARE(bench.lane.fleet().measured(), 3);
}

const strato::tests::Suite<TestEc2Group> suite;

}  // namespace tst_ec2_group

#include "tst_ec2_group.moc"
