// SPDX-License-Identifier: GPL-3.0-or-later
#include <QAccessible>
#include <QDoubleSpinBox>
#include <QLineEdit>
#include <QListView>
#include <QSignalSpy>

#include "tests/support/suite.h"
#include "tests/ui/pages/lab/lab_page_bench.h"
#include "ui/models/lab/demand.h"
#include "ui/models/lab/scoreboard.h"
#include "ui/pages/lab/demand_plot.h"
#include "ui/pages/lab/event_log.h"
#include "ui/pages/lab/journey_row.h"
#include "ui/pages/lab/lane_card.h"
#include "ui/pages/lab/live_view.h"
#include "ui/pages/lab/overview_plot.h"
#include "ui/pages/lab/strips_plot.h"
#include "ui/stage/stage.h"
#include "ui/stage/station_ribbon.h"
#include "ui/widgets/segmented.h"

namespace tst_lab_live {

using namespace strato;
using namespace strato::ui;
using namespace Qt::StringLiterals;
using simulator::kSecond;

class TestLabLive final : public QObject {
  Q_OBJECT

 private Q_SLOTS:
  void initTestCase() { QLocale::setDefault(QLocale(QLocale::English, QLocale::UnitedStates)); }

  void spacePlaysAndPauses() {
    tests::LabPageBench lab;
    lab.press(Qt::Key_Space);
    QVERIFY(lab.session().playhead().isPlaying());
    lab.page->live()->frame(1000);
    QCOMPARE(lab.session().playhead().now(), 10 * kSecond);
    QTest::keyClick(lab.page, Qt::Key_BracketRight);
    lab.page->live()->frame(1000);
    QCOMPARE(lab.session().playhead().now(), 70 * kSecond);
    lab.press(Qt::Key_Space);
    QVERIFY(!lab.session().playhead().isPlaying());
    QCOMPARE(lab.page->live()->lanes()[0]->moment()->now(), 70 * kSecond);
  }

  void theButtonPlaysToo() {
    tests::LabPageBench lab;
    lab.click(u"labPlay"_s);
    QVERIFY(lab.session().playhead().isPlaying());
  }

  void leavingThePagePauses() {
    tests::LabPageBench lab;
    lab.press(Qt::Key_Space);
    lab.page->hide();
    QVERIFY(!lab.session().playhead().isPlaying());
  }

  void commaAndFullStopStep() {
    tests::LabPageBench lab;
    lab.session().playhead().seek(100 * kSecond);
    lab.press(Qt::Key_Period);
    const auto on = lab.session().playhead().now();
    QVERIFY(on > 100 * kSecond && on < 101 * kSecond);
    lab.press(Qt::Key_Comma);
    QVERIFY(lab.session().playhead().now() < on);
    lab.press(Qt::Key_Period, Qt::ShiftModifier);
    const auto event = lab.session().playhead().now();
    QVERIFY(event > 101 * kSecond);
    QVERIFY(std::ranges::any_of(lab.widget<EventLog>(u"eventLog"_s)->events(),
                                [event](const LabEvent &happened) { return happened.at == event; }));
  }

  void scrubbingInTheOverviewSeeks() {
    tests::LabPageBench lab;
    auto *overview = lab.widget<OverviewPlot>(u"overview"_s);
    QTest::mouseClick(overview, Qt::LeftButton, {}, overview->rect().center());
    const double part =
        static_cast<double>(lab.session().playhead().now()) / static_cast<double>(lab.session().playhead().end());
    QVERIFY(std::abs(part - 0.5) < 0.02);
    lab.page->settle();
    QCOMPARE(lab.page->live()->lanes()[1]->moment()->now(), lab.session().playhead().now());
  }

  void arrowKeysReadTheCharts() {
    tests::LabPageBench lab;
    auto *charts = lab.widget<StripsPlot>(u"stripsPlot"_s);
    charts->setFocus();
    QTest::keyClick(charts, Qt::Key_Right);
    QCOMPARE(lab.session().playhead().now(), 6 * kSecond);
    QVERIFY(charts->accessibleDescription().contains(u"Lambda"_s));
    QVERIFY(charts->accessibleDescription().contains(u"Cost so far"_s));
  }

