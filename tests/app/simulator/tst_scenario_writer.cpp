// SPDX-License-Identifier: GPL-3.0-or-later
#include <QDir>
#include <QFile>
#include <QTest>

#include "app/simulator/bundles/bundles.h"
#include "app/simulator/file/json_text.h"
#include "app/simulator/file/scenario_file.h"
#include "app/simulator/file/scenario_writer.h"
#include "tests/app/simulator/any_entrance.h"
#include "tests/support/places.h"
#include "tests/support/suite.h"

namespace tst_scenario_writer {

using namespace strato;
using namespace strato::simulator;
using namespace strato::tests;

/// What is written is read as the same.
class TestScenarioWriter final : public QObject {
  Q_OBJECT

 private Q_SLOTS:
  void everyShippedScenarioSurvives_data();
  void everyShippedScenarioSurvives();
  void anyScenarioSurvives();
  void aTraceFromAFileIsWrittenOut();
  void servicesOfATraceFollowTheirTimes();
  void whatIsUsualIsLeftOut();
  void whatFollowsFromOtherFieldsIsNotLost();
  void aShapeKeepsItsName_data();
  void aShapeKeepsItsName();
  void jsonIsWrittenForPeople();
};

namespace {

std::string explain(const Faults &faults) {
  std::string lines;
  for (const Fault &fault : faults) lines += fault.english() + "\n";
  return lines;
}

/// With a lane in it, to be seen whole.
std::string textWith(const std::string &lane, const std::string &arrivals) {
  return R"({"format": "stratoscope-scenario/1", "duration_s": 100, "workload": {"arrivals": )" + arrivals +
         R"(, "service_time": {"kind": "constant", "value_s": 1}}, "lanes": [)" + lane + "]}";
}

/// What a file cannot say, as real limits of AWS are checked there.
void makeReadable(LambdaSettings &function) {
  if (function.queue) function.queue->visibilityS = std::max(function.queue->visibilityS, function.timeoutS);
  if (function.snapStart) {
    function.provisioned = {};
    function.snapStart->free = *rc::gen::arbitrary<bool>();
  }
  if (!function.provisioned.changes.empty() && function.provisioned.everyS) *function.provisioned.everyS += 1.0;
  function.cpuBoundShare = any::among(0.0, 1.0);
}
void makeReadable(Ec2Settings &group) {
  if (group.credits) group.instanceType = "t3.small";
  if (group.sharing == Sharing::Processors) group.mostPerInstance = any::maybe(5, 20);
  if (group.spot) group.warmPool.reset();
  if (group.predictive) group.predictive->cycleS = 60.0;
}
/// A mean of 0 has no logarithm.
void makeReadable(Distribution &time) {
  if (time.kind() == Distribution::Kind::LogNormal && time.first() == 0.0) time = Distribution();
}
void makeReadable(BatchSettings &batch) {
  if (batch.job.timeoutS) *batch.job.timeoutS += 60.0;
  makeReadable(batch.evaluation);
  makeReadable(batch.starting);
}
template <class Platform>
void makeReadable(Platform &others) {
  if constexpr (requires { others.service; }) makeReadable(others.service.start);
}

Arrivals anyArrivals() {
  Arrivals arrivals;
  switch (*rc::gen::inRange(0, 4)) {
    case 0:
      arrivals.curve = curveOf({{0.0, any::among(0.0, 9.0)}});
      arrivals.kind = *rc::gen::element(Arrivals::Kind::Poisson, Arrivals::Kind::Constant);
      break;
    case 1:
      arrivals.kind = Arrivals::Kind::Bursty;
      arrivals.quietRate = any::among(0.0, 5.0);
      arrivals.burstRate = any::among(0.0, 20.0);
      arrivals.quietSeconds = any::among(1.0, 20.0);
      arrivals.burstSeconds = any::among(1.0, 20.0);
      break;
    case 2:
      arrivals.curve = std::make_shared<const RateCurve>(RateWave{1.0, any::among(1.0, 9.0), 60.0, 7.3}, 50.0);
      break;
    default: {
      auto times = *rc::gen::container<std::vector<Tick>>(rc::gen::inRange(Tick{0}, 90 * kSecond));
      std::ranges::sort(times);
      auto services = *rc::gen::container<std::vector<Tick>>(times.size(), rc::gen::inRange(Tick{0}, 3 * kSecond));
      arrivals.kind = Arrivals::Kind::Trace;
      arrivals.times = std::make_shared<const std::vector<Tick>>(std::move(times));
      if (*rc::gen::arbitrary<bool>()) arrivals.services = std::make_shared<const std::vector<Tick>>(services);
    }
  }
  return arrivals;
}

Scenario anyReadable() {
  Scenario scenario = any::anyScenario();
  scenario.title = "Any\n\"one\"";
  std::visit(
      [](auto &settings) {
        makeReadable(settings);
        settings.id = "lane";
        settings.title = *rc::gen::element<std::string>("lane", "A title");
      },
      scenario.lanes.front());
  if (*rc::gen::arbitrary<bool>()) scenario.workload.arrivals = anyArrivals();
  if (!std::holds_alternative<BatchSettings>(scenario.lanes.front())) any::addEntrance(scenario);
  return scenario;
}

std::uint64_t shortHash(Scenario scenario, double mostS) {
  scenario.durationS = std::min(scenario.durationS, mostS);
  scenario.warmupS = std::min(scenario.warmupS, scenario.durationS / 2.0);
  return runOf(bundled(scenario, usualBundle(scenario))).hash();
}

}  // namespace

void TestScenarioWriter::everyShippedScenarioSurvives_data() {
  QTest::addColumn<QString>("path");
  for (const QFileInfo &file : QDir(sourceFile("content/scenarios")).entryInfoList({QStringLiteral("*.json")})) {
    QTest::newRow(qPrintable(file.baseName())) << file.filePath();
  }
}

void TestScenarioWriter::everyShippedScenarioSurvives() {
  QFETCH(QString, path);
  QFile file(path);
  QVERIFY(file.open(QIODevice::ReadOnly));
  const auto scenario = readScenario(file.readAll().toStdString());
  QVERIFY(scenario.has_value());
  const std::string text = writeScenario(*scenario);
  const auto again = readScenario(text);
  QVERIFY2(again.has_value(), again ? "" : (explain(again.error()) + text).c_str());
  QCOMPARE(writeScenario(*again), text);
  QCOMPARE(again->title, scenario->title);
  QCOMPARE(again->durationS, scenario->durationS);
  constexpr double aWhile = 2500.0;
  QCOMPARE(shortHash(*again, aWhile), shortHash(*scenario, aWhile));
}

void TestScenarioWriter::anyScenarioSurvives() {
  qputenv("RC_PARAMS", "max_success=500 seed=1");
  const bool fine = rc::check("read(write(s)) is s", [] {
    const Scenario scenario = anyReadable();
    const std::string text = writeScenario(scenario);
    const auto again = readScenario(text);
    RC_LOG() << text;
    if (!again) RC_FAIL(explain(again.error()));
    RC_ASSERT(writeScenario(*again) == text);
    RC_ASSERT(shortHash(*again, 40.0) == shortHash(scenario, 40.0));
  });
  QVERIFY(fine);
}

void TestScenarioWriter::aTraceFromAFileIsWrittenOut() {
  QFile file(sourceFile("tests/app/simulator/traces/azure-llm-2023.csv"));
  QVERIFY(file.open(QIODevice::ReadOnly));
  const std::string csv = file.readAll().toStdString();
  const OpenTrace open = [&csv](const std::string &) -> Result<ByteSource> {
    return [&csv, at = std::size_t{0}](std::span<char> room) mutable -> Result<std::size_t> {
      const std::size_t count = std::min(room.size(), csv.size() - at);
      std::copy_n(csv.data() + at, count, room.data());
      at += count;
      return count;
    };
  };
  const auto scenario = readScenario(
      R"({"format": "stratoscope-scenario/1", "workload": {"arrivals": {"kind": "trace", "file": "t.csv",
          "format": "azure-llm-2023", "generated_token_ms": 0.7}}, "lanes": [{"platform": "lambda"}]})",
      open);
  QVERIFY2(scenario.has_value(), scenario ? "" : explain(scenario.error()).c_str());
  QVERIFY(scenario->workload.arrivals.services && !scenario->workload.arrivals.services->empty());
  const auto again = readScenario(writeScenario(*scenario));
  QVERIFY2(again.has_value(), again ? "" : explain(again.error()).c_str());
  QCOMPARE(*again->workload.arrivals.times, *scenario->workload.arrivals.times);
  QCOMPARE(*again->workload.arrivals.services, *scenario->workload.arrivals.services);
}

