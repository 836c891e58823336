// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/models/lab/lane_fields.h"

#include <QCoreApplication>
#include <QDir>
#include <QLocale>
#include <QSet>
#include <QTest>

#include "app/simulator/file/scenario_file.h"
#include "app/simulator/file/scenario_writer.h"
#include "tests/support/shipped_content.h"
#include "tests/support/suite.h"
#include "tests/ui/models/lab/lab_bench.h"
#include "ui/models/lab/lane_starters.h"

namespace tst_lane_fields {

using namespace strato;
using namespace strato::ui;

class TestLaneFields final : public QObject {
  Q_OBJECT

 private:
  static void rowForEachPlatform() {
    QTest::addColumn<int>("platform");
    for (int platform = 0; platform < starterNames().size(); ++platform) {
      QTest::newRow(qPrintable(starterNames()[platform])) << platform;
    }
  }
  static simulator::Scenario scenarioWith(int platform) {
    simulator::Scenario scenario = tests::quickScenario();
    scenario.lanes.clear();
    addStarter(scenario, static_cast<std::size_t>(platform));
    return scenario;
  }

 private Q_SLOTS:
  void initTestCase() { QLocale::setDefault(QLocale(QLocale::English, QLocale::UnitedStates)); }
  void whatCanHappenToNoneThatIsLeftGoesWithTheLane() {
    simulator::Scenario scenario = tests::quickScenario();
    simulator::Incident kill;
    kill.kind = simulator::Incident::Kind::KillInstance;
    kill.atS = 30;
    scenario.incidents = {kill};
    simulator::Scenario withoutLambda = scenario;
    removeLane(withoutLambda, 0);
    QCOMPARE(withoutLambda.incidents.size(), std::size_t{1});
    removeLane(scenario, 1);
    QVERIFY(scenario.incidents.empty());
    QVERIFY(simulator::readScenario(simulator::writeScenario(scenario)).has_value());
  }

  void spotIsBoughtAndGivenUp() {
    simulator::LaneSettings lane = simulator::Ec2Settings{};
    std::get<simulator::Ec2Settings>(lane).warmPool.emplace();
    const auto share = [&lane] { return fieldsOf(lane, tests::shippedPrices()); };
    const auto before = share().size();
    fieldNamed(share(), QStringLiteral("spot"))->set(lane, 40);
    const auto fields = share();
    QCOMPARE(fields.size(), before + 3);
    QCOMPARE(fieldNamed(fields, QStringLiteral("spotDiscount"))->usual, LaneField::Value(60.0));
    fieldNamed(fields, QStringLiteral("reclaims"))->set(lane, 0.5);
    const auto &group = std::get<simulator::Ec2Settings>(lane);
    QCOMPARE(group.spot->share, 0.4);
    QCOMPARE(group.spot->reclaimsPerHour, 0.5);
    QVERIFY(!group.warmPool);
    fieldNamed(fields, QStringLiteral("spot"))->set(lane, {});
    QVERIFY(!group.spot);
  }

  void aStarterRunsAndIsAFile_data() { rowForEachPlatform(); }
  void aStarterRunsAndIsAFile() {
    QFETCH(int, platform);
    simulator::Scenario scenario = scenarioWith(platform);
    scenario.durationS = 20;
    const auto run = simulator::run(scenario);
    QVERIFY(run.has_value());
    const auto again = simulator::readScenario(simulator::writeScenario(scenario));
    QVERIFY2(again.has_value(), again ? "" : again.error().front().english().c_str());
    QCOMPARE((*simulator::run(*again))->hash(), (*run)->hash());
  }

  void eachFieldKeepsWhatItIsGiven_data() { rowForEachPlatform(); }
  void eachFieldKeepsWhatItIsGiven() {
    QFETCH(int, platform);
    const simulator::Scenario scenario = scenarioWith(platform);
    QSet<QString> ids;
    for (const LaneField &field : fieldsOf(scenario.lanes.front(), tests::shippedPrices())) {
      QVERIFY2(!ids.contains(field.id), qPrintable(field.id));
      ids.insert(field.id);
      QVERIFY(!field.name.isEmpty());
      const double low = std::max(field.least, field.choices.isEmpty() ? 1.0 : 0.0);
      for (const double value : {std::min(low, field.most), field.most}) {
        simulator::LaneSettings lane = scenario.lanes.front();
        field.set(lane, value);
        QVERIFY2(std::abs(field.get(lane).value_or(-1) - value) < 1e-6, qPrintable(field.id));
        QVERIFY(!field.textOf(lane).isEmpty());
      }
      if (!field.mayLift) continue;
      simulator::LaneSettings lane = scenario.lanes.front();
      field.set(lane, {});
      QVERIFY2(!field.get(lane), qPrintable(field.id));
    }
    QVERIFY(ids.size() >= 6);
  }