  void draggingAPointChangesTheDemandAndCanBeUndone() {
    tests::LabPageBench lab;
    auto *plot = lab.widget<DemandPlot>(u"demandPlot"_s);
    const auto before = lab.session().shown()->run->hash();
    const DemandPoints points = demandOf(lab.state().scenario);
    const QPoint from = plot->placeOf(1).toPoint();
    QTest::mousePress(plot, Qt::LeftButton, {}, from);
    QTest::mouseMove(plot, from - QPoint(0, 10));
    QTest::mouseMove(plot, from - QPoint(0, 20));
    QTest::mouseRelease(plot, Qt::LeftButton, {}, from - QPoint(0, 20));
    lab.page->settle();
    QVERIFY(demandOf(lab.state().scenario)[1].rate > points[1].rate);
    QVERIFY(lab.session().shown()->run->hash() != before);
    lab.press(Qt::Key_Z, Qt::ControlModifier);
    QCOMPARE(demandOf(lab.state().scenario)[1].rate, points[1].rate);
    QCOMPARE(lab.session().shown()->run->hash(), before);
  }

  void aDoubleClickAddsAPointAndDeleteTakesItAway() {
    tests::LabPageBench lab;
    auto *plot = lab.widget<DemandPlot>(u"demandPlot"_s);
    const auto count = demandOf(lab.state().scenario).size();
    QTest::mouseDClick(plot, Qt::LeftButton, {}, QPoint(plot->width() / 2, plot->height() / 2));
    QCOMPARE(demandOf(lab.state().scenario).size(), count + 1);
    plot->setFocus();
    QTest::keyClick(plot, Qt::Key_Delete);
    QCOMPARE(demandOf(lab.state().scenario).size(), count);
  }

  void keysPullAtThePoints() {
    tests::LabPageBench lab;
    auto *plot = lab.widget<DemandPlot>(u"demandPlot"_s);
    plot->setFocus();
    QTest::keyClick(plot, Qt::Key_Right);
    QTest::keyClick(plot, Qt::Key_Up);
    QVERIFY(demandOf(lab.state().scenario)[0].rate > 90);
    QVERIFY(plot->accessibleName().contains(u"Point 1 of"_s));
  }

  void aSurgeDoublesTheLoadFromNowOn() {
    tests::LabPageBench lab;
    lab.session().playhead().seek(100 * kSecond);
    const auto past = lab.session().shown()->run->lanes[1].at(99 * kSecond).tally().hash;
    lab.click(u"labSurge"_s);
    QVERIFY(std::abs(lab.state().scenario.workload.arrivals.curve->at(130) - 180) < 1);
    QCOMPARE(lab.session().shown()->run->lanes[1].at(99 * kSecond).tally().hash, past);
    QCOMPARE(lab.session().playhead().now(), 100 * kSecond);
  }

  void aFieldChangesTheRun() {
    tests::LabPageBench lab;
    auto *box = lab.widget<QDoubleSpinBox>(u"value-min"_s);
    box->setFocus();
    box->selectAll();
    QTest::keyClicks(box, u"8"_s);
    QTest::keyClick(box, Qt::Key_Return);
    lab.page->settle();
    QCOMPARE(std::get<simulator::Ec2Settings>(lab.state().scenario.lanes[1]).min, 8);
    QCOMPARE(figuresOf(*lab.session().shown(), 1).lost, std::uint64_t{0});
  }

