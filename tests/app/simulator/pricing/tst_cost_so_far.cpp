// SPDX-License-Identifier: GPL-3.0-or-later
#include <QTest>

#include "app/simulator/cost.h"
#include "app/simulator/run.h"
#include "tests/app/simulator/pricing/shipped_prices.h"
#include "tests/app/simulator/scenarios.h"
#include "tests/support/suite.h"

namespace tst_cost_so_far {

using namespace strato;
using namespace strato::simulator;
using namespace strato::tests;

namespace {

/// A hundred calls a second of exactly 100 ms, for an hour.
Scenario hundredASecond(LaneSettings lane) {
  Scenario scenario = scenarioWith(std::move(lane), 100.0, 3600.0);
  scenario.workload.arrivals.kind = Arrivals::Kind::Constant;
  scenario.workload.serviceTime = Distribution::constant(0.1);
  return scenario;
}

pricing::Bill costAt(const Scenario &scenario, const LaneTimeline &lane, double second) {
  const LaneSettings &settings = scenario.lanes.front();
  return costOf(scenario, settings, simulator::reportOf(settings, lane.at(ticks(second))), shippedPrices()).value();
}

LaneTimeline forked(const LaneTimeline &lane, double second, const LaneSettings &settings) {
  LaneTimeline fork = lane.fork(ticks(second), {settings, {}}).value();
  while (!fork.advance()) {
  }
  return fork;
}

}  // namespace

/// The bill of a lane at any moment, and of a lane whose settings changed.
class TestCostSoFar final : public QObject {
  Q_OBJECT

 private Q_SLOTS:
  void callsArePaidAsTheyCome();
  void hoursArePaidAsTheyPass();
  void theEndIsTheWholeBill();
  void nothingIsPaidBeforeTheWarmUpEnds();
  void eachTimeIsPaidWithItsOwnMemory();
  void provisionedTimeIsCountedFromTheChange();
  void aSnapshotIsPaidForOnce();
};

void TestCostSoFar::callsArePaidAsTheyCome() {
  const Scenario scenario = hundredASecond(LambdaSettings());
  const Run run = runOf(scenario);
  // 180,000 calls of 0.1 GB-seconds each: 0.036 for the requests, and 18,000 x 0.0000166667.
  QCOMPARE(amounts(costAt(scenario, run.lanes.front(), 1800.0)), QStringLiteral("0.04 + 0.30"));
  QCOMPARE(amounts(costAt(scenario, run.lanes.front(), 3600.0)), QStringLiteral("0.07 + 0.60"));
}

void TestCostSoFar::hoursArePaidAsTheyPass() {
  Ec2Settings group;
  group.desired = group.min = group.max = 10;
  const Scenario scenario = hundredASecond(group);
  const Run run = runOf(scenario);
  // Ten m5.large at 0.096 an hour.
  QCOMPARE(total(costAt(scenario, run.lanes.front(), 0.0)), QStringLiteral("0.00"));
  QCOMPARE(total(costAt(scenario, run.lanes.front(), 1800.0)), QStringLiteral("0.48"));
  QCOMPARE(total(costAt(scenario, run.lanes.front(), 3600.0)), QStringLiteral("0.96"));
}

void TestCostSoFar::theEndIsTheWholeBill() {
  for (const LaneSettings &lane : std::vector<LaneSettings>{LambdaSettings(), Ec2Settings(), FargateSettings(),
                                                            EcsSettings(), EksSettings(), LightsailSettings()}) {
    const Scenario scenario = hundredASecond(lane);
    const Run run = runOf(scenario);
    const auto whole = costOf(scenario, lane, run.reports.front(), shippedPrices());
    QVERIFY(whole.has_value());
    QCOMPARE(costAt(scenario, run.lanes.front(), 3600.0), *whole);
  }
}

void TestCostSoFar::nothingIsPaidBeforeTheWarmUpEnds() {
  Scenario scenario = hundredASecond(EksSettings());
  scenario.warmupS = 600.0;
  const Run run = runOf(scenario);
  QCOMPARE(total(costAt(scenario, run.lanes.front(), 300.0)), QStringLiteral("0.00"));
  // The control plane alone is 0.10 an hour, a node 0.096.
  QCOMPARE(total(costAt(scenario, run.lanes.front(), 2400.0)), QStringLiteral("0.10"));
}

void TestCostSoFar::eachTimeIsPaidWithItsOwnMemory() {
  const Scenario scenario = hundredASecond(LambdaSettings());
  const Run run = runOf(scenario);
  LambdaSettings large;
  large.memoryMb = 2048;
  const LaneTimeline fork = forked(run.lanes.front(), 1800.0, large);
  // Half an hour at 1 GB, and half an hour at 2 GB.
  QCOMPARE(amounts(costAt(scenario, fork, 3600.0)), QStringLiteral("0.04 + 0.30 + 0.04 + 0.60"));
  LambdaSettings same;
  same.timeoutS = 30.0;
  QCOMPARE(amounts(costAt(scenario, forked(run.lanes.front(), 1800.0, same), 3600.0)), QStringLiteral("0.07 + 0.60"));
}

void TestCostSoFar::provisionedTimeIsCountedFromTheChange() {
  const Scenario scenario = hundredASecond(LambdaSettings());
  const Run run = runOf(scenario);
  LambdaSettings ready;
  ready.provisioned.atStart = 20;
  const LaneTimeline fork = forked(run.lanes.front(), 1800.0, ready);
  const pricing::Bill bill = costAt(scenario, fork, 3600.0);
  // 20 environments of 1 GB for half an hour at 0.0000041667.
  QVERIFY2(std::ranges::any_of(bill.lines, [](const pricing::Line &line) { return line.usd.text(2) == "0.15"; }),
           qPrintable(amounts(bill)));
}

void TestCostSoFar::aSnapshotIsPaidForOnce() {
  LambdaSettings function;
  function.snapStart = SnapStart{Distribution::constant(0.1), false};
  const Scenario scenario = hundredASecond(function);
  const Run run = runOf(scenario);
  const auto caches = [&](const LaneTimeline &lane) {
    const pricing::Bill bill = costAt(scenario, lane, 3600.0);
    return std::ranges::count_if(
        bill.lines, [](const pricing::Line &line) { return line.item.english().find("cache") != std::string::npos; });
  };
  QCOMPARE(caches(run.lanes.front()), 1);
  LambdaSettings ready = function;
  ready.provisioned.atStart = 20;
  QCOMPARE(caches(forked(run.lanes.front(), 1800.0, ready)), 1);
  // Another memory is another version of the function.
  LambdaSettings large = function;
  large.memoryMb = 2048;
  QCOMPARE(caches(forked(run.lanes.front(), 1800.0, large)), 2);
}

const strato::tests::Suite<TestCostSoFar> suite;

}  // namespace tst_cost_so_far

#include "tst_cost_so_far.moc"
