// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/models/lab/lane_fields.h"

#include <QCoreApplication>
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
  }
};

const strato::tests::Suite<TestLaneFields, QCoreApplication> suite;

}  // namespace tst_lane_fields

#include "tst_lane_fields.moc"
