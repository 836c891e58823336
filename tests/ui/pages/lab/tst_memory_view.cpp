// SPDX-License-Identifier: GPL-3.0-or-later
#include <QApplication>
#include <QLocale>
#include <QSlider>
#include <QTest>

#include "tests/app/simulator/pricing/shipped_prices.h"
#include "tests/support/suite.h"
#include "tests/ui/widgets/shown_window.h"
#include "ui/charts/plot.h"
#include "ui/pages/lab/figure_table.h"
#include "ui/pages/lab/labelled_slider.h"
#include "ui/pages/lab/memory_view.h"
#include "ui/widgets/text.h"

namespace tst_memory_view {

using namespace strato;
using namespace strato::ui;
using namespace Qt::StringLiterals;

class TestMemoryView final : public QObject {
  Q_OBJECT

 private Q_SLOTS:
  void initTestCase() { QLocale::setDefault(QLocale(QLocale::English, QLocale::UnitedStates)); }
  void bothPlotsHaveTheSameXAxis();
  void theGoalMovesTheSweetSpot();
  void keysReadTheSizesInPlotsAndTable();
  void theTableLeadsThePlots();
};

namespace {

struct Shown {
  Shown() : window({968, 560}), view(tests::shippedPrices(), &window) {
    view.resize(968, 560);
    window.open();
    time = view.findChild<Plot *>(u"timePlot"_s);
    cost = view.findChild<Plot *>(u"costPlot"_s);
    table = view.findChild<FigureTable *>(u"memoryTable"_s);
  }

  tests::ShownWindow window;
  MemoryView view;
  Plot *time = nullptr;
  Plot *cost = nullptr;
  FigureTable *table = nullptr;
};

}  // namespace

void TestMemoryView::bothPlotsHaveTheSameXAxis() {
  Shown shown;
  for (const double memory : {128.0, 1769.0, 10'240.0})
    QCOMPARE(shown.time->placeOf({memory, 0}).x(), shown.cost->placeOf({memory, 0}).x());
}

void TestMemoryView::theGoalMovesTheSweetSpot() {
  Shown shown;
  auto *finding = shown.view.findChild<Text *>(u"memoryFinding"_s);
  QVERIFY(finding->text().startsWith(u"1,024 MB"));
  auto *goal = shown.view.findChild<LabelledSlider *>(u"goal"_s);
  QTest::keyClick(goal->slider(), Qt::Key_Home);
  QCOMPARE(finding->text(), u"No size meets 5 ms."_s);
  QTest::keyClick(goal->slider(), Qt::Key_End);
  QVERIFY(finding->text().startsWith(u"128 MB"));
}

void TestMemoryView::keysReadTheSizesInPlotsAndTable() {
  Shown shown;
  shown.time->setFocus();
  QTest::keyClick(shown.time, Qt::Key_Home);
  QVERIFY(tests::spokenName(shown.time).endsWith(u"128 MB, run time 2.3 s, a million calls $4.99"_s));
  QCOMPARE(shown.cost->guide(), 0);
  QCOMPARE(shown.table->guide(), 0);
  QTest::keyClick(shown.time, Qt::Key_Right);
  QVERIFY(tests::spokenName(shown.time).contains(u"256 MB"_s));
  QCOMPARE(shown.table->guide(), -1);
  QTest::keyClick(shown.time, Qt::Key_End);
  QVERIFY(tests::spokenName(shown.cost).contains(u"10,240 MB"_s));
}

void TestMemoryView::theTableLeadsThePlots() {
  Shown shown;
  QTest::mouseMove(shown.table, shown.table->placeOf(1).center());
  QVERIFY(tests::spokenName(shown.table).contains(u"512 MB"_s));
  QVERIFY(tests::spokenName(shown.cost).contains(u"512 MB"_s));
  shown.table->setFocus();
  QTest::keyClick(shown.table, Qt::Key_Down);
  QVERIFY(tests::spokenName(shown.cost).contains(u"1,024 MB"_s));
}

const strato::tests::Suite<TestMemoryView, QApplication> suite;

}  // namespace tst_memory_view

#include "tst_memory_view.moc"
