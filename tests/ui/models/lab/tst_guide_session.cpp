// SPDX-License-Identifier: GPL-3.0-or-later
#include <QCoreApplication>
#include <QLocale>
#include <QTest>

#include "app/learning/memory_record.h"
#include "app/simulator/file/scenario_writer.h"
#include "tests/app/guides/played_guides.h"
#include "tests/support/manual_clock.h"
#include "tests/support/refusing_record.h"
#include "tests/support/suite.h"
#include "ui/models/lab/free_guide.h"
#include "ui/models/lab/guide_session.h"
#include "ui/models/lab/guide_shelf.h"
#include "ui/models/lab/prediction_chart.h"

namespace tst_guide_session {

using namespace strato;
using namespace strato::ui;
using namespace Qt::StringLiterals;

class TestGuideSession final : public QObject {
  Q_OBJECT

 private Q_SLOTS:
  void initTestCase() { QLocale::setDefault(QLocale(QLocale::English, QLocale::UnitedStates)); }
  void stepsFollowEachOtherAndStayOpen();
  void aPredictionStandsOnceTheRunIsWatched();
  void thirdStarNeedsTheChange();
  void anotherChangeCountsAsWell();
  void changesBeforeTheirTimeAreToldAndTakenBack();
  void againForgetsWhatWasPredicted();
  void aFullDiskDoesNotEndTheGuide();
  void theBrokenScenarioChangesNothing();
  void aFreePredictionAsksOnlyWhatHasAnAnswer();
  void theGapIsNamedByItsLargestPlace();
  void theNextGuideComesAfterTheLast();
};

namespace {

struct Played {
  explicit Played(const std::string &id = "news-spike") {
    const auto begun = guide.begin(tests::shippedGuide(id), tests::scenarioOf(tests::shippedGuide(id)));
    if (!begun) qFatal("%s", begun.error().english().c_str());
    guide.finish();
  }
  void goTo(GuideStep last) {
    for (int step = 1; step <= static_cast<int>(last); ++step) guide.goTo(static_cast<GuideStep>(step));
  }

