// SPDX-License-Identifier: GPL-3.0-or-later
#include <QTest>
#include <cmath>

#include "app/simulator/bundles/bundle_error.h"
#include "app/simulator/bundles/bundles.h"
#include "tests/app/simulator/scenarios.h"
#include "tests/support/suite.h"

namespace tst_bundles {

using namespace strato::simulator;
using namespace strato::tests;

namespace {

/// A hundred thousand requests a second of 50 ms, 5,000 of them inside, for ten seconds.
Scenario flood(LaneSettings lane) {
  Scenario scenario = scenarioWith(std::move(lane), 100'000.0, 10.0);
  scenario.workload.serviceTime = Distribution::logNormal(0.05, 0.5);
  return scenario;
}

LambdaSettings largeFunction() {
  LambdaSettings function;
  function.accountConcurrency = 10'000;
  function.growthPer10s = 10'000;
  function.coldStart = Distribution::logNormalMs(5.0, 0.2);
  return function;
}

Ec2Settings largeGroup(int instances) {
  Ec2Settings group;
  group.min = group.desired = group.max = instances;
  group.slotsPerInstance = 100;
  group.clientTimeoutS = 1.0;
  return group;
}

ServiceSettings largeService() {
  ServiceSettings service;
  service.min = service.desired = service.max = 120;
  service.slotsEach = 50;
  return service;
}

double errorOf(const std::vector<BundleError> &errors, const std::string &figure) {
  return std::ranges::find(errors, figure, &BundleError::figure)->error();
}

BundleErrors errorsOf(const Scenario &scenario, int size) {
  return **bundleErrors(scenario, size, runOf(bundled(scenario, size)));
}

}  // namespace

class TestBundles final : public QObject {
  Q_OBJECT

