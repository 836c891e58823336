// SPDX-License-Identifier: GPL-3.0-or-later
#include <signal.h>
#include <sys/resource.h>
#include <QCoreApplication>
#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QImage>
#include <QProcess>
#include <QTemporaryDir>
#include <QTest>

#include "tests/support/places.h"
#include "tests/support/suite.h"
#include "ui/models/window_memory.h"

namespace tst_program {

using namespace Qt::StringLiterals;
using strato::ui::WindowMemory;
using strato::ui::WindowMemoryFile;

namespace {

/// The program as a person starts it, in a home of its own.
class Home final {
 public:
  [[nodiscard]] std::unique_ptr<QProcess> start(const QStringList &arguments, const QString &platform = u"offscreen"_s,
                                                const QMap<QString, QString> &setting = {}) const {
    auto process = std::make_unique<QProcess>();
    QProcessEnvironment environment = QProcessEnvironment::systemEnvironment();
    for (const QString &name : {u"DISPLAY"_s, u"WAYLAND_DISPLAY"_s, u"DBUS_SESSION_BUS_ADDRESS"_s})
      environment.remove(name);
    environment.insert(u"HOME"_s, m_folder.path());
    environment.insert(u"XDG_DATA_HOME"_s, m_folder.filePath(u"data"_s));
    environment.insert(u"XDG_STATE_HOME"_s, m_folder.filePath(u"state"_s));
    environment.insert(u"XDG_RUNTIME_DIR"_s, m_folder.path());
    environment.insert(u"QT_QPA_PLATFORM"_s, platform);
    for (auto it = setting.begin(); it != setting.end(); ++it) environment.insert(it.key(), it.value());
    process->setProcessEnvironment(environment);
    process->start(strato::tests::buildFile("bin/stratoscope"), arguments);
    return process;
  }

  [[nodiscard]] WindowMemoryFile memory() const {
    return WindowMemoryFile(m_folder.filePath(u"state/stratoscope/window.json"_s));
  }
  [[nodiscard]] bool makeMemoryOld() const {
    QFile file(memory().path());
    return file.open(QIODevice::ReadWrite) && file.setFileTime(longAgo(), QFileDevice::FileModificationTime);
  }
  [[nodiscard]] bool memoryIsNew() const { return QFileInfo(memory().path()).lastModified() > longAgo(); }

  /// A platform with a screen of 1920 x 1080: offscreen's own has 800 x 800, and each window is shrunk to that.
  [[nodiscard]] QString screen() const {
    QFile file(path(u"screen.json"_s));
    if (file.open(QIODevice::WriteOnly))
      file.write(R"({"screens": [{"name": "desk", "x": 0, "y": 0, "width": 1920, "height": 1080, "dpr": 1,
                                  "logicalDpi": 96, "logicalBaseDpi": 96}]})");
    return u"offscreen:configfile="_s + file.fileName();
  }
  [[nodiscard]] QString path(const QString &name) const { return m_folder.filePath(name); }

 private:
  static QDateTime longAgo() { return QDate(2001, 1, 1).startOfDay(Qt::UTC); }

  QTemporaryDir m_folder;
};

struct Ended {
  int code = -1;
  QString out;
  QString err;
};

Ended finish(QProcess &process, int milliseconds = 60'000) {
  if (!process.waitForFinished(milliseconds)) return {};
  return {process.exitCode(), QString::fromUtf8(process.readAllStandardOutput()),
          QString::fromUtf8(process.readAllStandardError())};
}

}  // namespace

class TestProgram final : public QObject {
  Q_OBJECT

 private Q_SLOTS:
  void helpAndVersionNeedNoDisplay();
  void theVersionComesAtOnce();
  void withoutADisplayItSaysSoInOneLine();
  void aWrongOptionIsExplained();
  void theWindowComesBackAfterAKill_data();
  void theWindowComesBackAfterAKill();
  void studyingComesBackAfterAKill();
  void whereOneGoesIsKeptTwoSecondsLater();
  void aSecondStartHandsOverAndEnds();
  void aFirstStartMakesAJournal();
  void aDamagedJournalIsNotTouched();
  void aForeignContentFileIsExplainedAndReplaced();
  void theTourSaysWhatItDoes();
  void theTourIsTheSameElsewhere();
  void pricesComeFromTheShippedContent();
};

void TestProgram::helpAndVersionNeedNoDisplay() {
  Home home;
  const Ended version = finish(*home.start({u"--version"_s}, u"xcb"_s));
  QCOMPARE(version.code, 0);
  QVERIFY(version.out.startsWith(u"stratoscope "_s));
  const Ended help = finish(*home.start({u"--help"_s}, u"xcb"_s));
  QCOMPARE(help.code, 0);
  QVERIFY(help.out.contains(u"tour DIR"_s));
}

