// SPDX-License-Identifier: GPL-3.0-or-later
#include <QAccessible>
#include <QApplication>
#include <QTest>

#include "tests/support/suite.h"
#include "tests/ui/stage/sample_scenes.h"
#include "ui/stage/stage_legend.h"
#include "ui/stage/station_ribbon.h"
#include "ui/theme/look.h"

namespace tst_stage_legend {

using namespace strato;
using namespace strato::ui;

class TestStageLegend final : public QObject {
  Q_OBJECT

 private Q_SLOTS:
  void itSaysTheCountsAloud();
  void wordsGoOneAfterTheOther();
  void countingDoesNotMoveTheChips();
  void aRibbonSaysItsStations();
  void stationsLieApartAndNamesFit();
};

void TestStageLegend::itSaysTheCountsAloud() {
  StageLegend legend(QStringLiteral("Lambda"));
  legend.setCounts(tests::fieldOf(300).counts);
  QCOMPARE(legend.accessibleName(), QStringLiteral("Lambda: 28 cold, 260 busy, 12 idle, warm, 16 refused"));
}

void TestStageLegend::wordsGoOneAfterTheOther() {
  StageLegend legend(QStringLiteral("Lambda"));
  legend.setCounts(tests::fieldOf(300).counts);
  int before = 4;
  for (int width = legend.sizeHint().width(); width >= legend.minimumSizeHint().width(); width -= 3) {
    legend.resize(width, 24);
    QVERIFY(legend.wordsShown() <= before);
    before = legend.wordsShown();
  }
  QCOMPARE(before, 0);
  legend.resize(legend.sizeHint());
  QCOMPARE(legend.wordsShown(), 4);
}

void TestStageLegend::countingDoesNotMoveTheChips() {
  StageLegend legend(QStringLiteral("Lambda"));
  std::vector<StageCount> counts = tests::fieldOf(300).counts;
  counts[1].number = 111;
  legend.setCounts(counts);
  const QSize before = legend.sizeHint();
  counts[1].number = 888;
  legend.setCounts(counts);
  QCOMPARE(legend.sizeHint(), before);
}

void TestStageLegend::aRibbonSaysItsStations() {
  StationRibbon ribbon(QStringLiteral("Batch"));
  ribbon.setStations(tests::jobs().stations);
  QVERIFY(ribbon.accessibleName().contains(QStringLiteral("Runnable 5,489")));
}

void TestStageLegend::stationsLieApartAndNamesFit() {
  StationRibbon ribbon(QStringLiteral("Batch"));
  const std::vector<StageStation> stations = tests::jobs().stations;
  ribbon.setStations(stations);
  for (const int width : {300, 444, 532, 1100}) {
    ribbon.resize(width, ribbon.heightForWidth(width));
    for (int station = 0; station < static_cast<int>(stations.size()); ++station) {
      const QRect box = ribbon.placeOf(station);
      QVERIFY(ribbon.rect().adjusted(0, 0, 1, 1).contains(box));
      if (station > 0) QVERIFY(!box.intersects(ribbon.placeOf(station - 1)));
      const int words =
          QFontMetrics(lookOf(&ribbon).font(TextSize::Note)).horizontalAdvance(stations[std::size_t(station)].name);
      QVERIFY2(box.width() >= words, qPrintable(QStringLiteral("%1 at %2").arg(station).arg(width)));
    }
  }
}

const tests::Suite<TestStageLegend, QApplication> suite;

}  // namespace tst_stage_legend

#include "tst_stage_legend.moc"
