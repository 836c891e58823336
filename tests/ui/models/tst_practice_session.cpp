// SPDX-License-Identifier: GPL-3.0-or-later
#include <QCoreApplication>
#include <QSignalSpy>
#include <QTest>

#include "tests/support/manual_clock.h"
#include "tests/support/refusing_record.h"
#include "tests/support/suite.h"
#include "tests/ui/models/three_questions.h"
#include "ui/models/practice_stars.h"

namespace tst_practice_session {

using namespace strato;
using namespace strato::ui;
using namespace strato::ui::three;
using learning::Confidence;

class TestPracticeSession final : public QObject {
  Q_OBJECT

 private Q_SLOTS:
  void aSingleChoiceReplacesTheOther();
  void aThirdOfTwoChoicesIsNotTakenAndSaidSo();
  void aStruckChoiceIsNotChosenAndComesBackWhenChosen();
  void anAnswerIsGradedAndKeptWithItsTimeAndMisconception();
  void nothingIsAnsweredBeforeEnoughIsChosenOrTwice();
  void theClockStopsWhileNobodyLooks();
  void theClockNeverCountsMoreThanTenMinutes();
  void theClockIgnoresThatTimeWasSetBack();
  void anUndoneAnswerLeavesItsChoicesInPlace();
  void undoAfterTheLastQuestionGoesBackToIt();
  void anAnswerThatCannotBeKeptIsTriedAgainOrGoneOnWithout();
  void anUndoThatCannotBeKeptLeavesTheAnswer();
  void starsAreKept();
  void theResultTellsConfidenceAndMisconceptions();
  void lookingBackShowsAnEarlierAnswerAndNextReturns();
  void choicesChangePlacesOnlyWithChanceAndNeverNumbers();

