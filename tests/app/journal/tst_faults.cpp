// SPDX-License-Identifier: GPL-3.0-or-later
#include <sys/mount.h>
#include <unistd.h>

#include <QProcess>
#include <QtTest>
#include <set>

#include "tests/app/journal/support/faulty_disk.h"
#include "tests/app/journal/support/fixture.h"

namespace fs = std::filesystem;
using namespace strato::tests;
using strato::Cause;
using strato::Rng;
using strato::journal::Setting;
using strato::journal::TroubleKind;

namespace {

struct Answers {
  std::vector<std::string> acknowledged;
  std::optional<strato::Error> refusal;
};

/// Answers until one is refused, or there were enough.
Answers answerUntilRefused(strato::journal::Journal &journal, const std::string &prefix, int most) {
  Answers answers;
  for (int i = 0; i < most; ++i) {
    const std::string question = prefix + "-" + std::to_string(i);
    if (const auto kept = journal.append(answerTo(question, i % 3 == 0)); !kept) {
      answers.refusal = kept.error();
      break;
    }
    answers.acknowledged.push_back(question);
  }
  return answers;
}

bool holdsAll(const std::vector<std::string> &kept, const std::vector<std::string> &acknowledged) {
  const std::set<std::string> once(kept.begin(), kept.end());
  return once.size() == kept.size() &&
         std::ranges::all_of(acknowledged, [&once](const std::string &question) { return once.contains(question); });
}

}  // namespace

class TestFaults final : public QObject {
  Q_OBJECT

 private Q_SLOTS:
  void initTestCase() { checkpointEvery(20); }
  void onAFullDiskAnswersAreRefusedAndNoneIsLost();
  void onAFullDiskAFirstStartSaysSo();
  void onAFullDiskABackupFailsAndLeavesTheOthers();
  void onAFullDiskAMigrationChangesNothing();
  void onASmallRealDiskNoneIsLost();
  void aFailingSyncIsReportedAndNotAcknowledged();
  void aFailingSyncFailsTheBackup();
  void aBackupThatTheDiskGarblesNeverCounts();
  void aBackupIsOnTheDiskBeforeItCounts();
  void whenThePowerGoesNoAcknowledgedAnswerIsLost();
  void aReadOnlyDiskIsReported();
  void anotherUsersHomeIsReported_data();
  void anotherUsersHomeIsReported();
};

void TestFaults::onAFullDiskAnswersAreRefusedAndNoneIsLost() {
  int trials = 0;
  std::size_t answers = 0;
  for (std::int64_t room = 0; room < 400000; room += 1 + room / 16 + 97) {
    const Folder folder;
    const ManualClock clock;
    const Setting sound(folder.home(), clock);
    makeJournal(sound, 2);
    FaultyDisk disk;
    Setting full = sound;
    full.vfs = disk.name();
    std::vector<std::string> acknowledged;
    {
      const auto journal = opened(full);
      QVERIFY(journal);
      disk.heal();
      disk.fillUpAfter(room);
      const auto given = answerUntilRefused(*journal, "full", 200);
      acknowledged = given.acknowledged;
      QVERIFY(given.refusal);
      QCOMPARE(given.refusal->cause, Cause::DiskFull);
      QCOMPARE(journal->questions()->size(), acknowledged.size() + 2);
      if (trials % 2 == 0) {
        // The learner makes room, and goes on.
        disk.heal();
        QVERIFY(journal->append(answerTo("again")));
        acknowledged.emplace_back("again");
      }
    }
    const auto checked = check(sound);
    QCOMPARE(checked.complaint, std::string());
    QVERIFY(holdsAll(checked.questions, acknowledged));
    QVERIFY(checked.questions.size() >= acknowledged.size() + 2);
    answers += acknowledged.size();
    ++trials;
  }
  qInfo("disk full after N bytes: %d values of N from 0 to 400,000, %zu answers acknowledged, 0 lost", trials, answers);
}

void TestFaults::onAFullDiskAFirstStartSaysSo() {
  FaultyDisk disk;
  int trials = 0;
  for (std::int64_t room = 0;; room += 1024) {
    const Folder folder;
    const ManualClock clock;
    const Setting sound(folder.home(), clock);
    Setting full = sound;
    full.vfs = disk.name();
    disk.heal();
    disk.fillUpAfter(room);
    const auto found = trouble(strato::journal::openJournal(full));
    if (!found) break;
    QCOMPARE(found->kind, TroubleKind::NoSpace);
    // Once there is room it is a first start, not a riddle.
    auto again = strato::journal::openJournal(sound);
    QVERIFY(!trouble(again));
    ++trials;
    QVERIFY(trials < 1000);
  }
  qInfo("first start on a full disk: %d values of N, each explained, each ready once there was room", trials);
  QVERIFY(trials > 10);
}

