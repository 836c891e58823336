// SPDX-License-Identifier: GPL-3.0-or-later
#include <QAbstractButton>
#include <QApplication>
#include <QLabel>
#include <QSet>
#include <QTest>

#include "tests/support/desk_fixture.h"
#include "tests/support/suite.h"
#include "ui/shell/main_window.h"
#include "ui/shell/page_stack.h"
#include "ui/shell/shortcut_sheet.h"

namespace tst_shortcut_sheet {

using namespace strato::ui;
using namespace Qt::StringLiterals;

class TestShortcutSheet final : public QObject {
  Q_OBJECT

 private Q_SLOTS:
  void init();
  void cleanup();
  void f1AndTheQuestionMarkOpenIt_data();
  void f1AndTheQuestionMarkOpenIt();
  void everyShortcutStandsOnIt();
  void noKeyIsGivenTwice();
  void thePagesOwnKeysComeFirst();
  void theCloseButtonIsReachedByTab();

 private:
  [[nodiscard]] QWidget *sheet() const { return m_window->findChild<QWidget *>(u"shortcutSheet"_s); }
  [[nodiscard]] QStringList words() const {
    QStringList words;
    for (const QLabel *label : sheet()->findChildren<QLabel *>()) words.append(label->text());
    return words;
  }

  std::unique_ptr<strato::tests::DeskFixture> m_fixture;
  std::unique_ptr<MainWindow> m_window;
};

void TestShortcutSheet::init() {
  m_fixture = std::make_unique<strato::tests::DeskFixture>();
  m_window = std::make_unique<MainWindow>(m_fixture->desk());
  WindowMemory memory;
  memory.address = Address::parse(u"settings");
  m_window->restore(memory);
  m_window->show();
  QVERIFY(QTest::qWaitForWindowActive(m_window.get()));
}

void TestShortcutSheet::cleanup() {
  m_window.reset();
  m_fixture.reset();
}

void TestShortcutSheet::f1AndTheQuestionMarkOpenIt_data() {
  QTest::addColumn<Qt::Key>("key");
  QTest::newRow("F1") << Qt::Key_F1;
  QTest::newRow("?") << Qt::Key_Question;
}

void TestShortcutSheet::f1AndTheQuestionMarkOpenIt() {
  QFETCH(Qt::Key, key);
  QTest::keyClick(m_window->focusWidget(), key);
  QVERIFY(sheet() && sheet()->isVisible());
  QTest::keyClick(m_window->focusWidget(), key);  // and close it
  QVERIFY(!sheet()->isVisible());
}

void TestShortcutSheet::everyShortcutStandsOnIt() {
  m_window->run(Command::ShortcutSheet);
  const QStringList shown = words();
  for (const Shortcut &shortcut : shortcuts()) QVERIFY2(shown.contains(shortcut.text), qPrintable(shortcut.text));
}

void TestShortcutSheet::noKeyIsGivenTwice() {
  QSet<QString> seen;
  for (const Shortcut &shortcut : shortcuts())
    for (const QKeySequence &key : shortcut.keys) {
      QVERIFY2(!seen.contains(key.toString()), qPrintable(key.toString()));
      seen.insert(key.toString());
    }
}

void TestShortcutSheet::thePagesOwnKeysComeFirst() {
  ShortcutSheet sheet(m_window.get());
  sheet.openFor(u"Practice"_s, {{u"1 to 4"_s, u"Choose an answer"_s}});
  QStringList words;
  for (const QLabel *label : sheet.findChildren<QLabel *>()) words.append(label->text());
  QVERIFY(words.contains(u"On this page: Practice"_s));
  QVERIFY(words.indexOf(u"Choose an answer"_s) < words.indexOf(u"Search everything"_s));
}

void TestShortcutSheet::theCloseButtonIsReachedByTab() {
  m_window->run(Command::ShortcutSheet);
  auto *close = m_window->findChild<QAbstractButton *>(u"closeSheet"_s);
  for (int i = 0; i < 4 && !close->hasFocus(); ++i) QTest::keyClick(m_window->focusWidget(), Qt::Key_Tab);
  QVERIFY(close->hasFocus());
  QTest::keyClick(close, Qt::Key_Return);
  QVERIFY(!sheet()->isVisible());
}

const strato::tests::Suite<TestShortcutSheet, QApplication> suite;

}  // namespace tst_shortcut_sheet

#include "tst_shortcut_sheet.moc"
