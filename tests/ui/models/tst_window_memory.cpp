// SPDX-License-Identifier: GPL-3.0-or-later
#include <sys/resource.h>
#include <QCoreApplication>
#include <QDir>
#include <QFile>
#include <QTemporaryDir>
#include <QTest>
#include <cerrno>
#include <csignal>

#include "tests/support/suite.h"
#include "ui/models/window_memory.h"

namespace tst_window_memory {

using namespace strato::ui;
using namespace Qt::StringLiterals;

namespace {

WindowMemory full() {
  WindowMemory memory;
  memory.geometry = QRect(100, 40, 1280, 800);
  memory.maximised = true;
  memory.address = {u"learn"_s, u"lambda"_s, u"costs"_s};
  memory.scroll = 0.25;
  memory.theme = u"dark"_s;
  memory.textScale = 1.25;
  memory.reducedMotion = false;
  return memory;
}

void write(const QString &path, const QByteArray &bytes) {
  QFile file(path);
  QVERIFY(file.open(QIODevice::WriteOnly));
  file.write(bytes);
}

/// While it lives, a file can grow to so many bytes only: a write beyond is cut short, and the next one fails.
class NarrowDisk final {
 public:
  explicit NarrowDisk(qint64 room) : m_usual(limit()), m_action(::signal(SIGXFSZ, SIG_IGN)) {
    const rlimit narrow{static_cast<rlim_t>(room), m_usual.rlim_max};
    ::setrlimit(RLIMIT_FSIZE, &narrow);
  }
  ~NarrowDisk() {
    ::setrlimit(RLIMIT_FSIZE, &m_usual);
    ::signal(SIGXFSZ, m_action);
  }
  Q_DISABLE_COPY_MOVE(NarrowDisk)

 private:
  static rlimit limit() {
    rlimit now{};
    ::getrlimit(RLIMIT_FSIZE, &now);
    return now;
  }
  rlimit m_usual;
  void (*m_action)(int);
};

}  // namespace

class TestWindowMemory final : public QObject {
  Q_OBJECT

 private Q_SLOTS:
  void comesBackAsItWasWritten();
  void whatWasNotChosenStaysOpen();
  void refusesWhatIsNoMemory_data();
  void refusesWhatIsNoMemory();
  void takesOnlyPlausibleNumbers();
  void aMissingFileIsAFirstStart();
  void aDamagedFileIsPutAside();
  void savingMakesItsFolder();
  void aFullDiskKeepsTheGoodFile_data();
  void aFullDiskKeepsTheGoodFile();
  void aWindowComesBackOntoAScreenThatIsThere_data();
  void aWindowComesBackOntoAScreenThatIsThere();
  void onlyAnAbsoluteStateHomeCounts();
};

void TestWindowMemory::comesBackAsItWasWritten() { QCOMPARE(*readWindowMemory(writeWindowMemory(full())), full()); }

void TestWindowMemory::whatWasNotChosenStaysOpen() {
  const auto memory = readWindowMemory(writeWindowMemory({}));
  QVERIFY(memory);
  QVERIFY(!memory->theme);
  QVERIFY(!memory->reducedMotion);
  QVERIFY(memory->geometry.isNull());
}

void TestWindowMemory::refusesWhatIsNoMemory_data() {
  QTest::addColumn<QByteArray>("bytes");
  QTest::newRow("empty") << QByteArray();
  QTest::newRow("cut off") << writeWindowMemory(full()).left(60);
  QTest::newRow("a list") << QByteArray("[1, 2]");
  QTest::newRow("another version") << QByteArray(R"({"version": 2})");
  QTest::newRow("zeros") << QByteArray(500, '\0');
}

void TestWindowMemory::refusesWhatIsNoMemory() {
  QFETCH(QByteArray, bytes);
  QVERIFY(!readWindowMemory(bytes));
}

void TestWindowMemory::takesOnlyPlausibleNumbers() {
  const auto memory = readWindowMemory(R"({"version": 1, "scroll": 9, "textScale": 40, "reducedMotion": "yes",
    "geometry": {"x": 5, "y": 5, "width": -3, "height": 2000000000}})");
  QVERIFY(memory);
  QCOMPARE(memory->scroll, 1.0);
  QCOMPARE(memory->textScale, 1.5);
  QVERIFY(!memory->reducedMotion);
  QVERIFY(memory->geometry.isNull());
}

