// SPDX-License-Identifier: GPL-3.0-or-later
#include <QTest>

#include "tests/app/simulator/scenarios.h"
#include "tests/support/suite.h"

namespace tst_lambda_sources {

using namespace strato::simulator;
using namespace strato::tests;

namespace {

/// Reads from a queue; cold starts take no time.
LambdaSettings reader(int batchSize) {
  LambdaSettings function;
  function.invocation = Invocation::Queue;
  function.timeoutS = 10.0;
  function.queue = QueueSourceSettings{batchSize, 0.0, 60.0, 3, {}, false};
  return function;
}

std::vector<double> atOnce(int count, double when) {
  return std::vector<double>(static_cast<std::size_t>(count), when);
}

std::vector<std::int64_t> provisionedChanges(const Run &run) {
  std::vector<std::int64_t> counts;
  for (const News &news : run.lanes.front().news()) {
    if (news.kind == News::Kind::ProvisionedChanged) counts.push_back(news.first);
  }
  return counts;
}

}  // namespace

class TestLambdaSources final : public QObject {
  Q_OBJECT

 private Q_SLOTS:
  void messagesAreFetchedInBatches();
  void anIncompleteBatchWaitsForItsWindow();
  void pollersBeginWithFiveAndGrowEachMinute();
  void theMaximumConcurrencyProtectsWhatIsBehind();
  void messagesWaitWhereTheFunctionIsRefused();
  void aFailedBatchComesBackWholeAndEndsInTheDeadLetterQueue();
  void onlyFailedMessagesComeBackWhenTheyAreReported();
  void aBatchThatTakesTooLongIsCutOff();

  void theFunctionIsKeptReadyByAPlan();
  void aDailyPlanComesAgain();
  void whatIsHeldIsCountedByStretches();
  void aSmallerPlanLetsBusyEnvironmentsEnd();

