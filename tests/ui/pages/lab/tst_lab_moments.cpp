// SPDX-License-Identifier: GPL-3.0-or-later
// What one does while the lanes are still on their way to a moment. Nothing arrives before the window looks for it, so
// that they are on their way until a test settles or waits.
#include <QAccessible>
#include <QTimer>

#include "tests/support/suite.h"
#include "tests/ui/pages/lab/lab_page_bench.h"
#include "ui/pages/lab/journey_row.h"
#include "ui/pages/lab/lane_card.h"
#include "ui/pages/lab/live_view.h"
#include "ui/pages/lab/overview_plot.h"
#include "ui/pages/lab/seek_line.h"
#include "ui/stage/stage.h"

namespace tst_lab_moments {

using namespace strato;
using namespace strato::ui;
using namespace Qt::StringLiterals;
using simulator::kSecond;
using simulator::Tick;

/// A click into the middle of the run. Gives where that is.
Tick jump(tests::LabPageBench &lab) {
  auto *overview = lab.widget<OverviewPlot>(u"overview"_s);
  QTest::mouseClick(overview, Qt::LeftButton, {}, overview->rect().center());
  return lab.session().playhead().now();
}

void compareWithRun(tests::LabPageBench &lab) {
  const auto outcome = lab.session().shown();
  const Tick now = lab.session().playhead().now();
  QCOMPARE(lab.page->live()->lanes().size(), outcome->run->lanes.size());
  for (const LaneCard *card : lab.page->live()->lanes()) {
    QVERIFY(card->moment());
    QCOMPARE(card->moment()->now(), now);
    QCOMPARE(card->moment()->tally().hash, outcome->run->lanes[card->lane()].at(now).tally().hash);
    QCOMPARE(card->stage()->scene().at, now);
  }
}

class TestLabMoments final : public QObject {
  Q_OBJECT

 private Q_SLOTS:
  void initTestCase() { QLocale::setDefault(QLocale(QLocale::English, QLocale::UnitedStates)); }

  void theClockJumpsAtOnceAndTheLanesFollow() {
    tests::LabPageBench lab(u"news-spike"_s);
    const Tick there = jump(lab);
    QVERIFY(there > 100 * kSecond);
    QCOMPARE(lab.page->live()->shownTime(), Tick{0});
    QCOMPARE(lab.page->live()->lanes()[0]->stage()->scene().at, Tick{0});
    QTRY_COMPARE(lab.page->live()->shownTime(), there);
    compareWithRun(lab);
  }

  void pullingAtTheTimeEndsWhereItEnds() {
    tests::LabPageBench lab(u"news-spike"_s);
    auto *overview = lab.widget<OverviewPlot>(u"overview"_s);
    const QPoint middle = overview->rect().center();
    QTest::mousePress(overview, Qt::LeftButton, {}, middle);
    for (int x = 0; x < 60; x += 3) QTest::mouseMove(overview, middle + QPoint(x, 0));
    QTest::mouseRelease(overview, Qt::LeftButton, {}, middle + QPoint(60, 0));
    lab.page->settle();
    QVERIFY(lab.session().playhead().now() > 600 * kSecond);
    compareWithRun(lab);
  }

  void playingGoesOnFromAJump() {
    tests::LabPageBench lab(u"news-spike"_s);
    jump(lab);
    QTest::keyClick(lab.page, Qt::Key_Space);
    for (int i = 0; i < 30; ++i) {
      lab.page->live()->frame(16);
      if (i % 7 == 0) QCoreApplication::processEvents();
      QVERIFY(lab.page->live()->shownTime() <= lab.session().playhead().now());
    }
    QTest::keyClick(lab.page, Qt::Key_Space);
    lab.page->settle();
    compareWithRun(lab);
  }

  void eachKeyIsAStep() {
    tests::LabPageBench lab;
    lab.session().playhead().seek(100 * kSecond);
    const auto shown = lab.session().shown();
    const auto before = [&shown](Tick time) {
      return std::max(shown->run->lanes[0].eventBefore(time), shown->run->lanes[1].eventBefore(time));
    };
    for (int i = 0; i < 3; ++i) QTest::keyClick(lab.page, Qt::Key_Comma);
    lab.page->settle();
    QCOMPARE(lab.session().playhead().now(), before(before(before(100 * kSecond))));
    compareWithRun(lab);
    for (int i = 0; i < 3; ++i) lab.press(Qt::Key_Period);
    const Tick back = lab.session().playhead().now();
    QVERIFY(before(back) < 100 * kSecond && back >= before(100 * kSecond));
  }

