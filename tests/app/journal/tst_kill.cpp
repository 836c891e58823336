// SPDX-License-Identifier: GPL-3.0-or-later
#include <QProcess>
#include <QtTest>
#include <set>

#include "tests/app/journal/support/fixture.h"

namespace fs = std::filesystem;
using namespace strato::tests;
using strato::Rng;
using strato::journal::Setting;

namespace {

constexpr int kKills = 200;

void startChild(QProcess &child, const char *verb, const Setting &setting, const QString &argument) {
  child.start(QStringLiteral(STRATOSCOPE_BINARY_DIR "/tests/journal_child"),
              {QString::fromUtf8(verb), QString::fromStdString(setting.folder.string()), argument});
}

/// The exit code of a child that is killed at this step.
int runChild(const char *verb, const Setting &setting, int step) {
  QProcess child;
  startChild(child, verb, setting, QString::number(step));
  return child.waitForFinished() ? child.exitCode() : -1;
}

}  // namespace

class TestKill final : public QObject {
  Q_OBJECT

 private Q_SLOTS:
  void noAcknowledgedAnswerIsLost();
  void aFirstStartKilledAtEachStepIsNoTrouble();
  void aRestoreKilledAtEachStepLosesNothing();
};

void TestKill::noAcknowledgedAnswerIsLost() {
  const Folder folder;
  const ManualClock clock;
  const Setting setting(folder.home(), clock);
  Rng chance(20261120);
  std::multiset<std::string> acknowledged;
  std::size_t unacknowledged = 0;
  for (int kill = 0; kill < kKills; ++kill) {
    QProcess child;
    startChild(child, "answer", setting, QStringLiteral("kill-%1").arg(kill));
    QVERIFY(child.waitForReadyRead());
    QThread::usleep(static_cast<unsigned long>(chance.below(8000)));
    child.kill();
    QVERIFY(child.waitForFinished());
    const auto lines = child.readAllStandardOutput().split('\n');
    // What follows the last line end was not said in full.
    for (qsizetype i = 0; i + 1 < lines.size(); ++i) acknowledged.insert(lines[i].toStdString());
    const auto checked = check(setting);
    QCOMPARE(checked.complaint, std::string());
    const std::multiset<std::string> kept(checked.questions.begin(), checked.questions.end());
    QCOMPARE(std::set<std::string>(kept.begin(), kept.end()).size(), kept.size());
    QVERIFY(std::ranges::includes(kept, acknowledged));
    unacknowledged = kept.size() - acknowledged.size();
    QVERIFY(unacknowledged <= static_cast<std::size_t>(kill) + 1);  // at most the one in hand at each kill
  }
  qInfo(
      "kill -9 while answering: %d kills, %zu answers acknowledged, 0 lost, 0 twice, %zu kept though not yet "
      "acknowledged, integrity_check ok %d times",
      kKills, acknowledged.size(), unacknowledged, kKills);
}

void TestKill::aFirstStartKilledAtEachStepIsNoTrouble() {
  const ManualClock clock;
  int step = 1;
  for (;; ++step) {
    const Folder folder;
    const Setting setting(folder.home(), clock);
    const int code = runChild("begin", setting, step);
    if (code == 0) break;
    QCOMPARE(code, 9);
    QVERIFY(opened(setting));
    QCOMPARE(check(setting).complaint, std::string());
    QVERIFY(step < 500);
  }
  qInfo("first start killed at each of %d steps of the disk: the next start was ready each time", step - 1);
  QVERIFY(step > 5);
}

void TestKill::aRestoreKilledAtEachStepLosesNothing() {
  const ManualClock clock;
  int before = 0;
  int after = 0;
  for (int step = 1;; ++step) {
    const Folder folder;
    const Setting setting(folder.home(), clock);
    {
      const auto journal = opened(setting);
      QVERIFY(journal->append(answerTo("old")));
      QVERIFY(journal->backUp());
      QVERIFY(journal->append(answerTo("new")));
    }
    const int code = runChild("restore", setting, step);
    if (code == 0) break;
    QCOMPARE(code, 9);
    const auto checked = check(setting);
    QCOMPARE(checked.complaint, std::string());
    ++(checked.questions.size() == 2 ? before : after);
    QVERIFY(checked.questions.size() == 2 || checked.questions.size() == 1);
    QVERIFY(step < 500);
  }
  qInfo("restore killed at each of %d steps of the disk: %d times the journal as it was, %d times the backup",
        before + after, before, after);
  QVERIFY(before > 0 && after > 0);
}

QTEST_GUILESS_MAIN(TestKill)
#include "tst_kill.moc"