 private:
  tests::ManualClock m_clock;
};

void TestPracticeSession::aSingleChoiceReplacesTheOther() {
  tests::RefusingRecord record(m_clock);
  PracticeSession session(threeQuestions(), record, m_clock);
  session.choose(0);
  session.choose(2);
  QCOMPARE(session.item().chosen, std::vector<int>{2});
  session.choose(2);
  QCOMPARE(session.item().chosen, std::vector<int>{2});
}

void TestPracticeSession::aThirdOfTwoChoicesIsNotTakenAndSaidSo() {
  tests::RefusingRecord record(m_clock);
  auto start = threeQuestions();
  start.current = 1;
  PracticeSession session(std::move(start), record, m_clock);
  QSignalSpy tooMany(&session, &PracticeSession::tooManyChosen);
  session.choose(0);
  QVERIFY(!session.canAnswer());
  session.choose(1);
  session.choose(2);
  QCOMPARE(session.item().chosen, (std::vector<int>{0, 1}));
  QCOMPARE(tooMany.count(), 1);
  session.choose(1);
  session.choose(2);
  QCOMPARE(session.item().chosen, (std::vector<int>{0, 2}));
  QVERIFY(session.canAnswer());
}

void TestPracticeSession::aStruckChoiceIsNotChosenAndComesBackWhenChosen() {
  tests::RefusingRecord record(m_clock);
  PracticeSession session(threeQuestions(), record, m_clock);
  session.choose(0);
  session.strike(0);
  QVERIFY(session.item().chosen.empty());
  QVERIFY(session.item().isStruck(0));
  session.choose(0);
  QVERIFY(!session.item().isStruck(0));
  QVERIFY(session.item().isChosen(0));
  session.strike(1);
  session.strike(1);
  QVERIFY(session.item().struck.empty());
}

void TestPracticeSession::anAnswerIsGradedAndKeptWithItsTimeAndMisconception() {
  tests::RefusingRecord record(m_clock);
  PracticeSession session(threeQuestions(), record, m_clock);
  session.resumeClock();
  m_clock.advance(std::chrono::seconds(12));
  session.choose(0);
  session.answer(Confidence::Sure);
  QCOMPARE(session.phase(), PracticePhase::Feedback);
  const auto answers = kept<learning::Answered>(record);
  QCOMPARE(answers.size(), 1U);
  const learning::Answered expected{{"one"}, {0}, false, Confidence::Sure, std::chrono::seconds(12), {{"M15"}}};
  QVERIFY(answers.front() == expected);
  QCOMPARE(verdictOf(session.item(), 0), Verdict::TakenWrong);
  QCOMPARE(verdictOf(session.item(), 1), Verdict::MissedRight);
  QCOMPARE(verdictOf(session.item(), 2), Verdict::LeftWrong);
}

void TestPracticeSession::nothingIsAnsweredBeforeEnoughIsChosenOrTwice() {
  tests::RefusingRecord record(m_clock);
  PracticeSession session(threeQuestions(), record, m_clock);
  session.answer(Confidence::Sure);
  session.next();
  QCOMPARE(session.current(), 0);
  session.choose(1);
  session.answer(Confidence::Guess);
  session.answer(Confidence::Sure);
  session.choose(2);
  session.strike(2);
  QCOMPARE(kept<learning::Answered>(record).size(), 1U);
  QVERIFY(session.item().answer->right);
  QCOMPARE(session.item().chosen, std::vector<int>{1});
}

void TestPracticeSession::theClockStopsWhileNobodyLooks() {
  tests::RefusingRecord record(m_clock);
  PracticeSession session(threeQuestions(), record, m_clock);
  m_clock.advance(std::chrono::minutes(1));
  session.resumeClock();
  m_clock.advance(std::chrono::seconds(5));
  session.pauseClock();
  m_clock.advance(std::chrono::minutes(5));
  session.resumeClock();
  m_clock.advance(std::chrono::seconds(3));
  session.choose(1);
  session.answer(Confidence::Sure);
  m_clock.advance(std::chrono::minutes(1));
  session.next();
  m_clock.advance(std::chrono::seconds(4));
  session.choose(0);
  session.choose(2);
  session.answer(Confidence::Sure);
  const auto answers = kept<learning::Answered>(record);
  QVERIFY(answers.at(0).took == std::chrono::seconds(8));
  QVERIFY(answers.at(1).took == std::chrono::seconds(4));
}

void TestPracticeSession::theClockNeverCountsMoreThanTenMinutes() {
  tests::RefusingRecord record(m_clock);
  PracticeSession session(threeQuestions(), record, m_clock);
  session.resumeClock();
  m_clock.advance(std::chrono::hours(3));
  session.choose(1);
  session.answer(Confidence::Sure);
  QVERIFY(kept<learning::Answered>(record).front().took == std::chrono::minutes(10));
}

void TestPracticeSession::theClockIgnoresThatTimeWasSetBack() {
  tests::RefusingRecord record(m_clock);
  PracticeSession session(threeQuestions(), record, m_clock);
  session.resumeClock();
  m_clock.advance(-std::chrono::hours(1));
  session.choose(1);
  session.answer(Confidence::Sure);
  QVERIFY(kept<learning::Answered>(record).front().took == Milliseconds{0});
}

void TestPracticeSession::anUndoneAnswerLeavesItsChoicesInPlace() {
  tests::RefusingRecord record(m_clock);
  PracticeSession session(threeQuestions(), record, m_clock);
  session.undo();
  session.choose(0);
  session.answer(Confidence::Sure);
  const std::int64_t sequence = session.item().answer->sequence;
  session.undo();
  QCOMPARE(session.phase(), PracticePhase::Asking);
  QCOMPARE(session.item().chosen, std::vector<int>{0});
  QVERIFY(kept<learning::AnswerUndone>(record) == std::vector{learning::AnswerUndone{sequence}});
  QVERIFY(record.questions()->empty() || record.questions()->front().answered == 0);
  session.choose(1);
  session.answer(Confidence::Sure);
  QCOMPARE(record.questions()->front().right, 1);
}

void TestPracticeSession::undoAfterTheLastQuestionGoesBackToIt() {
  tests::RefusingRecord record(m_clock);
  auto start = threeQuestions();
  start.items.resize(1);
  PracticeSession session(std::move(start), record, m_clock);
  session.choose(1);
  session.answer(Confidence::Sure);
  session.next();
  QCOMPARE(session.phase(), PracticePhase::Finished);
  session.undo();
  QCOMPARE(session.phase(), PracticePhase::Asking);
  session.answer(Confidence::Guess);
  session.next();
  QCOMPARE(session.phase(), PracticePhase::Finished);
}

void TestPracticeSession::anAnswerThatCannotBeKeptIsTriedAgainOrGoneOnWithout() {
  tests::RefusingRecord record(m_clock);
  PracticeSession session(threeQuestions(), record, m_clock);
  record.refuse();
  session.choose(1);
  session.answer(Confidence::ThinkSo);
  QCOMPARE(session.phase(), PracticePhase::Asking);
  QVERIFY(session.failure() == tests::RefusingRecord::error());
  QCOMPARE(session.item().chosen, std::vector<int>{1});
  session.tryAgain();
  QVERIFY(session.failure());
  record.accept();
  session.tryAgain();
  QCOMPARE(session.phase(), PracticePhase::Feedback);
  QVERIFY(!session.failure());
  QCOMPARE(kept<learning::Answered>(record).front().confidence, Confidence::ThinkSo);

  session.next();
  record.refuse();
  session.choose(0);
  session.choose(1);
  session.answer(Confidence::Sure);
  session.answerWithoutKeeping();
  QCOMPARE(session.phase(), PracticePhase::Feedback);
  QVERIFY(!session.item().answer->isKept());
  QCOMPARE(resultOf(session.items()).notKept, 1);
  session.undo();
  QCOMPARE(session.phase(), PracticePhase::Asking);
}

void TestPracticeSession::anUndoThatCannotBeKeptLeavesTheAnswer() {
  tests::RefusingRecord record(m_clock);
  PracticeSession session(threeQuestions(), record, m_clock);
  session.choose(1);
  session.answer(Confidence::Sure);
  record.refuse();
  session.undo();
  QCOMPARE(session.phase(), PracticePhase::Feedback);
  QVERIFY(session.failure());
  QVERIFY(!session.isAnswerWaiting());
  record.accept();
  session.tryAgain();
  QCOMPARE(session.phase(), PracticePhase::Asking);
}

void TestPracticeSession::starsAreKept() {
  tests::RefusingRecord record(m_clock);
  PracticeSession session(threeQuestions(), record, m_clock);
  session.toggleStar();
  QVERIFY(session.isStarred());
  session.choose(1);
  session.answer(Confidence::Sure);
  session.next();
  session.toggleStar();
  QCOMPARE(starredQuestions(record), (std::vector<QuestionId>{{"one"}, {"two"}}));
  session.lookAt(0);
  record.refuse();
  session.toggleStar();
  QVERIFY(session.failure());
  QVERIFY(session.isStarred());
  record.accept();
  session.tryAgain();
  QCOMPARE(starredQuestions(record), (std::vector<QuestionId>{{"two"}}));
}

void TestPracticeSession::theResultTellsConfidenceAndMisconceptions() {
  tests::RefusingRecord record(m_clock);
  PracticeSession session(threeQuestions(), record, m_clock);
  session.choose(0);
  session.answer(Confidence::Sure);
  session.next();
  session.choose(1);
  session.choose(3);
  session.answer(Confidence::Sure);
  session.next();
  session.choose(0);
  session.answer(Confidence::Guess);
  const PracticeResult result = resultOf(session.items());
  QVERIFY((result.all == Tally{3, 1}));
  QVERIFY((result.of(Confidence::Sure) == Tally{2, 0}));
  QVERIFY((result.of(Confidence::Guess) == Tally{1, 1}));
  QCOMPARE(result.missed, (std::vector<int>{0, 1}));
  QCOMPARE(result.misconceptions.size(), 2U);
  QVERIFY((result.misconceptions.front() == MisconceptionTally{{"M15"}, {{"one"}, {"two"}}}));
}

void TestPracticeSession::lookingBackShowsAnEarlierAnswerAndNextReturns() {
  tests::RefusingRecord record(m_clock);
  PracticeSession session(threeQuestions(), record, m_clock);
  QVERIFY(!session.previous());
  session.lookAt(2);
  QCOMPARE(session.current(), 0);
  session.choose(1);
  session.answer(Confidence::Sure);
  session.next();
  QCOMPARE(session.previous(), 0);
  session.lookAt(0);
  QCOMPARE(session.phase(), PracticePhase::Feedback);
  session.next();
  QCOMPARE(session.current(), 1);
}

void TestPracticeSession::choicesChangePlacesOnlyWithChanceAndNeverNumbers() {
  Rng chance(7);
  const auto many = question("many", {"a", "!b", "c", "d", "e", "f"});
  const std::vector<int> usual{0, 1, 2, 3, 4, 5};
  QCOMPARE(practiceItem(many, nullptr).order, usual);
  const PracticeItem shuffled = practiceItem(many, &chance);
  QVERIFY(shuffled.order != usual);
  QVERIFY(std::ranges::is_permutation(shuffled.order, usual));
  QCOMPARE(practiceItem(question("sum", {"1", "4", "!100", "400", "500", "600"}), &chance).order, usual);
}

const strato::tests::Suite<TestPracticeSession, QCoreApplication> suite;

}  // namespace tst_practice_session

#include "tst_practice_session.moc"