  /// What a form can make, the file reader takes.
  void theEndsOfEachRangeAreAllowed_data() { rowForEachPlatform(); }
  void theEndsOfEachRangeAreAllowed() {
    QFETCH(int, platform);
    const simulator::Scenario scenario = scenarioWith(platform);
    for (const LaneField &field : fieldsOf(scenario.lanes.front(), tests::shippedPrices())) {
      for (const double value : {field.least, field.most}) {
        simulator::Scenario edited = scenario;
        field.set(edited.lanes.front(), value);
        const auto read = simulator::readScenario(simulator::writeScenario(edited));
        QVERIFY2(read.has_value(),
                 qPrintable(field.id + u' ' + QString::number(value) + u' ' +
                            (read ? QString() : QString::fromStdString(read.error().front().english()))));
      }
    }
  }

  /// With SnapStart, queues, credits, Spot, fronts and incidents, which no starter has.
  void whatShipsStaysReadableWhateverIsSet_data() {
    QTest::addColumn<QString>("name");
    const QDir folder(QString::fromStdString(tests::inSource("content/scenarios")));
    for (const QString &file : folder.entryList({QStringLiteral("*.json")})) {
      QTest::newRow(qPrintable(file)) << file.chopped(5);
    }
  }
  void whatShipsStaysReadableWhateverIsSet() {
    QFETCH(QString, name);
    const simulator::Scenario scenario = tests::labScenario(name);
    const std::string written = simulator::writeScenario(scenario);
    if (!simulator::readScenario(written)) QSKIP("its trace lies in another file");
    for (std::size_t lane = 0; lane < scenario.lanes.size(); ++lane) {
      for (const LaneField &field : fieldsOf(scenario.lanes[lane], tests::shippedPrices())) {
        const auto now = field.get(scenario.lanes[lane]);
        QVERIFY2(now || field.mayLift, qPrintable(field.id));
        for (const double value : {field.least, field.most}) {
          simulator::Scenario edited = scenario;
          field.set(edited.lanes[lane], value);
          const auto read = simulator::readScenario(simulator::writeScenario(edited));
          QVERIFY2(read.has_value(),
                   qPrintable(field.id + u' ' + QString::number(value) + u' ' +
                              (read ? QString() : QString::fromStdString(read.error().front().english()))));
        }
      }
    }
  }

  void eachFactIsInTheLedger_data() { rowForEachPlatform(); }
  void eachFactIsInTheLedger() {
    QFETCH(int, platform);
    for (const LaneField &field : fieldsOf(scenarioWith(platform).lanes.front(), tests::shippedPrices())) {
      if (field.fact.value.empty()) continue;
      QVERIFY2(tests::shippedStore().fact(field.fact).has_value(), field.fact.value.c_str());
    }
  }

  void aboutFiveAreInSight_data() { rowForEachPlatform(); }
  void aboutFiveAreInSight() {
    QFETCH(int, platform);
    const auto fields = fieldsOf(scenarioWith(platform).lanes.front(), tests::shippedPrices());
    const auto shown = std::ranges::count_if(fields, &LaneField::inSight);
    QVERIFY2(shown >= 4 && shown <= 6, qPrintable(QString::number(shown)));
    QVERIFY(std::ranges::is_partitioned(fields, &LaneField::inSight));
  }

  void aNewLaneIsAsUsual_data() { rowForEachPlatform(); }
  void aNewLaneIsAsUsual() {
    QFETCH(int, platform);
    const simulator::LaneSettings lane = scenarioWith(platform).lanes.front();
    int usual = 0;
    for (const LaneField &field : fieldsOf(lane, tests::shippedPrices())) {
      if (!field.hasUsual) continue;
      ++usual;
      QVERIFY2(field.isUsual(field.get(lane)), qPrintable(field.id));
      QVERIFY2(!field.usual || (*field.usual >= field.least && *field.usual <= field.most), qPrintable(field.id));
      simulator::LaneSettings changed = lane;
      const double other = field.get(lane) == field.most ? field.least : field.most;
      field.set(changed, other);
      QVERIFY2(!field.isUsual(field.get(changed)), qPrintable(field.id));
      field.set(changed, field.usual);
      QVERIFY2(field.isUsual(field.get(changed)), qPrintable(field.id));
    }
    QVERIFY(usual >= 5);
  }

  void usualValuesAreOfThePlatform() {
    const auto usual = [](int platform, const QString &id) {
      const auto fields = fieldsOf(scenarioWith(platform).lanes.front(), tests::shippedPrices());
      const LaneField *field = fieldNamed(fields, id);
      return field->text(field->usual);
    };
    QCOMPARE(usual(0, QStringLiteral("memory")), QStringLiteral("1,024 MB"));
    QCOMPARE(usual(0, QStringLiteral("reserved")), QStringLiteral("no limit"));
    QCOMPARE(usual(0, QStringLiteral("coldStart")), QStringLiteral("0.15 s"));
    QCOMPARE(usual(1, QStringLiteral("period")), QStringLiteral("60 s"));
    QCOMPARE(usual(1, QStringLiteral("patience")), QStringLiteral("10 s"));
    QCOMPARE(usual(1, QStringLiteral("type")), QStringLiteral("m7g.large"));
    QCOMPARE(usual(4, QStringLiteral("start")), QStringLiteral("10 s"));
  }