void TestScenarioWriter::servicesOfATraceFollowTheirTimes() {
  const std::string text =
      R"({"format": "stratoscope-scenario/1", "workload": {"arrivals": {"kind": "trace", "times_s": [5, 1, 3],
          "services_s": [0.5, 0.1, 0.3]}}, "lanes": [{"platform": "lambda"}]})";
  const auto scenario = readScenario(text);
  QVERIFY(scenario.has_value());
  QCOMPARE(*scenario->workload.arrivals.times, (std::vector<Tick>{ticks(1), ticks(3), ticks(5)}));
  QCOMPARE(*scenario->workload.arrivals.services, (std::vector<Tick>{ticks(0.1), ticks(0.3), ticks(0.5)}));
  std::string oneMissing = text;
  oneMissing.replace(oneMissing.find("0.1, "), 5, "");
  const auto faulty = readScenario(oneMissing);
  QVERIFY(!faulty.has_value());
  QCOMPARE(QString::fromStdString(faulty.error().front().path), QStringLiteral("$.workload.arrivals.services_s"));
}

void TestScenarioWriter::whatIsUsualIsLeftOut() {
  const std::string poisson = R"({"kind": "poisson", "rate_rps": 8})";
  const auto plain = readScenario(textWith(R"({"platform": "lambda", "id": "fn"})", poisson));
  QVERIFY(plain.has_value());
  QCOMPARE(QString::fromStdString(writeScenario(*plain)), QStringLiteral(R"({
  "format": "stratoscope-scenario/1",
  "duration_s": 100,
  "seed": 1,
  "workload": {
    "arrivals": { "kind": "poisson", "rate_rps": 8 },
    "service_time": { "kind": "constant", "value_s": 1 }
  },
  "lanes": [
    { "platform": "lambda", "id": "fn" }
  ]
}
)"));
  const auto grown = readScenario(textWith(
      R"({"platform": "lambda", "id": "fn", "concurrency": {"account": 1000, "reserved": 5, "growth_per_10s": null}})",
      poisson));
  QVERIFY(grown.has_value());
  const std::string text = writeScenario(*grown);
  QVERIFY2(text.find(R"("concurrency": { "reserved": 5, "growth_per_10s": null })") != std::string::npos, text.c_str());
}