void TestProgram::theVersionComesAtOnce() {
  // By the processor's time: what else runs on the machine is none of the program's doing.
  const auto spent = [] {
    rusage children{};
    ::getrusage(RUSAGE_CHILDREN, &children);
    return (children.ru_utime.tv_sec + children.ru_stime.tv_sec) * 1000 +
           (children.ru_utime.tv_usec + children.ru_stime.tv_usec) / 1000;
  };
#ifdef __SANITIZE_ADDRESS__
  constexpr long allowed = 1000;  // its own start costs as much as ours
#else
  constexpr long allowed = 100;
#endif
  const Home home;
  long best = 10'000;
  for (int i = 0; i < 5; ++i) {
    const long before = spent();
    QCOMPARE(finish(*home.start({u"--version"_s})).code, 0);
    best = std::min(best, spent() - before);
  }
  QVERIFY2(best < allowed, qPrintable(QString::number(best)));
}

void TestProgram::withoutADisplayItSaysSoInOneLine() {
  Home home;
  const Ended ended = finish(*home.start({}, u"xcb"_s));
  QCOMPARE(ended.code, 1);
  QCOMPARE(ended.err.count(u'\n'), 1);
  QVERIFY(ended.err.contains(u"no display"_s));
}

void TestProgram::aWrongOptionIsExplained() {
  Home home;
  const Ended ended = finish(*home.start({u"--fast"_s}));
  QCOMPARE(ended.code, 2);
  QVERIFY(ended.err.contains(u"--fast"_s));
}

void TestProgram::theWindowComesBackAfterAKill_data() {
  QTest::addColumn<QString>("address");
  QTest::addColumn<double>("scroll");
  QTest::newRow("in the middle of a lesson") << u"learn/lambda"_s << 0.4;
  QTest::newRow("at the end of the course") << u"learn"_s << 1.0;
  QTest::newRow("a page that does not scroll") << u"library"_s << 0.0;
}