  void snapStartRestoresInsteadOfInit();
};

void TestLambdaSources::messagesAreFetchedInBatches() {
  // Five pollers take one message each as it comes. The other four go in one batch of three, and one of one.
  const LaneReport lane = reportOf(scenarioAt(reader(3), atOnce(9, 1.0), 1.0, 60.0));
  QCOMPARE(lane.counts.completed, 9U);
  QCOMPARE(lane.lambda.onDemand.invocations, 7U);
  QCOMPARE(lane.lambda.onDemand.billedMs, 9000U);
  // Those that wait for company make three calls of three seconds.
  LambdaSettings patient = reader(3);
  patient.queue->windowS = 5.0;
  const LaneReport full = reportOf(scenarioAt(patient, atOnce(9, 1.0), 1.0, 60.0));
  QCOMPARE(full.lambda.onDemand.invocations, 3U);
  QCOMPARE(full.latency.max, 3.0);
}

void TestLambdaSources::anIncompleteBatchWaitsForItsWindow() {
  LambdaSettings function = reader(10);
  function.queue->windowS = 20.0;
  const LaneReport lane = reportOf(scenarioAt(function, {1, 6}, 1.0, 60.0));
  QCOMPARE(lane.lambda.onDemand.invocations, 1U);
  QCOMPARE(lane.wait.max, 20.0);
  QCOMPARE(lane.latency.max, 22.0);
}

void TestLambdaSources::pollersBeginWithFiveAndGrowEachMinute() {
  LambdaSettings function = reader(1);
  function.timeoutS = 900.0;
  const Run run = runOf(scenarioAt(function, atOnce(1000, 0.0), 300.0, 250.0));
  const LaneTimeline &lane = run.lanes.front();
  QCOMPARE(lane.at(ticks(59.9)).tally().busy.value(), 5);
  QCOMPARE(lane.at(ticks(60.1)).tally().busy.value(), 305);
  QCOMPARE(lane.at(ticks(120.1)).tally().busy.value(), 605);
  QCOMPARE(lane.at(ticks(240.1)).tally().busy.value(), 1000);
}

void TestLambdaSources::theMaximumConcurrencyProtectsWhatIsBehind() {
  LambdaSettings function = reader(1);
  function.queue->mostConcurrency = 2;
  const LaneReport lane = reportOf(scenarioAt(function, atOnce(40, 0.0), 5.0, 150.0));
  QCOMPARE(lane.capacityPeak, 2);
  QCOMPARE(lane.counts.completed, 40U);
  QCOMPARE(lane.latency.max, 100.0);
}

void TestLambdaSources::messagesWaitWhereTheFunctionIsRefused() {
  LambdaSettings function = reader(1);
  function.reservedConcurrency = 1;
  const LaneReport lane = reportOf(scenarioAt(function, atOnce(5, 0.0), 2.0, 60.0));
  QCOMPARE(lane.counts.throttled, 0U);
  QCOMPARE(lane.counts.completed, 5U);
  QCOMPARE(lane.capacityPeak, 1);
}

void TestLambdaSources::aFailedBatchComesBackWholeAndEndsInTheDeadLetterQueue() {
  LambdaSettings function = reader(2);
  function.queue->windowS = 1.0;
  function.errorShare = 1.0;
  const Run run = runOf(scenarioAt(function, {0, 0}, 1.0, 400.0));
  // Tried at 0, a minute after its end, and once more: three receives.
  QCOMPARE(run.reports.front().counts.failed, 2U);
  QCOMPARE(run.reports.front().lambda.onDemand.invocations, 3U);
  QCOMPARE(run.lanes.front().at(ticks(30)).tally().queued.value(), 2);
}

void TestLambdaSources::onlyFailedMessagesComeBackWhenTheyAreReported() {
  LambdaSettings function = reader(10);
  function.queue->receives.reset();
  function.queue->windowS = 1.0;
  function.errorShare = 0.2;
  const auto triesWith = [&function](bool reportsItems) {
    function.queue->reportsItems = reportsItems;
    return reportOf(scenarioAt(function, atOnce(10, 0.0), 0.01, 30'000.0)).lambda.onDemand.billedMs;
  };
  // One by one, a message needs 1 / 0.8 tries. A whole batch of ten goes through once in 0.8^10, one in nine.
  const auto together = triesWith(false);
  const auto oneByOne = triesWith(true);
  QVERIFY2(oneByOne <= 300, qPrintable(QString::number(oneByOne)));
  QVERIFY2(together > oneByOne, qPrintable(QString::number(together)));
}

void TestLambdaSources::aBatchThatTakesTooLongIsCutOff() {
  LambdaSettings function = reader(20);
  function.queue->windowS = 1.0;
  function.queue->receives = 1;
  // Twenty messages of a second each do not fit into ten.
  const LaneReport lane = reportOf(scenarioAt(function, atOnce(20, 0.0), 1.0, 60.0));
  QCOMPARE(lane.counts.failed, 20U);
  QCOMPARE(lane.lambda.onDemand.billedMs, 10'000U);
}

void TestLambdaSources::theFunctionIsKeptReadyByAPlan() {
  LambdaSettings function;
  function.coldStart = Distribution::constant(5.0);
  function.provisioned.changes = {{100.0, 3}, {200.0, 0}};
  const Run run = runOf(scenarioAt(function, {50, 103, 150, 250}, 1.0, 400.0));
  QCOMPARE(provisionedChanges(run), (std::vector<std::int64_t>{3, 0}));
  const LaneTimeline &lane = run.lanes.front();
  QCOMPARE(lane.at(ticks(99)).tally().capacity.value(), 1);
  QCOMPARE(lane.at(ticks(106)).tally().capacity.value(), 4);
  QCOMPARE(lane.at(ticks(201)).tally().capacity.value(), 1);
  // Cold at 50. At 103 they are not ready yet, and the old one serves; at 150 one of them does; at 250 the old one.
  QCOMPARE(run.reports.front().counts.coldStarts, 1U);
  QCOMPARE(run.reports.front().lambda.provisioned.invocations, 1U);
}

void TestLambdaSources::aDailyPlanComesAgain() {
  ProvisionedPlan plan;
  plan.atStart = 1;
  plan.changes = {{100.0, 5}, {200.0, 2}};
  plan.everyS = 300.0;
  QCOMPARE(plan.countAt(ticks(50)), 1);
  QCOMPARE(plan.countAt(ticks(100)), 5);
  QCOMPARE(plan.countAt(ticks(299)), 2);
  QCOMPARE(plan.countAt(ticks(350)), 2);
  QCOMPARE(plan.countAt(ticks(400)), 5);
  QCOMPARE(plan.changeAfter(ticks(50)), ticks(100));
  QCOMPARE(plan.changeAfter(ticks(200)), ticks(400));
}

void TestLambdaSources::whatIsHeldIsCountedByStretches() {
  ProvisionedPlan plan;
  plan.changes = {{100.0, 5}, {200.0, 5}, {300.0, 0}, {400.0, 2}};
  const auto held = plan.heldBetween(0, ticks(450));
  QCOMPARE(held.size(), 2U);
  QCOMPARE(held[0].environments, 5);
  QCOMPARE(held[0].seconds, 200.0);
  QCOMPARE(held[1].environments, 2);
  QCOMPARE(held[1].seconds, 50.0);
}

void TestLambdaSources::aSmallerPlanLetsBusyEnvironmentsEnd() {
  LambdaSettings function;
  function.provisioned.atStart = 2;
  function.provisioned.changes = {{10.0, 0}};
  const Run run = runOf(scenarioAt(function, {9}, 5.0, 30.0));
  QCOMPARE(run.lanes.front().at(ticks(11)).tally().capacity.value(), 1);
  QCOMPARE(run.lanes.front().at(ticks(15)).tally().capacity.value(), 0);
  QCOMPARE(run.reports.front().counts.completed, 1U);
}

void TestLambdaSources::snapStartRestoresInsteadOfInit() {
  LambdaSettings function;
  function.coldStart = Distribution::constant(4.0);
  function.snapStart = SnapStart{Distribution::constant(0.25), false};
  const LaneReport lane = reportOf(scenarioAt(function, {1, 10}, 1.0, 20.0));
  QCOMPARE(lane.counts.coldStarts, 1U);
  QCOMPARE(lane.latency.max, 1.25);
  QCOMPARE(lane.lambda.restores, 1U);
  QCOMPARE(lane.lambda.onDemand.billedMs, 2000U);  // resuming is billed by the gigabyte, not by time
}

const strato::tests::Suite<TestLambdaSources> suite;

}  // namespace tst_lambda_sources

#include "tst_lambda_sources.moc"
