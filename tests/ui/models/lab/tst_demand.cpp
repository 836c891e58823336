// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/models/lab/demand.h"

#include <QCoreApplication>
#include <QFile>
#include <QTemporaryDir>
#include <QTest>

#include "tests/support/suite.h"
#include "tests/ui/models/lab/lab_bench.h"

namespace tst_demand {

using namespace strato;
using namespace strato::ui;

class TestDemand final : public QObject {
  Q_OBJECT

 private Q_SLOTS:
  void pointsKeepTheirOrder() {
    DemandPoints points{{0, 10}, {50, 20}, {60, 30}, {100, 10}};
    movePoint(points, 1, 80, 25);
    QCOMPARE(points[1].at, 60.0);
    QCOMPARE(points[1].rate, 25.0);
    movePoint(points, 0, 30, -5);
    QCOMPARE(points[0].at, 0.0);
    QCOMPARE(points[0].rate, 0.0);
    const std::size_t added = addPoint(points, 30, 99);
    QCOMPARE(added, std::size_t{1});
    QCOMPARE(points[1].rate, 99.0);
    removePoint(points, 0);
    QCOMPARE(points.size(), std::size_t{5});
    removePoint(points, 1);
    QCOMPARE(points.size(), std::size_t{4});
  }

  void aSurgeDoublesWhatItCoversAndNothingElse() {
    DemandPoints points{{0, 100}, {300, 100}, {600, 400}, {900, 400}};
    const simulator::RateCurve before(points);
    surge(points, 400, 60);
    const simulator::RateCurve after(points);
    QVERIFY(std::ranges::is_sorted(points, {}, &simulator::RateCurve::Point::at));
    for (const double second : {0.0, 200.0, 400.0, 463.0, 700.0, 900.0}) QCOMPARE(after.at(second), before.at(second));
    for (const double second : {403.0, 430.0, 459.0})
      QVERIFY(std::abs(after.at(second) / before.at(second) - 2) < 0.02);
  }

  /// The past of a run does not know what will be pulled at behind it.
  void anEditLeavesThePastAsItWas() {
    simulator::Scenario scenario = tests::labScenario(QStringLiteral("news-spike"));
    const auto before = simulator::run(scenario);
    DemandPoints points = demandOf(scenario);
    surge(points, 500, 60);
    setDemand(scenario, points);
    const auto after = simulator::run(scenario);
    const simulator::Tick at = 499 * simulator::kSecond;
    for (std::size_t lane = 0; lane < 2; ++lane) {
      QCOMPARE((*after)->lanes[lane].at(at).tally().hash, (*before)->lanes[lane].at(at).tally().hash);
    }
    QVERIFY((*after)->reports[0].counts.requests > (*before)->reports[0].counts.requests);
  }

  void eachPresetFillsTheRun() {
    for (const DemandPreset &preset : demandPresets()) {
      const DemandPoints points = preset.make(3600, 500);
      QCOMPARE(points.front().at, 0.0);
      QCOMPARE(points.back().at, 3600.0);
      QVERIFY(std::ranges::is_sorted(points, {}, &simulator::RateCurve::Point::at));
      QCOMPARE(std::ranges::max(points, {}, &simulator::RateCurve::Point::rate).rate, 500.0);
    }
  }

  void whatFollowsNoCurveHasNoPoints() {
    QVERIFY(demandOf(tests::labScenario(QStringLiteral("bursts"))).empty());
    QVERIFY(demandOf(tests::labScenario(QStringLiteral("spike"))).size() > 3);
  }

  void aListOfTimesIsARecording() {
    const QTemporaryDir folder;
    const QString file = folder.filePath(QStringLiteral("times.txt"));
    QFile times(file);
    QVERIFY(times.open(QIODevice::WriteOnly));
    times.write("0.5\n1.5\n1.75\n80\n");
    times.close();
    const auto recorded = withRecording(tests::quickScenario(), file);
    QVERIFY2(recorded.has_value(), recorded ? "" : recorded.error().english().c_str());
    QCOMPARE((*simulator::run(*recorded))->reports[0].counts.requests, std::uint64_t{4});
  }

  void whatIsNoRecordingIsRefusedInASentence() {
    const QTemporaryDir folder;
    const QString file = folder.filePath(QStringLiteral("poem.txt"));
    QFile poem(file);
    QVERIFY(poem.open(QIODevice::WriteOnly));
    poem.write("The wind is in the wires.\n");
    poem.close();
    QVERIFY(!withRecording(tests::quickScenario(), file).has_value());
    QVERIFY(!withRecording(tests::quickScenario(), folder.filePath(QStringLiteral("nothing"))).has_value());
  }
};

const strato::tests::Suite<TestDemand, QCoreApplication> suite;

}  // namespace tst_demand

#include "tst_demand.moc"
