// SPDX-License-Identifier: GPL-3.0-or-later
#include <QCoreApplication>
#include <QTest>

#include "app/database/database.h"
#include "app/journal/backup_policy.h"
#include "tests/app/journal/support/fixture.h"
#include "tests/support/suite.h"

namespace tst_backup {

namespace fs = std::filesystem;
using namespace std::chrono_literals;
using namespace strato::tests;
using strato::journal::backupsToKeep;
using strato::journal::DatedBackup;
using strato::journal::Extent;
using strato::journal::isBackupDue;
using strato::journal::Setting;

using Days = std::vector<int>;

namespace {

/// Monday, 1 June 2026.
constexpr std::chrono::sys_days kMonday{std::chrono::year{2026} / 6 / 1};

/// One backup for each of these days after that Monday, in the order of taking.
std::vector<DatedBackup> takenOn(const Days &days) {
  std::vector<DatedBackup> backups;
  for (const int day : days) backups.push_back({static_cast<int>(backups.size()), kMonday + std::chrono::days(day)});
  return backups;
}

/// The days of those that are kept, in the order of taking.
Days keptOf(const Days &days) {
  Days kept;
  for (const int number : backupsToKeep(takenOn(days))) kept.push_back(days[static_cast<std::size_t>(number)]);
  std::ranges::reverse(kept);
  return kept;
}

Days daily(int from, int to) {
  Days days;
  for (int day = from; day < to; ++day) days.push_back(day);
  return days;
}

}  // namespace

class TestBackup final : public QObject {
  Q_OBJECT