  void boundsPushEachOther() {
    simulator::LaneSettings lane = tests::quickScenario().lanes[1];
    const auto fields = fieldsOf(lane, tests::shippedPrices());
    fieldNamed(fields, QStringLiteral("min"))->set(lane, 40);
    const auto &ec2 = std::get<simulator::Ec2Settings>(lane);
    QCOMPARE(ec2.max, 40);
    QCOMPARE(ec2.desired, 40);
    fieldNamed(fields, QStringLiteral("max"))->set(lane, 3);
    QCOMPARE(ec2.min, 3);
    QCOMPARE(ec2.desired, 3);
    fieldNamed(fields, QStringLiteral("desired"))->set(lane, 7);
    QCOMPARE(ec2.min, 3);
    QCOMPARE(ec2.max, 7);
  }

  void vcpusPushEachOther() {
    simulator::LaneSettings lane = scenarioWith(5).lanes.front();
    const auto fields = fieldsOf(lane, tests::shippedPrices());
    const auto &environment = std::get<simulator::BatchSettings>(lane).environment;
    fieldNamed(fields, QStringLiteral("minVcpus"))->set(lane, 400);
    QCOMPARE(environment.maxVcpus, 400);
    fieldNamed(fields, QStringLiteral("maxVcpus"))->set(lane, 64);
    QCOMPARE(environment.minVcpus, 64);
  }

  void noMoreIsKeptReadyThanMayRun() {
    simulator::LaneSettings lane = scenarioWith(0).lanes.front();
    auto &lambda = std::get<simulator::LambdaSettings>(lane);
    const auto field = [&lane](const char *id) {
      return *fieldNamed(fieldsOf(lane, tests::shippedPrices()), QString::fromLatin1(id));
    };
    QCOMPARE(field("provisioned").most, 1000.0);
    QCOMPARE(field("reserved").most, 900.0);
    field("reserved").set(lane, 300);
    QCOMPARE(field("provisioned").most, 300.0);
    lambda.provisioned.changes = {{60, 200}};
    field("provisioned").set(lane, 250);
    QCOMPARE(lambda.provisioned.changes.size(), std::size_t{1});
    field("reserved").set(lane, 100);
    QCOMPARE(lambda.provisioned.atStart, 100);
    QCOMPARE(lambda.provisioned.changes.front().count, 100);
    field("account").set(lane, 150);
    QCOMPARE(lambda.reservedConcurrency, std::optional(50));
    QCOMPARE(lambda.provisioned.atStart, 50);
    lambda.snapStart.emplace();
    QVERIFY(fieldNamed(fieldsOf(lane, tests::shippedPrices()), QStringLiteral("provisioned")) == nullptr);
  }

  void aQueueHidesItsMessagesForAsLongAsTheFunctionMayRun() {
    simulator::LaneSettings lane = scenarioWith(0).lanes.front();
    auto &lambda = std::get<simulator::LambdaSettings>(lane);
    lambda.timeoutS = 10;
    lambda.queue.emplace().visibilityS = 60;
    fieldNamed(fieldsOf(lane, tests::shippedPrices()), QStringLiteral("timeout"))->set(lane, 90);
    QCOMPARE(lambda.queue->visibilityS, 90.0);
  }

  void creditsNeedATypeThatHasThem() {
    simulator::LaneSettings lane = scenarioWith(1).lanes.front();
    auto &ec2 = std::get<simulator::Ec2Settings>(lane);
    ec2.instanceType = "t3.micro";
    ec2.credits = simulator::BurstSettings();
    const LaneField type = *fieldNamed(fieldsOf(lane, tests::shippedPrices()), QStringLiteral("type"));
    QCOMPARE(type.textOf(lane), QStringLiteral("t3.micro"));
    QVERIFY(!type.choices.contains(QStringLiteral("m7g.large")));
    type.set(lane, static_cast<double>(type.choices.indexOf(QStringLiteral("t3.large"))));
    QCOMPARE(ec2.credits->baselinePercent, 30);
  }

  void numbersAreShort() {
    LaneField field;
    field.decimals = 2;
    field.unit = QStringLiteral("s");
    QCOMPARE(field.text(1200), QStringLiteral("1,200 s"));
    QCOMPARE(field.text(0.5), QStringLiteral("0.5 s"));
    QCOMPARE(field.number(0.257), QStringLiteral("0.26"));
    QCOMPARE(field.text({}), QStringLiteral("no limit"));
    field.lifted = QStringLiteral("never");
    QCOMPARE(field.text({}), QStringLiteral("never"));
  }
};

const strato::tests::Suite<TestLaneFields, QCoreApplication> suite;

}  // namespace tst_lane_fields

#include "tst_lane_fields.moc"
