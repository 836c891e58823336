// SPDX-License-Identifier: GPL-3.0-or-later
#include <QTest>

#include "app/simulator/background_run.h"
#include "tests/app/simulator/scenarios.h"
#include "tests/support/suite.h"

namespace tst_background_run {

using namespace strato::simulator;
using namespace strato::tests;

/// A run beside the caller.
class TestBackgroundRun final : public QObject {
  Q_OBJECT

 private Q_SLOTS:
  void itIsTheSameRun();
  void itTellsHowFarItIs();
  void whoIsCancelledHasNothing();
  void whoGoesTakesTheRunAlong();
  void whatIsTooLargeIsRefused();
  void whatWasBegunElsewhereIsFinished();
  void aForkIsFinishedAsTheRunThatItBecomes();
};

namespace {

/// Days of traffic: longer than any test waits.
Scenario endless() { return scenarioWith(LambdaSettings(), 100.0, 86400.0 * 100.0); }

}  // namespace

void TestBackgroundRun::itIsTheSameRun() {
  const Scenario scenario = scenarioWith(LambdaSettings(), 50.0, 600.0);
  std::atomic<int> calls = 0;
  BackgroundRun background(scenario, 100, [&calls] { ++calls; });
  const auto outcome = background.take();
  QVERIFY(outcome && *outcome);
  QCOMPARE((*outcome)->hash(), runOf(scenario).hash());
  QCOMPARE((*outcome)->lanes.front().samples().size(), 100U);
  QVERIFY(background.hasEnded());
  QCOMPARE(calls.load(), 1);
}

void TestBackgroundRun::itTellsHowFarItIs() {
  BackgroundRun background(endless(), 10'000);
  QTRY_VERIFY(background.progress() > 0.0);
  const double before = background.progress();
  QTRY_VERIFY(background.progress() > before);
  QVERIFY(!background.hasEnded());
}

void TestBackgroundRun::whoIsCancelledHasNothing() {
  BackgroundRun background(endless(), 10'000);
  background.cancel();
  const auto outcome = background.take();
  QVERIFY(outcome.has_value());
  QVERIFY(!outcome->has_value());
}

void TestBackgroundRun::whoGoesTakesTheRunAlong() {
  std::atomic<bool> ended = false;
  {
    const BackgroundRun background(endless(), 10'000, [&ended] { ended = true; });
  }
  QVERIFY(ended);
}

void TestBackgroundRun::whatIsTooLargeIsRefused() {
  BackgroundRun background(scenarioWith(LambdaSettings(), 1e6, 86400.0));
  const auto outcome = background.take();
  QVERIFY(!outcome);
  QVERIFY(outcome.error().english().starts_with("This scenario would send about"));
}

void TestBackgroundRun::whatWasBegunElsewhereIsFinished() {
  Scenario scenario = scenarioWith(LambdaSettings(), 50.0, 600.0);
  scenario.lanes.emplace_back(Ec2Settings());
  std::vector<LaneTimeline> begun;
  for (const LaneSettings &lane : scenario.lanes) begun.emplace_back(scenario, lane, 100);
  for (int i = 0; i < 40; ++i) (void)begun.front().advance();
  std::atomic<int> calls = 0;
  BackgroundRun background(scenario, std::move(begun), [&calls] { ++calls; });
  const auto outcome = background.take();
  QVERIFY(outcome && *outcome);
  QCOMPARE((*outcome)->hash(), runOf(scenario).hash());
  QCOMPARE((*outcome)->lanes.size(), 2U);
  QCOMPARE((*outcome)->lanes.back().samples().size(), 100U);
  QCOMPARE(calls.load(), 1);
  scenario.durationS = 1e9;
  const auto tooLong = finish({}, scenario);
  QVERIFY(!tooLong);
}

void TestBackgroundRun::aForkIsFinishedAsTheRunThatItBecomes() {
  Ec2Settings group;
  group.max = 3;
  Scenario scenario = scenarioWith(group, 2.0, 600.0);
  const Run before = runOf(scenario);
  group.desired = 3;
  scenario.lanes = {group};
  const auto fork = before.lanes.front().fork(ticks(200.0), {LaneSettings(group), {}});
  QVERIFY(fork.has_value());
  double last = 0.0;
  const auto done = finish({*fork}, scenario, {1, [&last](double share) {
                                                 const bool grows = share >= 1.0 / 3.0 && share >= last;
                                                 last = share;
                                                 return grows;
                                               }});
  QVERIFY(done && *done);
  QVERIFY(last > 0.9);
  QVERIFY((*done)->hash() != before.hash());
  QCOMPARE((*done)->reports.front().capacityPeak, 3);
}

const strato::tests::Suite<TestBackgroundRun> suite;

}  // namespace tst_background_run

#include "tst_background_run.moc"