  void aForkIsComparedNamedAndDeleted() {
    tests::LabPageBench lab;
    lab.session().playhead().seek(350 * kSecond);
    lab.press(Qt::Key_F);
    QCOMPARE(lab.session().branch(), 1);
    lab.widget<QDoubleSpinBox>(u"value-min"_s)->setValue(10);
    lab.page->settle();
    QCOMPARE(std::get<simulator::Ec2Settings>(lab.state().scenario.lanes[1]).min, 2);
    QCOMPARE(std::get<simulator::Ec2Settings>(lab.state().laneOf(1, 1)).min, 10);
    QVERIFY(figuresOf(*lab.session().outcomeOf(1), 1).lost < figuresOf(*lab.session().outcomeOf(0), 1).lost);
    QVERIFY(lab.page->live()->lanes()[0]->isFolded());
    QCOMPARE(lab.widget(u"lane2"_s)->findChildren<Stage *>().size(), 2);
    lab.click(u"branch0"_s);
    QCOMPARE(lab.session().branch(), 0);
    QVERIFY(!lab.page->live()->lanes()[0]->isFolded());
    lab.click(u"branch1"_s);
    lab.click(u"renameBranch1"_s);
    auto *name = lab.widget<QLineEdit>(u"branchName"_s);
    QTest::keyClicks(name, u"Ten machines"_s);
    QTest::keyClick(name, Qt::Key_Return);
    QCOMPARE(lab.state().branches[1].name, u"Ten machines"_s);
    lab.click(u"removeBranch1"_s);
    QCOMPARE(lab.state().branches.size(), std::size_t{1});
    lab.press(Qt::Key_Z, Qt::ControlModifier);
    QCOMPARE(lab.state().branches.size(), std::size_t{2});
  }

  void aFaultHappensNow() {
    tests::LabPageBench lab;
    lab.session().playhead().seek(200 * kSecond);
    lab.click(u"labFaults"_s);
    lab.choose(u"labFaultMenu"_s, u"Kill the oldest"_s);
    QCOMPARE(lab.state().scenario.incidents.size(), std::size_t{1});
    QCOMPARE(lab.state().scenario.incidents[0].atS, 200.0);
    QVERIFY(std::ranges::any_of(lab.widget<EventLog>(u"eventLog"_s)->events(), [](const LabEvent &happened) {
      return happened.news.kind == simulator::News::Kind::InstanceFailed && happened.at == 200 * kSecond;
    }));
  }

  void whatCannotHappenIsGreyAndSaysWhy() {
    tests::LabPageBench lab(u"zone"_s);
    const auto entry = [&lab](const QString &begin) {
      for (QAction *action : lab.widget<QMenu>(u"labFaultMenu"_s)->actions())
        if (action->text().startsWith(begin)) return action;
      return static_cast<QAction *>(nullptr);
    };
    lab.click(u"laneMenu2"_s);
    lab.choose(u"labOneLaneMenu"_s, u"Let something go wrong"_s);
    QAction *spot = entry(u"Spot takes"_s);
    QVERIFY(spot != nullptr && !spot->isEnabled());
    QCOMPARE(spot->toolTip(), u"This fleet has no Spot instances."_s);
    QAccessibleInterface *menu = QAccessible::queryAccessibleInterface(lab.widget<QMenu>(u"labFaultMenu"_s));
    const auto at = static_cast<int>(lab.widget<QMenu>(u"labFaultMenu"_s)->actions().indexOf(spot));
    QCOMPARE(menu->child(at)->text(QAccessible::Description), spot->toolTip());
    for (const QString &zone : {u"a"_s, u"b"_s, u"c"_s}) QVERIFY(entry(u"Lose zone %1 for"_s.arg(zone))->isEnabled());
    lab.choose(u"labFaultMenu"_s, u"Lose zone b"_s);
    const auto &incident = lab.state().scenario.incidents.back();
    QCOMPARE(incident.kind, simulator::Incident::Kind::LoseZone);
    QCOMPARE(incident.zone, 1);
    QCOMPARE(incident.lanes.size(), std::size_t{1});
  }

  void aZoneThatIsLostCannotBeLostAgain() {
    tests::LabPageBench lab(u"zone"_s);
    lab.session().playhead().seek(700 * kSecond);
    lab.page->settle();
    Stage *stage = lab.page->live()->lanes()[1]->stage();
    QCOMPARE(stage->scene().zones, 3);
    QCOMPARE(stage->scene().lostZones, (std::vector<int>{0}));
    stage->setCurrent({StageTarget::Kind::Zone, 0, -1});
    QTest::keyClick(stage, Qt::Key_Delete);
    const auto actions = lab.widget<QMenu>(u"labFaultMenu"_s)->actions();
    const auto zone =
        std::ranges::find_if(actions, [](const QAction *action) { return action->text().startsWith(u"Lose zone"_s); });
    QVERIFY(zone != actions.end());
    QVERIFY(!(*zone)->isEnabled());
    QCOMPARE((*zone)->toolTip(), u"Zone a is lost already."_s);
  }

