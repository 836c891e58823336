// SPDX-License-Identifier: GPL-3.0-or-later
#include <sys/mount.h>
#include <unistd.h>
#include <QCoreApplication>
#include <QScopeGuard>
#include <QTest>

#include "tests/app/journal/support/faulty_disk.h"
#include "tests/app/journal/support/fixture.h"
#include "tests/support/suite.h"

namespace tst_full_disk {

namespace fs = std::filesystem;
using namespace strato::tests;
using strato::Cause;
using strato::journal::Setting;
using strato::journal::TroubleKind;

class TestFullDisk final : public QObject {
  Q_OBJECT

 private Q_SLOTS:
  void initTestCase() { checkpointEvery(20); }
  void answersAreRefusedAndNoneIsLost();
  void aFirstStartSaysSo();
  void aBackupFailsAndLeavesTheOthers();
  void aMigrationChangesNothing();
  void onASmallRealDiskNoneIsLost();
};

void TestFullDisk::answersAreRefusedAndNoneIsLost() {
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

void TestFullDisk::aFirstStartSaysSo() {
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

void TestFullDisk::aBackupFailsAndLeavesTheOthers() {
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

void TestFullDisk::aMigrationChangesNothing() {
  const ManualClock clock;
  int trials = 0;
  for (std::int64_t room = 0;; room += 4096) {
    const Folder folder;
    Setting old(folder.home(), clock);
    old.migrations = strato::journal::shippedMigrations();
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

void TestFullDisk::onASmallRealDiskNoneIsLost() {
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

const strato::tests::Suite<TestFullDisk, QCoreApplication> suite;

}  // namespace tst_full_disk

#include "tst_full_disk.moc"
