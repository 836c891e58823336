// SPDX-License-Identifier: GPL-3.0-or-later
#include <QTest>

#include "tests/app/simulator/scenarios.h"
#include "tests/support/suite.h"

namespace tst_lambda_lane {

using namespace strato::simulator;
using namespace strato::tests;

class TestLambdaLane final : public QObject {
  Q_OBJECT

 private Q_SLOTS:
  void anIdleEnvironmentServesTheNextCall();
  void aCallAfterTheIdleTimeoutIsCold();
  void aColdStartAddsToItsRequestAlone();
  void reservedConcurrencyIsAHardCap();
  void growthIsLimitedToAThousandInTenSeconds();
  void aRefusalSaysWhy();
  void provisionedEnvironmentsAreWarmAndTheRestSpillsOver();
  void refusedEventsWaitAndAreTriedAgain();
  void aFailedEventIsTriedTwiceMore();
  void theTimeoutCutsARunAndBillsIt();
  void moreMemoryShortensTheCpuBoundShareOnly();
  void anOldEnvironmentIsReplaced();
};

void TestLambdaLane::anIdleEnvironmentServesTheNextCall() {
  const LaneReport lane = reportOf(scenarioAt(LambdaSettings(), {1, 3, 5}, 1.0, 10.0));
  QCOMPARE(lane.counts.completed, 3U);
  QCOMPARE(lane.counts.coldStarts, 1U);
  QCOMPARE(lane.capacityPeak, 1);
}

void TestLambdaLane::aCallAfterTheIdleTimeoutIsCold() {
  LambdaSettings function;
  function.idleTimeoutS = 60.0;
  // The environment is idle from second 2 on. A call within the minute finds it, one after the minute does not.
  QCOMPARE(reportOf(scenarioAt(function, {1, 61.9}, 1.0, 200.0)).counts.coldStarts, 1U);
  QCOMPARE(reportOf(scenarioAt(function, {1, 62.1}, 1.0, 200.0)).counts.coldStarts, 2U);
}

void TestLambdaLane::aColdStartAddsToItsRequestAlone() {
  LambdaSettings function;
  function.coldStart = Distribution::constant(0.5);
  const LaneReport lane = reportOf(scenarioAt(function, {1, 10}, 1.0, 20.0));
  QCOMPARE(lane.latency.max, 1.5);
  QCOMPARE(lane.latency.mean, 1.25);
  QCOMPARE(lane.wait.mean, 0.0);
  // Init is billed since August 2025.
  QCOMPARE(lane.lambda.onDemand.billedMs, 2500U);
}

void TestLambdaLane::reservedConcurrencyIsAHardCap() {
  LambdaSettings function;
  function.reservedConcurrency = 2;
  const LaneReport lane = reportOf(scenarioAt(function, {1, 1.1, 1.2, 1.3}, 1.0, 10.0));
  QCOMPARE(lane.counts.completed, 2U);
  QCOMPARE(lane.counts.throttled, 2U);
  function.reservedConcurrency = 0;
  QCOMPARE(reportOf(scenarioAt(function, {1, 2}, 1.0, 10.0)).counts.throttled, 2U);
}

void TestLambdaLane::growthIsLimitedToAThousandInTenSeconds() {
  LambdaSettings function;
  function.accountConcurrency = 100000;
  std::vector<double> atOnce(1500, 1.0);
  QCOMPARE(reportOf(scenarioAt(function, atOnce, 5.0, 20.0)).counts.throttled, 500U);
  // The bucket refills by 100 a second: two seconds later 200 more get in.
  for (int i = 0; i < 500; ++i) atOnce.push_back(3.0);
  QCOMPARE(reportOf(scenarioAt(function, atOnce, 5.0, 20.0)).counts.throttled, 500U + 300U);
}

void TestLambdaLane::aRefusalSaysWhy() {
  const auto refusals = [](const LambdaSettings &function, int calls) {
    return reportOf(scenarioAt(function, std::vector<double>(static_cast<std::size_t>(calls), 1.0), 5.0, 20.0))
        .refusals;
  };
  LambdaSettings function;
  function.accountConcurrency = 100'000;
  QCOMPARE(refusals(function, 1500), (Refusals{0, 0, 500}));
  function.reservedConcurrency = 400;
  QCOMPARE(refusals(function, 1500), (Refusals{0, 1100, 0}));
  // Ten calls a second for each of 20: the bucket has 200, and 20 of those find an environment.
  function.reservedConcurrency = 20;
  QCOMPARE(refusals(function, 300), (Refusals{100, 180, 0}));
  const Run run = runOf(scenarioAt(function, std::vector<double>(300, 1.0), 5.0, 20.0));
  QCOMPARE(wordsFor(run.lanes.front().news().front()).english(),
           std::string("00:00:01 first request refused, with 20 environments: it may have no more"));
}

void TestLambdaLane::provisionedEnvironmentsAreWarmAndTheRestSpillsOver() {
  LambdaSettings function;
  function.provisioned.atStart = 2;
  function.coldStart = Distribution::constant(0.5);
  const LaneReport lane = reportOf(scenarioAt(function, {1, 1.1, 1.2}, 1.0, 10.0));
  QCOMPARE(lane.counts.completed, 3U);
  QCOMPARE(lane.counts.coldStarts, 1U);
  QCOMPARE(lane.capacityPeak, 3);
  QCOMPARE(lane.lambda.provisioned.invocations, 2U);
  QCOMPARE(lane.lambda.onDemand.invocations, 1U);
}

void TestLambdaLane::refusedEventsWaitAndAreTriedAgain() {
  LambdaSettings function;
  function.reservedConcurrency = 1;
  function.invocation = Invocation::Asynchronous;
  const LaneReport lane = reportOf(scenarioAt(function, {1, 1.5}, 2.0, 30.0));
  QCOMPARE(lane.counts.throttled, 0U);
  QCOMPARE(lane.counts.completed, 2U);
  // Tried at 1.5, 2.5 and 4.5 s: it waited three seconds.
  QCOMPARE(lane.wait.max, 3.0);
}

void TestLambdaLane::aFailedEventIsTriedTwiceMore() {
  LambdaSettings function;
  function.errorShare = 1.0;
  QCOMPARE(reportOf(scenarioAt(function, {1}, 1.0, 600.0)).lambda.onDemand.invocations, 1U);
  function.invocation = Invocation::Asynchronous;
  const LaneReport lane = reportOf(scenarioAt(function, {1}, 1.0, 600.0));
  QCOMPARE(lane.lambda.onDemand.invocations, 3U);
  QCOMPARE(lane.counts.failed, 1U);
}

void TestLambdaLane::theTimeoutCutsARunAndBillsIt() {
  LambdaSettings function;
  function.timeoutS = 3.0;
  const LaneReport lane = reportOf(scenarioAt(function, {1}, 10.0, 60.0));
  QCOMPARE(lane.counts.timedOut, 1U);
  QCOMPARE(lane.lambda.onDemand.billedMs, 3000U);
}

void TestLambdaLane::moreMemoryShortensTheCpuBoundShareOnly() {
  LambdaSettings function;
  function.cpuBoundShare = 0.5;
  function.measuredAtMb = 512;
  function.memoryMb = 1024;
  // Half of the second is work of the CPU, which is twice as fast now.
  QCOMPARE(reportOf(scenarioAt(function, {1}, 1.0, 10.0)).latency.max, 0.75);
}

void TestLambdaLane::anOldEnvironmentIsReplaced() {
  LambdaSettings function;
  function.maxLifetimeS = 100.0;
  std::vector<double> times;
  for (int i = 0; i < 30; ++i) times.push_back(1.0 + 10.0 * i);
  QCOMPARE(reportOf(scenarioAt(function, times, 1.0, 400.0)).counts.coldStarts, 3U);
}

const strato::tests::Suite<TestLambdaLane> suite;

}  // namespace tst_lambda_lane

#include "tst_lambda_lane.moc"