void TestWindowMemory::aMissingFileIsAFirstStart() {
  const QTemporaryDir folder;
  QCOMPARE(WindowMemoryFile(folder.filePath(u"none/window.json"_s)).load(), WindowMemory());
}

void TestWindowMemory::aDamagedFileIsPutAside() {
  const QTemporaryDir folder;
  const QString path = folder.filePath(u"window.json"_s);
  for (const QByteArray &damage : {QByteArray("{\"version\": 1, "), QByteArray("second")}) {
    write(path, damage);
    QCOMPARE(WindowMemoryFile(path).load(), WindowMemory());
    QVERIFY(!QFile::exists(path));
    QFile aside(path + u".damaged"_s);
    QVERIFY(aside.open(QIODevice::ReadOnly));
    QCOMPARE(aside.readAll(), damage);
  }
}

void TestWindowMemory::savingMakesItsFolder() {
  const QTemporaryDir folder;
  const WindowMemoryFile file(folder.filePath(u"a/b/window.json"_s));
  QVERIFY(file.save(full()));
  QCOMPARE(file.load(), full());
}

void TestWindowMemory::aFullDiskKeepsTheGoodFile_data() {
  QTest::addColumn<qint64>("room");
  QTest::newRow("no room") << qint64(0);
  QTest::newRow("room for a half") << qint64(writeWindowMemory(full()).size() / 2);
  QTest::newRow("one byte short") << qint64(writeWindowMemory(full()).size() - 1);
}

void TestWindowMemory::aFullDiskKeepsTheGoodFile() {
  QFETCH(qint64, room);
  const QTemporaryDir folder;
  const WindowMemoryFile file(folder.filePath(u"window.json"_s));
  QVERIFY(file.save(full()));
  WindowMemory other = full();
  other.scroll = 0.75;  // as long as before
  const auto saved = [&] {
    const NarrowDisk disk(room);
    return file.save(other);
  }();
  QVERIFY(!saved);
  const QString sentence = QString::fromStdString(saved.error().english());
  QVERIFY2(sentence.contains(file.path()) && sentence.contains(qt_error_string(EFBIG)), qPrintable(sentence));
  QCOMPARE(file.load(), full());
  QCOMPARE(QDir(folder.path()).entryList(QDir::Files), QStringList{u"window.json"_s});
  QVERIFY(file.save(other));
  QCOMPARE(file.load(), other);
}

void TestWindowMemory::aWindowComesBackOntoAScreenThatIsThere_data() {
  QTest::addColumn<QRect>("was");
  QTest::addColumn<QRect>("becomes");
  const QRect inside(100, 100, 800, 600);
  QTest::newRow("inside stays") << inside << inside;
  QTest::newRow("on a screen that is gone") << QRect(3000, 200, 800, 600) << QRect(1120, 200, 800, 600);
  QTest::newRow("half out to the left") << QRect(-500, 10, 800, 600) << QRect(0, 10, 800, 600);
  QTest::newRow("larger than the screen") << QRect(0, 0, 3840, 2160) << QRect(0, 0, 1920, 1080);
  QTest::newRow("on the second screen") << QRect(2000, 1200, 640, 480) << QRect(2000, 1200, 640, 480);
  QTest::newRow("none") << QRect() << QRect();
}

void TestWindowMemory::aWindowComesBackOntoAScreenThatIsThere() {
  QFETCH(QRect, was);
  QFETCH(QRect, becomes);
  const QRect second(1920, 1080, 1280, 1024);
  QCOMPARE(fitToScreens(was, {QRect(0, 0, 1920, 1080), second}), becomes);
}

void TestWindowMemory::onlyAnAbsoluteStateHomeCounts() {
  QCOMPARE(stateFolder(u"/var/state"_s, u"/home/a"_s), u"/var/state/stratoscope"_s);
  QCOMPARE(stateFolder(u"state"_s, u"/home/a"_s), u"/home/a/.local/state/stratoscope"_s);
  QCOMPARE(stateFolder({}, u"/home/a"_s), u"/home/a/.local/state/stratoscope"_s);
}

const strato::tests::Suite<TestWindowMemory, QCoreApplication> suite;

}  // namespace tst_window_memory

#include "tst_window_memory.moc"
