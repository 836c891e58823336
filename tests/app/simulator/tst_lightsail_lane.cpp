// SPDX-License-Identifier: GPL-3.0-or-later
#include <QTest>

#include "tests/app/simulator/scenarios.h"
#include "tests/support/suite.h"

namespace tst_lightsail_lane {

using namespace strato::simulator;
using namespace strato::tests;

namespace {

/// One node with two vCPUs that are its own for ever.
LightsailSettings fullNode() {
  LightsailSettings lightsail;
  lightsail.bundle.baselinePercent = 100.0;
  return lightsail;
}

std::vector<News> newsOf(const Run &run, News::Kind kind) {
  std::vector<News> found;
  for (const News &news : run.lanes.front().news()) {
    if (news.kind == kind) found.push_back(news);
  }
  return found;
}

}  // namespace

class TestLightsailLane final : public QObject {
  Q_OBJECT

 private Q_SLOTS:
  void requestsShareTheProcessor();
  void waitingNeedsNoProcessor();
  void nodesTakeTurns();
  void aRequestTooLongForAnyClockNeverEnds();
  void aNodeWithoutBurstHasItsBaseline();
  void burstCapacityLastsAsLongAsItShould();
  void burstCapacityIsSavedUpWhileIdle();
  void connectionsAreLimited();
  void sharedEvenlyTheMeanKnowsNoVariation_data();
  void sharedEvenlyTheMeanKnowsNoVariation();
};

void TestLightsailLane::requestsShareTheProcessor() {
  // Two run side by side on two vCPUs; four of the same length take twice as long.
  QCOMPARE(reportOf(scenarioAt(fullNode(), {1, 1}, 1.0, 10.0)).latency.max, 1.0);
  QCOMPARE(reportOf(scenarioAt(fullNode(), {1, 1, 1, 1}, 1.0, 10.0)).latency.max, 2.0);
  // The third comes when the two are half done. Three share two vCPUs until the two end at 1.75; then it is alone.
  const LaneReport lane = reportOf(scenarioAt(fullNode(), {1, 1, 1.5}, 1.0, 10.0));
  QCOMPARE(lane.latency.max, 1.25);
  QVERIFY(std::abs(lane.latency.mean - (1.25 + 1.25 + 1.25) / 3.0) < 1e-6);
}

void TestLightsailLane::waitingNeedsNoProcessor() {
  LightsailSettings lightsail = fullNode();
  lightsail.cpuShare = 0.25;
  QCOMPARE(reportOf(scenarioAt(lightsail, std::vector<double>(8, 1.0), 1.0, 10.0)).latency.max, 1.0);
  QCOMPARE(reportOf(scenarioAt(lightsail, std::vector<double>(16, 1.0), 1.0, 10.0)).latency.max, 2.0);
  QCOMPARE(reportOf(scenarioAt(lightsail, {1}, 1.0, 10.0)).capacityPeak, 8);
}

void TestLightsailLane::aRequestTooLongForAnyClockNeverEnds() {
  // Twenty of 31 years each on two vCPUs would end beyond the last nanosecond that a tick can say.
  const LaneReport lane = reportOf(scenarioAt(fullNode(), std::vector<double>(20, 1.0), 1e9, 10.0));
  QCOMPARE(lane.counts.requests, 20U);
  QCOMPARE(lane.counts.completed, 0U);
}

void TestLightsailLane::nodesTakeTurns() {
  LightsailSettings lightsail = fullNode();
  lightsail.nodes = 3;
  const Run run = runOf(scenarioAt(lightsail, {1, 1.1, 1.2, 1.3}, 5.0, 10.0));
  const auto nodes = std::get<LightsailLane>(run.lanes.front().at(ticks(2.0)).model()).nodes();
  QCOMPARE(nodes[0].requests(), 2);
  QCOMPARE(nodes[1].requests(), 1);
  QCOMPARE(nodes[2].requests(), 1);
}

void TestLightsailLane::aNodeWithoutBurstHasItsBaseline() {
  LightsailSettings lightsail;
  lightsail.burstPercent = 0.0;
  // A fifth of two vCPUs for two requests: each advances with a fifth of the speed.
  const LaneReport lane = reportOf(scenarioAt(lightsail, {0, 0}, 1.0, 20.0));
  QVERIFY2(std::abs(lane.latency.max - 5.0) < 1e-3, qPrintable(QString::number(lane.latency.max)));
}

void TestLightsailLane::burstCapacityLastsAsLongAsItShould() {
  // Full, a medium node has 0.2 x 2 vCPU x 24 h = 34,560 vCPU-seconds. Two busy vCPUs spend 2 - 0.4 of them a second.
  LightsailSettings lightsail;
  lightsail.burstPercent = 1.0;
  const Run run = runOf(scenarioAt(lightsail, {1, 1}, 1000.0, 5000.0));
  const auto news = newsOf(run, News::Kind::BurstEnded);
  QCOMPARE(news.size(), 1U);
  QVERIFY(std::abs(seconds(news.front().at) - (1.0 + 345.6 / 1.6)) < 0.3);
  // What is left of 1,000 s goes on at a fifth of the speed.
  const double fast = 345.6 / 1.6;
  QVERIFY(std::abs(run.reports.front().latency.max - (fast + (1000.0 - fast) * 5.0)) < 2.0);
  QCOMPARE(QString::fromStdString(wordsFor(news.front()).english()),
           QStringLiteral("00:03:37 the burst capacity is used up: from now on there is the baseline only"));
}

void TestLightsailLane::burstCapacityIsSavedUpWhileIdle() {
  LightsailSettings lightsail;
  lightsail.burstPercent = 0.0;
  // 1,000 idle seconds save 400 vCPU-seconds: enough for 250 seconds of two busy vCPUs.
  const Run run = runOf(scenarioAt(lightsail, {1000, 1000}, 200.0, 2000.0));
  QCOMPARE(run.reports.front().latency.max, 200.0);
  QCOMPARE(newsOf(run, News::Kind::BurstIsBack).size(), 1U);
  const Run longer = runOf(scenarioAt(lightsail, {1000, 1000}, 300.0, 2000.0));
  QVERIFY(std::abs(longer.reports.front().latency.max - (250.0 + 50.0 * 5.0)) < 0.1);
}

void TestLightsailLane::connectionsAreLimited() {
  LightsailSettings lightsail = fullNode();
  lightsail.connectionsPerNode = 2;
  lightsail.queueLimit = 1;
  const LaneReport lane = reportOf(scenarioAt(lightsail, {1, 1, 1, 1}, 1.0, 10.0));
  QCOMPARE(lane.counts.throttled, 1U);
  QCOMPARE(lane.latency.max, 2.0);
}

void TestLightsailLane::sharedEvenlyTheMeanKnowsNoVariation_data() {
  QTest::addColumn<double>("cv");
  QTest::newRow("even") << 0.0;
  QTest::newRow("by chance") << 1.0;
  QTest::newRow("wild") << 2.0;
}

void TestLightsailLane::sharedEvenlyTheMeanKnowsNoVariation() {
  QFETCH(const double, cv);
  // One vCPU that all share, load 0.8: the mean time is 1 / (1 - 0.8) whatever the services look like (M/G/1-PS).
  LightsailSettings lightsail = fullNode();
  lightsail.bundle.vcpus = 1;
  Scenario scenario = scenarioWith(lightsail, 0.8, 1'000'000.0);
  scenario.workload.serviceTime = Distribution::gamma(1.0, cv);
  const LaneReport lane = reportOf(scenario);
  QVERIFY2(std::abs(lane.latency.mean / 5.0 - 1.0) < 0.03, qPrintable(QString::number(lane.latency.mean)));
}

const strato::tests::Suite<TestLightsailLane> suite;

}  // namespace tst_lightsail_lane

#include "tst_lightsail_lane.moc"