 private Q_SLOTS:
  void bundlesComeWhenTheirLastRequestDoes();
  void theNumberOfRequestsVariesNoMore();
  void figuresAreThoseOfTheExactRun_data();
  void figuresAreThoseOfTheExactRun();
  void aThrottleLetsAsManyThrough();
  void curvesShowRealNumbers();
  void provisionedEnvironmentsArePaidInFull();
  void aTargetPerServerIsDivided();
  void onlyWhatCanBeDividedIs();
  void bundlesBeginWhereLoadsAreVeryLarge();
  void aChangeIsMeantInRealNumbers();
  void aTraceKnowsHowLongItsRequestsTake();
};

void TestBundles::bundlesComeWhenTheirLastRequestDoes() {
  Scenario scenario = scenarioAt(LambdaSettings(), {1, 2, 3, 4, 5, 6, 7}, 0.5, 100.0);
  const LaneReport trace = reportOf(bundled(scenario, 3));
  QCOMPARE(trace.counts.requests, 6U);
  scenario.workload.arrivals.kind = Arrivals::Kind::Constant;
  scenario.workload.arrivals.curve = curveOf({{0.0, 10.0}});
  const Scenario even = bundled(scenario, 5);
  RequestSource source(even.workload, 1);
  QCOMPARE(source.take().at, ticks(0.5));
  QCOMPARE(source.take().at, ticks(1.0));
}

void TestBundles::theNumberOfRequestsVariesNoMore() {
  // Of a million by chance, nine in ten runs are within two thousandths; bundles of 100 by chance would be ten times
  // off.
  int within = 0;
  for (std::uint64_t seed = 1; seed <= 40; ++seed) {
    Scenario scenario = flood(largeFunction());
    scenario.seed = seed;
    const auto came = static_cast<double>(reportOf(bundled(scenario, 100)).counts.requests);
    within += std::abs(came - 1e6) < 1645.0 + 100.0 ? 1 : 0;
  }
  QVERIFY2(within >= 30, qPrintable(QString::number(within)));
}

void TestBundles::figuresAreThoseOfTheExactRun_data() {
  QTest::addColumn<int>("platform");
  QTest::newRow("lambda") << 0;
  QTest::newRow("lambda with half the room that it needs") << 1;
  QTest::newRow("ec2") << 2;
  QTest::newRow("ec2 with half the room that it needs") << 3;
  QTest::newRow("fargate") << 4;
  QTest::newRow("ecs") << 5;
  QTest::newRow("eks") << 6;
}

void TestBundles::figuresAreThoseOfTheExactRun() {
  QFETCH(int, platform);
  LambdaSettings narrow = largeFunction();
  narrow.reservedConcurrency = 2500;
  FargateSettings fargate;
  fargate.service = largeService();
  EcsSettings ecs;
  ecs.service = largeService();
  ecs.hosts.min = ecs.hosts.desired = ecs.hosts.max = 120;
  EksSettings eks;
  eks.service = largeService();
  eks.hosts = ecs.hosts;
  const std::vector<LaneSettings> lanes = {largeFunction(), narrow, largeGroup(60), largeGroup(25), fargate, ecs, eks};
  const std::vector<BundleError> errors = errorsOf(flood(lanes[static_cast<std::size_t>(platform)]), 5).againstExact;
  QVERIFY(errorOf(errors, "completed") < 0.01);
  QVERIFY(errorOf(errors, "refused") < 0.01);
  QVERIFY(errorOf(errors, "mean latency") < 0.02);
  QVERIFY(errorOf(errors, "p50 latency") < 0.02);
  QVERIFY(errorOf(errors, "p99 latency") < 0.03);
  QVERIFY(errorOf(errors, "mean busy") < 0.01);
  QVERIFY(errorOf(errors, "mean capacity") < 0.05);
}

void TestBundles::aThrottleLetsAsManyThrough() {
  Scenario scenario = flood(largeFunction());
  ApiGatewaySettings api;
  api.ratePerS = 60'000;
  api.burst = 5'000;
  scenario.fronts[""] = {api, 0.0};
  // 5,000 at once and 60,000 in each of ten seconds.
  const double passed = static_cast<double>(reportOf(bundled(scenario, 10)).entrance->front->passed);
  QVERIFY2(std::abs(passed - 605'000.0) < 100.0, qPrintable(QString::number(passed)));
}

void TestBundles::curvesShowRealNumbers() {
  const Run run = runOf(bundled(flood(largeFunction()), 10));
  std::uint64_t arrived = 0;
  for (const Sample &sample : run.lanes.front().samples()) arrived += sample.arrived;
  QCOMPARE(arrived, run.reports.front().counts.requests);
  const std::int64_t busy = run.lanes.front().samples().back().busy;
  QVERIFY2(busy > 4500 && busy < 5500, qPrintable(QString::number(busy)));
}

void TestBundles::provisionedEnvironmentsArePaidInFull() {
  LambdaSettings function = largeFunction();
  function.provisioned.atStart = 500;
  const LaneReport report = reportOf(bundled(flood(function), 10));
  QCOMPARE(report.eras.size(), 1U);
  QCOMPARE(report.eras.front().settings->provisioned.atStart, 500);
  QCOMPARE(report.eras.front().use, report.lambda);
  const std::uint64_t calls = report.lambda.provisioned.invocations + report.lambda.onDemand.invocations;
  QCOMPARE(calls, report.counts.requests - report.counts.throttled);
}

void TestBundles::aTargetPerServerIsDivided() {
  Ec2Settings group = largeGroup(10);
  TargetTracking tracking;
  tracking.metric = Metric::RequestsPerTarget;
  tracking.target = 60'000.0;
  StepScaling step;
  step.metric = Metric::RequestsPerTarget;
  step.threshold = 80'000.0;
  step.steps = {{10'000.0, 2.0}};
  group.scaling = {tracking, step};
  const Scenario scenario = bundled(flood(group), 10);
  const auto &divided = std::get<Ec2Settings>(scenario.lanes.front());
  QCOMPARE(std::get<TargetTracking>(divided.scaling[0]).target, 6'000.0);
  QCOMPARE(std::get<StepScaling>(divided.scaling[1]).threshold, 8'000.0);
  QCOMPARE(std::get<StepScaling>(divided.scaling[1]).steps.front().from, 1'000.0);
  QCOMPARE(std::get<StepScaling>(divided.scaling[1]).steps.front().amount, 2.0);
}

void TestBundles::onlyWhatCanBeDividedIs() {
  QCOMPARE(fittingBundle(flood(largeGroup(10)), 30), 25);
  QCOMPARE(fittingBundle(flood(largeFunction()), 1000), 100);
  QCOMPARE(fittingBundle(flood(BatchSettings()), 30), 1);
  Ec2Settings queued = largeGroup(10);
  queued.queueLimit = 60;
  QCOMPARE(fittingBundle(flood(queued), 30), 20);
  LambdaSettings reader = largeFunction();
  reader.invocation = Invocation::Queue;
  QCOMPARE(fittingBundle(flood(reader), 30), 1);
  LambdaSettings odd = largeFunction();
  odd.provisioned.atStart = 49;
  QCOMPARE(fittingBundle(flood(odd), 10), 7);
  Scenario both = flood(largeGroup(10));
  both.lanes.emplace_back(LightsailSettings());
  QCOMPARE(fittingBundle(both, 10), 1);
}

void TestBundles::bundlesBeginWhereLoadsAreVeryLarge() {
  Scenario scenario = flood(largeFunction());
  QCOMPARE(usualBundle(scenario), 5);
  scenario.workload.arrivals.curve = curveOf({{0.0, 10.0}, {5.0, 99'999.0}});
  QCOMPARE(usualBundle(scenario), 1);
  // So short that only 200 are inside: too few to be bundled.
  scenario = flood(largeFunction());
  scenario.workload.serviceTime = Distribution::constant(0.002);
  QCOMPARE(usualBundle(scenario), 1);
}

void TestBundles::aChangeIsMeantInRealNumbers() {
  const Scenario scenario = bundled(flood(largeFunction()), 10);
  LaneState state(scenario, scenario.lanes.front());
  state.runUntil(ticks(1));
  LambdaSettings narrow = largeFunction();
  narrow.reservedConcurrency = 2000;
  narrow.ratePerConcurrency.reset();
  Workload half = scenario.workload;
  half.arrivals.curve = curveOf({{0.0, 50'000.0}});
  half.bundle = 1;
  QVERIFY(state.change({narrow, half}).has_value());
  const std::uint64_t before = state.tally().counts.requests;
  state.runUntil(ticks(10));
  QCOMPARE(state.bundle(), 10);
  QCOMPARE(state.tally().busy.value(), 200);
  const auto came = static_cast<double>(state.tally().counts.requests - before) * 10.0;
  QVERIFY2(std::abs(came - 450'000.0) < 5'000.0, qPrintable(QString::number(came)));
}

void TestBundles::aTraceKnowsHowLongItsRequestsTake() {
  Scenario scenario = scenarioAt(largeFunction(), std::vector<double>(200'000, 0.5), 0.0, 10.0);
  scenario.workload.arrivals.services =
      std::make_shared<const std::vector<Tick>>(std::vector<Tick>(200'000, ticks(0.05)));
  QCOMPARE(scenario.workload.meanServiceS(), 0.05);
  QCOMPARE(usualBundle(scenario), 10);
}

const strato::tests::Suite<TestBundles> suite;

}  // namespace tst_bundles

#include "tst_bundles.moc"
