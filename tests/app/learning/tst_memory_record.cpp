// SPDX-License-Identifier: GPL-3.0-or-later
#include <QTest>

#include "app/learning/memory_record.h"
#include "tests/support/manual_clock.h"
#include "tests/support/suite.h"

namespace tst_memory_record {

using namespace std::chrono_literals;
using strato::learning::Answered;
using strato::learning::AnswerUndone;
using strato::learning::Confidence;
using strato::learning::MemoryRecord;
using strato::learning::PageVisited;
using strato::learning::PreferenceSet;

namespace {

Answered answer(const char *question, bool right, Confidence confidence = Confidence::ThinkSo) {
  return {strato::QuestionId{question}, {0}, right, confidence, 4s, {}};
}

}  // namespace

class TestMemoryRecord final : public QObject {
  Q_OBJECT

 private Q_SLOTS:
  void sequenceNumbersCountUp();
  void theLastAnswerIsTheOneRecordedLast();
  void anUndoneAnswerLeavesNoTrace();
  void undoingTwiceOrNothingIsAnErrorSentence();
  void visitsAndPreferencesAreRemembered();
  void aDayIsTheDayOnTheLearnersWall();
  void pastEventsAreContinued();
  void theCaveatIsPassedOn();
};

void TestMemoryRecord::sequenceNumbersCountUp() {
  const strato::tests::ManualClock clock;
  MemoryRecord record(clock);
  QCOMPARE(*record.append(answer("a", true)), 1);
  QCOMPARE(*record.append(PageVisited{"learn/lambda"}), 2);
  QCOMPARE(record.events()->size(), 2U);
}

void TestMemoryRecord::theLastAnswerIsTheOneRecordedLast() {
  strato::tests::ManualClock clock;
  MemoryRecord record(clock);
  QVERIFY(record.append(answer("a", true, Confidence::Sure)));
  clock.advance(-24h);
  QVERIFY(record.append(answer("a", false, Confidence::Guess)));
  const auto standing = record.questions()->at(0);
  QCOMPARE(standing.answered, 2);
  QCOMPARE(standing.right, 1);
  QVERIFY(!standing.lastRight);
  QCOMPARE(standing.lastConfidence, Confidence::Guess);
  QVERIFY(standing.lastAt == clock.now());
}

void TestMemoryRecord::anUndoneAnswerLeavesNoTrace() {
  const strato::tests::ManualClock clock;
  MemoryRecord record(clock);
  const auto first = *record.append(answer("a", true));
  const auto second = *record.append(answer("a", false));
  QVERIFY(record.append(AnswerUndone{second}));
  QVERIFY(record.questions()->at(0).lastRight);
  QCOMPARE(record.days()->at(0).answered, 1);
  QVERIFY(record.append(AnswerUndone{first}));
  QVERIFY(record.questions()->empty());
  QVERIFY(record.days()->empty());
}

void TestMemoryRecord::undoingTwiceOrNothingIsAnErrorSentence() {
  const strato::tests::ManualClock clock;
  MemoryRecord record(clock);
  const auto given = *record.append(answer("a", true));
  const auto visit = *record.append(PageVisited{"home"});
  QVERIFY(record.append(AnswerUndone{given}));
  QCOMPARE(record.append(AnswerUndone{given}).error().english(), std::string("Answer number 1 was taken back before."));
  QCOMPARE(record.append(AnswerUndone{visit}).error().english(),
           std::string("There is no answer number 2 to take back."));
  QCOMPARE(record.append(AnswerUndone{99}).error().english(),
           std::string("There is no answer number 99 to take back."));
  QCOMPARE(record.events()->size(), 3U);
}

void TestMemoryRecord::visitsAndPreferencesAreRemembered() {
  const strato::tests::ManualClock clock;
  MemoryRecord record(clock);
  QVERIFY(record.append(PageVisited{"learn/lambda"}));
  QVERIFY(record.append(PageVisited{"learn/lambda"}));
  QVERIFY(record.append(PreferenceSet{"minutes-a-day", "20"}));
  QVERIFY(record.append(PreferenceSet{"minutes-a-day", "30"}));
  QCOMPARE(record.pages()->at(0).visits, 2);
  QCOMPARE(*record.preference("minutes-a-day"), std::optional<std::string>("30"));
  QCOMPARE(*record.preference("exam"), std::optional<std::string>());
}

void TestMemoryRecord::aDayIsTheDayOnTheLearnersWall() {
  const auto day = std::chrono::sys_days{std::chrono::year{2026} / 10 / 25};
  strato::tests::ManualClock clock(day + 21h + 59min, 120min);
  MemoryRecord record(clock);
  QVERIFY(record.append(answer("a", true)));  // 23:59 in summer time
  clock.advance(1min);
  QVERIFY(record.append(answer("b", true)));  // midnight
  clock.setOffset(60min);
  QVERIFY(record.append(answer("c", true)));  // the same instant, an hour earlier on the wall
  const auto days = *record.days();
  QCOMPARE(days.size(), 2U);
  QVERIFY(days[0].day == day);
  QCOMPARE(days[0].answered, 2);
  QCOMPARE(days[1].answered, 1);
}

void TestMemoryRecord::pastEventsAreContinued() {
  const strato::tests::ManualClock clock;
  MemoryRecord record(clock, {}, {{7, clock.now(), 0min, answer("a", true)}});
  QCOMPARE(*record.append(AnswerUndone{7}), 8);
  QVERIFY(record.questions()->empty());
}

void TestMemoryRecord::theCaveatIsPassedOn() {
  const strato::tests::ManualClock clock;
  QVERIFY(MemoryRecord(clock).caveat().isEmpty());
  const strato::Message reason("The disk is read-only.");
  QVERIFY(MemoryRecord(clock, reason).caveat() == reason);
}

const strato::tests::Suite<TestMemoryRecord> suite;

}  // namespace tst_memory_record

#include "tst_memory_record.moc"
