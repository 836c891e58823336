// SPDX-License-Identifier: GPL-3.0-or-later
#include <QAbstractButton>
#include <QApplication>
#include <QCoreApplication>
#include <QDateEdit>
#include <QLabel>
#include <QSignalSpy>
#include <QTest>

#include "tests/support/manual_clock.h"
#include "tests/support/refusing_record.h"
#include "tests/support/shipped_content.h"
#include "tests/support/suite.h"
#include "ui/pages/home/home_room.h"
#include "ui/pages/home/time_ruler.h"
#include "ui/theme/theme.h"

namespace tst_home_page {

using namespace strato;
using namespace strato::ui;

namespace {

/// Home in a window of its own, over the shipped content.
struct HomeBench {
  HomeBench() : record(clock) {
    Appearance calm;
    calm.reducedMotion = true;
    theme.setAppearance(calm);
  }

  void start() {
    page = std::make_unique<HomeRoom>(Desk{tests::shippedStore(), record, clock, theme});
    QObject::connect(page.get(), &Page::navigationRequested, page.get(),
                     [this](const Address &address) { visited << address.text(); });
    QObject::connect(page.get(), &Page::toastRequested, page.get(), [this](const QString &text) { toasts << text; });
    page->open({QStringLiteral("home"), {}, {}});
    page->resize(1400, 900);
    page->show();
    page->activateWindow();
    static_cast<void>(QTest::qWaitForWindowActive(page.get()));
    page->setFocus();
  }
  void visit(const char *where) { static_cast<void>(record.append(learning::PageVisited{where})); }
  void answer(const char *question, bool right) {
    const auto found = tests::shippedStore().question(QuestionId{question});
    learning::Answered answered{{question}, {0}, right, learning::Confidence::Sure, {}, {}};
    for (const catalog::Choice &choice : found->choices) {
      if (!right && answered.misconceptions.empty() && !choice.misconception.value.empty()) {
        answered.misconceptions.push_back(choice.misconception);
      }
    }
    static_cast<void>(record.append(answered));
  }

  template <class Widget = QWidget>
  [[nodiscard]] Widget *find(const QString &name) const {
    for (Widget *each : page->findChildren<Widget *>(name)) {
      if (each->isVisible()) return each;
    }
    return nullptr;
  }
  [[nodiscard]] QString text(const QString &name) const {
    const auto *label = find<QLabel>(name);
    return label == nullptr ? QString() : label->text();
  }
  [[nodiscard]] bool isEnabled(const QString &name) const {
    const auto *widget = find(name);
    return widget == nullptr ? false : widget->isEnabled();
  }
  void click(const QString &name) {
    auto *button = find<QAbstractButton>(name);
    if (button == nullptr) QFAIL(qPrintable(name));
    QTest::mouseClick(button, Qt::LeftButton, {}, QPoint(10, button->height() / 2));
    settle();
  }
  void press(Qt::Key key) {
    QWidget *target = QApplication::focusWidget();
    QTest::keyClick(target == nullptr ? page.get() : target, key);
    settle();
  }
  static void settle() {
    QCoreApplication::sendPostedEvents(nullptr, QEvent::DeferredDelete);
    QCoreApplication::processEvents();
  }
  [[nodiscard]] StudyWish wish() const { return *readStudyWish(record); }

  tests::ManualClock clock;
  tests::RefusingRecord record;
  Theme theme;
  std::unique_ptr<HomeRoom> page;
  QStringList visited;
  QStringList toasts;
};

}  // namespace

class TestHomePage final : public QObject {
  Q_OBJECT