  tests::ManualClock clock;
  learning::MemoryRecord record{clock};
  LabSession lab{tests::bookOfFolder()};
  GuideSession guide{lab, record};
};

}  // namespace

void TestGuideSession::stepsFollowEachOtherAndStayOpen() {
  Played played;
  QCOMPARE(played.guide.step(), GuideStep::Read);
  QVERIFY(!played.guide.canGoTo(GuideStep::Watch));
  played.guide.goTo(GuideStep::Debrief);
  QCOMPARE(played.guide.step(), GuideStep::Read);
  played.goTo(GuideStep::Debrief);
  QCOMPARE(played.guide.step(), GuideStep::Debrief);
  played.guide.goTo(GuideStep::Read);
  QVERIFY(played.guide.canGoTo(GuideStep::Change));
  QVERIFY(!played.guide.debrief().contains(u'{'));
}

void TestGuideSession::aPredictionStandsOnceTheRunIsWatched() {
  Played played;
  played.goTo(GuideStep::Predict);
  played.guide.answer("cheaper", 1);
  played.guide.answer("nothing of the kind", 1);
  QCOMPARE(played.guide.answered(), 1);
  QCOMPARE(played.guide.asked(), 4);
  played.goTo(GuideStep::Watch);
  played.guide.goTo(GuideStep::Predict);
  QVERIFY(!played.guide.canPredict());
  played.guide.answer("cheaper", 0);
  QCOMPARE(played.guide.prediction().answers.at("cheaper"), 1.0);
  played.goTo(GuideStep::Debrief);
  QCOMPARE(played.guide.score()->total, std::optional(100));
  const auto events = played.record.events().value();
  QCOMPARE(events.size(), 1U);
  QVERIFY(events[0].what == learning::Happening(learning::Predicted{"guide-news-spike", 100, 2, "cheaper EC2"}));
}

void TestGuideSession::thirdStarNeedsTheChange() {
  Played played;
  played.goTo(GuideStep::Predict);
  played.guide.answer("cheaper", 0);
  played.goTo(GuideStep::Change);
  QCOMPARE(played.guide.stars(), 1);
  played.guide.applyChange();
  played.guide.finish();
  QVERIFY(played.guide.isChanged());
  QCOMPARE(played.guide.stars(), 1);
  played.guide.again();
  played.guide.finish();
  played.goTo(GuideStep::Predict);
  played.guide.answer("cheaper", 1);
  played.goTo(GuideStep::Change);
  QCOMPARE(played.guide.stars(), 2);
  played.guide.applyChange();
  played.guide.finish();
  QCOMPARE(played.guide.stars(), 3);
  QCOMPARE(played.record.predictions()->front().bestStars, 3);
}

void TestGuideSession::anotherChangeCountsAsWell() {
  Played played;
  played.goTo(GuideStep::Predict);
  played.guide.answer("cheaper", 1);
  played.goTo(GuideStep::Change);
  auto settings = std::get<simulator::Ec2Settings>(played.lab.state().scenario.lanes[1]);
  settings.min = settings.desired = settings.max;
  played.lab.document().editLane(u"More machines"_s, 1, 0, settings);
  played.guide.finish();
  QVERIFY(played.guide.isChanged());
  QVERIFY(played.guide.goals().back().metAfter);
}

void TestGuideSession::changesBeforeTheirTimeAreToldAndTakenBack() {
  Played played;
  const std::string asItCame = simulator::writeScenario(played.lab.state().scenario);
  QVERIFY(!played.guide.isEdited());
  const auto another = [&played] {
    played.lab.document().editScenario({}, [](simulator::Scenario &scenario) { scenario.seed += 1; });
  };
  another();
  QVERIFY(played.guide.isEdited());
  played.guide.restore();
  QVERIFY(!played.guide.isEdited());
  QCOMPARE(simulator::writeScenario(played.lab.state().scenario), asItCame);

  another();
  played.goTo(GuideStep::Change);
  QVERIFY(!played.guide.isEdited());  // from here on any future counts
  played.guide.applyChange();
  played.guide.finish();
  QCOMPARE(simulator::writeScenario(played.lab.state().scenario), asItCame);
  QVERIFY(played.guide.isChanged());
}

void TestGuideSession::againForgetsWhatWasPredicted() {
  Played played;
  played.goTo(GuideStep::Predict);
  played.guide.draw({{240, 100}, {780, 100}});
  played.goTo(GuideStep::Debrief);
  const int round = played.guide.round();
  played.guide.again();
  QCOMPARE(played.guide.answered(), 0);
  QCOMPARE(played.guide.step(), GuideStep::Read);
  QVERIFY(!played.guide.score());
  QVERIFY(played.guide.round() != round);
}

void TestGuideSession::aFullDiskDoesNotEndTheGuide() {
  const tests::ManualClock clock;
  tests::RefusingRecord record(clock);
  record.refuse();
  LabSession lab(tests::bookOfFolder());
  GuideSession guide(lab, record);
  QVERIFY(guide.begin(tests::shippedGuide("news-spike"), tests::scenarioOf(tests::shippedGuide("news-spike"))));
  guide.finish();
  for (const GuideStep step : {GuideStep::Predict, GuideStep::Watch, GuideStep::Debrief}) guide.goTo(step);
  QVERIFY(guide.score());
}

void TestGuideSession::theBrokenScenarioChangesNothing() {
  Played played;
  QVERIFY(!played.guide.begin(tests::shippedGuide("steady-api"), "{ no scenario"));
  QCOMPARE(played.guide.guide().id.value, std::string("news-spike"));
  QVERIFY(played.guide.first() != nullptr);
}

void TestGuideSession::aFreePredictionAsksOnlyWhatHasAnAnswer() {
  Played played;
  for (std::size_t lane = 0; lane < 2; ++lane) {
    const FreeGuide free = freeGuideOf(*played.guide.first(), lane);
    GuideSession guide(played.lab, played.record);
    QVERIFY(guide.beginFree(free.guide, free.scenario, u"own"_s));
    for (const catalog::GuidePrompt &prompt : free.guide.prompts) guide.answer(prompt.id, 0);
    guide.goTo(GuideStep::Watch);
    guide.goTo(GuideStep::Debrief);
    QVERIFY(guide.score());
    QCOMPARE(guide.score()->answers.size(), free.guide.prompts.size());
    for (const guides::Marked &mark : guide.score()->answers) QVERIFY(mark.score && !mark.truth.isNever());
    QVERIFY(!guide.canGoTo(GuideStep::Change));
    QCOMPARE(guide.stars(), 0);
  }
}

void TestGuideSession::theGapIsNamedByItsLargestPlace() {
  PredictionChart chart;
  chart.toS = 600;
  chart.most = 1000;
  chart.real.push_back({0, u"EC2"_s, {{0, 100}, {300, 100}, {301, 900}, {600, 900}}});
  const guides::Drawing early{{0, 100}, {150, 100}, {151, 900}, {600, 900}};
  const auto gap = gapOf(chart, early);
  QVERIFY(gap && gap->shift);
  QCOMPARE(shiftWords(*gap->shift), u"2:30 too early"_s);
  QVERIFY(missWords(*gap).startsWith(u"800 too high at 02:3"_s));
  QVERIFY(!gapOf(chart, chart.real.front().points));
  QVERIFY(!gapOf(chart, {}));
  const auto flat = gapOf(chart, {{0, 100}, {600, 100}});
  QVERIFY(flat && !flat->shift);
  QVERIFY(missWords(*flat).startsWith(u"800 too low"_s));
}

void TestGuideSession::theNextGuideComesAfterTheLast() {
  std::vector<GuideEntry> entries(2);
  entries[0].id = u"a"_s;
  entries[1].id = u"b"_s;
  QCOMPARE(nextGuide(entries, u"a"_s), u"b"_s);
  QCOMPARE(nextGuide(entries, u"b"_s), u"a"_s);
}

const tests::Suite<TestGuideSession, QCoreApplication> suite;

}  // namespace tst_guide_session

#include "tst_guide_session.moc"
