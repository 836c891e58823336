// SPDX-License-Identifier: GPL-3.0-or-later
#include <QElapsedTimer>
#include <QLocale>
#include <QTest>

#include "tests/app/simulator/pricing/shipped_prices.h"
#include "tests/support/suite.h"
#include "tests/ui/models/lab/sweep_plans.h"
#include "ui/models/lab/sweep_model.h"
#include "ui/models/lab/sweep_words.h"

namespace tst_sweep {

using namespace strato;
using namespace strato::ui;
using namespace Qt::StringLiterals;

namespace {

SweepModel swept(const SweepPlan &plan) {
  SweepModel model;
  model.begin(plan);
  SweepRun run(plan, tests::shippedPrices());
  while (!run.hasEnded()) QTest::qSleep(2);
  for (const SweepResult &result : run.takeNew()) model.add(result);
  return model;
}

SweepOutcome outcomeOf(double lost, double month, std::optional<double> alarm = {}) {
  SweepOutcome outcome;
  outcome.lostShare = lost;
  outcome.monthUsd = month;
  outcome.firstAlarmS = alarm;
  if (alarm) outcome.firstScaleOutS = *alarm + 60;
  return outcome;
}

/// One seed's outcomes for 1, 2, 3 ...
SweepModel modelOf(const std::vector<SweepOutcome> &outcomes) {
  SweepPlan plan = tests::smallSweep();
  plan.values = sweepValues(1, static_cast<double>(outcomes.size()), 1);
  plan.seeds = 1;
  SweepModel model;
  model.begin(plan);
  model.setGoal({SweepMeasure::Lost, 1, 1});
  for (std::size_t i = 0; i < outcomes.size(); ++i) model.add({static_cast<int>(i), 0, outcomes[i]});
  return model;
}

}  // namespace

class TestSweep final : public QObject {
  Q_OBJECT