 private Q_SLOTS:
  void aNewLearnerIsWelcomed();
  void lookingAroundEndsTheWelcomeForGood();
  void enterStartsTheFirstPartOfThePlan();
  void aMissedQuestionComesFirstAndItsIdeaIsListed();
  void aShortDayHasAShorterPlan();
  void aPlanNeedsAnExamAndADayOrNone();
  void theExamIsKeptAndShown();
  void theDayIsChosenInTheCalendar();
  void aTypedDayIsShownInTheCalendar();
  void aDayThatIsPastIsRefusedInPlace();
  void learningWithoutAnExamNeedsNoDay();
  void aSkippedQuestionIsNotAskedAgain();
  void aRefusedWishIsToldAndStillUsed();
  void theTourLeadsThroughFiveStopsByKeys();
  void theTourEndsWithEscape();
  void theRulerIsAsLongAsTheDay();
};

void TestHomePage::aNewLearnerIsWelcomed() {
  HomeBench bench;
  bench.start();
  QVERIFY(bench.find(QStringLiteral("homeWelcome")));
  QVERIFY(bench.find(QStringLiteral("examForm")));
  QVERIFY(!bench.find(QStringLiteral("homeDay")));
}

void TestHomePage::lookingAroundEndsTheWelcomeForGood() {
  HomeBench bench;
  bench.start();
  bench.click(QStringLiteral("lookAround"));
  QVERIFY(bench.find(QStringLiteral("homeDay")));
  QVERIFY(bench.text(QStringLiteral("heroTitle")).startsWith(QStringLiteral("One new idea")));
  bench.start();
  QVERIFY(bench.find(QStringLiteral("homeDay")));
}

void TestHomePage::enterStartsTheFirstPartOfThePlan() {
  HomeBench bench;
  bench.visit("learn/lambda");
  bench.start();
  bench.press(Qt::Key_Return);
  QCOMPARE(bench.visited.size(), 1);
  QVERIFY2(bench.visited.front().startsWith(QStringLiteral("learn/lambda#")), qPrintable(bench.visited.front()));
  bench.click(QStringLiteral("startSession"));
  QCOMPARE(bench.visited.size(), 2);
  QCOMPARE(bench.visited[1], bench.visited[0]);
}

void TestHomePage::aMissedQuestionComesFirstAndItsIdeaIsListed() {
  HomeBench bench;
  const auto questions = tests::shippedStore().questionsOf({"lambda"});
  const auto with = std::ranges::find_if(*questions, [](const catalog::Question &question) {
    return std::ranges::any_of(question.choices, [](const auto &c) { return !c.misconception.value.empty(); });
  });
  QVERIFY(with != questions->end());
  bench.answer(with->id.value.c_str(), false);
  bench.start();
  QVERIFY(bench.text(QStringLiteral("heroTitle")).startsWith(QStringLiteral("One review")));
  QCOMPARE(bench.text(QStringLiteral("ideasTitle")), QStringLiteral("One idea to set straight"));
  bench.click(QStringLiteral("practiseIdeas"));
  QCOMPARE(bench.visited, QStringList{QStringLiteral("practice/lambda")});
}

void TestHomePage::aShortDayHasAShorterPlan() {
  HomeBench bench;
  bench.visit("learn/lambda");
  bench.start();
  QVERIFY(bench.text(QStringLiteral("heroText")).contains(QStringLiteral("20 minutes")));
  bench.click(QStringLiteral("otherLength"));
  QVERIFY(bench.text(QStringLiteral("heroText")).contains(QStringLiteral("10 minutes")));
  bench.click(QStringLiteral("otherLength"));
  QVERIFY(bench.text(QStringLiteral("heroText")).contains(QStringLiteral("20 minutes")));
}

void TestHomePage::aPlanNeedsAnExamAndADayOrNone() {
  HomeBench bench;
  bench.start();
  QVERIFY(!bench.isEnabled(QStringLiteral("makePlan")));
  QVERIFY(bench.text(QStringLiteral("missing")).contains(QStringLiteral("exam")));
  bench.click(QStringLiteral("exam-SAA-C03"));
  QVERIFY(!bench.isEnabled(QStringLiteral("makePlan")));
  QVERIFY(bench.text(QStringLiteral("missing")).contains(QStringLiteral("day")));
  bench.click(QStringLiteral("noDay"));
  QVERIFY(bench.isEnabled(QStringLiteral("makePlan")));
  QCOMPARE(bench.text(QStringLiteral("missing")), QString());
}

void TestHomePage::theExamIsKeptAndShown() {
  HomeBench bench;
  bench.start();
  bench.click(QStringLiteral("exam-SAA-C03"));
  bench.click(QStringLiteral("onDay"));
  bench.click(QStringLiteral("makePlan"));
  QCOMPARE(QString::fromStdString(bench.wish().exam.value_or(ExamId{}).value), QStringLiteral("SAA-C03"));
  QVERIFY(bench.wish().examDay.has_value());
  QVERIFY(bench.wish().asked && bench.wish().welcomed);
  QCOMPARE(bench.text(QStringLiteral("daysLeft")), QStringLiteral("42 days"));
  bench.click(QStringLiteral("editExam"));
  const auto *tile = bench.find<QAbstractButton>(QStringLiteral("exam-SAA-C03"));
  QVERIFY(tile != nullptr && tile->isChecked());
}

void TestHomePage::theDayIsChosenInTheCalendar() {
  HomeBench bench;
  bench.start();
  bench.click(QStringLiteral("exam-SAA-C03"));
  bench.click(QStringLiteral("noDay"));
  bench.click(QStringLiteral("monthAfter"));
  bench.click(QStringLiteral("day-2027-02-12"));
  QVERIFY(bench.find<QAbstractButton>(QStringLiteral("onDay"))->isChecked());
  QCOMPARE(bench.find<QDateEdit>(QStringLiteral("examDay"))->date(), QDate(2027, 2, 12));
  QCOMPARE(bench.text(QStringLiteral("examDaySays")), QStringLiteral("84 days from today"));
  bench.click(QStringLiteral("makePlan"));
  QCOMPARE(bench.wish().examDay.value_or(QDate()), QDate(2027, 2, 12));
}

void TestHomePage::aTypedDayIsShownInTheCalendar() {
  HomeBench bench;
  bench.start();
  bench.click(QStringLiteral("exam-SAA-C03"));
  auto *field = bench.find<QDateEdit>(QStringLiteral("examDay"));
  QVERIFY(field->displayFormat().contains(QStringLiteral("yyyy")));
  field->setFocus();
  field->setSelectedSection(QDateTimeEdit::DaySection);
  QTest::keyClicks(field, QStringLiteral("17"));
  QCOMPARE(field->date(), QDate(2027, 1, 17));
  QVERIFY(bench.find<QAbstractButton>(QStringLiteral("day-2027-01-17"))->isChecked());
  QVERIFY(bench.find<QAbstractButton>(QStringLiteral("onDay"))->isChecked());
  QVERIFY(bench.isEnabled(QStringLiteral("makePlan")));
}

void TestHomePage::aDayThatIsPastIsRefusedInPlace() {
  HomeBench bench;
  bench.start();
  bench.click(QStringLiteral("exam-SAA-C03"));
  auto *field = bench.find<QDateEdit>(QStringLiteral("examDay"));
  field->setFocus();
  field->setSelectedSection(QDateTimeEdit::YearSection);
  QTest::keyClicks(field, QStringLiteral("2025"));
  QCOMPARE(bench.text(QStringLiteral("examDaySays")),
           QStringLiteral("1 January 2025 is past. Choose today or a later day."));
  QVERIFY(!bench.isEnabled(QStringLiteral("makePlan")));
  bench.click(QStringLiteral("day-2027-01-06"));
  QVERIFY(bench.isEnabled(QStringLiteral("makePlan")));
  bench.click(QStringLiteral("monthBefore"));
  bench.click(QStringLiteral("monthBefore"));
  bench.click(QStringLiteral("day-2026-11-19"));
  QCOMPARE(bench.text(QStringLiteral("examDaySays")),
           QStringLiteral("19 November 2026 is past. Choose today or a later day."));
  bench.click(QStringLiteral("makePlan"));
  QCOMPARE(bench.wish().examDay.value_or(QDate()), QDate(2027, 1, 6));
}

void TestHomePage::learningWithoutAnExamNeedsNoDay() {
  HomeBench bench;
  bench.start();
  bench.click(QStringLiteral("exam-"));
  QVERIFY(!bench.isEnabled(QStringLiteral("onDay")));
  bench.click(QStringLiteral("makePlan"));
  QVERIFY(!bench.wish().exam.has_value());
  QVERIFY(bench.wish().asked);
  QVERIFY(bench.find(QStringLiteral("homeDay")));
}

void TestHomePage::aSkippedQuestionIsNotAskedAgain() {
  HomeBench bench;
  bench.start();
  bench.click(QStringLiteral("skipExam"));
  QVERIFY(bench.find(QStringLiteral("homeWelcome")));
  QVERIFY(!bench.find(QStringLiteral("examForm")));
  bench.click(QStringLiteral("lookAround"));
  bench.click(QStringLiteral("chooseExam"));
  QVERIFY(bench.find(QStringLiteral("examForm")));
}

void TestHomePage::aRefusedWishIsToldAndStillUsed() {
  HomeBench bench;
  bench.start();
  bench.record.refuse();
  bench.click(QStringLiteral("lookAround"));
  QCOMPARE(bench.toasts.size(), 1);
  QVERIFY(bench.toasts.front().startsWith(QStringLiteral("The disk is full")));
  QVERIFY(bench.find(QStringLiteral("homeDay")));
}

void TestHomePage::theTourLeadsThroughFiveStopsByKeys() {
  HomeBench bench;
  bench.start();
  bench.press(Qt::Key_Return);
  QVERIFY(bench.find(QStringLiteral("guidedTour")));
  QCOMPARE(bench.text(QStringLiteral("tourCount")), QStringLiteral("Stop 1 of 5"));
  bench.press(Qt::Key_Return);
  bench.press(Qt::Key_Right);
  bench.press(Qt::Key_Left);
  QCOMPARE(bench.text(QStringLiteral("tourCount")), QStringLiteral("Stop 2 of 5"));
  for (int i = 0; i < 3; ++i) bench.press(Qt::Key_Return);
  QCOMPARE(bench.text(QStringLiteral("tourCount")), QStringLiteral("Stop 5 of 5"));
  bench.press(Qt::Key_Return);
  QVERIFY(!bench.find(QStringLiteral("guidedTour")));
  QCOMPARE(bench.visited.front(), QStringLiteral("learn/serverless#scan"));
  QCOMPARE(bench.visited.back(), QStringLiteral("home"));
  QCOMPARE(bench.toasts.size(), 1);
  QVERIFY(bench.wish().welcomed);
}

void TestHomePage::theTourEndsWithEscape() {
  HomeBench bench;
  bench.start();
  bench.click(QStringLiteral("startTour"));
  bench.press(Qt::Key_Escape);
  QVERIFY(!bench.find(QStringLiteral("guidedTour")));
}

void TestHomePage::theRulerIsAsLongAsTheDay() {
  DayPlan plan;
  plan.budget = 20;
  plan.parts = {{PlanPart::Kind::Review, {}, {}, 10, {}}, {PlanPart::Kind::Scan, {}, {}, 5, {}}};
  const RulerPlaces places = rulerPlaces(plan, 400, 56);
  QCOMPARE(places.parts.size(), 2U);
  QCOMPARE(places.parts[0], QRect(0, 0, 196, 56));
  QCOMPARE(places.parts[1], QRect(200, 0, 96, 56));
  QCOMPARE(places.spare, QRect(300, 0, 100, 56));
  plan.parts.back().minutes = 10;
  QVERIFY(rulerPlaces(plan, 400, 56).spare.isEmpty());
  QCOMPARE(rulerPlaces(plan, 400, 56).parts[1].right(), 399);
}

const strato::tests::Suite<TestHomePage, QApplication> suite;

}  // namespace tst_home_page

#include "tst_home_page.moc"
