// SPDX-License-Identifier: GPL-3.0-or-later
#include <QTest>

#include "app/simulator/validation/closed_forms.h"
#include "tests/app/simulator/scenarios.h"
#include "tests/support/suite.h"

namespace tst_batch_lane {

using namespace strato::simulator;
using namespace strato::tests;

namespace {

/// Instances with two vCPUs that are ready after 100 s; jobs of one vCPU that start at once.
BatchSettings batchOf(int minVcpus, int maxVcpus) {
  BatchSettings batch;
  batch.environment.minVcpus = minVcpus;
  batch.environment.maxVcpus = maxVcpus;
  batch.environment.boot = Distribution::constant(100.0);
  batch.environment.lookEveryS = 10.0;
  return batch;
}

std::vector<News> newsOf(const Run &run, News::Kind kind) {
  std::vector<News> found;
  for (const News &news : run.lanes.front().news()) {
    if (news.kind == kind) found.push_back(news);
  }
  return found;
}

BatchLane laneAt(const Run &run, double second) {
  return std::get<BatchLane>(run.lanes.front().at(ticks(second)).model());
}

std::vector<std::uint64_t> statesAt(const Run &run, double second) {
  const BatchLane lane = laneAt(run, second);
  std::vector<std::uint64_t> counts;
  for (std::size_t state = 0; state < kJobStates; ++state) counts.push_back(lane.jobsIn(static_cast<JobState>(state)));
  return counts;
}

using States = std::vector<std::uint64_t>;

}  // namespace

class TestBatchLane final : public QObject {
  Q_OBJECT

