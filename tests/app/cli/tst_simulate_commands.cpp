// SPDX-License-Identifier: GPL-3.0-or-later
#include <QCoreApplication>
#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QRegularExpression>
#include <QTemporaryDir>
#include <QTest>
#include <sstream>

#include "app/base/clock.h"
#include "app/catalog/compiler.h"
#include "app/catalog/store.h"
#include "app/cli/price_book.h"
#include "app/cli/simulate_commands.h"
#include "tests/support/places.h"
#include "tests/support/suite.h"

namespace tst_simulate_commands {

using namespace strato;

class TestSimulateCommands final : public QObject {
  Q_OBJECT

 private Q_SLOTS:
  void initTestCase();
  void jsonHasTheContractsFigures();
  void theSeedDecidesTheHash();
  void seedsGiveAnInterval();
  void aBadScenarioNamesAllFaultsAndWritesNothing();
  void anUnknownInstanceTypeIsAFault();
  void aFileSaysItsBranchesAndRunsThem();
  void everyBuiltInScenarioIsListed();
  void csvHasARowForEachSample();
  void aVeryLargeLoadSaysHowFarItCanBeTrusted();
  void aBundleThatDoesNotFitIsRefused();
  void everyFigureThatIsComparedIsWithinWhatIsAllowed();

 private:
  struct Said {
    int code = 0;
    std::string out;
    std::string err;
  };
  Said say(const cli::Arguments &arguments) const;
  std::string fileWith(const std::string &text);

