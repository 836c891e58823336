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

const strato::tests::Suite<TestBackgroundRun> suite;

}  // namespace tst_background_run

#include "tst_background_run.moc"
