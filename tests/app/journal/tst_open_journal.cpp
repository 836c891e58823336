// SPDX-License-Identifier: GPL-3.0-or-later
#include <QCoreApplication>
#include <QProcess>
#include <QTest>

#include "app/database/database.h"
#include "tests/app/journal/support/fixture.h"
#include "tests/support/places.h"
#include "tests/support/suite.h"

namespace tst_open_journal {

namespace fs = std::filesystem;
using namespace strato::tests;
using strato::database::Database;
using strato::database::Mode;
using strato::journal::Beginning;
using strato::journal::openJournal;
using strato::journal::Ready;
using strato::journal::restoreCopy;
using strato::journal::Setting;
using strato::journal::startAnew;
using strato::journal::TroubleKind;

namespace {

/// A journal with three answers, a backup with two of them, and damage done by the test.
struct Scene {
  Folder folder;
  ManualClock clock;
  Setting setting{folder.home(), clock};

  Scene() {
    const auto journal = opened(setting);
    static_cast<void>(journal->append(answerTo("a")));
    static_cast<void>(journal->append(answerTo("b")));
    static_cast<void>(journal->backUp());
    static_cast<void>(journal->append(answerTo("c")));
  }

  void change(const std::string &sql) const {
    auto database = Database::open(setting.file(), Mode::ReadWrite).value();
    if (!database.run(sql)) qFatal("the test's own SQL failed");
  }
};

Beginning beginningOf(const strato::journal::Outcome &outcome) { return std::get<Ready>(outcome).beginning; }

std::size_t eventsIn(strato::journal::Outcome outcome) {
  const auto journal = opened(std::move(outcome));
  return journal ? journal->events()->size() : 999;
}

void cripple(const Scene &scene, const QString &damage) {
  const auto file = scene.setting.file();
  auto bytes = readFile(file);
  if (damage == u"no header") bytes.replace(0, 16, "not a database!!");
  if (damage == u"cut short") bytes.resize(bytes.size() / 2);
  if (damage == u"a page of noise") bytes.replace(4096, 4096, std::string(4096, '\x5a'));
  if (damage == u"noise in a page that is not read at first")
    bytes.replace(bytes.size() - 4096, 64, std::string(64, '\x5a'));
  if (damage == u"some text") bytes = "Dear diary, today I learned about Lambda.";
  if (damage == u"0 bytes") bytes.clear();
  writeFile(file, bytes);
  if (damage == u"another program's") scene.change("PRAGMA application_id = 7");
  if (damage == u"version 0") scene.change("PRAGMA user_version = 0");
  if (damage == u"too new") scene.change("PRAGMA user_version = 9; UPDATE about SET floor = 8");
  if (damage == u"without its tables") scene.change("DROP TABLE day_standing");
  if (damage == u"gone") fs::remove(file);
  if (damage == u"gone, its log left") {
    fs::remove(file);
    fs::remove_all(scene.setting.backupFolder());
    writeFile(file.string() + "-wal", "the last answers");
  }
}

}  // namespace

class TestOpenJournal final : public QObject {
  Q_OBJECT

 private Q_SLOTS:
  void theFirstStartMakesAPrivateJournal();
  void aWiderFolderIsNarrowed();
  void aSecondStartGoesOn();
  void whateverLooksWrongIsReportedAndNotTouched_data();
  void whateverLooksWrongIsReportedAndNotTouched();
  void onConsentItIsKeptAndANewOneBegins_data();
  void onConsentItIsKeptAndANewOneBegins();
  void onConsentItIsKeptAndTheBackupRestored_data();
  void onConsentItIsKeptAndTheBackupRestored();
  void aSetAsideJournalIsNeverForgotten();
  void theNewJournalsBackupsLeaveTheOldOnesAlone();
  void aDamagedBackupIsNotRestored();
  void aLockedJournalIsNotReplaced();
  void aSecondProcessFindsItLocked();
  void theLockEndsWithItsHolder();
  void aJournalFromABackupCopiedByHandOpens();