  void lanesAreAddedDuplicatedMovedAndRemoved() {
    tests::LabPageBench lab;
    lab.click(u"labAddLane"_s);
    lab.choose(u"labLaneMenu"_s, u"EKS"_s);
    QCOMPARE(lab.page->live()->lanes().size(), std::size_t{3});
    lab.click(u"laneMenu1"_s);
    lab.choose(u"labOneLaneMenu"_s, u"Duplicate"_s);
    QCOMPARE(lab.state().scenario.lanes.size(), std::size_t{4});
    QCOMPARE(QString::fromStdString(simulator::titleOf(lab.state().scenario.lanes[1])), u"Lambda 2"_s);
    lab.click(u"laneMenu2"_s);
    lab.choose(u"labOneLaneMenu"_s, u"Move to the front"_s);
    QCOMPARE(QString::fromStdString(simulator::titleOf(lab.state().scenario.lanes[0])), u"Lambda 2"_s);
    lab.click(u"laneMenu1"_s);
    lab.choose(u"labOneLaneMenu"_s, u"Remove"_s);
    QCOMPARE(lab.state().scenario.lanes.size(), std::size_t{3});
    QCOMPARE(lab.session().shown()->lanes.size(), std::size_t{3});
  }

  void oneRequestIsFollowedThroughAllLanes() {
    tests::LabPageBench lab;
    lab.session().playhead().seek(400 * kSecond);
    lab.press(Qt::Key_R);
    const auto rows = lab.window->findChildren<JourneyRow *>(u"journeyRow"_s);
    QCOMPARE(rows.size(), 2);
    for (const JourneyRow *row : rows) {
      QVERIFY(row->isVisible());
      QVERIFY2(row->words().contains(u"ran"_s) || row->words().contains(u"gave up"_s), qPrintable(row->words()));
    }
  }

  void aClickInTheLogGoesThere() {
    tests::LabPageBench lab;
    auto *log = lab.widget<EventLog>(u"eventLog"_s);
    const QModelIndex index = log->model()->index(2, 0);
    log->scrollTo(index);
    QTest::mouseClick(log->viewport(), Qt::LeftButton, {}, log->visualRect(index).center());
    QCOMPARE(lab.session().playhead().now(), log->events()[2].at);
  }

  /// In two lines where the column is narrow.
  void whatHappenedIsReadAlsoWhereThereIsLittleRoom() {
    tests::LabPageBench lab(u"news-spike"_s, {1180, 744});
    auto *log = lab.widget<EventLog>(u"eventLog"_s);
    const auto rowOf = [log](simulator::News::Kind kind) {
      const auto &events = log->events();
      const auto found = std::ranges::find(events, kind, [](const LabEvent &event) { return event.news.kind; });
      return log->sizeHintForIndex(log->model()->index(static_cast<int>(found - events.begin()), 0)).height();
    };
    QVERIFY(rowOf(simulator::News::Kind::ScaleOut) > rowOf(simulator::News::Kind::HighAlarm));
    lab.page->resize(1832, 1024);
    QCOMPARE(rowOf(simulator::News::Kind::ScaleOut), rowOf(simulator::News::Kind::HighAlarm));
  }

  void theMomentIsExplained() {
    tests::LabPageBench lab;
    lab.session().playhead().seek(400 * kSecond);
    lab.page->settle();
    const auto *words = lab.widget<QLabel>(u"explainWords"_s);
    QVERIFY2(words->text().contains(u"EC2"_s), qPrintable(words->text()));
    QVERIFY(words->text().contains(u"Lambda"_s));
  }

