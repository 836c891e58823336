// SPDX-License-Identifier: GPL-3.0-or-later
#include <QAccessible>
#include <QApplication>
#include <QClipboard>
#include <QSignalSpy>
#include <QWindow>

#include "tests/support/suite.h"
#include "tests/ui/pages/practice/practice_bench.h"

namespace tst_practice_answering {

using namespace strato;
using namespace strato::ui;
using learning::Answered;
using learning::Confidence;
using tests::PracticeBench;

class TestPracticeAnswering final : public QObject {
  Q_OBJECT

 private Q_SLOTS:
  void aQuestionIsAnsweredByKeys();
  void aQuestionIsAnsweredByTheMouse();
  void arrowsMoveAndSpaceChooses();
  void anUndoneAnswerHasTheFocusOnWhatWasChosen();
  void answeringWaitsUntilSomethingIsChosen();
  void aStruckChoiceStaysInPlaceAndComesBack();
  void twoAnswersAreTakenAndAThirdIsExplained();
  void aMissedRightAnswerIsCalledThat();
  void aDoubleClickAnswersOnceAndGoesNoFurther();
  void aHeldKeyAnswersOnlyOnce();
  void everyChoiceSaysWhyAndWhenItWouldBeRight();
  void aWrongAnswerShowsTheIdeaBehindIt();
  void factsUnfold();
  void aFailingRecordIsToldInPlaceAndTriedAgain();
  void oneCanGoOnThoughNothingIsKept();
  void aReportGoesToTheClipboard();
  void readingGoesToTheSectionAboutIt();
  void choicesAreRadioButtonsOrCheckBoxesWithTheirState();