  QTemporaryDir m_folder;
  SystemClock m_clock;
  cli::Program m_program;
};

void TestSimulateCommands::initTestCase() {
  const std::string store = m_folder.filePath(QStringLiteral("content.sqlite")).toStdString();
  QVERIFY(catalog::buildStore(tests::inSource("content"), store).has_value());
  const cli::PriceSource prices = [store]() -> Result<pricing::PriceBook> {
    const auto opened = catalog::Store::open(store);
    if (!opened) return fail(opened.error());
    const auto list = opened->prices();
    if (!list) return fail(list.error());
    return cli::priceBookOf(*list);
  };
  m_program = {"test", cli::simulateCommands(tests::inSource("content/scenarios"), prices, m_clock), {}};
}

TestSimulateCommands::Said TestSimulateCommands::say(const cli::Arguments &arguments) const {
  std::ostringstream out;
  std::ostringstream err;
  const int code = cli::runCommandLine(m_program, arguments, out, err).value_or(-1);
  return {code, out.str(), err.str()};
}

std::string TestSimulateCommands::fileWith(const std::string &text) {
  QFile file(m_folder.filePath(QStringLiteral("scenario.json")));
  if (!file.open(QIODevice::WriteOnly)) return {};
  file.write(text.c_str());
  return file.fileName().toStdString();
}

void TestSimulateCommands::jsonHasTheContractsFigures() {
  const Said said = say({"simulate", "steady", "--json"});
  QCOMPARE(said.code, cli::fine);
  const QJsonObject root = QJsonDocument::fromJson(QByteArray::fromStdString(said.out)).object();
  QVERIFY(root.contains(QStringLiteral("hash")) && root.contains(QStringLiteral("wall_s")));
  const QJsonArray lanes = root[QStringLiteral("lanes")].toArray();
  QCOMPARE(lanes.size(), 2);
  for (const auto &value : lanes) {
    const QJsonObject lane = value.toObject();
    for (const char *name : {"requests", "completed", "throttled", "timed_out", "failed", "cold_starts", "latency_s",
                             "wait_s", "capacity", "busy", "cost_usd"}) {
      QVERIFY2(lane.contains(QLatin1String(name)), name);
    }
    const QJsonObject cost = lane[QStringLiteral("cost_usd")].toObject();
    QVERIFY(cost[QStringLiteral("total")].toString().toDouble() > 0.0);
    QVERIFY(!cost[QStringLiteral("lines")].toArray().isEmpty());
  }
}

void TestSimulateCommands::theSeedDecidesTheHash() {
  const auto hashOf = [this](const char *seed) {
    const Said said = say({"simulate", "bursts", "--json", "--seed", seed});
    return QJsonDocument::fromJson(QByteArray::fromStdString(said.out)).object()[QStringLiteral("hash")].toString();
  };
  QCOMPARE(hashOf("3"), hashOf("3"));
  QVERIFY(hashOf("3") != hashOf("4"));
}

void TestSimulateCommands::seedsGiveAnInterval() {
  const Said said = say({"simulate", "throttle", "--json", "--seeds", "5"});
  QCOMPARE(said.code, cli::fine);
  const QJsonObject lane = QJsonDocument::fromJson(QByteArray::fromStdString(said.out))
                               .object()[QStringLiteral("lanes")]
                               .toArray()[0]
                               .toObject();
  const QJsonObject mean = lane[QStringLiteral("seeds")].toObject()[QStringLiteral("latency_s.mean")].toObject();
  QVERIFY(mean[QStringLiteral("low")].toDouble() < mean[QStringLiteral("mean")].toDouble());
  QVERIFY(mean[QStringLiteral("mean")].toDouble() < mean[QStringLiteral("high")].toDouble());
}

void TestSimulateCommands::aBadScenarioNamesAllFaultsAndWritesNothing() {
  const Said said =
      say({"simulate",
           fileWith(R"({"format": "stratoscope-scenario/1", "lanes": [{"platform": "lambda", "memory_mb": 1}]})")});
  QCOMPARE(said.code, cli::wrongUsage);
  QVERIFY(said.out.empty());
  QVERIFY(said.err.find("$.workload: This is missing.") != std::string::npos);
  QVERIFY(said.err.find("$.lanes[0].memory_mb: 1 is not possible here.") != std::string::npos);
}

void TestSimulateCommands::anUnknownInstanceTypeIsAFault() {
  const Said said = say({"simulate", fileWith(R"({"format": "stratoscope-scenario/1", "workload": {"arrivals":
    {"kind": "poisson", "rate_rps": 1}, "service_time": {"kind": "constant", "value_s": 1}},
    "lanes": [{"platform": "ec2", "type": "m99.huge", "instances": {"desired": 1}}]})")});
  QCOMPARE(said.code, cli::wrongUsage);
  QVERIFY(said.err.find("$.lanes[0].type") != std::string::npos);
  QVERIFY(said.err.find("m5.large") != std::string::npos);
}

void TestSimulateCommands::aFileSaysItsBranchesAndRunsThem() {
  const std::string file = fileWith(R"({"format": "stratoscope-scenario/1", "duration_s": 100,
    "workload": {"arrivals": {"kind": "poisson", "rate_rps": 8}, "service_time": {"kind": "constant", "value_s": 1}},
    "lanes": [{"platform": "lambda", "id": "fn", "title": "A function"}],
    "branches": [{"name": "Less room", "from_s": 20,
                  "lanes": [{"platform": "lambda", "id": "fn", "concurrency": {"reserved": 3}}]}]})");
  const auto refused = [this, &file](const char *branch) {
    const Said said = say({"simulate", file, "--json", "--branch", branch});
    const QJsonObject root = QJsonDocument::fromJson(QByteArray::fromStdString(said.out)).object();
    return root[QStringLiteral("lanes")].toArray()[0].toObject()[QStringLiteral("throttled")].toInt();
  };
  const Said plain = say({"simulate", file});
  QCOMPARE(plain.code, cli::fine);
  QVERIFY(plain.err.find("B  Less room, from") != std::string::npos);
  QCOMPARE(refused("A"), 0);
  QVERIFY(refused("b") > 100);
  const Said unknown = say({"simulate", file, "--branch", "C"});
  QCOMPARE(unknown.code, cli::wrongUsage);
  QVERIFY(unknown.err.find("no branch \"C\"") != std::string::npos);
  QCOMPARE(say({"simulate", file, "--branch", "B", "--seeds", "3"}).code, cli::wrongUsage);
  QCOMPARE(say({"simulate", "steady", "--branch", "B"}).code, cli::wrongUsage);
}