void TestFaults::onAFullDiskABackupFailsAndLeavesTheOthers() {
  const Folder folder;
  const ManualClock clock;
  FaultyDisk disk;
  Setting setting(folder.home(), clock);
  setting.vfs = disk.name();
  const auto journal = opened(setting);
  static_cast<void>(answerUntilRefused(*journal, "a", 30));
  QVERIFY(journal->backUp());
  const auto before = contentOf(setting.backupFolder());
  int trials = 0;
  for (std::int64_t room = 0;; room += 4096) {
    disk.heal();
    disk.fillUpAfter(room);
    const auto taken = journal->backUp();
    if (taken) break;
    QCOMPARE(taken.error().cause, Cause::DiskFull);
    QVERIFY(contentOf(setting.backupFolder()) == before);
    ++trials;
  }
  qInfo("backup on a full disk: %d values of N, none counted, none left behind", trials);
  QVERIFY(trials > 5);
  disk.heal();
  QVERIFY(journal->append(answerTo("after")));
}

void TestFaults::onAFullDiskAMigrationChangesNothing() {
  const ManualClock clock;
  int trials = 0;
  for (std::int64_t room = 0;; room += 4096) {
    const Folder folder;
    Setting old(folder.home(), clock);
    old.migrations = firstMigration();
    makeJournal(old, 5);
    FaultyDisk disk;
    Setting full = old;
    full.migrations = laterMigrations();
    full.vfs = disk.name();
    disk.fillUpAfter(room);
    const auto found = trouble(strato::journal::openJournal(full));
    if (!found) break;
    QCOMPARE(found->kind, TroubleKind::NoSpace);
    const auto kind = kindOf(strato::journal::openJournal(old));
    QVERIFY(!kind || kind == TroubleKind::Newer);
    full.vfs.clear();
    QCOMPARE(check(full).questions.size(), 5U);
    ++trials;
    QVERIFY(trials < 1000);
  }
  qInfo("migration on a full disk: %d values of N, never half", trials);
  QVERIFY(trials > 5);
}

void TestFaults::onASmallRealDiskNoneIsLost() {
  const Folder folder;
  const ManualClock clock;
  const auto place = folder.path() / "disk";
  fs::create_directory(place);
  if (::geteuid() != 0 || ::mount("none", place.c_str(), "tmpfs", 0, "size=300k") != 0) {
    QSKIP("mounting a small tmpfs needs root and the right to mount; the injected full disk stands in for it");
  }
  const auto unmount = qScopeGuard([&place] { ::umount2(place.c_str(), MNT_DETACH); });
  const Setting setting(place / "stratoscope", clock);
  std::vector<std::string> acknowledged;
  {
    const auto journal = opened(setting);
    QVERIFY(journal);
    const auto given = answerUntilRefused(*journal, "small", 5000);
    acknowledged = given.acknowledged;
    QVERIFY(given.refusal);
    QCOMPARE(given.refusal->cause, Cause::DiskFull);
    QVERIFY(!journal->backUp());
  }
  const auto checked = check(setting);
  QCOMPARE(checked.complaint, std::string());
  QVERIFY(holdsAll(checked.questions, acknowledged));
  qInfo("tmpfs of 300 KiB: %zu answers acknowledged until it was full, 0 lost", acknowledged.size());
}

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
  if (::geteuid() != 0) QSKIP("becoming another user needs root; the injected read-only disk stands in for it");
  QFETCH(int, home);
  QFETCH(int, folder);
  QFETCH(int, file);
  const Folder place;
  const ManualClock clock;
  const Setting setting(place.home(), clock);
  if (folder != 0) fs::create_directory(setting.folder);
  if (file != 0) makeJournal(setting, 2);
  fs::permissions(place.path(), static_cast<fs::perms>(home));
  if (folder != 0) fs::permissions(setting.folder, static_cast<fs::perms>(folder));
  if (file != 0) fs::permissions(setting.file(), static_cast<fs::perms>(file));
  const auto before = contentOf(place.path());
  // The child becomes a user who may not read where this program was built.
  const auto program = place.path() / "child";
  fs::copy_file(STRATOSCOPE_BINARY_DIR "/tests/journal_child", program);
  QProcess child;
  child.start(QString::fromStdString(program.string()),
              {QStringLiteral("nobody"), QString::fromStdString(setting.folder.string())});
  QVERIFY(child.waitForFinished());
  fs::remove(program);
  if (child.exitCode() == 77) QSKIP("this system does not let root become another user");
  const auto said = child.readAllStandardOutput();
  QVERIFY2(said.startsWith(QByteArray::number(static_cast<int>(TroubleKind::ReadOnly)) + ' '), said.constData());
  QVERIFY(contentOf(place.path()) == before);
}

QTEST_GUILESS_MAIN(TestFaults)
#include "tst_faults.moc"