 private Q_SLOTS:
  void aJobPassesThroughItsStates();
  void theEnvironmentGrowsFromZeroAndShrinksToZero();
  void instancesThatJoinTogetherAreOneNews();
  void theMaximumOfVcpusHolds();
  void anArrayIsOneSubmission();
  void childrenOfASequenceGoOneByOne();
  void aFailedChildFailsThoseThatWaitForIt();
  void failedAttemptsAreTriedAgain();
  void aTimeLimitEndsAJobForGood();
  void reclaimedJobsStartAgain();
  void aJobThatEndsWithinTheWarningIsNotLost();
  void stuckJobsSayWhy_data();
  void stuckJobsSayWhy();
  void instancesThatFindNoNetworkCostAllTheSame();
  void aFixedEnvironmentIsAnMmcQueue();
};

void TestBatchLane::aJobPassesThroughItsStates() {
  BatchSettings batch = batchOf(0, 2);
  batch.evaluation = Distribution::constant(3.0);
  batch.starting = Distribution::constant(5.0);
  // SUBMITTED at 1, RUNNABLE at 4, an instance is asked for at 10 and ready at 110, STARTING, RUNNING at 115, 125.
  const Run run = runOf(scenarioAt(batch, {1}, 10.0, 200.0));
  QCOMPARE(statesAt(run, 2.0), (States{1, 0, 0, 0, 0, 0, 0}));
  QCOMPARE(statesAt(run, 5.0), (States{0, 0, 1, 0, 0, 0, 0}));
  QCOMPARE(statesAt(run, 112.0), (States{0, 0, 0, 1, 0, 0, 0}));
  QCOMPARE(statesAt(run, 120.0), (States{0, 0, 0, 0, 1, 0, 0}));
  QCOMPARE(statesAt(run, 126.0), (States{0, 0, 0, 0, 0, 1, 0}));
  QCOMPARE(run.reports.front().latency.max, 124.0);
  QCOMPARE(run.reports.front().wait.max, 114.0);
}

void TestBatchLane::theEnvironmentGrowsFromZeroAndShrinksToZero() {
  BatchSettings batch = batchOf(0, 16);
  batch.environment.scaleDownAfterS = 60.0;
  // Five jobs need three instances. They end at 130; at 190 the instances have been idle for a minute.
  const Run run = runOf(scenarioAt(batch, {1, 2, 3, 4, 5}, 20.0, 400.0));
  const auto out = newsOf(run, News::Kind::VcpusOut);
  const auto in = newsOf(run, News::Kind::VcpusIn);
  QCOMPARE(out, (std::vector<News>{{ticks(10.0), News::Kind::VcpusOut, 0, 6}}));
  QCOMPARE(in, (std::vector<News>{{ticks(190.0), News::Kind::VcpusIn, 6, 0}}));
  QCOMPARE(run.reports.front().instanceSeconds, 3 * 180.0);
}

void TestBatchLane::instancesThatJoinTogetherAreOneNews() {
  const Run together = runOf(scenarioAt(batchOf(0, 16), std::vector<double>(8, 1.0), 10.0, 200.0));
  const auto joined = newsOf(together, News::Kind::InService);
  QCOMPARE(joined.size(), 1U);
  QCOMPARE(joined[0].first, 4);
  // Others come later, of whom the growth of the environment has told.
  const Run apart = runOf(scenarioAt(batchOf(0, 16), {1, 31, 31.1, 61}, 500.0, 600.0));
  const auto first = newsOf(apart, News::Kind::InService);
  QCOMPARE(first.size(), 1U);
  QCOMPARE(first[0].first, 1);
}

void TestBatchLane::theMaximumOfVcpusHolds() {
  BatchSettings batch = batchOf(0, 5);
  const Run run = runOf(scenarioAt(batch, std::vector<double>(20, 1.0), 30.0, 400.0));
  // Two instances with two vCPUs are 4 of 5: four jobs at a time, five times 30 seconds.
  QCOMPARE(run.reports.front().capacityPeak, 4);
  QCOMPARE(run.reports.front().latency.max, 109.0 + 5 * 30.0);
}

void TestBatchLane::anArrayIsOneSubmission() {
  BatchSettings batch = batchOf(16, 16);
  batch.job.arraySize = 100;
  batch.submitsPerS = 2.0;
  const Run run = runOf(scenarioAt(batch, {1, 1, 1}, 1.0, 60.0));
  // The third submission within the second is refused, with all its children.
  QCOMPARE(run.reports.front().counts.requests, 300U);
  QCOMPARE(run.reports.front().counts.completed, 200U);
  QCOMPARE(run.reports.front().counts.throttled, 100U);
  QCOMPARE(run.reports.front().latency.max, 13.0);
  QCOMPARE(newsOf(run, News::Kind::SubmitsRefused).size(), 1U);
}

void TestBatchLane::childrenOfASequenceGoOneByOne() {
  BatchSettings batch = batchOf(16, 16);
  batch.job.arraySize = 4;
  batch.job.sequential = true;
  const Run run = runOf(scenarioAt(batch, {1}, 10.0, 60.0));
  QCOMPARE(statesAt(run, 15.0), (States{0, 2, 0, 0, 1, 1, 0}));
  QCOMPARE(run.reports.front().latency.max, 40.0);
}

void TestBatchLane::aFailedChildFailsThoseThatWaitForIt() {
  BatchSettings batch = batchOf(16, 16);
  batch.job.arraySize = 4;
  batch.job.sequential = true;
  batch.job.errorShare = 1.0;
  const Run run = runOf(scenarioAt(batch, {1}, 10.0, 60.0));
  QCOMPARE(statesAt(run, 12.0), (States{0, 0, 0, 0, 0, 0, 4}));
  QCOMPARE(run.reports.front().counts.failed, 4U);
}

void TestBatchLane::failedAttemptsAreTriedAgain() {
  BatchSettings batch = batchOf(2, 2);
  batch.job.errorShare = 1.0;
  batch.job.attempts = 3;
  const Run run = runOf(scenarioAt(batch, {1}, 10.0, 60.0));
  QCOMPARE(statesAt(run, 30.0), (States{0, 0, 0, 0, 1, 0, 0}));
  QCOMPARE(statesAt(run, 32.0), (States{0, 0, 0, 0, 0, 0, 1}));
  QCOMPARE(newsOf(run, News::Kind::JobFailed).front().first, 3);
  // With half of the attempts failing, 1 - 0.5^3 of the jobs succeed.
  batch = batchOf(2000, 2000);
  batch.job.errorShare = 0.5;
  batch.job.attempts = 3;
  const Counts counts = reportOf(scenarioWith(batch, 20.0, 4000.0)).counts;
  const double share = static_cast<double>(counts.completed) / static_cast<double>(counts.completed + counts.failed);
  QVERIFY2(std::abs(share - 0.875) < 0.005, qPrintable(QString::number(share)));
}

void TestBatchLane::aTimeLimitEndsAJobForGood() {
  BatchSettings batch = batchOf(2, 2);
  batch.job.attempts = 10;
  batch.job.timeoutS = 60.0;
  Run run = runOf(scenarioAt(batch, {1}, 100.0, 300.0));
  QCOMPARE(run.reports.front().counts.timedOut, 1U);
  QCOMPARE(statesAt(run, 60.0), (States{0, 0, 0, 0, 1, 0, 0}));
  QCOMPARE(statesAt(run, 62.0), (States{0, 0, 0, 0, 0, 0, 1}));
  batch.job.ignoresSigterm = true;
  run = runOf(scenarioAt(batch, {1}, 100.0, 300.0));
  QCOMPARE(statesAt(run, 90.0), (States{0, 0, 0, 0, 1, 0, 0}));
  QCOMPARE(statesAt(run, 92.0), (States{0, 0, 0, 0, 0, 0, 1}));
}

void TestBatchLane::reclaimedJobsStartAgain() {
  BatchSettings batch = batchOf(0, 32);
  batch.job.attempts = 10;
  batch.submitsPerS.reset();
  batch.environment.spot = BatchSpot{60.0, 300.0};
  const Run run = runOf(scenarioAt(batch, std::vector<double>(60, 1.0), 200.0, 6000.0));
  const Counts counts = run.reports.front().counts;
  std::int64_t again = 0;
  std::int64_t lost = 0;
  for (const News &news : newsOf(run, News::Kind::JobsCutOff)) {
    again += news.first;
    lost += news.second;
  }
  QVERIFY(again > 5);
  QCOMPARE(counts.completed + counts.failed, 60U);
  QCOMPARE(static_cast<std::int64_t>(counts.failed), lost);
}

void TestBatchLane::aJobThatEndsWithinTheWarningIsNotLost() {
  // No job is longer than the two minutes of the warning, so none is cut off.
  BatchSettings batch = batchOf(8, 8);
  batch.environment.spot = BatchSpot{60.0, 200.0};
  Scenario scenario = scenarioWith(batch, 0.05, 20000.0);
  scenario.workload.serviceTime = Distribution::constant(119.0);
  const Run run = runOf(scenario);
  QVERIFY(newsOf(run, News::Kind::JobsNotice).size() > 20);
  QCOMPARE(run.reports.front().counts.failed, 0U);
}

void TestBatchLane::stuckJobsSayWhy_data() {
  QTest::addColumn<double>("jobVcpus");
  QTest::addColumn<int>("maxVcpus");
  QTest::addColumn<int>("hindrance");
  QTest::addColumn<QString>("words");
  QTest::newRow("job") << 4.0 << 16 << 0 << "00:00:10 2 jobs are stuck in RUNNABLE: each asks for more vCPUs than";
  QTest::newRow("zero") << 1.0 << 0 << 0 << "00:00:10 2 jobs are stuck in RUNNABLE: the environment's maximum is 0";
  QTest::newRow("small") << 1.0 << 1 << 0 << "00:00:10 2 jobs are stuck in RUNNABLE: the environment's maximum is too";
  QTest::newRow("role") << 1.0 << 16 << 1 << "00:00:10 2 jobs are stuck in RUNNABLE: the role may not start";
  QTest::newRow("network") << 1.0 << 16 << 2 << "00:01:50 2 jobs are stuck in RUNNABLE: instances run and cost";
}

void TestBatchLane::stuckJobsSayWhy() {
  QFETCH(const double, jobVcpus);
  QFETCH(const int, maxVcpus);
  QFETCH(const int, hindrance);
  QFETCH(const QString, words);
  BatchSettings batch = batchOf(0, maxVcpus);
  batch.job.vcpus = jobVcpus;
  batch.environment.hindrance = static_cast<Hindrance>(hindrance);
  const Run run = runOf(scenarioAt(batch, {1, 2}, 10.0, 400.0));
  const auto news = newsOf(run, News::Kind::JobsStuck);
  QCOMPARE(news.size(), 1U);
  const QString said = QString::fromStdString(wordsFor(news.front()).english());
  QVERIFY2(said.startsWith(words), qPrintable(said));
  QCOMPARE(run.reports.front().counts.completed, 0U);
  QCOMPARE(statesAt(run, 399.0)[2], 2U);
}

void TestBatchLane::instancesThatFindNoNetworkCostAllTheSame() {
  BatchSettings batch = batchOf(0, 16);
  batch.environment.hindrance = Hindrance::Network;
  QCOMPARE(reportOf(scenarioAt(batch, {1}, 10.0, 400.0)).instanceSeconds, 390.0);
  batch.environment.hindrance = Hindrance::Role;
  QCOMPARE(reportOf(scenarioAt(batch, {1}, 10.0, 400.0)).instanceSeconds, 0.0);
}

void TestBatchLane::aFixedEnvironmentIsAnMmcQueue() {
  Scenario scenario = scenarioWith(batchOf(10, 10), 8.0, 200000.0);
  scenario.warmupS = 1000.0;
  const LaneReport lane = reportOf(scenario);
  const QueueFormula formula{8.0, 1.0, 10};
  QVERIFY2(std::abs(lane.wait.mean / formula.meanWait() - 1.0) < 0.04, qPrintable(QString::number(lane.wait.mean)));
  QVERIFY(std::abs(lane.latency.p95 / formula.totalQuantile(0.95) - 1.0) < 0.02);
  QVERIFY(std::abs(lane.busyMean / 8.0 - 1.0) < 0.005);
}

const strato::tests::Suite<TestBatchLane> suite;

}  // namespace tst_batch_lane

#include "tst_batch_lane.moc"
