// SPDX-License-Identifier: GPL-3.0-or-later
#include <QCoreApplication>
#include <QTest>

#include "app/database/database.h"
#include "app/learning/memory_record.h"
#include "tests/app/journal/support/fixture.h"
#include "tests/support/suite.h"

namespace tst_journal {

using namespace std::chrono_literals;
using namespace strato::tests;
using strato::Rng;
using strato::journal::Journal;
using strato::journal::Setting;
using strato::learning::Answered;
using strato::learning::AnswerUndone;
using strato::learning::Confidence;
using strato::learning::MemoryRecord;
using strato::learning::PageVisited;
using strato::learning::Predicted;
using strato::learning::PreferenceSet;

class TestJournal final : public QObject {
  Q_OBJECT

 private Q_SLOTS:
  void whatHappenedIsReadBackAsItWas();
  void everythingIsThereAfterAReopening();
  void undoingTwiceOrNothingIsAnErrorSentence();
  void aRefusedEventLeavesNothingBehind();
  void anAnswerBeforeMidnightBelongsToThatDay();
  void theDayOfAnAnswerStaysWhenDaylightSavingEnds();
  void theLastAnswerIsTheOneRecordedLastThoughTheClockWasSetBack();
  void whatHappenedCannotBeChangedOrRemoved_data();
  void whatHappenedCannotBeChangedOrRemoved();
  void rebuiltEqualsLiveOnRandomHistories();
  void aTamperedStandingIsMendedByARebuild();
  void aClosedJournalSaysSo();
};

void TestJournal::whatHappenedIsReadBackAsItWas() {
  const Folder folder;
  ManualClock clock;
  clock.setOffset(-330min);
  const auto journal = opened(Setting(folder.home(), clock));
  QVERIFY(journal);
  const Answered answer{{"wie-läuft-λ"}, {3, 0, 2}, false, Confidence::Sure, 61500ms, {{"m-2"}, {"m-1"}}};
  const Answered skipped{{""}, {}, false, Confidence::Guess, 0ms, {}};
  QCOMPARE(*journal->append(answer), 1);
  clock.advance(1ms);
  QCOMPARE(*journal->append(skipped), 2);
  QCOMPARE(*journal->append(AnswerUndone{2}), 3);
  QCOMPARE(*journal->append(PageVisited{"learn/lambda"}), 4);
  QCOMPARE(*journal->append(PreferenceSet{"name'; DROP TABLE event; --", "O'Brien \"x\""}), 5);
  const Predicted prediction{"guide-news-spike", 47, 2, "help 06:10; \"EC2\""};
  QCOMPARE(*journal->append(prediction), 6);
  QCOMPARE(*journal->append(Predicted{"guide-news-spike", 30, 3, ""}), 7);
  const auto events = journal->events().value();
  QCOMPARE(events.size(), 7U);
  QVERIFY(events[0].what == strato::learning::Happening(answer));
  QVERIFY(events[0].at == clock.now() - 1ms);
  QVERIFY(events[0].offset == -330min);
  QVERIFY(events[1].what == strato::learning::Happening(skipped));
  QVERIFY(events[2].what == strato::learning::Happening(AnswerUndone{2}));
  QVERIFY(events[3].what == strato::learning::Happening(PageVisited{"learn/lambda"}));
  QVERIFY(events[5].what == strato::learning::Happening(prediction));
  const auto predictions = journal->predictions().value();
  QCOMPARE(predictions.size(), 1U);
  QCOMPARE(predictions[0].bestScore, 47);
  QCOMPARE(predictions[0].bestStars, 3);
  QCOMPARE(*journal->preference("name'; DROP TABLE event; --"), std::optional<std::string>("O'Brien \"x\""));
}

void TestJournal::everythingIsThereAfterAReopening() {
  const Folder folder;
  ManualClock clock;
  const Setting setting(folder.home(), clock);
  Rng chance(1);
  auto journal = opened(setting);
  liveThrough(100, chance, clock, *journal);
  const auto events = journal->events().value();
  const auto standings = standingsIn(*journal);
  journal.reset();
  journal = opened(setting);
  QVERIFY(journal);
  QVERIFY(journal->events().value() == events);
  QVERIFY(standingsIn(*journal) == standings);
}

void TestJournal::undoingTwiceOrNothingIsAnErrorSentence() {
  const Folder folder;
  const ManualClock clock;
  const auto journal = opened(Setting(folder.home(), clock));
  const auto given = *journal->append(answerTo("a"));
  const auto visit = *journal->append(PageVisited{"home"});
  QVERIFY(journal->append(AnswerUndone{given}));
  QVERIFY(journal->questions()->empty());
  QVERIFY(journal->days()->empty());
  QCOMPARE(journal->append(AnswerUndone{given}).error().english(),
           std::string("Answer number 1 was taken back before."));
  QCOMPARE(journal->append(AnswerUndone{visit}).error().english(),
           std::string("There is no answer number 2 to take back."));
  QCOMPARE(journal->append(AnswerUndone{99}).error().english(),
           std::string("There is no answer number 99 to take back."));
}

void TestJournal::aRefusedEventLeavesNothingBehind() {
  const Folder folder;
  const ManualClock clock;
  const auto journal = opened(Setting(folder.home(), clock));
  QVERIFY(!journal->append(AnswerUndone{7}));
  QVERIFY(journal->events()->empty());
  QCOMPARE(*journal->append(answerTo("a")), 1);
}

void TestJournal::anAnswerBeforeMidnightBelongsToThatDay() {
  const Folder folder;
  const auto day = std::chrono::sys_days{std::chrono::year{2026} / 12 / 31};
  ManualClock clock(day + 14h + 29min + 59s + 999ms, 570min);  // 23:59:59.999 in Adelaide
  const auto journal = opened(Setting(folder.home(), clock));
  QVERIFY(journal->append(answerTo("a")));
  clock.advance(1ms);
  QVERIFY(journal->append(answerTo("b")));
  const auto days = journal->days().value();
  QCOMPARE(days.size(), 2U);
  QVERIFY(days[0].day == day);
  QVERIFY(days[1].day == day + std::chrono::days(1));
}

void TestJournal::theDayOfAnAnswerStaysWhenDaylightSavingEnds() {
  const Folder folder;
  const auto day = std::chrono::sys_days{std::chrono::year{2026} / 10 / 24};
  ManualClock clock(day + 22h + 30min, 120min);  // 00:30 on the 25th, in summer time
  auto journal = opened(Setting(folder.home(), clock));
  QVERIFY(journal->append(answerTo("a")));
  clock.advance(1h);
  QVERIFY(journal->append(answerTo("b")));  // 01:30 summer time, before clocks go back
  clock.setOffset(60min);                   // in winter time the first answer would be on the 24th
  const auto before = journal->days().value();
  QCOMPARE(before.size(), 1U);
  QVERIFY(before[0].day == day + std::chrono::days(1));
  QCOMPARE(before[0].answered, 2);
  QVERIFY(journal->rebuild());
  QVERIFY(journal->days().value() == before);
  QVERIFY(journal->append(AnswerUndone{1}));
  QCOMPARE(journal->days()->at(0).answered, 1);
}

void TestJournal::theLastAnswerIsTheOneRecordedLastThoughTheClockWasSetBack() {
  const Folder folder;
  ManualClock clock;
  const auto journal = opened(Setting(folder.home(), clock));
  QVERIFY(journal->append(answerTo("a", true)));
  clock.advance(-24h * 400);
  QVERIFY(journal->append(answerTo("a", false)));
  QVERIFY(!journal->questions()->at(0).lastRight);
  QVERIFY(journal->questions()->at(0).lastAt == clock.now());
  QCOMPARE(journal->days()->size(), 2U);
  QVERIFY(standingsIn(*journal) == standingsFromEvents(*journal));
}

void TestJournal::whatHappenedCannotBeChangedOrRemoved_data() {
  QTest::addColumn<QString>("table");
  QTest::addColumn<QString>("column");
  QTest::newRow("event") << "event"
                         << "at";
  QTest::newRow("answer") << "answer"
                          << "is_right";
  QTest::newRow("choice") << "answer_choice"
                          << "choice";
  QTest::newRow("misconception") << "answer_misconception"
                                 << "place";
  QTest::newRow("undo") << "answer_undo"
                        << "answer";
  QTest::newRow("visit") << "page_visit"
                         << "page";
  QTest::newRow("preference") << "preference_set"
                              << "value";
  QTest::newRow("prediction") << "prediction"
                              << "score";
}

void TestJournal::whatHappenedCannotBeChangedOrRemoved() {
  QFETCH(QString, table);
  QFETCH(QString, column);
  const Folder folder;
  const ManualClock clock;
  const Setting setting(folder.home(), clock);
  {
    const auto journal = opened(setting);
    QVERIFY(journal->append(answerTo("a", false)));
    QVERIFY(journal->append(AnswerUndone{1}));
    QVERIFY(journal->append(PageVisited{"home"}));
    QVERIFY(journal->append(PreferenceSet{"key-0", "1"}));
    QVERIFY(journal->append(Predicted{"spike", 12, 0, ""}));
  }
  auto database = strato::database::Database::open(setting.file(), strato::database::Mode::ReadWrite).value();
  const std::string name = table.toStdString();
  QVERIFY(database.number("SELECT count(*) FROM " + name).value() > 0);
  QVERIFY(!database.run("UPDATE " + name + " SET " + column.toStdString() + " = " + column.toStdString()));
  QVERIFY(!database.run("DELETE FROM " + name));
  // The journal's own connection has recursive triggers, without which this would go through.
  QVERIFY(database.run("PRAGMA recursive_triggers = ON"));
  QVERIFY(!database.run("INSERT OR REPLACE INTO " + name + " SELECT * FROM " + name));
}

void TestJournal::rebuiltEqualsLiveOnRandomHistories() {
  int histories = 0;
  std::size_t events = 0;
  for (std::uint64_t seed = 1; seed <= 40; ++seed) {
    const Folder folder;
    Rng chance(seed);
    ManualClock clock;
    const Setting setting(folder.home(), clock);
    auto journal = opened(setting);
    QVERIFY(journal);
    liveThrough(80, chance, clock, *journal);
    const auto live = standingsIn(*journal);
    QVERIFY(live == standingsFromEvents(*journal));
    QVERIFY(journal->rebuild());
    QVERIFY(standingsIn(*journal) == live);
    liveThrough(40, chance, clock, *journal);
    QVERIFY(standingsIn(*journal) == standingsFromEvents(*journal));
    const MemoryRecord memory(clock, {}, journal->events().value());
    QVERIFY(standingsIn(memory) == standingsIn(*journal));
    events += journal->events()->size();
    ++histories;
  }
  qInfo("rebuilt equals live: %d random histories, %zu events", histories, events);
}

void TestJournal::aTamperedStandingIsMendedByARebuild() {
  const Folder folder;
  const ManualClock clock;
  const Setting setting(folder.home(), clock);
  makeJournal(setting, 3);
  {
    auto database = strato::database::Database::open(setting.file(), strato::database::Mode::ReadWrite).value();
    QVERIFY(database.run("UPDATE question_standing SET answered = 99; DELETE FROM day_standing"));
  }
  const auto journal = opened(setting);
  QVERIFY(standingsIn(*journal) != standingsFromEvents(*journal));
  QVERIFY(journal->rebuild());
  QVERIFY(standingsIn(*journal) == standingsFromEvents(*journal));
}

void TestJournal::aClosedJournalSaysSo() {
  const Folder folder;
  const ManualClock clock;
  const auto journal = opened(Setting(folder.home(), clock));
  QVERIFY(journal->close());
  QVERIFY(!journal->append(answerTo("a")));
  QVERIFY(!journal->events());
  QVERIFY(!journal->backUp());
  QVERIFY(journal->close());
}

const strato::tests::Suite<TestJournal, QCoreApplication> suite;

}  // namespace tst_journal

#include "tst_journal.moc"
