// SPDX-License-Identifier: GPL-3.0-or-later
#include <QDirIterator>
#include <QFile>
#include <QTest>

#include "app/simulator/file/scenario_file.h"
#include "tests/app/simulator/scenarios.h"
#include "tests/support/places.h"
#include "tests/support/suite.h"

namespace tst_scenario_file {

using namespace strato::simulator;
using namespace strato::tests;

namespace {

std::string scenarioText(const std::string &lane,
                         const std::string &arrivals = R"({"kind": "poisson", "rate_rps": 8})") {
  return R"({"format": "stratoscope-scenario/1", "duration_s": 100, "workload": {"arrivals": )" + arrivals +
         R"(, "service_time": {"kind": "constant", "value_s": 1}}, "lanes": [)" + lane + "]}";
}

std::vector<std::string> faultsOf(const std::string &text) {
  std::vector<std::string> lines;
  const auto scenario = readScenario(text);
  if (!scenario) {
    for (const Fault &fault : scenario.error()) lines.push_back(fault.english());
  }
  return lines;
}

}  // namespace

class TestScenarioFile final : public QObject {
  Q_OBJECT

 private Q_SLOTS:
  void theContractsExampleIsRead();
  void nullLiftsALimitAndAbsentKeepsIt();
  void everyArrivalKindSendsWhatItSays_data();
  void everyArrivalKindSendsWhatItSays();
  void allFaultsAreNamedAtOnce();
  void clientsClassesFrontsAndFaultsAreRead();
  void whatStandsBeforeALaneHasItsFaults();
  void faultsThatCannotHappenAreNamed();
  void everyKeyOfABatchLaneIsRead();
  void batchTakesNeitherFrontNorRetries();
  void everyKeyOfALightsailLaneIsRead();
  void everyKeyOfAContainerLaneIsRead();
  void aGroupMayHaveEverything();
  void whatDoesNotFitAGroupIsNamed();
  void hostileTextGetsASentence_data();
  void hostileTextGetsASentence();
  void everyShippedScenarioCanBeRead();
};

void TestScenarioFile::theContractsExampleIsRead() {
  const auto scenario =
      readScenario(R"({ "format": "stratoscope-scenario/1", "title": "Two", "duration_s": 3600, "seed": 1,
    "warmup_s": 0,
    "workload": { "arrivals": { "kind": "poisson", "rate_rps": 8.0 },
                  "service_time": { "kind": "exponential", "mean_s": 1.0 } },
    "lanes": [ { "platform": "ec2", "id": "fleet",
                 "instances": { "min": 10, "desired": 10, "max": 10 }, "slots_per_instance": 1 },
               { "platform": "lambda", "id": "fn", "memory_mb": 1024, "idle_timeout_s": 600,
                 "cold_start": { "kind": "lognormal", "mu_ms": 4.553, "sigma": 0.201 },
                 "concurrency": { "account": 1000, "growth_per_10s": 1000 } } ] })");
  QVERIFY(scenario.has_value());
  QCOMPARE(scenario->lanes.size(), 2U);
  QCOMPARE(std::get<Ec2Settings>(scenario->lanes[0]).desired, 10);
  QCOMPARE(std::get<LambdaSettings>(scenario->lanes[1]).accountConcurrency, std::optional(1000));
  QVERIFY(std::abs(std::get<LambdaSettings>(scenario->lanes[1]).coldStart->mean() - 0.0969) < 1e-4);
}

void TestScenarioFile::nullLiftsALimitAndAbsentKeepsIt() {
  const auto lifted = readScenario(scenarioText(
      R"({"platform": "lambda", "idle_timeout_s": null, "max_lifetime_s": null, "cold_start": null,
          "concurrency": {"account": null, "growth_per_10s": null}})"));
  QVERIFY(lifted.has_value());
  const auto &free = std::get<LambdaSettings>(lifted->lanes[0]);
  QVERIFY(!free.idleTimeoutS && !free.maxLifetimeS && !free.coldStart && !free.accountConcurrency &&
          !free.growthPer10s);
  const auto kept = readScenario(scenarioText(R"({"platform": "lambda"})"));
  const auto &usual = std::get<LambdaSettings>(kept->lanes[0]);
  QCOMPARE(usual.idleTimeoutS, std::optional(600.0));
  QVERIFY(usual.coldStart.has_value());
}