 private Q_SLOTS:
  void initTestCase() { QLocale::setDefault(QLocale(QLocale::English, QLocale::UnitedStates)); }
  void valuesIncludeBothEnds();
  void crowdsAreTheSameForEachValue();
  void settingsOfEveryPlatformAreReadBackAsSet();
  void aFleetStaysValid();
  void twoSweepsAreTheSame();
  void aRunOfASweepIsTheScenariosOwn();
  void aCancelledSweepEndsAtOnce();
  void columnsHaveMedianAndRange();
  void theSmallestThatKeepsTheGoalIsNamed();
  void aTurnIsSeenAndExplainedByItsAlarms();
  void withoutAlarmsThereIsNoReason();
  void nothingIsSaidBeforeAllIsDone();
};

void TestSweep::valuesIncludeBothEnds() {
  QCOMPARE(sweepValues(2, 12, 1).size(), std::size_t{11});
  QCOMPARE(sweepValues(0.1, 0.5, 0.1).size(), std::size_t{5});
  QCOMPARE(sweepValues(1, 10'000, 1).size(), std::size_t{60});
  QCOMPARE(sweepValues(3, 3, 1).size(), std::size_t{1});
}

void TestSweep::crowdsAreTheSameForEachValue() {
  const SweepPlan plan = tests::smallSweep();
  const auto rate = [](const simulator::Scenario &scenario) { return scenario.workload.arrivals.peak(); };
  QCOMPARE(scenarioOf(plan, 2, 3).seed, std::uint64_t{3});
  QCOMPARE(rate(scenarioOf(plan, 2, 3)), rate(scenarioOf(plan, 5, 3)));
  QVERIFY(rate(scenarioOf(plan, 2, 3)) != rate(scenarioOf(plan, 2, 4)));
  QCOMPARE(rate(scenarioOf(plan, 2, 3)), plan.scenario.workload.arrivals.peak() * crowdSize(3, 10));
  QCOMPARE(crowdSize(3, 0), 1.0);
  double sum = 0;
  double squares = 0;
  for (std::uint64_t seed = 1; seed <= 2000; ++seed) {
    const double off = crowdSize(seed, 10) - 1;
    sum += off;
    squares += off * off;
  }
  QVERIFY(std::abs(sum / 2000) < 0.01);
  QVERIFY(std::abs(std::sqrt(squares / 2000) - 0.1) < 0.01);
}

void TestSweep::settingsOfEveryPlatformAreReadBackAsSet() {
  int tried = 0;
  for (const char *name : {"seven", "batch", "spike", "ready", "lightsail", "eks"}) {
    for (const simulator::LaneSettings &lane : tests::shippedScenario(name).lanes) {
      for (const SweepSetting &setting : sweepSettingsOf(lane)) {
        for (const double value : {setting.from, setting.to}) {
          simulator::LaneSettings changed = lane;
          setting.set(changed, value);
          const auto read = setting.get(changed);
          QVERIFY2(read && std::abs(*read - value) < 1e-9, qPrintable(setting.id));
          QVERIFY2(value >= setting.least && value <= setting.most, qPrintable(setting.id));
          ++tried;
        }
      }
    }
  }
  QVERIFY(tried > 80);
}

void TestSweep::aFleetStaysValid() {
  simulator::LaneSettings lane = tests::shippedScenario("spike").lanes[1];
  const auto settings = sweepSettingsOf(lane);
  settings[0].set(lane, 40);
  const auto &fleet = std::get<simulator::Ec2Settings>(lane);
  QVERIFY(fleet.min == 40 && fleet.desired == 40 && fleet.max == 40);
  settings[1].set(lane, 3);
  QVERIFY(fleet.min == 3 && fleet.desired == 3 && fleet.max == 3);
}

void TestSweep::twoSweepsAreTheSame() {
  const SweepPlan plan = tests::smallSweep();
  const SweepModel first = swept(plan);
  const SweepModel second = swept(plan);
  QCOMPARE(first.done(), 16);
  QCOMPARE(first.hash(), second.hash());
  QCOMPARE(first.columns()[2].dots, second.columns()[2].dots);
  SweepPlan other = plan;
  other.sigmaPercent = 20;
  QVERIFY(swept(other).hash() != first.hash());
}

void TestSweep::aRunOfASweepIsTheScenariosOwn() {
  const SweepPlan plan = tests::smallSweep();
  SweepRun run(plan, tests::shippedPrices());
  while (!run.hasEnded()) QTest::qSleep(2);
  for (const SweepResult &result : run.takeNew()) {
    if (result.value != 1 || result.seed != 2) continue;
    const auto own = simulator::run(scenarioOf(plan, 3, 3));
    QCOMPARE(result.outcome.hash, (**own).reports.front().hash);
    const auto &counts = (**own).reports.front().counts;
    QCOMPARE(result.outcome.lostShare, static_cast<double>(counts.throttled + counts.timedOut + counts.failed) /
                                           static_cast<double>(counts.requests));
    QVERIFY(result.outcome.firstAlarmS && result.outcome.firstScaleOutS);
  }
}

void TestSweep::aCancelledSweepEndsAtOnce() {
  SweepPlan plan = tests::smallSweep();
  plan.scenario.durationS = 360'000;
  plan.seeds = 50;
  QElapsedTimer timer;
  timer.start();
  {
    SweepRun run(plan, tests::shippedPrices());
    QTest::qSleep(30);
    run.cancel();
    QTRY_VERIFY_WITH_TIMEOUT(run.hasEnded(), 5000);
    QVERIFY(run.takeNew().size() < static_cast<std::size_t>(plan.runs()));
  }
  QVERIFY(timer.elapsed() < 5000);
}

void TestSweep::columnsHaveMedianAndRange() {
  SweepPlan plan = tests::smallSweep();
  plan.values = {7};
  plan.seeds = 21;
  SweepModel model;
  model.begin(plan);
  model.setGoal({SweepMeasure::Lost, 10.5, 11});
  for (int seed = 0; seed < 21; ++seed) model.add({0, seed, outcomeOf(0.01 * seed, 100)});
  const SweepColumn column = model.columns().front();
  QCOMPARE(column.median, 10.0);
  QCOMPARE(column.low, 1.0);
  QCOMPARE(column.high, 19.0);
  QCOMPARE(column.worst, 20.0);
  QCOMPARE(column.met, 11);
  QVERIFY(column.meets);
}

void TestSweep::theSmallestThatKeepsTheGoalIsNamed() {
  const SweepModel model = modelOf({outcomeOf(0.2, 100), outcomeOf(0.004, 150), outcomeOf(0.0, 200)});
  const SweepFinding finding = model.finding();
  QCOMPARE(finding.recommended, std::optional<int>(1));
  QCOMPARE(finding.title, u"2 machines: the smallest value that keeps the goal."_s);
  QCOMPARE(finding.body, u"With 2 machines, 1 of 1 crowds lose under 1.0 %; the worst has 0.4 %."_s);
  QCOMPARE(model.costHeadline(), u"Each step of 1 adds about $50.00 a month"_s);
  QVERIFY(!modelOf({outcomeOf(0.2, 100), outcomeOf(0.1, 150)}).finding().recommended);
}

void TestSweep::aTurnIsSeenAndExplainedByItsAlarms() {
  const SweepModel model =
      modelOf({outcomeOf(0.2, 100, 300), outcomeOf(0.0, 150, 360), outcomeOf(0.03, 200, 420), outcomeOf(0.0, 250)});
  QCOMPARE(model.headline(), u"More is not always better: 2 beats 3"_s);
  const SweepFinding finding = model.finding();
  QCOMPARE(finding.reasonTitle, u"Why 3 does worse than 2"_s);
  QVERIFY(finding.reason.contains(u"06:00"_s) && finding.reason.contains(u"08:00"_s) &&
          finding.reason.contains(u"60 s later"_s));
}

void TestSweep::withoutAlarmsThereIsNoReason() {
  const SweepModel model =
      modelOf({outcomeOf(0.2, 100), outcomeOf(0.0, 150), outcomeOf(0.03, 200), outcomeOf(0.0, 250)});
  QVERIFY(model.finding().reason.isEmpty());
  // The alarm came no later: it is not the reason.
  const SweepModel same =
      modelOf({outcomeOf(0.2, 100, 300), outcomeOf(0.0, 150, 360), outcomeOf(0.03, 200, 360), outcomeOf(0.0, 250)});
  QVERIFY(same.finding().reason.isEmpty());
}

void TestSweep::nothingIsSaidBeforeAllIsDone() {
  SweepPlan plan = tests::smallSweep();
  SweepModel model;
  model.begin(plan);
  model.add({0, 0, outcomeOf(0, 1)});
  QVERIFY(model.finding().title.isEmpty());
  QVERIFY(!model.columns()[0].meets);
}

const strato::tests::Suite<TestSweep> suite;

}  // namespace tst_sweep

#include "tst_sweep.moc"