void TestProgram::theWindowComesBackAfterAKill() {
  QFETCH(QString, address);
  QFETCH(double, scroll);
  const Home home;
  WindowMemory left;
  left.geometry = QRect(300, 100, 1400, 900);
  left.address = strato::ui::Address::parse(address);
  left.scroll = scroll;
  left.theme = u"dark"_s;
  left.textScale = 1.1;
  QVERIFY(home.memory().save(left));
  // The second start comes back to what the first, killed, has written of itself.
  for (int start = 0; start < 2; ++start) {
    QVERIFY(home.makeMemoryOld());
    const auto program = home.start({}, home.screen());
    QTRY_VERIFY_WITH_TIMEOUT(home.memoryIsNew(), 30'000);
    ::kill(static_cast<pid_t>(program->processId()), SIGKILL);
    QVERIFY(program->waitForFinished());
    const WindowMemory now = home.memory().load();
    QCOMPARE(now.geometry, left.geometry);
    QCOMPARE(now.address, left.address);
    QVERIFY2(std::abs(now.scroll - left.scroll) < 0.005, qPrintable(QString::number(now.scroll)));
    QCOMPARE(now.theme, left.theme);
    QCOMPARE(now.textScale, left.textScale);
  }
}

void TestProgram::studyingComesBackAfterAKill() {
  const Home home;
  const auto startAndKill = [&home](const QStringList &arguments) {
    const auto program = home.start(arguments, home.screen());
    const bool written = QTest::qWaitFor([&home] { return home.memoryIsNew(); }, 30'000);
    ::kill(static_cast<pid_t>(program->processId()), SIGKILL);
    return written && program->waitForFinished();
  };
  QVERIFY(startAndKill({u"learn/lambda#costs"_s}));
  WindowMemory left = home.memory().load();
  QVERIFY(left.scroll > 0.1);
  left.scroll += 0.02;  // some lines below the section's beginning
  QVERIFY(home.memory().save(left));
  QVERIFY(home.makeMemoryOld());
  QVERIFY(startAndKill({}));
  const WindowMemory now = home.memory().load();
  QCOMPARE(now.address, left.address);
  QVERIFY2(std::abs(now.scroll - left.scroll) < 0.005, qPrintable(QString::number(now.scroll)));
}

void TestProgram::whereOneGoesIsKeptTwoSecondsLater() {
  const Home home;
  const auto program = home.start({u"library"_s}, home.screen());
  QTRY_VERIFY_WITH_TIMEOUT(QFile::exists(home.memory().path()), 30'000);
  QCOMPARE(home.memory().load().address.page, u"library"_s);
  QCOMPARE(home.memory().load().geometry.size(), QSize(1280, 800));
  QCOMPARE(finish(*home.start({u"settings"_s})).code, 0);
  QTest::qWait(2000);
  ::kill(static_cast<pid_t>(program->processId()), SIGKILL);
  QVERIFY(program->waitForFinished());
  QCOMPARE(home.memory().load().address.page, u"settings"_s);
}

void TestProgram::aSecondStartHandsOverAndEnds() {
  Home home;
  const auto first = home.start({});
  QTRY_VERIFY_WITH_TIMEOUT(QFile::exists(home.path(u"stratoscope.socket"_s)), 20'000);
  QCOMPARE(finish(*home.start({u"learn/lambda"_s})).code, 0);
  QTRY_COMPARE_WITH_TIMEOUT(home.memory().load().address.item, u"lambda"_s, 20'000);
  QCOMPARE(first->state(), QProcess::Running);
  first->kill();
  QVERIFY(first->waitForFinished());
}

void TestProgram::aFirstStartMakesAJournal() {
  Home home;
  const Ended ended = finish(*home.start({u"--time-start"_s}));
  QCOMPARE(ended.code, 0);
  QVERIFY(ended.out.contains(u"painted_ms"_s));
  const QFileInfo folder(home.path(u"data/stratoscope"_s));
  QVERIFY(QFile::exists(folder.filePath() + u"/journal.sqlite"_s));
  QVERIFY(!folder.permission(QFile::ReadOther) && !folder.permission(QFile::ReadGroup));
}

void TestProgram::aDamagedJournalIsNotTouched() {
  Home home;
  QVERIFY(QDir().mkpath(home.path(u"data/stratoscope"_s)));
  const QByteArray damage(8192, 'x');
  const auto read = [&home] {
    QFile file(home.path(u"data/stratoscope/journal.sqlite"_s));
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
  };
  {
    QFile file(home.path(u"data/stratoscope/journal.sqlite"_s));
    QVERIFY(file.open(QIODevice::WriteOnly));
    file.write(damage);
  }
  const auto program = home.start({});
  QTRY_VERIFY_WITH_TIMEOUT(QFile::exists(home.path(u"stratoscope.socket"_s)), 20'000);
  QTest::qWait(1500);
  QCOMPARE(program->state(), QProcess::Running);
  program->kill();
  QVERIFY(program->waitForFinished());
  QCOMPARE(read(), damage);
}

void TestProgram::aForeignContentFileIsExplainedAndReplaced() {
  Home home;
  const QString foreign = home.path(u"foreign.sqlite"_s);
  QFile file(foreign);
  QVERIFY(file.open(QIODevice::WriteOnly));
  file.write("not a database");
  file.close();
  const Ended ended = finish(*home.start({u"--content"_s, foreign, u"--time-start"_s}));
  QCOMPARE(ended.code, 0);  // the shipped content is used; the window says why
}

void TestProgram::theTourSaysWhatItDoes() {
  Home home;
  const Ended wrong = finish(*home.start({u"tour"_s}));
  QCOMPARE(wrong.code, 2);
  QVERIFY(wrong.err.contains(u"folder"_s));
  const Ended page = finish(*home.start(
      {u"tour"_s, home.path(u"t"_s), u"--page"_s, u"progress"_s, u"--scale"_s, u"2"_s, u"--size"_s, u"1024x700"_s}));
  QCOMPARE(page.code, 0);
  QVERIFY(page.out.contains(u"[1/2]"_s));
  QCOMPARE(QImage(home.path(u"t/progress-coming-dark.png"_s)).size(), QSize(2048, 1400));
}

void TestProgram::theTourIsTheSameElsewhere() {
  // In processes of their own: each hashes in an order of its own.
  const Home home;
  const auto shoot = [&home](const QString &folder, const QMap<QString, QString> &setting) {
    return finish(*home.start({u"tour"_s, home.path(folder), u"--page"_s, u"home"_s, u"--theme"_s, u"light"_s},
                              u"offscreen"_s, setting));
  };
  const Ended here = shoot(u"here"_s, {{u"TZ"_s, u"UTC"_s}, {u"LC_ALL"_s, u"C.UTF-8"_s}});
  const Ended there = shoot(u"there"_s, {{u"TZ"_s, u"Asia/Kathmandu"_s}, {u"LC_ALL"_s, u"ar_EG.UTF-8"_s}});
  QCOMPARE(here.code, 0);
  QCOMPARE(there.code, 0);
  const QStringList names = QDir(home.path(u"here"_s)).entryList(QDir::Files);
  QVERIFY(names.size() > 3);
  QCOMPARE(QDir(home.path(u"there"_s)).entryList(QDir::Files), names);
  for (const QString &name : names) {
    QFile first(home.path(u"here/"_s + name));
    QFile second(home.path(u"there/"_s + name));
    QVERIFY(first.open(QIODevice::ReadOnly) && second.open(QIODevice::ReadOnly));
    QVERIFY2(first.readAll() == second.readAll(), qPrintable(name));
  }
}

void TestProgram::pricesComeFromTheShippedContent() {
  Home home;
  const Ended bill =
      finish(*home.start({u"price"_s, u"alb"_s, u"--hours"_s, u"720"_s, u"--lcu"_s, u"1.08"_s, u"--json"_s}, u"xcb"_s));
  QCOMPARE(bill.code, 0);
  QVERIFY2(bill.out.startsWith(u"{\n  \"total_usd\": \"22.42\","_s), qPrintable(bill.out));
  const Ended wrong = finish(*home.start({u"price"_s, u"alb"_s, u"--hours"_s, u"-1"_s}, u"xcb"_s));
  QCOMPARE(wrong.code, 2);
  QCOMPARE(wrong.out, QString());
}

const strato::tests::Suite<TestProgram, QCoreApplication> suite;

}  // namespace tst_program

#include "tst_program.moc"
