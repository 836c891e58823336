// SPDX-License-Identifier: GPL-3.0-or-later
#include <QCoreApplication>
#include <QProcess>
#include <QTest>

#include "app/database/database.h"
#include "tests/app/journal/support/faulty_disk.h"
#include "tests/app/journal/support/fixture.h"
#include "tests/support/places.h"
#include "tests/support/suite.h"

namespace tst_migration {

namespace fs = std::filesystem;
using namespace strato::tests;
using strato::Rng;
using strato::database::Database;
using strato::database::Mode;
using strato::journal::Setting;
using strato::journal::shippedMigrations;
using strato::journal::TroubleKind;

namespace {

/// A closed journal of the shipped version, with some history.
void makeShippedVersion(Setting setting, ManualClock &clock) {
  setting.migrations = shippedMigrations();
  Rng chance(3);
  liveThrough(40, chance, clock, *opened(setting));
}

Setting later(Setting setting) {
  setting.migrations = laterMigrations();
  return setting;
}

std::int64_t versionOf(const Setting &setting) {
  return Database::open(setting.file(), Mode::ReadOnly)->number("PRAGMA user_version").value();
}

/// Version, and every table with its columns, in words.
std::string schemaOf(const Setting &setting) {
  const auto database = Database::open(setting.file(), Mode::ReadOnly).value();
  return database.text("SELECT group_concat(sql, ';') FROM (SELECT sql FROM sqlite_schema ORDER BY name)").value();
}

}  // namespace

class TestMigration final : public QObject {
  Q_OBJECT