 private:
  static constexpr auto oneOfFour = "practice/lambda-longest-run";
  static constexpr auto twoOfFive = "practice/lambda-async-failures";
};

void TestPracticeAnswering::aQuestionIsAnsweredByKeys() {
  PracticeBench bench;
  bench.open(QLatin1String(oneOfFour));
  bench.clock.advance(std::chrono::seconds(9));
  bench.press(Qt::Key_3);
  QVERIFY(bench.isChosen(3));
  bench.press(Qt::Key_T);
  QCOMPARE(bench.text(QStringLiteral("outcome")), QStringLiteral("Correct"));
  const auto answers = bench.kept<Answered>();
  QCOMPARE(answers.size(), 1U);
  QVERIFY((answers.front() ==
           Answered{{"lambda-longest-run"}, {2}, true, Confidence::ThinkSo, std::chrono::seconds(9), {}}));
}

void TestPracticeAnswering::aQuestionIsAnsweredByTheMouse() {
  PracticeBench bench;
  bench.open(QLatin1String(oneOfFour));
  bench.click(QStringLiteral("choice1"));
  bench.click(QStringLiteral("choice2"));
  QVERIFY(!bench.isChosen(1));
  QVERIFY(bench.isChosen(2));
  bench.click(QStringLiteral("sure"));
  QCOMPARE(bench.text(QStringLiteral("outcome")), QStringLiteral("Not this one"));
  QCOMPARE(bench.kept<Answered>().front().chosen, std::vector<int>{1});
}

void TestPracticeAnswering::arrowsMoveAndSpaceChooses() {
  PracticeBench bench;
  bench.open(QLatin1String(oneOfFour));
  bench.press(Qt::Key_Down);
  QVERIFY(!bench.isChosen(2));
  bench.press(Qt::Key_Space);
  QVERIFY(bench.isChosen(2));
  bench.press(Qt::Key_Up);
  bench.press(Qt::Key_Up);
  QVERIFY(bench.widget(QStringLiteral("choice4"))->hasFocus());
  QVERIFY(bench.isChosen(2));
}

void TestPracticeAnswering::anUndoneAnswerHasTheFocusOnWhatWasChosen() {
  PracticeBench bench;
  bench.open(QLatin1String(oneOfFour));
  bench.press(Qt::Key_3);
  bench.press(Qt::Key_S);
  bench.press(Qt::Key_U);
  QVERIFY(bench.isChosen(3));
  QVERIFY(bench.widget(QStringLiteral("choice3"))->hasFocus());
}

void TestPracticeAnswering::answeringWaitsUntilSomethingIsChosen() {
  PracticeBench bench;
  bench.open(QLatin1String(oneOfFour));
  QVERIFY(!bench.widget(QStringLiteral("guess"))->isEnabled());
  bench.press(Qt::Key_G);
  QVERIFY(bench.kept<Answered>().empty());
  QVERIFY(bench.text(QStringLiteral("answerHint")).startsWith(QStringLiteral("First choose")));
  bench.press(Qt::Key_1);
  QVERIFY(bench.widget(QStringLiteral("guess"))->isEnabled());
}

void TestPracticeAnswering::aStruckChoiceStaysInPlaceAndComesBack() {
  PracticeBench bench;
  bench.open(QLatin1String(oneOfFour));
  bench.press(Qt::Key_1);
  bench.press(Qt::Key_X);
  QVERIFY(!bench.isChosen(1));
  const auto *struck = bench.widget(QStringLiteral("choice1"));
  QVERIFY(struck->accessibleDescription().startsWith(QStringLiteral("struck out")));
  QTest::mouseClick(bench.widget(QStringLiteral("choice1")), Qt::RightButton);
  QVERIFY(!struck->accessibleDescription().startsWith(QStringLiteral("struck out")));
  bench.press(Qt::Key_X);
  bench.click(QStringLiteral("choice1"));
  QVERIFY(bench.isChosen(1));
}

void TestPracticeAnswering::twoAnswersAreTakenAndAThirdIsExplained() {
  PracticeBench bench;
  bench.open(QLatin1String(twoOfFive));
  bench.press(Qt::Key_1);
  QCOMPARE(bench.text(QStringLiteral("answerHint")), QStringLiteral("1 more to choose"));
  QVERIFY(!bench.widget(QStringLiteral("sure"))->isEnabled());
  bench.press(Qt::Key_2);
  bench.press(Qt::Key_3);
  QVERIFY(!bench.isChosen(3));
  QVERIFY(bench.text(QStringLiteral("answerHint")).contains(QStringLiteral("Take one back")));
  bench.press(Qt::Key_1);
  bench.press(Qt::Key_5);
  bench.press(Qt::Key_S);
  QCOMPARE(bench.text(QStringLiteral("outcome")), QStringLiteral("Correct"));
}

void TestPracticeAnswering::aMissedRightAnswerIsCalledThat() {
  PracticeBench bench;
  bench.open(QLatin1String(twoOfFive));
  bench.press(Qt::Key_2);
  bench.press(Qt::Key_3);
  bench.press(Qt::Key_S);
  QCOMPARE(bench.text(QStringLiteral("outcome")), QStringLiteral("Not quite"));
  const auto verdict = [&](int number) {
    const auto *card = bench.widget(QStringLiteral("answer%1").arg(number));
    const auto *words = card->findChild<QLabel *>(QStringLiteral("verdict"));
    return words->isVisible() ? words->text() : QString();
  };
  QCOMPARE(verdict(1), QString());
  QCOMPARE(verdict(2), QStringLiteral("Correct, your answer"));
  QCOMPARE(verdict(3), QStringLiteral("Your answer"));
  QCOMPARE(verdict(5), QStringLiteral("Right, and you missed it"));
}

void TestPracticeAnswering::aDoubleClickAnswersOnceAndGoesNoFurther() {
  PracticeBench bench({1000, 640});
  bench.open(QStringLiteral("practice/lambda"));
  bench.click(QStringLiteral("choice1"));
  const auto *sure = bench.widget(QStringLiteral("sure"));
  // Press where the answer row is; whatever lies there after the answer gets the second half.
  QTest::mouseDClick(bench.page->windowHandle(), Qt::LeftButton, {},
                     sure->mapTo(bench.page.get(), sure->rect().center()));
  bench.settle();
  QCOMPARE(bench.kept<Answered>().size(), 1U);
  QVERIFY(bench.shows(QStringLiteral("feedback")));
  const auto *next = bench.widget(QStringLiteral("nextQuestion"));
  QTest::mouseDClick(bench.page->windowHandle(), Qt::LeftButton, {},
                     next->mapTo(bench.page.get(), next->rect().center()));
  bench.settle();
  QVERIFY(bench.shows(QStringLiteral("question")));
  for (int number = 1; number <= 4; ++number) QVERIFY(!bench.isChosen(number));
  QCOMPARE(bench.text(QStringLiteral("questionCount")), QStringLiteral("2 of 10"));
}

void TestPracticeAnswering::aHeldKeyAnswersOnlyOnce() {
  PracticeBench bench;
  bench.open(QStringLiteral("practice/lambda"));
  bench.press(Qt::Key_1);
  bench.press(Qt::Key_S);
  for (int i = 0; i < 5; ++i) {
    QKeyEvent held(QEvent::KeyPress, Qt::Key_Return, Qt::NoModifier, QString(), true);
    QCoreApplication::sendEvent(QApplication::focusWidget(), &held);
  }
  QCOMPARE(bench.kept<Answered>().size(), 1U);
  QCOMPARE(bench.text(QStringLiteral("questionCount")), QStringLiteral("1 of 10"));
}

void TestPracticeAnswering::everyChoiceSaysWhyAndWhenItWouldBeRight() {
  PracticeBench bench;
  bench.open(QLatin1String(oneOfFour));
  const catalog::Question question = bench.question();
  bench.press(Qt::Key_1);
  bench.press(Qt::Key_S);
  QStringList shown;
  const auto labels = bench.widget(QStringLiteral("feedback"))->findChildren<QLabel *>();
  for (const QLabel *label : labels) shown << label->text();
  for (const catalog::Choice &choice : question.choices) {
    QVERIFY(shown.contains(QString::fromStdString(choice.why)));
    if (!choice.right) QVERIFY(shown.contains(QString::fromStdString(choice.rightWhen)));
  }
}

void TestPracticeAnswering::aWrongAnswerShowsTheIdeaBehindIt() {
  PracticeBench bench;
  bench.open(QLatin1String(oneOfFour));
  bench.press(Qt::Key_1);
  bench.press(Qt::Key_S);
  const auto idea = PracticeBench::store().misconception({"M11"});
  QStringList shown;
  const auto labels = bench.widget(QStringLiteral("idea"))->findChildren<QLabel *>();
  for (const QLabel *label : labels) shown << label->text();
  QVERIFY(shown.contains(QStringLiteral("M11")));
  QVERIFY(shown.contains(u'“' + QString::fromStdString(idea->belief) + u'”'));
  QVERIFY(shown.contains(QString::fromStdString(idea->truth)));
  QCOMPARE(bench.kept<Answered>().front().misconceptions, (std::vector<MisconceptionId>{{"M11"}}));
}

void TestPracticeAnswering::factsUnfold() {
  PracticeBench bench;
  bench.open(QLatin1String(oneOfFour));
  bench.press(Qt::Key_1);
  bench.press(Qt::Key_S);
  const auto heads = bench.page->findChildren<QAbstractButton *>(QStringLiteral("factHead"));
  QVERIFY(heads.size() > 1);
  QVERIFY(heads.at(0)->isChecked());
  QVERIFY(!heads.at(1)->isChecked());
  const int folded = heads.at(1)->parentWidget()->height();
  QTest::keyClick(heads.at(1), Qt::Key_Space);
  QTRY_VERIFY(heads.at(1)->parentWidget()->height() > folded + 20);
}

void TestPracticeAnswering::aFailingRecordIsToldInPlaceAndTriedAgain() {
  PracticeBench bench;
  bench.open(QLatin1String(oneOfFour));
  bench.press(Qt::Key_3);
  bench.record.refuse();
  bench.press(Qt::Key_S);
  QVERIFY(bench.shows(QStringLiteral("failureNote")));
  QVERIFY(!bench.shows(QStringLiteral("feedback")));
  QVERIFY(bench.isChosen(3));
  bench.click(QStringLiteral("tryAgain"));
  QVERIFY(bench.shows(QStringLiteral("failureNote")));
  bench.record.accept();
  bench.click(QStringLiteral("tryAgain"));
  QVERIFY(bench.shows(QStringLiteral("feedback")));
  QVERIFY(!bench.shows(QStringLiteral("failureNote")));
  QCOMPARE(bench.kept<Answered>().size(), 1U);
}

void TestPracticeAnswering::oneCanGoOnThoughNothingIsKept() {
  PracticeBench bench;
  bench.open(QLatin1String(oneOfFour));
  bench.press(Qt::Key_1);
  bench.record.refuse();
  bench.press(Qt::Key_S);
  bench.click(QStringLiteral("goOnWithoutKeeping"));
  QVERIFY(bench.shows(QStringLiteral("feedback")));
  QVERIFY(bench.kept<Answered>().empty());
  bench.press(Qt::Key_Return);
  QVERIFY(bench.shows(QStringLiteral("notKeptWords")));
}

void TestPracticeAnswering::aReportGoesToTheClipboard() {
  PracticeBench bench;
  QSignalSpy toasts(bench.page.get(), &Page::toastRequested);
  bench.open(QLatin1String(oneOfFour));
  bench.press(Qt::Key_1);
  bench.press(Qt::Key_S);
  bench.click(QStringLiteral("somethingWrong"));
  QVERIFY(QGuiApplication::clipboard()->text().contains(QStringLiteral("lambda-longest-run")));
  QCOMPARE(toasts.count(), 1);
}

void TestPracticeAnswering::readingGoesToTheSectionAboutIt() {
  PracticeBench bench;
  QSignalSpy wishes(bench.page.get(), &Page::navigationRequested);
  bench.open(QStringLiteral("practice/lambda-vpc-internet"));
  bench.press(Qt::Key_1);
  bench.press(Qt::Key_S);
  bench.press(Qt::Key_R);
  QCOMPARE(wishes.count(), 1);
  QCOMPARE(wishes.first().first().value<Address>().text(), QStringLiteral("learn/lambda#works"));
}

void TestPracticeAnswering::choicesAreRadioButtonsOrCheckBoxesWithTheirState() {
  PracticeBench bench;
  const auto role = [&] {
    return QAccessible::queryAccessibleInterface(bench.widget(QStringLiteral("choice2")))->role();
  };
  const auto checked = [&] {
    return bool(QAccessible::queryAccessibleInterface(bench.widget(QStringLiteral("choice2")))->state().checked);
  };
  bench.open(QLatin1String(oneOfFour));
  QCOMPARE(role(), QAccessible::RadioButton);
  QVERIFY(!checked());
  bench.press(Qt::Key_2);
  QVERIFY(checked());
  bench.open(QLatin1String(twoOfFive));
  QCOMPARE(role(), QAccessible::CheckBox);
}

const strato::tests::Suite<TestPracticeAnswering, QApplication> suite;

}  // namespace tst_practice_answering

#include "tst_practice_answering.moc"