 private Q_SLOTS:
  void thePolicyKeepsDaysWeeksAndMonths_data();
  void thePolicyKeepsDaysWeeksAndMonths();
  void aLongUseKeepsABoundedNumber();
  void aBackupIsDueOnceADayAndOnlyForSomethingNew_data();
  void aBackupIsDueOnceADayAndOnlyForSomethingNew();
  void aBackupHoldsWhatTheJournalHolds();
  void aBackupIsForItsOwnerOnly();
  void backupsRotate();
  void backupsRotateByTheOrderOfTakingWhenTheClockIsSetBack();
  void aRestoreGoesBackAndCanBeUndone();
  void aRestoreThatFailsChangesNothing();
  void whatIsNoBackupIsLeftAlone();
};

void TestBackup::thePolicyKeepsDaysWeeksAndMonths_data() {
  QTest::addColumn<Days>("days");
  QTest::addColumn<Days>("kept");
  QTest::newRow("none") << Days{} << Days{};
  QTest::newRow("one") << Days{0} << Days{0};
  QTest::newRow("twelve days") << daily(0, 12) << daily(0, 12);
  QTest::newRow("the newest of a day") << Days{0, 0, 0, 1, 1} << Days{0, 1};
  QTest::newRow("thirteen days: Monday is neither the last of its week nor of its month")
      << daily(0, 13) << daily(1, 13);
  // Days 17 to 28; the Sundays 6 and 13 end the weeks before.
  QTest::newRow("four weeks of days") << daily(0, 29) << Days{6, 13, 17, 18, 19, 20, 21, 22, 23, 24, 25, 26, 27, 28};
  QTest::newRow("once a week for half a year: 12 days, which are 12 weeks, and the last of each month")
      << Days{0,  7,  14,  21,  28,  35,  42,  49,  56,  63,  70,  77,  84,
              91, 98, 105, 112, 119, 126, 133, 140, 147, 154, 161, 168, 175}
      << Days{28, 56, 91, 98, 105, 112, 119, 126, 133, 140, 147, 154, 161, 168, 175};
  QTest::newRow("a year's pause costs nothing") << Days{0, 1, 2, 400, 401} << Days{0, 1, 2, 400, 401};
  QTest::newRow("the clock set back: the order of taking counts, so the new ones stay")
      << Days{500, 501, 502, 503, 504, 505, 506, 507, 508, 509, 510, 511, 512, 0, 1}
      << Days{503, 504, 505, 506, 507, 508, 509, 510, 511, 512, 0, 1};
  QTest::newRow("a clock that stood in another century once")
      << Days{36500, 0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12} << Days{36500, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12};
}

void TestBackup::thePolicyKeepsDaysWeeksAndMonths() {
  QFETCH(Days, days);
  QFETCH(Days, kept);
  QCOMPARE(keptOf(days), kept);
}

void TestBackup::aLongUseKeepsABoundedNumber() {
  Days kept;
  for (int day = 0; day < 1000; ++day) {
    kept.push_back(day);
    kept = keptOf(kept);
    QCOMPARE(kept.back(), day);
    QVERIFY(kept.size() <= 31);
  }
  // Nine months back there is still one for each month.
  QVERIFY(kept.front() < 1000 - 8 * 28);
  QVERIFY(kept.size() >= 12 + 7 + 5);
}

void TestBackup::aBackupIsDueOnceADayAndOnlyForSomethingNew_data() {
  QTest::addColumn<int>("events");
  QTest::addColumn<int>("eventsInBackup");
  QTest::addColumn<int>("daysSince");
  QTest::addColumn<bool>("due");
  QTest::newRow("nothing ever happened") << 0 << -1 << 0 << false;
  QTest::newRow("never backed up") << 1 << -1 << 0 << true;
  QTest::newRow("on the same day") << 9 << 5 << 0 << false;
  QTest::newRow("on the next day") << 9 << 5 << 1 << true;
  QTest::newRow("on the next day, nothing new") << 5 << 5 << 1 << false;
  QTest::newRow("the clock set back") << 9 << 5 << -30 << true;
  QTest::newRow("the journal went back to an older backup") << 3 << 5 << 1 << true;
}

void TestBackup::aBackupIsDueOnceADayAndOnlyForSomethingNew() {
  QFETCH(int, events);
  QFETCH(int, eventsInBackup);
  QFETCH(int, daysSince);
  QFETCH(bool, due);
  const Extent journal{{}, events, {}};
  std::optional<Extent> newest;
  if (eventsInBackup >= 0) newest = Extent{{}, eventsInBackup, {}};
  QCOMPARE(isBackupDue(journal, kMonday + std::chrono::days(daysSince), newest, kMonday), due);
}

void TestBackup::aBackupHoldsWhatTheJournalHolds() {
  const Folder folder;
  ManualClock clock;
  const Setting setting(folder.home(), clock);
  strato::Rng chance(5);
  const auto journal = opened(setting);
  liveThrough(60, chance, clock, *journal);
  const auto taken = journal->backUp();
  QVERIFY(taken);
  QCOMPARE(taken->events, std::optional(std::ssize(journal->events().value())));
  QVERIFY(taken->keptAt == clock.now());
  QCOMPARE(static_cast<std::uintmax_t>(taken->bytes), fs::file_size(taken->file));
  QVERIFY(journal->backups() == std::vector{*taken});
  // As a journal of its own.
  const Folder other;
  const Setting copy(other.home(), clock);
  fs::create_directory(copy.folder);
  fs::copy_file(taken->file, copy.file());
  QVERIFY(opened(copy)->events().value() == journal->events().value());
  QVERIFY(standingsIn(*opened(copy)) == standingsIn(*journal));
}

void TestBackup::aBackupIsForItsOwnerOnly() {
  const Folder folder;
  const ManualClock clock;
  const Setting setting(folder.home(), clock);
  const auto journal = opened(setting);
  const auto taken = journal->backUp().value();
  QCOMPARE(fs::status(taken.file).permissions(), fs::perms::owner_read | fs::perms::owner_write);
  QCOMPARE(fs::status(setting.backupFolder()).permissions(), fs::perms::owner_all);
}

void TestBackup::backupsRotate() {
  const Folder folder;
  ManualClock clock;
  const auto journal = opened(Setting(folder.home(), clock));
  QVERIFY(!journal->backUpIfDue().value());
  for (int day = 0; day < 100; ++day) {
    QVERIFY(journal->append(answerTo("a")));
    QVERIFY(journal->backUpIfDue().value());
    QVERIFY(journal->append(answerTo("b")));
    QVERIFY(!journal->backUpIfDue().value());
    clock.advance(24h);
  }
  const auto backups = journal->backups();
  QVERIFY(backups.size() > 12 + 6 && backups.size() <= 31);
  for (std::size_t i = 0; i < 12; ++i) {
    QCOMPARE(backups[i].events, std::optional<std::int64_t>(199 - 2 * static_cast<std::int64_t>(i)));
  }
}

void TestBackup::backupsRotateByTheOrderOfTakingWhenTheClockIsSetBack() {
  const Folder folder;
  ManualClock clock;
  const auto journal = opened(Setting(folder.home(), clock));
  for (int day = 0; day < 30; ++day) {
    if (day == 20) clock.advance(-24h * 1000);
    QVERIFY(journal->append(answerTo("a")));
    QVERIFY(journal->backUpIfDue().value());
    QCOMPARE(journal->backups().front().events, std::optional<std::int64_t>(day + 1));
    clock.advance(24h);
  }
}

void TestBackup::aRestoreGoesBackAndCanBeUndone() {
  const Folder folder;
  ManualClock clock;
  const Setting setting(folder.home(), clock);
  const auto journal = opened(setting);
  QVERIFY(journal->append(answerTo("a")));
  const auto backup = journal->backUp().value();
  QVERIFY(journal->append(answerTo("b")));
  const auto replaced = journal->restore(backup.file);
  QVERIFY(replaced);
  QCOMPARE(journal->events()->size(), 1U);
  QCOMPARE(*journal->append(answerTo("c")), 2);
  QVERIFY(standingsIn(*journal) == standingsFromEvents(*journal));
  QCOMPARE(journal->backups().size(), 1U);
  // Back to what was, and back again: nothing is lost on the way.
  const auto undone = journal->restore(*replaced);
  QVERIFY(undone);
  QCOMPARE(journal->questions()->size(), 2U);
  QCOMPARE(journal->questions()->at(1).question.value, std::string("b"));
  QVERIFY(journal->restore(*undone));
  QCOMPARE(journal->questions()->at(1).question.value, std::string("c"));
}

void TestBackup::aRestoreThatFailsChangesNothing() {
  const Folder folder;
  const ManualClock clock;
  const Setting setting(folder.home(), clock);
  const auto journal = opened(setting);
  QVERIFY(journal->append(answerTo("a")));
  const auto none = folder.path() / "none.sqlite";
  const auto text = folder.path() / "text.sqlite";
  writeFile(text, std::string(5000, 'x'));
  QVERIFY(!journal->restore(none));
  QVERIFY(!fs::exists(none));
  QCOMPARE(journal->restore(text).error().english(), "The copy " + text.string() + " is damaged. Choose another copy.");
  QCOMPARE(journal->events()->size(), 1U);
  QVERIFY(journal->append(answerTo("b")));
  QCOMPARE(contentOf(setting.folder).size(), 2U);  // the journal and its log
}

void TestBackup::whatIsNoBackupIsLeftAlone() {
  const Folder folder;
  ManualClock clock;
  const Setting setting(folder.home(), clock);
  const auto journal = opened(setting);
  QVERIFY(journal->backUp());
  const auto notes = setting.backupFolder() / "journal-notes.sqlite";
  const auto noise = setting.backupFolder() / "journal-000000-2026-11-20T090000.000Z.sqlite";
  writeFile(notes, "mine");
  writeFile(noise, "noise");
  for (int i = 0; i < 20; ++i) QVERIFY(journal->backUp());
  QCOMPARE(readFile(notes), std::string("mine"));
  QCOMPARE(readFile(noise), std::string("noise"));
  QVERIFY(!journal->backups().back().events);
  QCOMPARE(journal->backups().size(), 2U);
}

const strato::tests::Suite<TestBackup, QCoreApplication> suite;

}  // namespace tst_backup

#include "tst_backup.moc"
