// SPDX-License-Identifier: GPL-3.0-or-later
#include <QCoreApplication>
#include <QProcess>
#include <QTest>
#include <QThread>
#include <set>

#include "tests/app/journal/support/fixture.h"
#include "tests/support/places.h"
#include "tests/support/suite.h"

namespace tst_kill {

namespace fs = std::filesystem;
using namespace strato::tests;
using strato::Rng;
using strato::journal::Setting;

namespace {

constexpr int kJournals = 8;
constexpr int kKillsOfEach = 25;

void startChild(QProcess &child, const char *verb, const Setting &setting, const QString &argument) {
  child.start(strato::tests::buildFile("tests/journal_child"),
              {QString::fromUtf8(verb), QString::fromStdString(setting.folder.string()), argument});
}

/// The exit code of a child that is killed at this step.
int runChild(const char *verb, const Setting &setting, int step) {
  QProcess child;
  startChild(child, verb, setting, QString::number(step));
  return child.waitForFinished() ? child.exitCode() : -1;
}

/// The questions whose answers a child acknowledged before it was killed.
std::vector<std::string> answerUntilKilled(const Setting &setting, const QString &prefix, Rng &chance) {
  QProcess child;
  startChild(child, "answer", setting, prefix);
  if (!child.waitForReadyRead()) qFatal("the child does not answer");
  QThread::usleep(static_cast<unsigned long>(chance.below(8000)));
  child.kill();
  child.waitForFinished();
  const auto lines = child.readAllStandardOutput().split('\n');
  std::vector<std::string> acknowledged;
  // What follows the last line end was not said in full.
  for (qsizetype i = 0; i + 1 < lines.size(); ++i) acknowledged.push_back(lines[i].toStdString());
  return acknowledged;
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
  const ManualClock clock;
  Rng chance(20261120);
  std::size_t acknowledgedInAll = 0;
  std::size_t unacknowledgedInAll = 0;
  for (int round = 0; round < kJournals; ++round) {
    const Folder folder;
    const Setting setting(folder.home(), clock);
    std::multiset<std::string> acknowledged;
    std::size_t unacknowledged = 0;
    for (int kill = 1; kill <= kKillsOfEach; ++kill) {
      for (const auto &question : answerUntilKilled(setting, QStringLiteral("kill-%1").arg(kill), chance)) {
        acknowledged.insert(question);
      }
      const auto checked = check(setting);
      QCOMPARE(checked.complaint, std::string());
      const std::multiset<std::string> kept(checked.questions.begin(), checked.questions.end());
      QCOMPARE(std::set<std::string>(kept.begin(), kept.end()).size(), kept.size());
      QVERIFY(std::ranges::includes(kept, acknowledged));
      unacknowledged = kept.size() - acknowledged.size();
      QVERIFY(unacknowledged <= static_cast<std::size_t>(kill));  // at most the one in hand at each kill
    }
    acknowledgedInAll += acknowledged.size();
    unacknowledgedInAll += unacknowledged;
  }
  qInfo(
      "kill -9 while answering: %d kills, %zu answers acknowledged, 0 lost, 0 twice, %zu kept though not yet "
      "acknowledged, integrity_check ok %d times",
      kJournals * kKillsOfEach, acknowledgedInAll, unacknowledgedInAll, kJournals * kKillsOfEach);
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

const strato::tests::Suite<TestKill, QCoreApplication> suite;

}  // namespace tst_kill

#include "tst_kill.moc"