void TestScenarioWriter::whatFollowsFromOtherFieldsIsNotLost() {
  const std::string poisson = R"({"kind": "poisson", "rate_rps": 8})";
  // Each of these is a default, but not beside the others.
  const auto scenario =
      readScenario(textWith(R"({"platform": "lightsail", "id": "a", "nodes": 3, "load_balancer": false},
                  {"platform": "fargate", "id": "b", "tasks": {"min": 1, "desired": 4, "max": 4}},
                  {"platform": "lambda", "id": "c", "runtime": "java21",
                   "cold_start": {"kind": "lognormal", "mu_ms": 4.553, "sigma": 0.201},
                   "snapstart": {"restore": {"kind": "constant", "value_s": 0.2}}},
                  {"platform": "lambda", "id": "d", "invocation": "queue", "timeout_s": 5,
                   "queue": {"visibility_s": 5, "receives": null}})",
                            poisson));
  QVERIFY2(scenario.has_value(), scenario ? "" : explain(scenario.error()).c_str());
  const auto again = readScenario(writeScenario(*scenario));
  QVERIFY2(again.has_value(), again ? "" : explain(again.error()).c_str());
  QVERIFY(!std::get<LightsailSettings>(again->lanes[0]).loadBalancer);
  QCOMPARE(std::get<FargateSettings>(again->lanes[1]).service.min, 1);
  const auto &java = std::get<LambdaSettings>(again->lanes[2]);
  QVERIFY(java.snapStart->free);
  QCOMPARE(java.coldStart->first(), 4.553);
  const auto &queue = std::get<LambdaSettings>(again->lanes[3]).queue;
  QCOMPARE(queue->visibilityS, 5.0);
  QVERIFY(!queue->receives);
}

