// SPDX-License-Identifier: GPL-3.0-or-later
#include <QCoreApplication>
#include "tests/support/suite.h"
#include "ui/models/practice_session.h"

#include <QSignalSpy>
#include <QTest>

#include "tests/support/manual_clock.h"
#include "tests/support/refusing_record.h"
#include "ui/models/practice_stars.h"

namespace tst_practice_session {

using namespace strato;
using namespace strato::ui;
using learning::Confidence;

namespace {

/// "!" marks a right choice; a choice may end in "@M15".
catalog::Question question(const std::string &id, const std::vector<std::string> &choices) {
  catalog::Question result;
  result.id = {id};
  int right = 0;
  for (std::string text : choices) {
    catalog::Choice choice;
    if (const auto at = text.find('@'); at != std::string::npos) {
      choice.misconception = {text.substr(at + 1)};
      text.resize(at);
    }
    choice.right = text.front() == '!';
    choice.text = choice.right ? text.substr(1) : text;
    right += choice.right ? 1 : 0;
    result.choices.push_back(choice);
  }
  result.kind = right > 1 ? catalog::QuestionKind::Multiple : catalog::QuestionKind::Single;
  return result;
}

const std::vector<catalog::Question> &bank() {
  static const std::vector<catalog::Question> questions{question("one", {"a@M15", "!b", "c"}),
                                                        question("two", {"!a", "b@M15", "!c", "d@M16"}),
                                                        question("three", {"!a", "b", "c"})};
  return questions;
}

std::optional<catalog::Question> find(const QuestionId &id) {
  const auto found = std::ranges::find(bank(), id, &catalog::Question::id);
  return found == bank().end() ? std::nullopt : std::optional(*found);
}

PracticeStart threeQuestions() {
  PracticeStart start;
  start.source = QStringLiteral("lambda");
  for (const catalog::Question &each : bank()) start.items.push_back(practiceItem(each, nullptr));
  return start;
}

template <class T>
std::vector<T> kept(const learning::Record &record) {
  std::vector<T> result;
  const auto events = record.events();
  for (const learning::Event &event : *events) {
    if (const auto *what = std::get_if<T>(&event.what)) result.push_back(*what);
  }
  return result;
}

/// Ends the session that is there, as leaving the program does, and takes it up again from the record.
PracticeStart takenUpAgain(const learning::Record &record) {
  const auto text = record.preference(memoryKey(QStringLiteral("lambda")));
  const auto memory = PracticeMemory::parse(text->value_or(""));
  if (!memory) return {};
  return {QStringLiteral("lambda"), recall(*memory, *record.events(), find), memory->current, memory->since};
}

}  // namespace

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
  void aSessionGoesOnAfterARestart();
  void anAnswerIsFoundAgainThoughThePlaceWasNotKept();
  void aFinishedSessionIsNotTakenUpAgain();
  void whatNoSessionHasWrittenIsNoMemory_data();
  void whatNoSessionHasWrittenIsNoMemory();
  void aQuestionThatChangedIsLeftOutOfAKeptSession();
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

void TestPracticeSession::aSessionGoesOnAfterARestart() {
  tests::RefusingRecord record(m_clock);
  {
    PracticeSession session(threeQuestions(), record, m_clock);
    session.resumeClock();
    session.choose(0);
    session.answer(Confidence::Guess);
    session.next();
    m_clock.advance(std::chrono::seconds(7));
    session.choose(2);
    session.strike(3);
    session.pauseClock();
    session.save();
  }
  PracticeSession session(takenUpAgain(record), record, m_clock);
  QCOMPARE(session.items().size(), 3U);
  QCOMPARE(session.current(), 1);
  QCOMPARE(session.phase(), PracticePhase::Asking);
  QCOMPARE(session.item().chosen, std::vector<int>{2});
  QVERIFY(session.item().isStruck(3));
  QVERIFY(session.item().spent == std::chrono::seconds(7));
  QVERIFY(!session.items().front().answer->right);
  session.lookAt(0);
  session.undo();
  QCOMPARE(kept<learning::AnswerUndone>(record).size(), 1U);
}

void TestPracticeSession::anAnswerIsFoundAgainThoughThePlaceWasNotKept() {
  tests::RefusingRecord record(m_clock);
  static_cast<void>(record.append(learning::Answered{{"three"}, {0}, true, Confidence::Sure, {}, {}}));
  auto start = threeQuestions();
  start.since = record.events()->back().sequence;
  PracticeSession killed(std::move(start), record, m_clock);
  killed.choose(1);
  killed.answer(Confidence::Sure);  // and the program is gone before it notes the place

  PracticeSession session(takenUpAgain(record), record, m_clock);
  QCOMPARE(session.phase(), PracticePhase::Feedback);
  QVERIFY(session.item().answer->right);
  QVERIFY(!session.items().at(2).answer);  // the answer of an earlier session is not one of this
}

void TestPracticeSession::aFinishedSessionIsNotTakenUpAgain() {
  tests::RefusingRecord record(m_clock);
  auto start = threeQuestions();
  start.items.resize(1);
  PracticeSession session(std::move(start), record, m_clock);
  session.choose(1);
  session.answer(Confidence::Sure);
  session.next();
  QVERIFY(takenUpAgain(record).items.empty());
}

void TestPracticeSession::whatNoSessionHasWrittenIsNoMemory_data() {
  QTest::addColumn<QString>("text");
  for (const char *text : {"", "yes", "{}", "[1,2]", R"({"items":[]})", R"({"items":7})"}) {
    QTest::newRow(text) << QString::fromUtf8(text);
  }
}

void TestPracticeSession::whatNoSessionHasWrittenIsNoMemory() {
  QFETCH(QString, text);
  QVERIFY(!PracticeMemory::parse(text.toStdString()));
}

void TestPracticeSession::aQuestionThatChangedIsLeftOutOfAKeptSession() {
  PracticeMemory memory;
  memory.drafts = {{{"one"}, {2, 0, 1}, {1}, {}, {}},
                   {{"one"}, {0, 1}, {}, {}, {}},
                   {{"one"}, {0, 1, 1}, {}, {}, {}},
                   {{"one"}, {0, 1, 2}, {9}, {}, {}},
                   {{"gone"}, {0}, {}, {}, {}}};
  const auto again = PracticeMemory::parse(memory.text());
  QVERIFY(again == memory);
  const auto items = recall(*again, {}, find);
  QCOMPARE(items.size(), 1U);
  QCOMPARE(items.front().order, (std::vector<int>{2, 0, 1}));
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