void TestScenarioFile::everyArrivalKindSendsWhatItSays_data() {
  QTest::addColumn<QString>("arrivals");
  QTest::addColumn<double>("expected");
  QTest::newRow("constant") << R"({"kind": "constant", "rate_rps": 10})" << 1000.0;
  QTest::newRow("poisson") << R"({"kind": "poisson", "rate_rps": 100})" << 10000.0;
  QTest::newRow("steps") << R"({"kind": "steps", "steps": [[0, 50], [50, 150]]})" << 10000.0;
  QTest::newRow("ramp") << R"({"kind": "ramp", "from_rps": 0, "to_rps": 200})" << 10000.0;
  QTest::newRow("spike") << R"({"kind": "spike", "base_rps": 50, "peak_rps": 450, "start_s": 40, "hold_s": 20})"
                         << 13000.0;
  QTest::newRow("daily") << R"({"kind": "daily", "min_rps": 0, "max_rps": 200, "period_s": 100})" << 10000.0;
  QTest::newRow("curve") << R"({"kind": "curve", "points": [[0, 0], [50, 200], [100, 0]]})" << 10000.0;
  QTest::newRow("bursty") << R"({"kind": "bursty", "quiet_rps": 50, "burst_rps": 150, "quiet_mean_s": 0.2,
                                 "burst_mean_s": 0.2})"
                          << 10000.0;
  QTest::newRow("trace") << R"({"kind": "trace", "times_s": [1, 5, 3]})" << 3.0;
}

void TestScenarioFile::everyArrivalKindSendsWhatItSays() {
  QFETCH(const QString, arrivals);
  QFETCH(const double, expected);
  const auto scenario = readScenario(scenarioText(R"({"platform": "lambda"})", arrivals.toStdString()));
  QVERIFY(scenario.has_value());
  QVERIFY(std::abs(scenario->workload.arrivals.expected(100.0) - expected) < 0.01 * expected);
  const auto sent = static_cast<double>(reportOf(*scenario).counts.requests);
  // Four standard deviations of a Poisson count; the two-state kind varies about twice as much.
  const bool byChance = expected > 5000.0;
  QVERIFY2(std::abs(sent - expected) <= (byChance ? 8.0 * std::sqrt(expected) : 1.0),
           qPrintable(QString::number(sent)));
}

void TestScenarioFile::allFaultsAreNamedAtOnce() {
  const auto faults = faultsOf(R"({"format": "stratoscope-scenario/2", "duration_s": -5, "sed": 3,
    "workload": {"arrivals": {"kind": "poison", "rate_rps": "fast"}, "service_time": {"kind": "exponential"}},
    "lanes": [{"platform": "lambda", "id": "a", "memory_mb": 64}, {"platform": "lambda", "id": "a"}, {"platform": "ec3"}]})");
  const auto names = [&faults](const std::string &path, const std::string &part) {
    return std::ranges::any_of(faults, [&](const std::string &fault) {
      return fault.starts_with(path + ": ") && fault.find(part) != std::string::npos;
    });
  };
  QVERIFY(names("$.format", "stratoscope-scenario/1"));
  QVERIFY(names("$.duration_s", "from 0.001 to 1000000000"));
  QVERIFY(names("$.sed", "Did you mean \"seed\"?"));
  QVERIFY(names("$.workload.arrivals.kind", "poisson, constant, steps"));
  QVERIFY(names("$.workload.service_time.mean_s", "missing"));
  QVERIFY(names("$.lanes[0].memory_mb", "whole number from 128 to 10240"));
  QVERIFY(names("$.lanes[1].id", "another lane"));
  QVERIFY(names("$.lanes[2].platform", "lambda, ec2, fargate, ecs, eks, batch, lightsail"));
}