 private:
  static void damages();
};

void TestOpenJournal::theFirstStartMakesAPrivateJournal() {
  const Folder folder;
  const ManualClock clock;
  const Setting setting(folder.path() / "a" / "b" / "stratoscope", clock);
  const auto outcome = openJournal(setting);
  QVERIFY(!trouble(outcome));
  QCOMPARE(beginningOf(outcome), Beginning::FirstStart);
  QVERIFY(std::get<Ready>(outcome).notice.isEmpty());
  QCOMPARE(fs::status(setting.folder).permissions(), fs::perms::owner_all);
  QCOMPARE(fs::status(setting.file()).permissions(), fs::perms::owner_read | fs::perms::owner_write);
}

void TestOpenJournal::aWiderFolderIsNarrowed() {
  const Folder folder;
  const ManualClock clock;
  const Setting setting(folder.home(), clock);
  fs::create_directory(setting.folder);
  fs::permissions(setting.folder, fs::perms::all);
  QVERIFY(opened(setting));
  QCOMPARE(fs::status(setting.folder).permissions(), fs::perms::owner_all);
}

void TestOpenJournal::aSecondStartGoesOn() {
  const Scene scene;
  const auto outcome = openJournal(scene.setting);
  QCOMPARE(beginningOf(outcome), Beginning::AsBefore);
  QCOMPARE(std::get<Ready>(outcome).journal->events()->size(), 3U);
}

void TestOpenJournal::damages() {
  QTest::addColumn<TroubleKind>("kind");
  QTest::newRow("no header") << TroubleKind::Damaged;
  QTest::newRow("cut short") << TroubleKind::Damaged;
  QTest::newRow("a page of noise") << TroubleKind::Damaged;
  QTest::newRow("noise in a page that is not read at first") << TroubleKind::Damaged;
  QTest::newRow("some text") << TroubleKind::Damaged;
  QTest::newRow("0 bytes") << TroubleKind::Empty;
  QTest::newRow("another program's") << TroubleKind::Foreign;
  QTest::newRow("version 0") << TroubleKind::Damaged;
  QTest::newRow("too new") << TroubleKind::Newer;
  QTest::newRow("without its tables") << TroubleKind::Damaged;
  QTest::newRow("gone") << TroubleKind::Missing;
  QTest::newRow("gone, its log left") << TroubleKind::Missing;
}

void TestOpenJournal::whateverLooksWrongIsReportedAndNotTouched_data() { damages(); }

void TestOpenJournal::whateverLooksWrongIsReportedAndNotTouched() {
  QFETCH(TroubleKind, kind);
  const Scene scene;
  const QString damage = QString::fromUtf8(QTest::currentDataTag());
  cripple(scene, damage);
  const auto before = contentOf(scene.setting.folder);
  for (int i = 0; i < 3; ++i) {
    const auto found = trouble(openJournal(scene.setting));
    QVERIFY(found);
    QCOMPARE(found->kind, kind);
    QVERIFY(!found->error.what.isEmpty());
    QVERIFY(!found->error.remedy.isEmpty());
    QCOMPARE(found->backups.size(), damage == u"gone, its log left" ? 0U : 1U);
    QVERIFY(contentOf(scene.setting.folder) == before);
  }
}

void TestOpenJournal::onConsentItIsKeptAndANewOneBegins_data() { damages(); }

void TestOpenJournal::onConsentItIsKeptAndANewOneBegins() {
  const Scene scene;
  const QString damage = QString::fromUtf8(QTest::currentDataTag());
  cripple(scene, damage);
  const std::string before = readFile(scene.setting.file());
  const auto found = trouble(openJournal(scene.setting));
  QVERIFY(found);
  auto outcome = startAnew(scene.setting, *found);
  QVERIFY(!trouble(outcome));
  QCOMPARE(beginningOf(outcome), Beginning::Anew);
  QCOMPARE(eventsIn(std::move(outcome)), 0U);
  const auto aside = strato::journal::openJournal(scene.setting);
  QCOMPARE(beginningOf(aside), Beginning::AsBefore);
  // The bytes of the old one are all there, under another name.
  bool kept = damage.startsWith(u"gone");
  for (const auto &[name, bytes] : contentOf(scene.setting.folder)) kept = kept || bytes == before;
  QVERIFY(kept);
}

void TestOpenJournal::onConsentItIsKeptAndTheBackupRestored_data() { damages(); }

void TestOpenJournal::onConsentItIsKeptAndTheBackupRestored() {
  const Scene scene;
  const QString damage = QString::fromUtf8(QTest::currentDataTag());
  if (damage == u"gone, its log left") return;
  cripple(scene, damage);
  const std::string before = readFile(scene.setting.file());
  const auto found = trouble(openJournal(scene.setting));
  QVERIFY(found);
  auto outcome = restoreCopy(scene.setting, *found, found->backups.front().file);
  QVERIFY(!trouble(outcome));
  QCOMPARE(beginningOf(outcome), Beginning::Restored);
  const auto journal = opened(std::move(outcome));
  QCOMPARE(journal->events()->size(), 2U);
  QCOMPARE(*journal->append(answerTo("d")), 3);
  bool kept = damage == u"gone";
  for (const auto &[name, bytes] : contentOf(scene.setting.folder)) kept = kept || bytes == before;
  QVERIFY(kept);
}

void TestOpenJournal::aSetAsideJournalIsNeverForgotten() {
  const Scene scene;
  fs::remove_all(scene.setting.backupFolder());
  cripple(scene, QStringLiteral("no header"));
  QVERIFY(opened(startAnew(scene.setting, *trouble(openJournal(scene.setting)))));
  fs::remove(scene.setting.file());
  // No backup, no journal: but there was one.
  const auto found = trouble(openJournal(scene.setting));
  QVERIFY(found);
  QCOMPARE(found->kind, TroubleKind::Missing);
  QCOMPARE(found->setAside.size(), 1U);
  QVERIFY(found->setAside.front().keptAt == scene.clock.now());
  QVERIFY(found->setAside.front().file.filename().string().starts_with("journal.damaged-2026-11-20T"));
}

void TestOpenJournal::theNewJournalsBackupsLeaveTheOldOnesAlone() {
  Scene scene;
  cripple(scene, QStringLiteral("gone"));
  scene.clock.advance(std::chrono::hours(1));
  const auto journal = opened(startAnew(scene.setting, *trouble(openJournal(scene.setting))));
  QVERIFY(journal);
  for (int day = 0; day < 40; ++day) {
    QVERIFY(journal->append(answerTo("x")));
    QVERIFY(journal->backUpIfDue().value());
    scene.clock.advance(std::chrono::hours(24));
  }
  const auto backups = journal->backups();
  QVERIFY(backups.size() < 40);
  QCOMPARE(backups.back().events, std::optional<std::int64_t>(2));  // the old journal's one
}

void TestOpenJournal::aDamagedBackupIsNotRestored() {
  const Scene scene;
  cripple(scene, QStringLiteral("no header"));
  const auto found = trouble(openJournal(scene.setting));
  const auto backup = found->backups.front().file;
  auto bytes = readFile(backup);
  bytes.replace(4096, 4096, std::string(4096, '\x5a'));
  writeFile(backup, bytes);
  const auto before = contentOf(scene.setting.folder);
  const auto still = trouble(restoreCopy(scene.setting, *found, backup));
  QVERIFY(still);
  QCOMPARE(still->kind, TroubleKind::Damaged);
  QCOMPARE(still->error.english(), "The copy " + backup.string() + " is damaged. Choose another copy.");
  QVERIFY(contentOf(scene.setting.folder) == before);
}

void TestOpenJournal::aLockedJournalIsNotReplaced() {
  const Scene scene;
  const auto holder = opened(scene.setting);
  const auto found = trouble(openJournal(scene.setting));
  QVERIFY(found);
  QCOMPARE(found->kind, TroubleKind::Locked);
  QCOMPARE(kindOf(startAnew(scene.setting, *found)), std::optional(TroubleKind::Locked));
  QCOMPARE(kindOf(restoreCopy(scene.setting, *found, found->backups.front().file)), std::optional(TroubleKind::Locked));
  QVERIFY(holder->append(answerTo("d")));
}

void TestOpenJournal::aSecondProcessFindsItLocked() {
  const Scene scene;
  QProcess child;
  child.start(strato::tests::buildFile("tests/journal_child"),
              {QStringLiteral("hold"), QString::fromStdString(scene.setting.folder.string())});
  QVERIFY(child.waitForReadyRead());
  QCOMPARE(child.readAllStandardOutput(), QByteArray("held\n"));
  const auto found = trouble(openJournal(scene.setting));
  QVERIFY(found);
  QCOMPARE(found->kind, TroubleKind::Locked);
  child.closeWriteChannel();
  QVERIFY(child.waitForFinished());
  QVERIFY(opened(scene.setting));
}

void TestOpenJournal::theLockEndsWithItsHolder() {
  const Scene scene;
  const auto start = [&scene](QProcess &child) {
    child.start(strato::tests::buildFile("tests/journal_child"),
                {QStringLiteral("hold"), QString::fromStdString(scene.setting.folder.string())});
    return child.waitForReadyRead() ? child.readAllStandardOutput() : QByteArray();
  };
  auto holder = opened(scene.setting);
  // Another opening in this process must not take the first one's lock away, as closing a file does on POSIX.
  QCOMPARE(kindOf(openJournal(scene.setting)), std::optional(TroubleKind::Locked));
  QProcess refused;
  QCOMPARE(start(refused), QByteArray("refused\n"));
  refused.closeWriteChannel();
  QVERIFY(refused.waitForFinished());
  holder.reset();
  QProcess killed;
  QCOMPARE(start(killed), QByteArray("held\n"));
  killed.kill();
  QVERIFY(killed.waitForFinished());
  QVERIFY(opened(scene.setting));
}

void TestOpenJournal::aJournalFromABackupCopiedByHandOpens() {
  const Scene scene;
  const auto backup = opened(scene.setting)->backups().front().file;
  fs::copy_file(backup, scene.setting.file(), fs::copy_options::overwrite_existing);
  const auto journal = opened(scene.setting);
  QVERIFY(journal);
  QCOMPARE(journal->events()->size(), 2U);
  QVERIFY(journal->append(answerTo("d")));
}

const strato::tests::Suite<TestOpenJournal, QCoreApplication> suite;

}  // namespace tst_open_journal

#include "tst_open_journal.moc"
