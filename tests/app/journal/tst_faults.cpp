// SPDX-License-Identifier: GPL-3.0-or-later
#include <unistd.h>
#include <QCoreApplication>
#include <QTest>

#include <QProcess>

#include "tests/app/journal/support/faulty_disk.h"
#include "tests/app/journal/support/fixture.h"
#include "tests/support/places.h"
#include "tests/support/suite.h"

namespace tst_faults {

namespace fs = std::filesystem;
using namespace strato::tests;
using strato::Cause;
using strato::Rng;
using strato::journal::Setting;
using strato::journal::TroubleKind;

namespace {

/// Root tries as another user; anyone else as the owner, who is then given what the mode leaves to others.
fs::perms modeFor(int mode) { return static_cast<fs::perms>(::geteuid() == 0 ? mode : (mode & 7) * 0111); }

}  // namespace

class TestFaults final : public QObject {
  Q_OBJECT

 private Q_SLOTS:
  void initTestCase() { checkpointEvery(20); }
  void aFailingSyncIsReportedAndNotAcknowledged();
  void aFailingSyncFailsTheBackup();
  void aBackupThatTheDiskGarblesNeverCounts();
  void aBackupIsOnTheDiskBeforeItCounts();
  void whenThePowerGoesNoAcknowledgedAnswerIsLost();
  void aReadOnlyDiskIsReported();
  void anotherUsersHomeIsReported_data();
  void anotherUsersHomeIsReported();
};

void TestFaults::aFailingSyncIsReportedAndNotAcknowledged() {
  const Folder folder;
  const ManualClock clock;
  FaultyDisk disk;
  const Setting sound(folder.home(), clock);
  Setting faulty = sound;
  faulty.vfs = disk.name();
  std::vector<std::string> acknowledged;
  int refused = 0;
  {
    const auto journal = opened(faulty);
    for (int i = 0; i < 60; ++i) {
      disk.heal();
      if (i % 3 == 1) disk.failSyncs();
      const std::string question = "sync-" + std::to_string(i);
      const auto kept = journal->append(answerTo(question));
      QCOMPARE(kept.has_value(), i % 3 != 1);
      if (kept) {
        acknowledged.push_back(question);
      } else {
        QCOMPARE(kept.error().cause, Cause::DiskFailed);
        ++refused;
      }
      QCOMPARE(journal->questions()->size(), acknowledged.size());
    }
    disk.heal();
  }
  const auto checked = check(sound);
  QCOMPARE(checked.complaint, std::string());
  QCOMPARE(checked.questions, acknowledged);
  qInfo("failing fsync: %d answers refused with a sentence, %zu acknowledged and kept", refused, acknowledged.size());
}

void TestFaults::aFailingSyncFailsTheBackup() {
  const Folder folder;
  const ManualClock clock;
  FaultyDisk disk;
  Setting setting(folder.home(), clock);
  setting.vfs = disk.name();
  const auto journal = opened(setting);
  QVERIFY(journal->append(answerTo("a")));
  disk.failSyncs();
  QVERIFY(!journal->backUp());
  QVERIFY(journal->backups().empty());
  QVERIFY(contentOf(setting.backupFolder()).empty());
}

void TestFaults::aBackupThatTheDiskGarblesNeverCounts() {
  const Folder folder;
  const ManualClock clock;
  FaultyDisk disk;
  Setting setting(folder.home(), clock);
  setting.vfs = disk.name();
  const auto journal = opened(setting);
  QVERIFY(!answerUntilRefused(*journal, "a", 100).refusal);
  disk.garbleWritesTo("unfinished");
  const auto taken = journal->backUp();
  QVERIFY(!taken);
  QVERIFY(!taken.error().what.isEmpty());
  QVERIFY(contentOf(setting.backupFolder()).empty());
  disk.heal();
  QVERIFY(journal->backUp());
}

void TestFaults::aBackupIsOnTheDiskBeforeItCounts() {
  const Folder folder;
  const ManualClock clock;
  FaultyDisk disk;
  Setting setting(folder.home(), clock);
  setting.vfs = disk.name();
  const auto journal = opened(setting);
  QVERIFY(journal->append(answerTo("a")));
  QVERIFY(journal->backUp());
  QCOMPARE(disk.unsyncedWrites("backups/unfinished.sqlite"), 0U);
}

void TestFaults::whenThePowerGoesNoAcknowledgedAnswerIsLost() {
  constexpr int kCuts = 150;
  Rng chance(42);
  std::size_t answers = 0;
  for (int cut = 0; cut < kCuts; ++cut) {
    const Folder folder;
    const ManualClock clock;
    const Setting sound(folder.home(), clock);
    makeJournal(sound, 2);
    FaultyDisk disk;
    Setting faulty = sound;
    faulty.vfs = disk.name();
    std::vector<std::string> acknowledged;
    {
      const auto journal = opened(faulty);
      QVERIFY(journal);
      disk.heal();
      disk.dieAt(1 + static_cast<std::int64_t>(chance.below(400)));
      const auto given = answerUntilRefused(*journal, "power", 200);
      acknowledged = given.acknowledged;
      QVERIFY(given.refusal);
    }
    disk.cutPower(chance);
    const auto checked = check(sound);
    QCOMPARE(checked.complaint, std::string());
    QVERIFY(holdsAll(checked.questions, acknowledged));
    answers += acknowledged.size();
  }
  qInfo("power cut, unsynced bytes lost or torn: %d cuts, %zu answers acknowledged, 0 lost", kCuts, answers);
}

void TestFaults::aReadOnlyDiskIsReported() {
  const Folder folder;
  const ManualClock clock;
  FaultyDisk disk;
  const Setting sound(folder.home(), clock);
  Setting faulty = sound;
  faulty.vfs = disk.name();
  disk.protect();
  QCOMPARE(kindOf(strato::journal::openJournal(faulty)), std::optional(TroubleKind::ReadOnly));
  makeJournal(sound, 2);
  const auto before = contentOf(sound.folder);
  const auto found = trouble(strato::journal::openJournal(faulty));
  QVERIFY(found);
  QCOMPARE(found->kind, TroubleKind::ReadOnly);
  QVERIFY(contentOf(sound.folder) == before);
}

void TestFaults::anotherUsersHomeIsReported_data() {
  QTest::addColumn<int>("home");
  QTest::addColumn<int>("folder");
  QTest::addColumn<int>("file");
  QTest::newRow("no folder, and none can be made") << 0755 << 0 << 0;
  QTest::newRow("an empty folder that is closed") << 0755 << 0700 << 0;
  QTest::newRow("an empty folder that can be read") << 0755 << 0755 << 0;
  QTest::newRow("a journal that can be read") << 0755 << 0755 << 0644;
  QTest::newRow("a journal that could be written, in a folder that cannot") << 0755 << 0755 << 0666;
  QTest::newRow("a journal that cannot be written, in a folder that could") << 0755 << 0777 << 0444;
}

void TestFaults::anotherUsersHomeIsReported() {
  QFETCH(int, home);
  QFETCH(int, folder);
  QFETCH(int, file);
  const Folder place;
  const ManualClock clock;
  const Setting setting(place.home(), clock);
  if (folder != 0) fs::create_directory(setting.folder);
  if (file != 0) makeJournal(setting, 2);
  // The child becomes a user who may not read where this program was built.
  const auto program = place.path() / "child";
  fs::copy_file(strato::tests::inBuild("tests/journal_child"), program);
  const auto before = contentOf(place.path());
  if (file != 0) fs::permissions(setting.file(), modeFor(file));
  if (folder != 0) fs::permissions(setting.folder, modeFor(folder));
  fs::permissions(place.path(), modeFor(home));
  QProcess child;
  child.start(QString::fromStdString(program.string()),
              {QStringLiteral("nobody"), QString::fromStdString(setting.folder.string())});
  QVERIFY(child.waitForFinished());
  const auto said = child.readAllStandardOutput();
  fs::permissions(place.path(), fs::perms::owner_all);
  if (folder != 0) fs::permissions(setting.folder, fs::perms::owner_all);
  if (file != 0) fs::permissions(setting.file(), fs::perms::owner_read);
  if (child.exitCode() == 77) QSKIP("this system does not let root become another user");
  QVERIFY2(said.startsWith(QByteArray::number(static_cast<int>(TroubleKind::ReadOnly)) + ' '), said.constData());
  QVERIFY(contentOf(place.path()) == before);
}

const strato::tests::Suite<TestFaults, QCoreApplication> suite;

}  // namespace tst_faults

#include "tst_faults.moc"