 private Q_SLOTS:
  void migrationsAreNumberedFromOneWithoutGaps();
  void anOlderJournalIsBackedUpAndBroughtUpToDate();
  void aJournalOfTheFirstVersionKeepsWhatHappenedAndTakesPredictions();
  void aMigratedJournalIsLikeAFreshOne();
  void aNewerJournalWithALowFloorIsUsed();
  void theNewerProgramMendsWhatTheOlderOneDidNotKnow();
  void aNewerJournalWithAHighFloorIsRefused();
  void aFailingMigrationChangesNothing();
  void killedAtEachStepItIsTheOldOrTheNew();
};

void TestMigration::migrationsAreNumberedFromOneWithoutGaps() {
  int expected = 1;
  for (const auto &migration : strato::journal::shippedMigrations()) {
    QCOMPARE(migration.version, expected++);
    QVERIFY(migration.floor >= 1 && migration.floor <= migration.version);
  }
  QVERIFY(expected > 1);
}

void TestMigration::anOlderJournalIsBackedUpAndBroughtUpToDate() {
  const Folder folder;
  ManualClock clock;
  Setting setting(folder.home(), clock);
  makeShippedVersion(setting, clock);
  setting.migrations = shippedMigrations();
  const auto events = opened(setting)->events().value();
  const auto journal = opened(later(setting));
  QVERIFY(journal);
  QVERIFY(journal->events().value() == events);
  QVERIFY(standingsIn(*journal) == standingsFromEvents(*journal));
  const auto backups = journal->backups();
  QCOMPARE(backups.size(), 1U);
  const auto backup = Database::open(backups.front().file, Mode::ReadOnly);
  QCOMPARE(backup->number("PRAGMA user_version").value(), shippedVersion());
}

void TestMigration::aJournalOfTheFirstVersionKeepsWhatHappenedAndTakesPredictions() {
  const Folder folder;
  ManualClock clock;
  const Setting setting(folder.home(), clock);
  fs::create_directories(setting.folder);
  {
    auto database = Database::open(setting.file(), Mode::Create).value();
    QVERIFY(strato::journal::migrate(database, shippedMigrations().first(1), clock.now()));
    QVERIFY(
        database.run("INSERT INTO event (at, utc_offset) VALUES (1, 0), (2, 60);"
                     "INSERT INTO page_visit (sequence, page) VALUES (1, 'learn/lambda');"
                     "INSERT INTO preference_set (sequence, key, value) VALUES (2, 'key-1', '20')"));
  }
  QCOMPARE(versionOf(setting), 1);
  const auto journal = opened(setting);
  QVERIFY(journal);
  QCOMPARE(journal->events()->size(), 2U);
  QCOMPARE(journal->pages()->front().page, std::string("learn/lambda"));
  QVERIFY(journal->predictions()->empty());
  QCOMPARE(*journal->append(strato::learning::Predicted{"guide-news-spike", 47, 2, "06:10; EC2"}), 3);
  QVERIFY(standingsIn(*journal) == standingsFromEvents(*journal));
  QVERIFY(journal->close());
  QCOMPARE(versionOf(setting), shippedVersion());
  QCOMPARE(opened(setting)->predictions()->front().bestStars, 2);
}

void TestMigration::aMigratedJournalIsLikeAFreshOne() {
  const Folder folder;
  ManualClock clock;
  const Setting old(folder.path() / "old", clock);
  const Setting fresh(folder.path() / "fresh", clock);
  makeShippedVersion(old, clock);
  QVERIFY(opened(later(old)));
  QVERIFY(opened(later(fresh)));
  QCOMPARE(schemaOf(old), schemaOf(fresh));
}

void TestMigration::aNewerJournalWithALowFloorIsUsed() {
  const Folder folder;
  ManualClock clock;
  Setting newer(folder.home(), clock);
  newer.migrations = laterMigrations().first(static_cast<std::size_t>(shippedVersion()) + 1);
  Setting older = newer;
  older.migrations = shippedMigrations();
  makeJournal(newer, 3);
  {
    // Something that only the newer program knows.
    auto database = Database::open(newer.file(), Mode::ReadWrite).value();
    QVERIFY(
        database.run("INSERT INTO event (at, utc_offset) VALUES (1, 0);"
                     "INSERT INTO card_review (sequence, card) VALUES (4, 'card-1')"));
  }
  const auto journal = opened(older);
  QVERIFY(journal);
  QCOMPARE(journal->events()->size(), 3U);
  QCOMPARE(*journal->append(answerTo("from the older program")), 5);
  QVERIFY(standingsIn(*journal) == standingsFromEvents(*journal));
  QVERIFY(journal->backUp());
  QVERIFY(journal->close());
  QCOMPARE(versionOf(newer), shippedVersion() + 1);
}

void TestMigration::theNewerProgramMendsWhatTheOlderOneDidNotKnow() {
  const Folder folder;
  ManualClock clock;
  Setting newer(folder.home(), clock);
  newer.migrations = laterMigrations().first(static_cast<std::size_t>(shippedVersion()) + 1);
  Setting older = newer;
  older.migrations = shippedMigrations();
  makeJournal(newer, 3);
  makeJournal(older, 1);
  {
    auto database = Database::open(newer.file(), Mode::ReadWrite).value();
    QVERIFY(database.run("UPDATE question_standing SET answered = 99"));
  }
  const auto journal = opened(newer);
  QVERIFY(journal);
  QVERIFY(standingsIn(*journal) == standingsFromEvents(*journal));
}

void TestMigration::aNewerJournalWithAHighFloorIsRefused() {
  const Folder folder;
  ManualClock clock;
  Setting setting(folder.home(), clock);
  std::map<std::string, std::string> before;
  {
    // As after a crash of the newer program: the last answers are in the log alone.
    const auto journal = opened(later(setting));
    QVERIFY(journal->append(answerTo("a")));
    before = contentOf(setting.folder);
    QCOMPARE(before.size(), 2U);
  }
  for (const auto &[name, bytes] : before) writeFile(name, bytes);
  setting.migrations = laterMigrations().first(static_cast<std::size_t>(shippedVersion()) + 1);
  QCOMPARE(kindOf(strato::journal::openJournal(setting)), std::optional(TroubleKind::Newer));
  QVERIFY(contentOf(setting.folder) == before);
}

void TestMigration::aFailingMigrationChangesNothing() {
  const Folder folder;
  ManualClock clock;
  Setting setting(folder.home(), clock);
  makeShippedVersion(setting, clock);
  const std::string schema = schemaOf(setting);
  const auto later = laterMigrations();
  std::vector<strato::journal::Migration> broken(later.begin(), later.end() - 1);
  broken.push_back({shippedVersion() + 2, 1, "CREATE TABLE fine (x); INSERT INTO nowhere VALUES (1)"});
  setting.migrations = broken;
  QCOMPARE(kindOf(strato::journal::openJournal(setting)), std::optional(TroubleKind::Failed));
  QCOMPARE(versionOf(setting), shippedVersion());
  QCOMPARE(schemaOf(setting), schema);
}

void TestMigration::killedAtEachStepItIsTheOldOrTheNew() {
  const Folder folder;
  ManualClock clock;
  Setting setting(folder.home(), clock);
  makeShippedVersion(setting, clock);
  setting.migrations = shippedMigrations();
  const auto questions = check(setting).questions;
  QVERIFY(!questions.empty());
  const std::string original = readFile(setting.file());
  int old = 0;
  int migrated = 0;
  for (int step = 1;; ++step) {
    fs::remove_all(setting.folder);
    fs::create_directory(setting.folder);
    writeFile(setting.file(), original);
    QProcess child;
    child.start(strato::tests::buildFile("tests/journal_child"),
                {QStringLiteral("migrate"), QString::fromStdString(setting.folder.string()), QString::number(step)});
    QVERIFY(child.waitForFinished());
    if (child.exitCode() == 0) break;
    QCOMPARE(child.exitCode(), 9);
    // The older program either goes on with the old one, or is told that it is newer.
    const auto kind = kindOf(strato::journal::openJournal(setting));
    QVERIFY2(!kind || kind == TroubleKind::Newer, qPrintable(QString::number(step)));
    ++(kind ? migrated : old);
    const auto checked = check(later(setting));
    QCOMPARE(checked.complaint, std::string());
    QCOMPARE(checked.questions, questions);
    QVERIFY(step < 2000);
  }
  qInfo("migration killed at each of %d steps of the disk: %d times the old journal, %d times the new", old + migrated,
        old, migrated);
  QVERIFY(old > 0 && migrated > 0);
}

const strato::tests::Suite<TestMigration, QCoreApplication> suite;

}  // namespace tst_migration

#include "tst_migration.moc"