  void aHeldKeyDoesNotRunAhead() {
    tests::LabPageBench lab;
    lab.session().playhead().seek(100 * kSecond);
    lab.page->settle();
    const auto shown = lab.session().shown();
    const Tick before =
        std::max(shown->run->lanes[0].eventBefore(100 * kSecond), shown->run->lanes[1].eventBefore(100 * kSecond));
    for (const bool again : {false, true, true}) {
      QKeyEvent press(QEvent::KeyPress, Qt::Key_Comma, {}, u","_s, again);
      QCoreApplication::sendEvent(lab.page, &press);
    }
    lab.page->settle();
    QCOMPARE(lab.session().playhead().now(), before);
  }

  void aJumpEndsTheSteps() {
    tests::LabPageBench lab;
    lab.session().playhead().seek(100 * kSecond);
    for (int i = 0; i < 3; ++i) QTest::keyClick(lab.page, Qt::Key_Comma);
    const Tick there = jump(lab);
    lab.page->settle();
    QCOMPARE(lab.session().playhead().now(), there);
    compareWithRun(lab);
  }

  void aForkOnTheWayBelongsToTheClock() {
    tests::LabPageBench lab(u"news-spike"_s);
    const Tick there = jump(lab);
    QTest::keyClick(lab.page, Qt::Key_F);
    QCOMPARE(lab.state().branches[1].from, there);
    lab.page->settle();
    compareWithRun(lab);
  }

  void aFaultOnTheWayBelongsToTheClock() {
    tests::LabPageBench lab(u"news-spike"_s);
    const Tick there = jump(lab);
    QTest::mouseClick(lab.widget<QAbstractButton>(u"labFaults"_s), Qt::LeftButton);
    lab.choose(u"labFaultMenu"_s, u"Kill the oldest"_s);
    QCOMPARE(lab.state().scenario.incidents.back().atS, simulator::seconds(there));
    compareWithRun(lab);
  }

  void anotherScenarioTakesThePlaceOfWhatIsOnTheWay() {
    tests::LabPageBench lab(u"news-spike"_s);
    jump(lab);
    QTest::keyClick(lab.page, Qt::Key_R);
    QTest::keyClick(lab.page, Qt::Key_Comma);
    lab.page->open(Address::parse(u"lab/four"_s));
    lab.page->settle();
    QCOMPARE(lab.page->live()->lanes().size(), std::size_t{4});
    compareWithRun(lab);
    for (const JourneyRow *row : lab.window->findChildren<JourneyRow *>(u"journeyRow"_s)) QVERIFY(!row->isVisible());
  }

  void thePageMayChangeItsSizeOrHide() {
    tests::LabPageBench lab(u"news-spike"_s);
    jump(lab);
    lab.page->resize(1000, 660);
    lab.page->hide();
    lab.page->settle();
    lab.page->show();
    compareWithRun(lab);
  }

  void thePageMayGo() {
    for (int round = 0; round < 5; ++round) {
      tests::LabPageBench lab(u"news-spike"_s);
      jump(lab);
      QTest::keyClick(lab.page, Qt::Key_R);
      QTest::keyClick(lab.page, Qt::Key_Comma);
      lab.window.reset();
    }
  }

  void whatTakesAWhileSaysSo() {
    tests::LabPageBench lab(u"news-spike"_s);
    auto *line = lab.window->findChild<SeekLine *>();
    auto *patience = lab.window->findChild<QTimer *>(u"labPatience"_s);
    QVERIFY(!line->isVisible());
    jump(lab);
    QVERIFY(patience->isActive());
    QTimerEvent over(patience->timerId());
    QCoreApplication::sendEvent(patience, &over);
    QVERIFY(line->isVisible());
    QVERIFY(QAccessible::queryAccessibleInterface(line)->text(QAccessible::Name).startsWith(u"On the way to "));
    QTRY_COMPARE(lab.page->live()->shownTime(), lab.session().playhead().now());
    QVERIFY(!line->isVisible());
    QVERIFY(!patience->isActive());
  }
};

const strato::tests::Suite<TestLabMoments, QApplication> suite;

}  // namespace tst_lab_moments

#include "tst_lab_moments.moc"