void TestScenarioFile::everyKeyOfABatchLaneIsRead() {
  const auto scenario = readScenario(scenarioText(
      R"({"platform": "batch", "submits_per_s": null,
          "job": {"vcpus": 2, "array_size": 7, "sequential": true, "child_cv": 0.5, "attempts": 4, "timeout_s": 90,
                  "ignores_sigterm": true, "error_share": 0.25},
          "environment": {"type": "c7i.large", "vcpus_per_instance": 4, "min_vcpus": 8, "max_vcpus": 64,
                          "boot": {"kind": "constant", "value_s": 70}, "look_every_s": 20, "scale_down_after_s": 30,
                          "spot": {"discount_percent": 55, "reclaim_mean_s": 900}, "hindrance": "network"},
          "evaluation": {"kind": "constant", "value_s": 2}, "starting": {"kind": "constant", "value_s": 3}})"));
  QVERIFY(scenario.has_value());
  const auto &batch = std::get<BatchSettings>(scenario->lanes[0]);
  QVERIFY(!batch.submitsPerS && batch.job.sequential && batch.job.ignoresSigterm);
  QCOMPARE(std::pair(batch.jobsPerInstance(), batch.mostInstances()), std::pair(2, 16));
  QCOMPARE(std::pair(batch.leastInstances(), batch.job.arraySize), std::pair(2, 7));
  QCOMPARE(std::pair(batch.job.attempts, batch.job.timeoutS.value_or(0)), std::pair(4, 90.0));
  QCOMPARE(std::pair(batch.job.childCv, batch.job.errorShare), std::pair(0.5, 0.25));
  QCOMPARE(std::pair(batch.environment.boot.mean(), batch.environment.lookEveryS), std::pair(70.0, 20.0));
  QCOMPARE(std::pair(batch.evaluation.mean(), batch.starting.mean()), std::pair(2.0, 3.0));
  QCOMPARE(batch.environment.scaleDownAfterS, 30.0);
  QCOMPARE(batch.environment.spot->discountPercent, 55.0);
  QCOMPARE(batch.environment.spot->reclaimMeanS, std::optional(900.0));
  QVERIFY(batch.environment.hindrance == Hindrance::Network);
  const auto faults = faultsOf(scenarioText(R"({"platform": "batch", "job": {"attempts": 11, "timeout_s": 5},
                                                "environment": {"min_vcpus": 9, "max_vcpus": 8}})"));
  QCOMPARE(faults.size(), 3U);
}

void TestScenarioFile::batchTakesNeitherFrontNorRetries() {
  const auto faults = faultsOf(R"({"format": "stratoscope-scenario/1", "workload": {"clients": {"retries": 2},
    "arrivals": {"kind": "poisson", "rate_rps": 8}, "service_time": {"kind": "constant", "value_s": 1}},
    "lanes": [{"platform": "batch", "front": {"kind": "alb"}}]})");
  QCOMPARE(faults.size(), 2U);
  QVERIFY(faults[0].starts_with("$.lanes[0].front: Jobs do not come through a front."));
  QVERIFY(faults[1].starts_with("$.lanes[0].platform: Batch cannot take requests"));
}

void TestScenarioFile::everyKeyOfALightsailLaneIsRead() {
  const auto scenario = readScenario(scenarioText(
      R"({"platform": "lightsail", "bundle": "xlarge", "nodes": 3, "load_balancer": false, "baseline_percent": 35,
          "burst_percent": 7, "cpu_share": 0.5, "connections_per_node": 9, "queue_limit": 11, "client_timeout_s": 6})"));
  QVERIFY(scenario.has_value());
  const auto &lightsail = std::get<LightsailSettings>(scenario->lanes[0]);
  QCOMPARE(std::pair(lightsail.bundle.vcpus, lightsail.bundle.baselinePercent), std::pair(4, 35.0));
  QCOMPARE(std::pair(lightsail.nodes, lightsail.loadBalancer), std::pair(3, false));
  QCOMPARE(std::pair(lightsail.burstPercent, lightsail.cpuShare), std::pair(7.0, 0.5));
  QCOMPARE(std::pair(lightsail.connectionsPerNode, lightsail.queueLimit),
           std::pair(std::optional(9), std::optional(11)));
  QCOMPARE(lightsail.clientTimeoutS, std::optional(6.0));
  const auto usual = readScenario(scenarioText(R"({"platform": "lightsail", "nodes": 2})"));
  QCOMPARE(std::get<LightsailSettings>(usual->lanes[0]).bundle.name, "medium");
  QVERIFY(std::get<LightsailSettings>(usual->lanes[0]).loadBalancer);
}