  void theViewsAreOneClickAway() {
    tests::LabPageBench lab;
    auto *views = lab.widget<Segmented>(u"labViews"_s);
    for (int view = 1; view < views->count(); ++view) {
      views->setCurrent(view);
      QVERIFY(!lab.page->live()->isVisible());
    }
    views->setCurrent(0);
    QVERIFY(lab.page->live()->isVisible());
  }

  /// Nothing lies over something else, and all of it within the page, at any size.
  void cardsHaveTheirPlaces_data() {
    QTest::addColumn<QSize>("size");
    QTest::addColumn<QString>("scenario");
    for (const QSize size :
         {QSize(968, 644), QSize(1192, 744), QSize(1512, 944), QSize(1832, 1024), QSize(3700, 2000)}) {
      for (const char *scenario : {"spike", "four", "night-batch"}) {
        QTest::addRow("%d %s", size.width(), scenario) << size << QString::fromLatin1(scenario);
      }
    }
  }
  void cardsHaveTheirPlaces() {
    QFETCH(QSize, size);
    QFETCH(QString, scenario);
    tests::LabPageBench lab(scenario, size);
    const QStringList names{u"demandPlot"_s, u"chartsCard"_s, u"scoreCard"_s, u"explainCard"_s, u"timeBar"_s};
    std::vector<QRect> taken;
    for (const QString &name : names) {
      const auto *card = lab.widget(name);
      const QRect place(card->mapTo(lab.page, QPoint(0, 0)), card->size());
      QVERIFY2(lab.page->rect().contains(place), qPrintable(name));
      for (const QRect &other : taken) QVERIFY2(!other.intersects(place), qPrintable(name));
      taken.push_back(place);
    }
  }

  /// What a lane shows is whole, also in the size that the window begins with.
  void aLaneHasRoomForWhatItShows_data() { cardsHaveTheirPlaces_data(); }
  void aLaneHasRoomForWhatItShows() {
    QFETCH(QSize, size);
    QFETCH(QString, scenario);
    tests::LabPageBench lab(scenario, size);
    for (const LaneCard *card : lab.page->live()->lanes()) {
      QVERIFY2(card->stage()->height() >= card->stage()->minimumSizeHint().height(), qPrintable(card->objectName()));
      for (const auto *ribbon : card->findChildren<StationRibbon *>()) {
        QVERIFY(ribbon->height() >= ribbon->heightForWidth(ribbon->width()));
        QVERIFY(ribbon->geometry().bottom() < card->stage()->mapTo(card, QPoint(0, 0)).y());
      }
    }
  }

  void theKeysGoFromTheTrafficToTheLanesAndOnToTheCharts() {
    tests::LabPageBench lab(u"spike"_s, {1900, 1100});
    lab.widget(u"labFaults"_s)->setFocus();
    QStringList parts;
    for (int step = 0; step < 30 && !parts.contains(u"chartsCard"_s); ++step) {
      QTest::keyClick(QApplication::focusWidget(), Qt::Key_Tab);
      QWidget *part = QApplication::focusWidget();
      while (part->parentWidget() != nullptr && part->objectName() != u"chartsCard"_s &&
             (!part->objectName().startsWith(u"lane"_s) || part->objectName().size() != 5)) {
        part = part->parentWidget();
      }
      if (parts.isEmpty() || parts.last() != part->objectName()) parts.append(part->objectName());
    }
    QCOMPARE(parts, QStringList({u"lane1"_s, u"lane2"_s, u"chartsCard"_s}));
  }

  void everyControlHasAName() {
    tests::LabPageBench lab;
    for (const auto *button : lab.window->findChildren<QAbstractButton *>()) {
      if (!button->isVisible()) continue;
      QVERIFY2(!button->accessibleName().isEmpty() || !button->text().isEmpty(), qPrintable(button->objectName()));
    }
    for (const auto *box : lab.window->findChildren<QDoubleSpinBox *>()) {
      QVERIFY2(!box->accessibleName().isEmpty(), qPrintable(box->objectName()));
      QVERIFY(box->toolTip().isEmpty() || !box->toolTip().contains(u"%1"_s));
    }
  }
};

const strato::tests::Suite<TestLabLive, QApplication> suite;

}  // namespace tst_lab_live

#include "tst_lab_live.moc"