void TestSimulateCommands::everyBuiltInScenarioIsListed() {
  const Said said = say({"scenarios"});
  for (const char *id :
       {"steady", "spike", "daily", "rare", "throttle", "bursts", "retries", "dependency", "zone", "flood"}) {
    QVERIFY2(said.out.find(id) != std::string::npos, id);
  }
  QVERIFY(say({"simulate", "stedy"}).err.find("Did you mean \"steady\"?") != std::string::npos);
}

void TestSimulateCommands::csvHasARowForEachSample() {
  const Said said = say({"simulate", "steady", "--csv"});
  QCOMPARE(std::ranges::count(said.out, '\n'), 1 + 2 * 720);
}

constexpr const char *kFlood = R"({"format": "stratoscope-scenario/1", "duration_s": 4, "workload": {"arrivals":
    {"kind": "poisson", "rate_rps": 120000}, "service_time": {"kind": "constant", "value_s": 0.1}},
    "lanes": [{"platform": "ec2", "type": "m5.large", "slots_per_instance": 60, "instances": {"desired": 250}}]})";

void TestSimulateCommands::aVeryLargeLoadSaysHowFarItCanBeTrusted() {
  const std::string file = fileWith(kFlood);
  QVERIFY(say({"simulate", file}).out.find("Each request stands for 6. The first 4.00 s were also run one by one") !=
          std::string::npos);
  QVERIFY(say({"simulate", file, "--bundle", "1"}).out.find("Each request stands for") == std::string::npos);
  const Said said = say({"simulate", file, "--json"});
  const QJsonObject root = QJsonDocument::fromJson(QByteArray::fromStdString(said.out)).object();
  const QJsonObject bundle = root[QStringLiteral("bundle")].toObject();
  QCOMPARE(bundle[QStringLiteral("requests")].toInt(), 6);
  QCOMPARE(bundle[QStringLiteral("coarser_requests")].toInt(), 12);
  for (const auto &error : bundle[QStringLiteral("against_exact")].toArray()) {
    QVERIFY(error.toObject()[QStringLiteral("error")].toDouble() < 0.02);
  }
  const double requests = root[QStringLiteral("lanes")].toArray()[0].toObject()[QStringLiteral("requests")].toDouble();
  QVERIFY(std::abs(requests - 480'000.0) < 5'000.0);
}

void TestSimulateCommands::aBundleThatDoesNotFitIsRefused() {
  const Said said = say({"simulate", fileWith(kFlood), "--bundle", "7"});
  QCOMPARE(said.code, cli::wrongUsage);
  QVERIFY(said.out.empty());
  QVERIFY2(said.err.find("in bundles of 7") != std::string::npos, said.err.c_str());
  QVERIFY(said.err.find("--bundle 6 is possible.") != std::string::npos);
}

void TestSimulateCommands::everyFigureThatIsComparedIsWithinWhatIsAllowed() {
  const Said said = say({"validate"});
  QCOMPARE(said.code, 0);
  const QString text = QString::fromStdString(said.out);
  QVERIFY2(!text.contains(QStringLiteral("NOT WITHIN")), said.out.c_str());
  for (const char *dollars : {"2.73", "249.49", "1.26", "4.37", "418.80", "22.42"}) {
    const QString amount = QRegularExpression::escape(QLatin1String(dollars));
    QVERIFY2(text.contains(QRegularExpression(QStringLiteral(" %1 +%1 ").arg(amount))), dollars);
  }
}

const strato::tests::Suite<TestSimulateCommands, QCoreApplication> suite;

}  // namespace tst_simulate_commands

#include "tst_simulate_commands.moc"