void TestScenarioFile::everyKeyOfAContainerLaneIsRead() {
  const auto scenario = readScenario(scenarioText(
      R"({"platform": "fargate", "tasks": {"min": 1, "desired": 2, "max": 3}, "task": {"vcpus": 0.5, "memory_gb": 1},
          "slots_per_task": 4, "routing": "least_outstanding", "queue_limit": 5, "client_timeout_s": 6,
          "start": {"kind": "constant", "value_s": 7}, "drain_s": 8, "arch": "arm", "storage_gb": 30,
          "launch_burst": null, "launches_per_s": 9, "spot": {"base": 1, "share": 0.25, "discount_percent": 60,
          "reclaim_mean_s": 500}, "scale_in_cooldown_s": 100, "scaling": {"kind": "target_tracking"}},
         {"platform": "ecs", "task": {"vcpus": 1, "memory_gb": 3}, "instances": {"type": "c7i.large", "vcpus_each": 4,
          "memory_gb_each": 6, "min": 0, "desired": 1, "max": 2, "boot": {"kind": "constant", "value_s": 70},
          "placement": "random"}, "capacity_provider": {"target_percent": 80, "period_s": 30, "low_periods": 5}},
         {"platform": "eks", "pods": {"desired": 3}, "slots_per_pod": 2, "nodes": {"placement": "binpack"},
          "pod_autoscaler": {"metric": "requests_per_target", "target": 600, "sync_s": 20, "tolerance": 0.2,
          "stabilisation_s": 60, "growth_percent": 50, "growth_pods": 2},
          "node_autoscaler": {"scan_s": 5, "unneeded_s": 60, "unneeded_below": 0.3, "after_growth_s": 90}})"));
  QVERIFY(scenario.has_value());
  const auto &fargate = std::get<FargateSettings>(scenario->lanes[0]);
  QCOMPARE(std::tuple(fargate.service.min, fargate.service.desired, fargate.service.max), std::tuple(1, 2, 3));
  QCOMPARE(std::pair(fargate.service.size.vcpus, fargate.service.size.memoryGb), std::pair(0.5, 1.0));
  QCOMPARE(std::pair(fargate.service.slotsEach, fargate.service.queueLimit), std::pair(4, std::optional(5)));
  QVERIFY(fargate.service.routing == Routing::LeastOutstanding && fargate.arm && !fargate.launchBurst);
  QCOMPARE(std::pair(fargate.service.start.mean(), fargate.service.drainS), std::pair(7.0, 8.0));
  QCOMPARE(std::pair(fargate.storageGb, fargate.launchesPerS), std::pair(30.0, 9.0));
  QCOMPARE(std::pair(fargate.spot->base, fargate.spot->share), std::pair(1, 0.25));
  QCOMPARE(fargate.scaling->scaleInCooldownS, 100.0);
  QCOMPARE(std::get<TargetTracking>(fargate.scaling->policies.front()).lowFactor, 0.9);
  const auto &ecs = std::get<EcsSettings>(scenario->lanes[1]);
  QCOMPARE(ecs.hosts.roomFor(ecs.service.size), 2);
  QCOMPARE(std::tuple(ecs.hosts.min, ecs.hosts.desired, ecs.hosts.max), std::tuple(0, 1, 2));
  QVERIFY(ecs.hosts.placement == Placement::Random);
  QCOMPARE(std::tuple(ecs.provider->targetPercent, ecs.provider->periodS, ecs.provider->lowPeriods),
           std::tuple(80.0, 30.0, 5));
  const auto &eks = std::get<EksSettings>(scenario->lanes[2]);
  QCOMPARE(std::pair(eks.service.desired, eks.service.slotsEach), std::pair(3, 2));
  QVERIFY(eks.pods->metric == Metric::RequestsPerTarget && eks.hosts.placement == Placement::BinPack);
  QCOMPARE(std::tuple(eks.pods->target, eks.pods->syncS, eks.pods->tolerance), std::tuple(600.0, 20.0, 0.2));
  QCOMPARE(std::tuple(eks.pods->stabilisationS, eks.pods->growthPercent, eks.pods->growthPods),
           std::tuple(60.0, 50.0, 2));
  QCOMPARE(std::tuple(eks.nodes->scanS, eks.nodes->unneededS, eks.nodes->unneededBelow, eks.nodes->afterGrowthS),
           std::tuple(5.0, 60.0, 0.3, 90.0));
  const auto faults = faultsOf(scenarioText(R"({"platform": "eks", "pod": {"vcpus": 3}, "tasks": {}})"));
  QCOMPARE(faults.size(), 2U);
}

