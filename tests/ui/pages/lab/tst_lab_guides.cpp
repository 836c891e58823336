// SPDX-License-Identifier: GPL-3.0-or-later
#include <QApplication>
#include <QLineEdit>
#include <QLocale>
#include <QSlider>
#include <QTest>

#include "tests/support/suite.h"
#include "tests/ui/pages/lab/guide_desk.h"
#include "ui/pages/lab/guide_list.h"
#include "ui/pages/lab/guide_panel.h"
#include "ui/pages/lab/guide_tile.h"
#include "ui/pages/lab/live_view.h"
#include "ui/widgets/text.h"

namespace tst_lab_guides {

using namespace strato;
using namespace strato::ui;
using namespace Qt::StringLiterals;
using Step = GuideSession::Step;
using tests::GuideDesk;

class TestLabGuides final : public QObject {
  Q_OBJECT

 private Q_SLOTS:
  void initTestCase() { QLocale::setDefault(QLocale(QLocale::English, QLocale::UnitedStates)); }
  void aWholeGuideByClicks();
  void aWholePredictionByKeys();
  void nothingTellsTheRunBeforeItIsWatched();
  void everyGuideComesToItsDebrief_data();
  void everyGuideComesToItsDebrief();
  void theListIsFoundByTypingAndKnowsTheStars();
  void anyScenarioCanBePredicted();
  void whoChangesTheScenarioIsTold();
  void leavingGivesTheLabBack();
  void anUnknownGuideIsExplained();
  void itFitsIntoTheSmallestWindow();
  void theSituationIsReadAtAGlance();
};

void TestLabGuides::aWholeGuideByClicks() {
  GuideDesk desk;
  desk.window.open();
  desk.open(u"guide-news-spike"_s);
  QCOMPARE(desk.page.address().item, u"guide-news-spike"_s);
  QCOMPARE(desk.session().step(), Step::Read);
  desk.click(u"guideAction"_s);
  QCOMPARE(desk.session().step(), Step::Predict);
  desk.draw({{0.0, 0.15}, {0.4, 0.15}, {0.5, 0.9}, {1.0, 0.9}});
  QVERIFY(!desk.session().prediction().drawing.empty());
  auto *slider = desk.window.findChild<QSlider *>(u"slider-help"_s);
  QTest::mouseClick(slider, Qt::LeftButton, {}, slider->rect().center());
  desk.click(u"choice-cheaper-1"_s);
  QCOMPARE(desk.session().answered(), 3);
  desk.click(u"guideAction"_s);
  QCOMPARE(desk.session().step(), Step::Watch);
  QVERIFY(desk.page.session()->playhead().isPlaying());
  desk.click(u"guideAction"_s);
  QCOMPARE(desk.session().step(), Step::Debrief);
  QVERIFY(!desk.page.session()->playhead().isPlaying());
  const auto &score = *desk.session().score();
  QVERIFY(score.drawing && *score.drawing > 30 && *score.drawing < 100);
  QCOMPARE(desk.session().markOf("cheaper")->score, std::optional(100));
  QVERIFY(!desk.session().markOf("lost")->score);
  QCOMPARE(desk.session().stars(), 2);
  QVERIFY(desk.window.findChild<Text *>(u"guideDebrief"_s)->text().startsWith(u"The crowd came at"_s));
  const auto first = desk.record.predictions().value();
  QCOMPARE(first.size(), 1U);
  QCOMPARE(first[0].scenario, std::string("guide-news-spike"));
  QCOMPARE(first[0].bestScore, *score.total);
  desk.click(u"guideAction"_s);
  QCOMPARE(desk.session().step(), Step::Change);
  desk.click(u"guideAction"_s);
  QVERIFY(desk.session().isChanged());
  QCOMPARE(desk.page.session()->state().branches.size(), 2U);
  QCOMPARE(desk.session().stars(), 3);
  QCOMPARE(desk.record.predictions()->front().bestStars, 3);
  desk.click(u"guideAction"_s);
  QCOMPARE(desk.page.address().item, u"guide-monday-login"_s);
  QVERIFY(desk.toasts.isEmpty());
}

void TestLabGuides::aWholePredictionByKeys() {
  GuideDesk desk;
  desk.window.open();
  desk.open(u"guide-news-spike"_s);
  QAbstractButton *action = desk.button(u"guideAction"_s);
  action->setFocus();
  QTest::keyClick(action, Qt::Key_Return);
  desk.settle();
  QCOMPARE(desk.session().step(), Step::Predict);
  PredictionPlot *plot = desk.plot();
  plot->setFocus();
  for (int i = 0; i < 20; ++i) QTest::keyClick(plot, Qt::Key_Right);
  QTest::keyClick(plot, Qt::Key_Up, Qt::ControlModifier);
  const auto &drawing = desk.session().prediction().drawing;
  QCOMPARE(drawing.size(), static_cast<std::size_t>(PredictionPlot::handleCount));
  QCOMPARE(drawing[19].rate, drawing[0].rate);
  QVERIFY(drawing[20].rate > drawing[19].rate);
  QCOMPARE(drawing[48].rate, drawing[20].rate);
  QVERIFY(tests::spokenName(plot).contains(u"requests a second"_s));
  auto *slider = desk.window.findChild<QSlider *>(u"slider-lost"_s);
  slider->setFocus();
  QTest::keyClick(slider, Qt::Key_Left);
  QVERIFY(desk.session().prediction().answers.contains("lost"));
  QAbstractButton *choice = desk.button(u"choice-cheaper-0"_s);
  choice->setFocus();
  QTest::keyClick(choice, Qt::Key_Space);
  QCOMPARE(desk.session().prediction().answers.at("cheaper"), 0.0);
}

void TestLabGuides::nothingTellsTheRunBeforeItIsWatched() {
  GuideDesk desk;
  desk.window.open();
  desk.open(u"guide-news-spike"_s);
  for (const QString &name : {u"scoreCard"_s, u"timeBar"_s, u"chartsCard"_s}) {
    const auto *part = desk.page.live()->findChild<QWidget *>(name);
    QVERIFY(part != nullptr);
    QVERIFY2(!part->isVisible(), qPrintable(name));
  }
  QTest::keyClick(&desk.page, Qt::Key_Space);
  QVERIFY(!desk.page.session()->playhead().isPlaying());
  QVERIFY(!desk.session().canGoTo(Step::Debrief));
  QVERIFY(!desk.button(u"guideStep3"_s)->isEnabled());
}

void TestLabGuides::everyGuideComesToItsDebrief_data() {
  QTest::addColumn<QString>("id");
  const auto all = tests::shippedStore().guides().value();
  for (const catalog::Guide &guide : all) {
    QTest::newRow(guide.id.value.c_str()) << QString::fromStdString(guide.id.value);
  }
}

void TestLabGuides::everyGuideComesToItsDebrief() {
  QFETCH(QString, id);
  GuideDesk desk({1100, 640});
  desk.window.open();
  desk.open(u"guide-"_s + id);
  for (const Step step : {Step::Predict, Step::Watch, Step::Debrief}) {
    desk.click(u"guideAction"_s);
    QCOMPARE(desk.session().step(), step);
  }
  QVERIFY(desk.session().first()->bundle == 1);
  QVERIFY(desk.session().score());
  QVERIFY(!desk.session().debrief().isEmpty());
  QVERIFY(!desk.session().debrief().contains(u'{'));
  QCOMPARE(desk.session().goals().size(), desk.session().guide().goals.size());
  desk.click(u"guideAction"_s);
  desk.click(u"guideAction"_s);
  QVERIFY(desk.session().isChanged());
  QVERIFY2(desk.toasts.isEmpty(), qPrintable(desk.toasts.join(u' ')));
  // The Lab's own run of the change is the one that the debrief speaks of.
  for (const guides::GoalStanding &goal : desk.session().goals()) {
    if (!goal.needsAnswer) QVERIFY2(goal.metAfter, goal.say.c_str());
  }
}

void TestLabGuides::theListIsFoundByTypingAndKnowsTheStars() {
  GuideDesk desk;
  QVERIFY(desk.record.append(learning::Predicted{"guide-news-spike", 47, 2, ""}));
  desk.window.open();
  desk.open(u"spike"_s);
  desk.click(u"labGuides"_s);
  QCOMPARE(desk.page.address().item, u"guides"_s);
  auto *list = desk.window.findChild<GuideList *>(u"guideList"_s);
  QCOMPARE(list->tiles().size(), tests::shippedStore().guides()->size());
  QTest::keyClicks(desk.window.findChild<QLineEdit *>(u"guideFilter"_s), u"news"_s);
  QCOMPARE(list->tiles().size(), 1U);
  QCOMPARE(list->tiles().front()->entry().stars, 2);
  QVERIFY(tests::spokenName(list->tiles().front()).contains(u"2 of 3 stars"_s));
  QTest::keyClick(desk.window.findChild<QLineEdit *>(u"guideFilter"_s), Qt::Key_Return);
  QCOMPARE(desk.page.address().item, u"guide-news-spike"_s);
}

void TestLabGuides::anyScenarioCanBePredicted() {
  GuideDesk desk;
  desk.window.open();
  desk.open(u"spike"_s);
  desk.click(u"labPredict"_s);
  QVERIFY(desk.session().isFree());
  QCOMPARE(desk.session().step(), Step::Predict);
  QCOMPARE(desk.page.address().item, u"spike"_s);
  desk.click(u"drawLane0"_s);
  QCOMPARE(desk.session().guide().drawing->lane, std::string("lane0"));
  desk.click(u"drawLane1"_s);
  QCOMPARE(desk.session().guide().drawing->lane, std::string("lane1"));
  QVERIFY(!desk.button(u"guideStep0"_s)->isVisible());
  desk.draw({{0.0, 0.2}, {1.0, 0.6}});
  desk.click(u"choice-cheapest-1"_s);
  desk.click(u"guideAction"_s);
  desk.click(u"guideAction"_s);
  QCOMPARE(desk.session().step(), Step::Debrief);
  QVERIFY(desk.session().score()->total);
  QCOMPARE(desk.record.predictions()->front().scenario, std::string("spike"));
  QCOMPARE(desk.record.predictions()->front().bestStars, 0);
  desk.click(u"guideAction"_s);
  QCOMPARE(desk.session().step(), Step::Predict);
  QCOMPARE(desk.session().answered(), 0);
  QVERIFY2(desk.toasts.isEmpty(), qPrintable(desk.toasts.join(u' ')));
}

void TestLabGuides::whoChangesTheScenarioIsTold() {
  GuideDesk desk;
  desk.window.open();
  desk.open(u"guide-news-spike"_s);
  for (int step = 0; step < 3; ++step) desk.click(u"guideAction"_s);
  QVERIFY(desk.window.findChild<QWidget *>(u"guideEdited"_s) == nullptr);
  desk.page.session()->document().editScenario({}, [](simulator::Scenario &scenario) { scenario.seed += 1; });
  desk.settle();
  desk.click(u"guideRestore"_s);
  QVERIFY(!desk.session().isEdited());
  QTRY_VERIFY(desk.window.findChild<QWidget *>(u"guideEdited"_s) == nullptr);
  desk.page.session()->playhead().seek(100 * simulator::kSecond);
  desk.session().goTo(Step::Read);
  QCOMPARE(desk.page.session()->playhead().now(), simulator::Tick{0});
}

void TestLabGuides::leavingGivesTheLabBack() {
  GuideDesk desk;
  desk.window.open();
  desk.open(u"spike"_s);
  desk.open(u"guide-steady-api"_s);
  desk.click(u"guideLeave"_s);
  QVERIFY(!desk.session().isActive());
  QVERIFY(desk.page.live()->isVisible());
  QVERIFY(!desk.window.findChild<QWidget *>(u"guidePanel"_s)->isVisible());
  desk.open(u"spike"_s);
  QCOMPARE(desk.page.address().item, u"spike"_s);
  QCOMPARE(desk.page.session()->state().scenario.seed, 29U);
}

void TestLabGuides::anUnknownGuideIsExplained() {
  GuideDesk desk;
  desk.window.open();
  desk.open(u"guide-nothing"_s);
  QCOMPARE(desk.toasts.size(), 1);
  QCOMPARE(desk.page.address().item, u"guides"_s);
}

void TestLabGuides::itFitsIntoTheSmallestWindow() {
  GuideDesk desk({968, 660});
  desk.window.open();
  desk.open(u"guide-news-spike"_s);
  for (int step = 0; step < 5; ++step) {
    QCOMPARE(desk.window.size(), QSize(968, 660));
    const auto *action = desk.button(u"guideAction"_s);
    QVERIFY(action->width() >= action->sizeHint().width());
    QVERIFY(desk.window.rect().contains(QRect(action->mapTo(&desk.window, QPoint()), action->size())));
    desk.click(u"guideAction"_s);
  }
  QVERIFY(desk.session().isChanged());
}

/// Also where one comes from the list, in a window that has its size already.
void TestLabGuides::theSituationIsReadAtAGlance() {
  GuideDesk desk({1180, 740});
  desk.window.open();
  desk.open(u"guides"_s);
  desk.click(u"tile-slow-api"_s);
  QCOMPARE(desk.session().step(), Step::Read);
  const auto *panel = desk.window.findChild<GuidePanel *>();
  QCOMPARE(panel->height(), panel->unfoldedHeight());
  for (const Text *text : panel->findChildren<Text *>()) {
    if (text->isVisible())
      QVERIFY2(text->visibleRegion().boundingRect().height() == text->height(), qPrintable(text->text()));
  }
}

const tests::Suite<TestLabGuides, QApplication> suite;

}  // namespace tst_lab_guides

#include "tst_lab_guides.moc"
