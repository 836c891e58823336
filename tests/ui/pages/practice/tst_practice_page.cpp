// SPDX-License-Identifier: GPL-3.0-or-later
#include <QApplication>
#include <QSignalSpy>

#include "tests/support/suite.h"
#include "tests/ui/pages/practice/practice_bench.h"
#include "ui/widgets/segmented.h"

namespace tst_practice_page {

using namespace strato;
using namespace strato::ui;
using learning::Answered;
using learning::AnswerUndone;
using tests::PracticeBench;

class TestPracticePage final : public QObject {
  Q_OBJECT

 private Q_SLOTS:
  void theStartPageOffersTheNextQuestionsAndEnterStartsThem();
  void theLengthIsRememberedAndUsed();
  void theWholeBankLeadsToAResultAndNothingIsLeftNew();
  void theResultListsWhatWasMissedAndLooksBackAtIt();
  void missedQuestionsAreAskedAgainWithChoicesInOtherPlaces();
  void anAnswerIsUndoneInFeedbackAndAfterTheEnd();
  void leavingKeepsTheSessionAndTheStartPageOffersToGoOn();
  void aRestartInTheMiddleGoesOnWhereItWas();
  void aNewRoundCanBeStartedInsteadOfTheKeptOne();
  void closingInTheMiddleOfAQuestionLosesNothing();
  void resizingInTheMiddleKeepsChoicesAndReachesEverything();
  void theClockStandsStillWhileThePageIsHidden();
  void aStarredQuestionWaitsOnTheStartPage();
  void anUnknownAddressIsExplained();
  void checkQuestionsComeInTheirOrder();
  void aSessionTakesTheWindowAndTellsItsKeys();
  void lookingBackAndForthShowsEarlierAnswers();
  void everyViewHasAFocusedControl();
};

void TestPracticePage::theStartPageOffersTheNextQuestionsAndEnterStartsThem() {
  PracticeBench bench;
  bench.open(QStringLiteral("practice"));
  QCOMPARE(bench.text(QStringLiteral("nextTitle")), QStringLiteral("10 questions on all concepts"));
  QCOMPARE(bench.text(QStringLiteral("shareWords")), QStringLiteral("not enough data yet, 0 of 20"));
  QVERIFY(bench.text(QStringLiteral("shelvesWaiting")).contains(QStringLiteral("Lightsail\u00a0(6)")));
  QVERIFY(!bench.page->wantsFocusedWindow());
  bench.press(Qt::Key_Return);
  QVERIFY(bench.shows(QStringLiteral("question")));
  QCOMPARE(bench.text(QStringLiteral("questionCount")), QStringLiteral("1 of 10"));
}

void TestPracticePage::theLengthIsRememberedAndUsed() {
  PracticeBench bench;
  bench.open(QStringLiteral("practice"));
  bench.widget<Segmented>(QStringLiteral("lengthChoice"))->setCurrent(0);
  QCOMPARE(bench.text(QStringLiteral("nextTitle")), QStringLiteral("5 questions on all concepts"));
  bench.startProgram();
  bench.open(QStringLiteral("practice"));
  bench.click(QStringLiteral("startPractice"));
  QCOMPARE(bench.text(QStringLiteral("questionCount")), QStringLiteral("1 of 5"));
}

void TestPracticePage::theWholeBankLeadsToAResultAndNothingIsLeftNew() {
  PracticeBench bench;
  bench.open(QStringLiteral("practice"));
  bench.widget<Segmented>(QStringLiteral("lengthChoice"))->setCurrent(2);
  bench.click(QStringLiteral("startPractice"));
  const int all = bench.text(QStringLiteral("questionCount")).section(u' ', -1).toInt();
  QVERIFY(all >= 16 * 6);
  for (int i = 0; i < all; ++i) {
    QCOMPARE(bench.text(QStringLiteral("questionCount")), QStringLiteral("%1 of %2").arg(i + 1).arg(all));
    bench.clock.advance(std::chrono::seconds(20));
    const QString ask = bench.text(QStringLiteral("ask"));
    bench.answer(true, i % 2 == 0 ? Qt::Key_S : Qt::Key_T);
    QVERIFY2(bench.text(QStringLiteral("outcome")) == QStringLiteral("Correct"), qPrintable(ask));
    bench.press(Qt::Key_Return);
  }
  QCOMPARE(bench.text(QStringLiteral("resultTitle")), QStringLiteral("All %1 right").arg(all));
  QCOMPARE(bench.kept<Answered>().size(), static_cast<std::size_t>(all));
  QCOMPARE(bench.record.questions()->size(), static_cast<std::size_t>(all));
  QVERIFY(!bench.shows(QStringLiteral("lookBack")));
  bench.open(QStringLiteral("practice"));
  QVERIFY(bench.text(QStringLiteral("nextTitle")).startsWith(QStringLiteral("You have them all")));
}

void TestPracticePage::theResultListsWhatWasMissedAndLooksBackAtIt() {
  PracticeBench bench;
  bench.open(QStringLiteral("practice/lambda#check"));
  bench.answer(true);
  bench.press(Qt::Key_Return);
  const QString missed = bench.text(QStringLiteral("ask"));
  bench.answer(false);
  bench.press(Qt::Key_Return);
  bench.answer(true);
  bench.press(Qt::Key_Return);
  QCOMPARE(bench.text(QStringLiteral("resultTitle")), QStringLiteral("2 of 3 right"));
  QVERIFY(!bench.page->wantsFocusedWindow());
  auto *row = bench.widget<QAbstractButton>(QStringLiteral("missed1"));
  QVERIFY(row != nullptr);
  QCOMPARE(row->text(), missed);
  bench.click(QStringLiteral("missed1"));
  QVERIFY(bench.shows(QStringLiteral("feedback")));
  bench.press(Qt::Key_Return);
  QVERIFY(bench.shows(QStringLiteral("resultTitle")));
}

void TestPracticePage::missedQuestionsAreAskedAgainWithChoicesInOtherPlaces() {
  PracticeBench bench;
  bench.open(QStringLiteral("practice/lambda-burst-warm"));
  QStringList before;
  for (int number = 1; number <= 4; ++number) {
    before << bench.widget<QAbstractButton>(QStringLiteral("choice%1").arg(number))->text();
  }
  bench.answer(false);
  bench.press(Qt::Key_Return);
  bench.click(QStringLiteral("practiseMissed"));
  QVERIFY(bench.shows(QStringLiteral("question")));
  QStringList after;
  for (int number = 1; number <= 4; ++number) {
    after << bench.widget<QAbstractButton>(QStringLiteral("choice%1").arg(number))->text();
  }
  QVERIFY(before != after);
  before.sort();
  after.sort();
  QCOMPARE(before, after);
  bench.answer(true);
  QCOMPARE(bench.text(QStringLiteral("outcome")), QStringLiteral("Correct"));
}

void TestPracticePage::anAnswerIsUndoneInFeedbackAndAfterTheEnd() {
  PracticeBench bench;
  bench.open(QStringLiteral("practice/lambda-longest-run"));
  bench.press(Qt::Key_1);
  bench.press(Qt::Key_S);
  bench.click(QStringLiteral("undoAnswer"));
  QVERIFY(bench.shows(QStringLiteral("question")));
  QVERIFY(bench.isChosen(1));
  QCOMPARE(bench.kept<AnswerUndone>().size(), 1U);
  bench.press(Qt::Key_S);
  bench.press(Qt::Key_Return);
  QVERIFY(bench.shows(QStringLiteral("resultTitle")));
  bench.press(Qt::Key_U);
  QVERIFY(bench.shows(QStringLiteral("question")));
  QCOMPARE(bench.kept<AnswerUndone>().size(), 2U);
  const auto standings = bench.record.questions();
  QVERIFY(std::ranges::all_of(*standings, [](const auto &each) { return each.answered == 0; }));
}

void TestPracticePage::leavingKeepsTheSessionAndTheStartPageOffersToGoOn() {
  PracticeBench bench;
  QSignalSpy wishes(bench.page.get(), &Page::navigationRequested);
  bench.open(QStringLiteral("practice/lambda"));
  bench.answer(true);
  bench.press(Qt::Key_Return);
  bench.press(Qt::Key_2);
  bench.click(QStringLiteral("leave"));
  QCOMPARE(wishes.first().first().value<Address>().text(), QStringLiteral("practice"));
  bench.open(QStringLiteral("practice"));
  QCOMPARE(bench.text(QStringLiteral("nextTitle")), QStringLiteral("Go on with question 2 of 10"));
  bench.click(QStringLiteral("startPractice"));
  QCOMPARE(wishes.last().first().value<Address>().text(), QStringLiteral("practice/lambda"));
  bench.open(QStringLiteral("practice/lambda"));
  QCOMPARE(bench.text(QStringLiteral("questionCount")), QStringLiteral("2 of 10"));
  QVERIFY(bench.isChosen(2));
}

void TestPracticePage::aRestartInTheMiddleGoesOnWhereItWas() {
  PracticeBench bench;
  bench.open(QStringLiteral("practice/lambda"));
  bench.answer(false);
  bench.startProgram();
  bench.open(QStringLiteral("practice/lambda"));
  QCOMPARE(bench.text(QStringLiteral("outcome")), QStringLiteral("Not this one"));
  bench.press(Qt::Key_Return);
  bench.press(Qt::Key_2);
  bench.press(Qt::Key_Down);
  bench.press(Qt::Key_X);
  QTest::qWait(1300);  // what is not answered is kept a moment later
  bench.startProgram();
  bench.open(QStringLiteral("practice/lambda"));
  QCOMPARE(bench.text(QStringLiteral("questionCount")), QStringLiteral("2 of 10"));
  QVERIFY(bench.isChosen(2));
  QVERIFY(bench.widget(QStringLiteral("choice3"))->accessibleDescription().startsWith(QStringLiteral("struck")));
  bench.press(Qt::Key_U);
  QCOMPARE(bench.kept<AnswerUndone>().size(), 1U);
}

void TestPracticePage::aNewRoundCanBeStartedInsteadOfTheKeptOne() {
  PracticeBench bench;
  bench.open(QStringLiteral("practice/lambda"));
  const QString first = bench.text(QStringLiteral("ask"));
  bench.answer(true);
  bench.open(QStringLiteral("practice"));
  bench.click(QStringLiteral("startAnew"));
  QCOMPARE(bench.text(QStringLiteral("questionCount")), QStringLiteral("1 of 10"));
  QVERIFY(bench.text(QStringLiteral("ask")) != first);
}

void TestPracticePage::closingInTheMiddleOfAQuestionLosesNothing() {
  PracticeBench bench;
  bench.open(QStringLiteral("practice/lambda"));
  bench.press(Qt::Key_3);
  bench.page->close();
  bench.startProgram();
  bench.open(QStringLiteral("practice/lambda"));
  QVERIFY(bench.isChosen(3));
}

void TestPracticePage::resizingInTheMiddleKeepsChoicesAndReachesEverything() {
  PracticeBench bench;
  bench.open(QStringLiteral("practice/lambda"));
  bench.press(Qt::Key_2);
  for (const QSize size : {QSize(968, 628), QSize(2400, 1400), QSize(700, 500), QSize(1400, 900)}) {
    bench.page->resize(size);
    bench.settle();
    QVERIFY(bench.isChosen(2));
    const auto *row = bench.widget(QStringLiteral("sure"));
    const int right = row->mapTo(bench.page.get(), QPoint(row->width(), 0)).x();
    QVERIFY2(right <= size.width(), qPrintable(QString::number(size.width())));
  }
  bench.press(Qt::Key_S);
  for (const QSize size : {QSize(968, 628), QSize(2400, 1400), QSize(700, 500)}) {
    bench.page->resize(size);
    bench.settle();
    const auto *panel = bench.widget(QStringLiteral("feedbackPanel"));
    const auto *scene = bench.widget(QStringLiteral("feedback"));
    QVERIFY(panel->geometry().bottom() <= scene->height() + 1);
    QVERIFY(panel->geometry().right() <= scene->width());
    const auto *next = bench.widget(QStringLiteral("nextQuestion"));
    QVERIFY(bench.page->rect().contains(QRect(next->mapTo(bench.page.get(), QPoint()), next->size())));
  }
}

void TestPracticePage::theClockStandsStillWhileThePageIsHidden() {
  PracticeBench bench;
  bench.open(QStringLiteral("practice/lambda"));
  bench.clock.advance(std::chrono::seconds(5));
  bench.page->hide();
  bench.clock.advance(std::chrono::minutes(4));
  bench.page->show();
  bench.clock.advance(std::chrono::seconds(3));
  QTest::keyClick(bench.widget(QStringLiteral("choice1")), Qt::Key_1);
  QTest::keyClick(bench.widget(QStringLiteral("choice1")), Qt::Key_S);
  QVERIFY(bench.kept<Answered>().front().took == std::chrono::seconds(8));
}

void TestPracticePage::aStarredQuestionWaitsOnTheStartPage() {
  PracticeBench bench;
  bench.open(QStringLiteral("practice/lambda-role-denied"));
  QVERIFY(!bench.widget<QAbstractButton>(QStringLiteral("star"))->isChecked());
  bench.press(Qt::Key_F);
  QVERIFY(bench.widget<QAbstractButton>(QStringLiteral("star"))->isChecked());
  bench.open(QStringLiteral("practice"));
  bench.click(QStringLiteral("starredButton"));
  QCOMPARE(bench.question().id, QuestionId{"lambda-role-denied"});
  bench.click(QStringLiteral("star"));
  QVERIFY(!bench.widget<QAbstractButton>(QStringLiteral("star"))->isChecked());
}

void TestPracticePage::anUnknownAddressIsExplained() {
  PracticeBench bench;
  bench.open(QStringLiteral("practice/quantum"));
  QVERIFY(bench.shows(QStringLiteral("startPractice")));
  QVERIFY(bench.shows(QStringLiteral("startNotice")));
  QCOMPARE(bench.page->address().text(), QStringLiteral("practice"));
}

void TestPracticePage::checkQuestionsComeInTheirOrder() {
  PracticeBench bench;
  bench.open(QStringLiteral("practice/lambda#check"));
  const auto concept_ = PracticeBench::store().concept_({"lambda"});
  for (const QuestionId &id : concept_->check) {
    QCOMPARE(bench.question().id, id);
    bench.answer(true);
    bench.press(Qt::Key_Return);
  }
  QCOMPARE(bench.page->address().text(), QStringLiteral("practice/lambda#check"));
}

void TestPracticePage::aSessionTakesTheWindowAndTellsItsKeys() {
  PracticeBench bench;
  QSignalSpy headings(bench.page.get(), &Page::headingChanged);
  bench.open(QStringLiteral("practice"));
  QVERIFY(bench.page->keys().empty());
  bench.open(QStringLiteral("practice/lambda"));
  QVERIFY(bench.page->wantsFocusedWindow());
  QCOMPARE(bench.page->breadcrumb(), (QStringList{QStringLiteral("Practice"), QStringLiteral("Practise Lambda")}));
  QVERIFY(bench.page->keys().size() > 8);
  QCOMPARE(headings.count(), 2);
}

void TestPracticePage::lookingBackAndForthShowsEarlierAnswers() {
  PracticeBench bench;
  bench.open(QStringLiteral("practice/lambda"));
  bench.answer(false);
  bench.press(Qt::Key_Return);
  bench.press(Qt::Key_4);
  bench.press(Qt::Key_P);
  QCOMPARE(bench.text(QStringLiteral("outcome")), QStringLiteral("Not this one"));
  bench.press(Qt::Key_Return);
  QCOMPARE(bench.text(QStringLiteral("questionCount")), QStringLiteral("2 of 10"));
  QVERIFY(bench.isChosen(4));
}

void TestPracticePage::everyViewHasAFocusedControl() {
  PracticeBench bench;
  const auto focused = [&] {
    QWidget *widget = QApplication::focusWidget();
    return widget != nullptr && widget->isVisible() && bench.page->isAncestorOf(widget) ? widget->objectName()
                                                                                        : QString();
  };
  bench.open(QStringLiteral("practice"));
  QCOMPARE(focused(), QStringLiteral("startPractice"));
  bench.open(QStringLiteral("practice/lambda-longest-run"));
  QCOMPARE(focused(), QStringLiteral("choice1"));
  bench.press(Qt::Key_3);
  QCOMPARE(focused(), QStringLiteral("choice3"));
  bench.press(Qt::Key_S);
  QCOMPARE(focused(), QStringLiteral("nextQuestion"));
  bench.press(Qt::Key_Return);
  QVERIFY(!focused().isEmpty());
}

const strato::tests::Suite<TestPracticePage, QApplication> suite;

}  // namespace tst_practice_page

#include "tst_practice_page.moc"