void TestScenarioFile::clientsClassesFrontsAndFaultsAreRead() {
  const auto scenario = readScenario(R"({"format": "stratoscope-scenario/1", "workload": {
    "arrivals": {"kind": "poisson", "rate_rps": 8},
    "classes": [{"name": "read", "share": 0.9, "service_time": {"kind": "constant", "value_s": 1}},
                {"share": 0.1, "service_time": {"kind": "constant", "value_s": 2}}],
    "clients": {"timeout_s": 2, "retries": 4, "backoff_s": 0.5, "backoff_factor": 3, "longest_backoff_s": 9,
                "jitter": false}},
    "faults": [{"kind": "dependency_slow", "at_s": 60, "factor": 5, "share": 0.5, "for_s": 30, "lanes": ["a"]},
               {"kind": "bad_deploy", "at_s": 90, "fail_share": 0.2, "fail_after_s": 0.1, "slow_factor": 2}],
    "lanes": [{"platform": "lambda", "id": "a", "front": {"kind": "api_gateway", "api": "rest", "rate_rps": null}},
              {"platform": "lambda", "id": "b", "front": {"kind": "alb", "kb_per_request": 20}}]})");
  QVERIFY2(scenario.has_value(), scenario ? "" : scenario.error().front().english().c_str());
  QCOMPARE((*scenario->workload.classes)[1].name, std::string("class 2"));
  QCOMPARE(scenario->workload.clients.retries, 4);
  QCOMPARE(scenario->workload.clients.timeoutS, std::optional(2.0));
  QVERIFY(!scenario->workload.clients.jitter);
  QCOMPARE(scenario->incidents.size(), 2U);
  QCOMPARE(scenario->incidents[0].lanes, std::vector<std::string>{"a"});
  QCOMPARE(scenario->incidents[1].share, 0.2);
  QVERIFY(!scenario->incidents[1].forS);
  const auto &api = std::get<ApiGatewaySettings>(scenario->fronts.at("a").kind);
  QCOMPARE(api.timeoutS, 29.0);
  QVERIFY(!api.ratePerS);
  QCOMPARE(scenario->fronts.at("b").timeoutS(), 60.0);
}

void TestScenarioFile::whatStandsBeforeALaneHasItsFaults() {
  const auto faults = faultsOf(R"({"format": "stratoscope-scenario/1", "workload": {
    "arrivals": {"kind": "poisson", "rate_rps": 8}, "service_time": {"kind": "constant", "value_s": 1},
    "classes": [{"share": 0.5, "service_time": {"kind": "constant", "value_s": 1}}],
    "clients": {"retries": 1.5, "retrys": 2}},
    "faults": [{"kind": "dependency_slow", "at_s": 60, "factor": 5, "lanes": ["z"]}, {"kind": "flood"}],
    "lanes": [{"platform": "lambda", "id": "a", "front": {"kind": "api_gateway", "timeout_s": 60}}]})");
  const auto names = [&faults](const std::string &path, const std::string &part) {
    return std::ranges::any_of(faults, [&](const std::string &fault) {
      return fault.starts_with(path + ": ") && fault.find(part) != std::string::npos;
    });
  };
  QVERIFY(names("$.workload.classes", "not 1 together"));
  QVERIFY(names("$.workload.service_time", "of its own"));
  QVERIFY(names("$.workload.clients.retries", "whole number from 0 to 100"));
  QVERIFY(names("$.workload.clients.retrys", "Did you mean"));
  QVERIFY(names("$.faults[0].lanes[0]", "no lane \"z\""));
  QVERIFY(names("$.faults[1].kind", "dependency_slow"));
  QVERIFY(names("$.faults[1].at_s", "missing"));
  QVERIFY(names("$.lanes[0].front.timeout_s", "from 0.05 to 30"));
}

void TestScenarioFile::faultsThatCannotHappenAreNamed() {
  const auto read = [](const char *fault) {
    std::string text = scenarioText(R"({"platform": "ec2", "id": "a", "zones": 2, "instances": {"desired": 2}})");
    text.insert(text.rfind("\"lanes\""), R"("faults": [)" + std::string(fault) + "], ");
    return faultsOf(text);
  };
  const auto named = read(R"({"kind": "spot_reclaim", "at_s": 1, "lanes": ["a"]})");
  QCOMPARE(named.size(), 1U);
  QVERIFY(named[0].starts_with("$.faults[0].lanes[0]: This fleet has no Spot instances."));
  QCOMPARE(read(R"({"kind": "spot_reclaim", "at_s": 1})").size(), 1U);
  // The group may have lost a zone when it had more of them.
  QVERIFY(read(R"({"kind": "lose_zone", "zone": "c", "at_s": 1, "lanes": ["a"]})").empty());
}

