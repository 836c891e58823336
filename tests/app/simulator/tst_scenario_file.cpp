// SPDX-License-Identifier: GPL-3.0-or-later
#include <QDirIterator>
#include <QFile>
#include <QTest>

#include "app/simulator/file/scenario_file.h"
#include "tests/app/simulator/scenarios.h"
#include "tests/support/places.h"

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
  QVERIFY(names("$.lanes[2].platform", "lambda, ec2"));
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

QTEST_APPLESS_MAIN(TestScenarioFile)
#include "tst_scenario_file.moc"
