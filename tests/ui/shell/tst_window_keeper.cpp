// SPDX-License-Identifier: GPL-3.0-or-later
#include <QApplication>
#include <QCoreApplication>
#include <QFile>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>

#include "tests/support/suite.h"
#include "ui/shell/window_keeper.h"

namespace tst_window_keeper {

using namespace strato::ui;
using namespace Qt::StringLiterals;

class TestWindowKeeper final : public QObject {
  Q_OBJECT

 private Q_SLOTS:
  void init();
  void savesWithinTwoSecondsOfAChange();
  void writesNothingWhileNothingChanges();
  void theWheelIsAChange();
  void complainsOnceWhileItCannotSave();

 private:
  std::unique_ptr<QTemporaryDir> m_folder;
  WindowMemory m_now;
  [[nodiscard]] WindowMemoryFile file() const { return WindowMemoryFile(m_folder->filePath(u"s/window.json"_s)); }
};

void TestWindowKeeper::init() {
  m_folder = std::make_unique<QTemporaryDir>();
  m_now = {};
}

void TestWindowKeeper::savesWithinTwoSecondsOfAChange() {
  QWidget window;
  WindowKeeper keeper(
      file(), [this] { return m_now; }, &window);
  m_now.scroll = 0.5;
  keeper.noteChange();
  QTRY_COMPARE_WITH_TIMEOUT(file().load().scroll, 0.5, 2000);
}

void TestWindowKeeper::writesNothingWhileNothingChanges() {
  QWidget window;
  WindowKeeper keeper(
      file(), [this] { return m_now; }, &window);
  m_now.scroll = 0.5;
  keeper.saveNow();
  QVERIFY(QFile::remove(file().path()));
  keeper.noteChange();
  keeper.saveNow();
  QVERIFY(!QFile::exists(file().path()));
}

void TestWindowKeeper::theWheelIsAChange() {
  QWidget window;
  window.show();
  WindowKeeper keeper(
      file(), [this] { return m_now; }, &window);
  keeper.saveNow();
  m_now.scroll = 0.75;
  QTest::qWait(10);
  QWheelEvent wheel(QPointF(5, 5), QPointF(5, 5), {}, QPoint(0, -120), Qt::NoButton, Qt::NoModifier, Qt::NoScrollPhase,
                    false);
  QCoreApplication::sendEvent(&window, &wheel);
  QTRY_COMPARE_WITH_TIMEOUT(file().load().scroll, 0.75, 2000);
}

void TestWindowKeeper::complainsOnceWhileItCannotSave() {
  QWidget window;
  WindowKeeper keeper(
      WindowMemoryFile(u"/proc/none/window.json"_s), [this] { return m_now; }, &window);
  QSignalSpy failed(&keeper, &WindowKeeper::failed);
  for (const double scroll : {0.1, 0.2, 0.3}) {
    m_now.scroll = scroll;
    keeper.saveNow();
  }
  QCOMPARE(failed.size(), 1);
}

const strato::tests::Suite<TestWindowKeeper, QApplication> suite;

}  // namespace tst_window_keeper

#include "tst_window_keeper.moc"
