// SPDX-License-Identifier: GPL-3.0-or-later
#include <QAbstractButton>
#include <QApplication>
#include <QComboBox>
#include <QElapsedTimer>
#include <QLocale>
#include <QScrollArea>
#include <QScrollBar>
#include <QSignalSpy>
#include <QTest>
#include <QTimer>

#include "tests/app/simulator/pricing/shipped_prices.h"
#include "tests/support/suite.h"
#include "tests/ui/models/lab/sweep_plans.h"
#include "tests/ui/widgets/shown_window.h"
#include "ui/charts/plot.h"
#include "ui/pages/lab/figure_table.h"
#include "ui/pages/lab/number_field.h"
#include "ui/pages/lab/sweep_view.h"
#include "ui/widgets/text.h"

namespace tst_sweep_view {

using namespace strato;
using namespace strato::ui;
using namespace Qt::StringLiterals;

class TestSweepView final : public QObject {
  Q_OBJECT

 private Q_SLOTS:
  void initTestCase() { QLocale::setDefault(QLocale(QLocale::English, QLocale::UnitedStates)); }
  void itRunsByClickAndNamesTheSmallestFleet();
  void theWindowGoesOnMeanwhile();
  void stoppingKeepsWhatIsThere();
  void useAndWatchHandOverTheScenario();
  void anotherGoalIsJudgedWithoutRunning();
  void everySettingOfEveryLaneCanBeChosen();
  void withoutLanesThereIsNothingToRun();
  void itFitsIntoTheSmallestWindow();
};

namespace {

struct Shown {
  explicit Shown(const QSize &size = {968, 560}) : window(size), view(tests::shippedPrices(), &window) {
    view.resize(size);
    view.setScenario(tests::shippedScenario("spike"));
    window.open();
    setField(u"sweepTo"_s, 5);
    setField(u"sweepSeeds"_s, 3);
  }
  void setField(const QString &name, double value) const {
    auto *field = view.findChild<NumberField *>(name);
    field->setValue(value);
    Q_EMIT field->valueChanged(value);
  }
  [[nodiscard]] QAbstractButton *button(const QString &name) const { return view.findChild<QAbstractButton *>(name); }
  [[nodiscard]] QString text(const QString &name) const { return view.findChild<Text *>(name)->text(); }
  bool run() {
    QTest::mouseClick(button(u"sweepStart"_s), Qt::LeftButton);
    return QTest::qWaitFor([this] { return !view.isRunning(); }, 60'000);
  }

  tests::ShownWindow window;
  SweepView view;
};

}  // namespace

void TestSweepView::itRunsByClickAndNamesTheSmallestFleet() {
  Shown shown;
  QCOMPARE(shown.button(u"sweepStart"_s)->text(), u"Start 12 runs"_s);
  QVERIFY(shown.run());
  QCOMPARE(shown.view.model().done(), 12);
  QVERIFY(shown.text(u"sweepFinding"_s).contains(u"that keeps the goal."_s));
  QCOMPARE(shown.text(u"sweepState"_s), u"12 of 12 runs done"_s);
  const auto *table = shown.view.findChild<FigureTable *>(u"sweepTable"_s);
  QCOMPARE(table->rows().size(), std::size_t{4});
  QVERIFY(table->rows().back().good);
}

void TestSweepView::theWindowGoesOnMeanwhile() {
  Shown shown;
  QElapsedTimer sinceLast;
  qint64 longest = 0;
  QTimer beat;
  connect(&beat, &QTimer::timeout, &beat, [&] { longest = std::max(longest, sinceLast.restart()); });
  beat.start(0);
  sinceLast.start();
  QVERIFY(shown.run());
  qInfo("the window waited %lld ms at most", static_cast<long long>(longest));
  QVERIFY(longest < 1000);
}

void TestSweepView::stoppingKeepsWhatIsThere() {
  Shown shown;
  shown.setField(u"sweepSeeds"_s, 100);
  QTest::mouseClick(shown.button(u"sweepStart"_s), Qt::LeftButton);
  QVERIFY(QTest::qWaitFor([&] { return shown.view.model().done() > 0; }, 30'000));
  QCOMPARE(shown.button(u"sweepStart"_s)->text(), u"Stop"_s);
  QTest::mouseClick(shown.button(u"sweepStart"_s), Qt::LeftButton);
  QVERIFY(QTest::qWaitFor([&] { return !shown.view.isRunning(); }, 5000));
  const int done = shown.view.model().done();
  QVERIFY(done > 0 && done < shown.view.model().runs());
  QVERIFY(shown.text(u"sweepState"_s).startsWith(u"stopped at"_s));
  QVERIFY(!shown.button(u"sweepUse"_s)->isEnabled());
}

void TestSweepView::useAndWatchHandOverTheScenario() {
  Shown shown;
  QVERIFY(shown.run());
  QSignalSpy used(&shown.view, &SweepView::useRequested);
  QSignalSpy watched(&shown.view, &SweepView::watchRequested);
  auto *plot = shown.view.findChild<Plot *>(u"sweepResult"_s);
  plot->setFocus();
  QTest::keyClick(plot, Qt::Key_End);
  QTest::keyClick(plot, Qt::Key_Return);
  QCOMPARE(shown.button(u"sweepUse"_s)->text(), u"Use 5 machines"_s);
  QTest::mouseClick(shown.button(u"sweepUse"_s), Qt::LeftButton);
  QCOMPARE(used.size(), 1);
  const auto scenario = used.front().front().value<simulator::Scenario>();
  QCOMPARE(scenario.lanes.size(), std::size_t{2});
  QCOMPARE(std::get<simulator::Ec2Settings>(scenario.lanes[1]).min, 5);
  QTest::keyClick(plot, Qt::Key_Left);
  QTest::keyClick(plot, Qt::Key_L);
  QCOMPARE(watched.size(), 1);
  QCOMPARE(std::get<simulator::Ec2Settings>(watched.front().front().value<simulator::Scenario>().lanes[1]).min, 4);
}

void TestSweepView::anotherGoalIsJudgedWithoutRunning() {
  Shown shown;
  QVERIFY(shown.run());
  shown.setField(u"sweepBelow"_s, 100);
  QVERIFY(shown.text(u"sweepFinding"_s).startsWith(u"2 machines"_s));
  shown.view.findChild<QComboBox *>(u"sweepMeasure"_s)->setCurrentIndex(4);
  QVERIFY(shown.view.model().columns().front().median > 100);
  QCOMPARE(shown.view.model().done(), 12);
}

void TestSweepView::everySettingOfEveryLaneCanBeChosen() {
  Shown shown;
  shown.view.setScenario(tests::shippedScenario("seven"));
  auto *lanes = shown.view.findChild<QComboBox *>(u"sweepLane"_s);
  auto *settings = shown.view.findChild<QComboBox *>(u"sweepSetting"_s);
  QCOMPARE(lanes->count(), 7);
  for (int lane = 0; lane < lanes->count(); ++lane) {
    lanes->setCurrentIndex(lane);
    QVERIFY(settings->count() > 2);
    for (int setting = 0; setting < settings->count(); ++setting) {
      settings->setCurrentIndex(setting);
      QVERIFY(shown.view.model().runs() > 3);
    }
  }
}

void TestSweepView::withoutLanesThereIsNothingToRun() {
  Shown shown;
  QVERIFY(shown.run());
  shown.view.setScenario({});
  QVERIFY(!shown.button(u"sweepStart"_s)->isEnabled());
  QVERIFY(!shown.button(u"sweepUse"_s)->isEnabled());
  QVERIFY(shown.view.findChild<FigureTable *>(u"sweepTable"_s)->rows().empty());
  shown.view.start();
  QVERIFY(!shown.view.isRunning());
}

void TestSweepView::itFitsIntoTheSmallestWindow() {
  Shown shown;
  QVERIFY(shown.run());
  QApplication::processEvents();
  const auto *scroll = shown.view.findChild<QScrollArea *>(u"viewScroll"_s);
  QCOMPARE(scroll->verticalScrollBar()->maximum(), 0);
  QVERIFY(scroll->widget()->minimumSizeHint().width() <= 968);
}

const strato::tests::Suite<TestSweepView, QApplication> suite;

}  // namespace tst_sweep_view

#include "tst_sweep_view.moc"