void TestScenarioFile::aGroupMayHaveEverything() {
  const auto scenario = readScenario(scenarioText(R"({"platform": "ec2", "type": "t3.micro", "zones": 3,
    "instances": {"min": 1, "desired": 2, "max": 9}, "sharing": "processors", "most_per_instance": 50,
    "credits": {"mode": "standard", "initial": 5}, "health_check": {"kind": "elb", "grace_s": 10},
    "failures": {"mean_time_between_s": 5000, "kind": "application"},
    "spot": {"on_demand_base": 1, "share": 0.5, "reclaims_per_hour": 0.1}, "monitoring": "basic",
    "scaling": [{"kind": "target_tracking"}, {"kind": "step", "steps": [{"from": 0, "amount": 1}]},
      {"kind": "simple", "side": "below", "threshold": 20, "amount": -1}, {"kind": "predictive"},
      {"kind": "scheduled", "actions": [{"at_s": 60, "min": 2}]}]})"));
  QVERIFY(scenario.has_value());
  const auto &group = std::get<Ec2Settings>(scenario->lanes[0]);
  QCOMPARE(group.credits->baselinePercent, 10);
  QCOMPARE(group.scaling.size(), 3U);
  QCOMPARE(std::get<TargetTracking>(group.scaling[0]).periodS, 300.0);
  QVERIFY(group.predictive && group.schedule.size() == 1 && group.healthCheck.byBalancer && group.spot);
}

void TestScenarioFile::whatDoesNotFitAGroupIsNamed() {
  const auto faults = faultsOf(scenarioText(R"({"platform": "ec2", "instances": {"desired": 1}, "credits": {},
    "most_per_instance": 5, "spot": {}, "warm_pool": {"size": 1},
    "scaling": [{"kind": "step", "steps": [{"from": 9, "amount": 1}, {"from": 0, "amount": 2}]},
      {"kind": "scheduled", "actions": [{"at_s": 60}]}]})"));
  for (const char *path : {"$.lanes[0].credits", "$.lanes[0].most_per_instance", "$.lanes[0].warm_pool",
                           "$.lanes[0].scaling[0].steps", "$.lanes[0].scaling[1].actions[0]"}) {
    QVERIFY2(
        std::ranges::any_of(faults, [&](const auto &fault) { return fault.starts_with(std::string(path) + ": "); }),
        path);
  }
  QCOMPARE(faults.size(), 5U);
}

void TestScenarioFile::hostileTextGetsASentence_data() {
  QTest::addColumn<QByteArray>("text");
  QTest::addColumn<QByteArray>("part");
  QTest::newRow("empty") << QByteArray() << QByteArray("not JSON");
  QTest::newRow("cut off") << QByteArray("{\n  \"format\": ") << QByteArray("line 2, column");
  QTest::newRow("a list") << QByteArray("[]") << QByteArray("not an object");
  QTest::newRow("deep") << QByteArray(100000, '[') << QByteArray("levels deep");
  QTest::newRow("a name twice") << QByteArray(R"({"seed": 1, "seed": 2})") << QByteArray("stands twice");
  QTest::newRow("no UTF-8") << QByteArray("{\"title\": \"\xff\"}") << QByteArray("not JSON");
  QTest::newRow("too large a number") << QByteArray(R"({"seed": 1e999})") << QByteArray("not JSON");
  QTest::newRow("too large a file") << QByteArray(17 << 20, ' ') << QByteArray("larger than 16 MiB");
}

void TestScenarioFile::hostileTextGetsASentence() {
  QFETCH(const QByteArray, text);
  QFETCH(const QByteArray, part);
  const auto faults = faultsOf(text.toStdString());
  QCOMPARE(faults.size(), 1U);
  QVERIFY2(faults.front().find(part.toStdString()) != std::string::npos, faults.front().c_str());
}

void TestScenarioFile::everyShippedScenarioCanBeRead() {
  QDirIterator files(sourceFile("content/scenarios"), {QStringLiteral("*.json")}, QDir::Files);
  int count = 0;
  while (files.hasNext()) {
    QFile file(files.next());
    QVERIFY(file.open(QIODevice::ReadOnly));
    const auto faults = faultsOf(file.readAll().toStdString());
    QVERIFY2(faults.empty(),
             qPrintable(file.fileName() + u' ' + QString::fromStdString(faults.empty() ? "" : faults[0])));
    ++count;
  }
  QVERIFY(count >= 6);
}

const strato::tests::Suite<TestScenarioFile> suite;

}  // namespace tst_scenario_file

#include "tst_scenario_file.moc"
