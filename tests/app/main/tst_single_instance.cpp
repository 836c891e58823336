// SPDX-License-Identifier: GPL-3.0-or-later
#include <sys/stat.h>
#include <QCoreApplication>
#include <QFile>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>
#include <atomic>
#include <thread>

#include <QLocalSocket>

#include "app/main/single_instance.h"
#include "tests/support/suite.h"

namespace tst_single_instance {

using namespace strato;
using namespace std::chrono_literals;
using namespace Qt::StringLiterals;

namespace {

/// A second start, which waits for its answer in a thread of its own while the first has the event loop.
class SecondStart final {
 public:
  SecondStart(QString folder, QStringList arguments)
      : m_thread([this, folder = std::move(folder), arguments = std::move(arguments)] {
          SingleInstance second(folder);
          m_role = second.begin(arguments, 2000ms);
          m_done = true;
        }) {}

  [[nodiscard]] bool isDone() const { return m_done; }
  [[nodiscard]] const Result<InstanceRole> &role() const { return m_role; }

 private:
  Result<InstanceRole> m_role = InstanceRole::First;
  std::atomic<bool> m_done = false;
  std::jthread m_thread;  // not Qt's: the thread sanitizer knows how this one begins and ends
};

}  // namespace

class TestSingleInstance final : public QObject {
  Q_OBJECT

 private Q_SLOTS:
  void init() { m_folder = std::make_unique<QTemporaryDir>(); }
  void theFirstGoesOn();
  void aLaterStartHandsItsArgumentsOver();
  void argumentsStayAsTheyAre();
  void whatAKilledProgramLeftDoesNotCount();
  void aProgramThatDoesNotAnswerIsNamed();
  void nonsenseOnTheSocketIsIgnored();
  void whenTheFirstEndsTheNextIsFirst();
  void theFolderIsPrivate();

 private:
  std::unique_ptr<QTemporaryDir> m_folder;
};

void TestSingleInstance::theFirstGoesOn() {
  SingleInstance first(m_folder->path());
  QCOMPARE(*first.begin({}), InstanceRole::First);
}

void TestSingleInstance::aLaterStartHandsItsArgumentsOver() {
  SingleInstance first(m_folder->path());
  QVERIFY(first.begin({}));
  QSignalSpy received(&first, &SingleInstance::argumentsReceived);
  const SecondStart second(m_folder->path(), {u"learn/lambda"_s});
  QTRY_VERIFY(second.isDone());
  QCOMPARE(*second.role(), InstanceRole::HandedOver);
  QCOMPARE(received.size(), 1);
  QCOMPARE(received.at(0).at(0).toStringList(), QStringList{u"learn/lambda"_s});
}

void TestSingleInstance::argumentsStayAsTheyAre() {
  SingleInstance first(m_folder->path());
  QVERIFY(first.begin({}));
  QSignalSpy received(&first, &SingleInstance::argumentsReceived);
  const QStringList strange{u"two words"_s, QString(), u"line\nbreak"_s, u"ünï\"quote"_s};
  const SecondStart second(m_folder->path(), strange);
  QTRY_COMPARE(received.size(), 1);
  QCOMPARE(received.at(0).at(0).toStringList(), strange);
  QTRY_VERIFY(second.isDone());
}

void TestSingleInstance::whatAKilledProgramLeftDoesNotCount() {
  // A lock of a process that is gone, and a socket that nobody listens on.
  QFile lock(m_folder->filePath(u"stratoscope.lock"_s));
  QVERIFY(lock.open(QIODevice::WriteOnly));
  lock.write("999999999\nstratoscope\n" + QSysInfo::machineHostName().toUtf8() + "\n");
  lock.close();
  QFile socket(m_folder->filePath(u"stratoscope.socket"_s));
  QVERIFY(socket.open(QIODevice::WriteOnly));
  socket.close();
  SingleInstance next(m_folder->path());
  QCOMPARE(*next.begin({}), InstanceRole::First);
  QSignalSpy received(&next, &SingleInstance::argumentsReceived);
  const SecondStart second(m_folder->path(), {u"lab"_s});
  QTRY_COMPARE(received.size(), 1);
  QTRY_VERIFY(second.isDone());
}

void TestSingleInstance::aProgramThatDoesNotAnswerIsNamed() {
  QLockFile held(m_folder->filePath(u"stratoscope.lock"_s));
  QVERIFY(held.tryLock());
  SingleInstance second(m_folder->path());
  const auto role = second.begin({}, 200ms);
  QVERIFY(!role);
  QVERIFY(role.error().english().find(std::to_string(QCoreApplication::applicationPid())) != std::string::npos);
}

void TestSingleInstance::nonsenseOnTheSocketIsIgnored() {
  SingleInstance first(m_folder->path());
  QVERIFY(first.begin({}));
  QSignalSpy received(&first, &SingleInstance::argumentsReceived);
  for (const QByteArray &nonsense : {QByteArray("{}\n"), QByteArray(200'000, 'x'), QByteArray("\n")}) {
    QLocalSocket socket;
    socket.connectToServer(m_folder->filePath(u"stratoscope.socket"_s));
    QVERIFY(socket.waitForConnected());
    socket.write(nonsense);
    socket.flush();
    QTRY_COMPARE(socket.state(), QLocalSocket::UnconnectedState);
  }
  QCOMPARE(received.size(), 0);
}

void TestSingleInstance::whenTheFirstEndsTheNextIsFirst() {
  {
    SingleInstance first(m_folder->path());
    QVERIFY(first.begin({}));
  }
  SingleInstance next(m_folder->path());
  QCOMPARE(*next.begin({}), InstanceRole::First);
}

void TestSingleInstance::theFolderIsPrivate() {
  QCOMPARE(*instanceFolder(m_folder->path()), m_folder->path());
  const auto fallback = instanceFolder({});
  QVERIFY(fallback);
  struct stat info {};
  QCOMPARE(stat(qPrintable(*fallback), &info), 0);
  QCOMPARE(info.st_mode & 0777U, 0700U);
  QCOMPARE(*instanceFolder(u"run"_s), *fallback);
  QCOMPARE(*instanceFolder(u"/"_s + QString(90, u'x')), *fallback);
}

const strato::tests::Suite<TestSingleInstance, QCoreApplication> suite;

}  // namespace tst_single_instance

#include "tst_single_instance.moc"