void TestScenarioWriter::aShapeKeepsItsName_data() {
  QTest::addColumn<QString>("arrivals");
  const auto row = [](const char *name, const char *arrivals) { QTest::newRow(name) << QString::fromLatin1(arrivals); };
  row("constant", R"({ "kind": "constant", "rate_rps": 0.3 })");
  row("ramp", R"({ "kind": "ramp", "from_rps": 1, "to_rps": 20.5, "start_s": 10, "end_s": 60 })");
  row("steps", R"({ "kind": "steps", "steps": [[0, 5], [30.5, 20], [60, 1]] })");
  row("daily", R"({ "kind": "daily", "min_rps": 1, "max_rps": 7.7, "peak_at_s": 50000, "period_s": 86400 })");
  row("curve", R"({ "kind": "curve", "points": [[0, 5], [30, 20], [60, 1]] })");
  row("bursty", R"({ "kind": "bursty", "quiet_rps": 1, "burst_rps": 9, "quiet_mean_s": 30, "burst_mean_s": 0.0001 })");
  row("trace", R"({ "kind": "trace", "times_s": [0.1, 0.7, 12.000000001] })");
}

void TestScenarioWriter::aShapeKeepsItsName() {
  QFETCH(QString, arrivals);
  const auto scenario = readScenario(textWith(R"({"platform": "lambda"})", arrivals.toStdString()));
  QVERIFY(scenario.has_value());
  const QString text = QString::fromStdString(writeScenario(*scenario)).simplified();
  QVERIFY2(text.contains(arrivals), qPrintable(text));
}

void TestScenarioWriter::jsonIsWrittenForPeople() {
  using Json = nlohmann::ordered_json;
  QCOMPARE(jsonText(Json(1e6)), "1000000\n");
  QCOMPARE(jsonText(Json(-0.1)), "-0.1\n");
  QCOMPARE(jsonText(Json(1e300)), "1e+300\n");
  QCOMPARE(jsonText(Json("\xff")), "\"\xef\xbf\xbd\"\n");
  QCOMPARE(jsonText(Json::object()), "{}\n");
  std::vector<int> many(60, 12345);
  const std::string text = jsonText(Json{{"few", {1, 2.5}}, {"many", many}});
  QVERIFY2(text.starts_with("{\n  \"few\": [1, 2.5],\n  \"many\": [\n    12345, 12345,"), text.c_str());
  for (const QString &line : QString::fromStdString(text).split(QLatin1Char('\n'))) QVERIFY(line.size() <= 100);
  QVERIFY(Json::parse(text)["many"] == Json(many));
}

const strato::tests::Suite<TestScenarioWriter> suite;

}  // namespace tst_scenario_writer

#include "tst_scenario_writer.moc"
