// SPDX-License-Identifier: GPL-3.0-or-later
#include <QSignalSpy>
#include <QTest>

#include "app/learning/memory_record.h"
#include "tests/support/manual_clock.h"
#include "tests/support/refusing_record.h"
#include "tests/support/suite.h"
#include "ui/models/check_run.h"

namespace tst_check_run {

using namespace strato;
using namespace strato::ui;
using namespace std::chrono_literals;

class TestCheckRun final : public QObject {
  Q_OBJECT

 private Q_SLOTS:
  void anAnswerIsKeptWithWhatWasChosenAndHowLongItTook();
  void aSecondChoiceReplacesTheFirst();
  void severalAreChosenWhereSeveralAreAsked();
  void itBeginsWithTheFirstQuestionThatIsNotKnown();
  void takingBackOpensTheQuestionAgain();
  void anAnswerThatIsNotKeptDoesNotCount();
  void afterTheLastComesTheFirst();

 private:
  tests::ManualClock m_clock;
};

namespace {

catalog::Question question(const char *id, std::vector<bool> key) {
  catalog::Question question;
  question.id = QuestionId{id};
  question.kind = std::ranges::count(key, true) > 1 ? catalog::QuestionKind::Multiple : catalog::QuestionKind::Single;
  for (const bool right : key) {
    catalog::Choice choice;
    choice.right = right;
    if (!right) choice.misconception = MisconceptionId{"M01"};
    question.choices.push_back(choice);
  }
  return question;
}

const std::vector<catalog::Question> three{question("one", {false, true, false}), question("two", {true, true, false}),
                                           question("three", {true, false})};

learning::Answered lastAnswer(const learning::Record &record) {
  const auto events = record.events().value();
  return std::get<learning::Answered>(events.back().what);
}

}  // namespace

void TestCheckRun::anAnswerIsKeptWithWhatWasChosenAndHowLongItTook() {
  learning::MemoryRecord record(m_clock);
  CheckRun run(three, {}, record, m_clock);
  QSignalSpy kept(&run, &CheckRun::kept);
  run.check();
  QVERIFY(!run.isAnswered());
  m_clock.advance(7s);
  run.choose(2);
  run.check();
  QVERIFY(run.isAnswered());
  QCOMPARE(kept.size(), 1);
  const learning::Answered answer = lastAnswer(record);
  QCOMPARE(answer.question.value, std::string("one"));
  QVERIFY(answer.chosen == std::vector<int>{2});
  QVERIFY(!answer.right);
  QCOMPARE(answer.took, Milliseconds{7s});
  QVERIFY(answer.misconceptions == std::vector<MisconceptionId>{{"M01"}});
}

void TestCheckRun::aSecondChoiceReplacesTheFirst() {
  learning::MemoryRecord record(m_clock);
  CheckRun run(three, {}, record, m_clock);
  run.choose(0);
  run.choose(1);
  QVERIFY(run.item().chosen == std::vector<int>{1});
  run.choose(1);
  QVERIFY(run.item().chosen == std::vector<int>{1});
  run.choose(17);
  run.choose(-1);
  QVERIFY(run.item().chosen == std::vector<int>{1});
}

void TestCheckRun::severalAreChosenWhereSeveralAreAsked() {
  learning::MemoryRecord record(m_clock);
  CheckRun run(three, {{"one"}}, record, m_clock);
  run.choose(0);
  QVERIFY(!run.canCheck());
  run.choose(2);
  run.choose(2);
  QVERIFY(!run.canCheck());
  run.choose(1);
  QVERIFY(run.canCheck());
  run.check();
  QVERIFY(run.item().answer->right);
}

void TestCheckRun::itBeginsWithTheFirstQuestionThatIsNotKnown() {
  learning::MemoryRecord record(m_clock);
  QCOMPARE(CheckRun(three, {{"one"}}, record, m_clock).current(), 1);
  QCOMPARE(CheckRun(three, {{"one"}, {"two"}, {"three"}}, record, m_clock).current(), 0);
  QVERIFY(!CheckRun({}, {}, record, m_clock).canCheck());
}

void TestCheckRun::takingBackOpensTheQuestionAgain() {
  learning::MemoryRecord record(m_clock);
  CheckRun run(three, {}, record, m_clock);
  run.choose(1);
  run.check();
  const std::int64_t answer = run.item().answer->sequence;
  run.next();
  QCOMPARE(run.current(), 1);
  run.undo(answer);
  QCOMPARE(run.current(), 0);
  QVERIFY(!run.isAnswered());
  QVERIFY(record.questions()->empty());
  run.undo(answer);  // it is back already
  QVERIFY(!run.failure().has_value());
}

void TestCheckRun::anAnswerThatIsNotKeptDoesNotCount() {
  tests::RefusingRecord record(m_clock);
  CheckRun run(three, {}, record, m_clock);
  record.refuse();
  run.choose(1);
  run.check();
  QVERIFY(!run.isAnswered());
  QVERIFY(run.failure().has_value());
  record.accept();
  run.check();
  QVERIFY(run.isAnswered());
  QVERIFY(!run.failure().has_value());
}

void TestCheckRun::afterTheLastComesTheFirst() {
  learning::MemoryRecord record(m_clock);
  CheckRun run(three, {{"one"}, {"two"}}, record, m_clock);
  QVERIFY(run.isLast());
  run.next();
  QCOMPARE(run.current(), 2);  // not before it is answered
  run.choose(0);
  run.check();
  run.next();
  QCOMPARE(run.current(), 0);
  QCOMPARE(run.answered(), 1);
  QCOMPARE(run.right(), 1);
}

const strato::tests::Suite<TestCheckRun> suite;

}  // namespace tst_check_run

#include "tst_check_run.moc"
