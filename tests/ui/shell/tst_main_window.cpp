// SPDX-License-Identifier: GPL-3.0-or-later
#include <QAbstractButton>
#include <QApplication>
#include <QMenu>
#include <QSet>
#include <QTest>

#include "tests/support/desk_fixture.h"
#include "tests/support/suite.h"
#include "ui/shell/main_window.h"
#include "ui/shell/navigation_rail.h"
#include "ui/shell/page_stack.h"
#include "ui/shell/pages.h"
#include "ui/widgets/toast.h"

namespace tst_main_window {

using namespace strato::ui;
using namespace Qt::StringLiterals;

class TestMainWindow final : public QObject {
  Q_OBJECT

 private Q_SLOTS:
  void init();
  void cleanup();
  void aFirstStartBeginsAtHome();
  void everyPageOfTheRailOpensByClick();
  void everyPageHasAKey();
  void pagesAreMadeWhenTheyAreFirstOpened();
  void theRailIsOneTabStopAndArrowsMoveInIt();
  void theRailShowsWordsWhenThereIsRoom();
  void altArrowsGoBackAndForward();
  void theMousesSideButtonsGoBackAndForward();
  void anUnknownPageIsRefusedInWords();
  void thePageHasTheFocusAndNotTheRail();
  void theBreadcrumbLeadsUp();
  void theTitleNamesThePage();
  void textSizeAndThemeChangeByKey();
  void theThemeMenuChangesTheTheme();
  void theTextSizeMenuChangesTheText();
  void theWindowRemembersPlaceAndPage();
  void aReadPageIsNotedInTheRecord();

 private:
  [[nodiscard]] QString where() const { return m_window->pages().page()->address().text(); }
  [[nodiscard]] QAbstractButton *button(const QString &name) const {
    return m_window->findChild<QAbstractButton *>(name);
  }
  void click(const QString &name) const { QTest::mouseClick(button(name), Qt::LeftButton); }
  void key(Qt::Key key, Qt::KeyboardModifiers modifiers = {}) const {
    QTest::keyClick(m_window->focusWidget() ? m_window->focusWidget() : m_window.get(), key, modifiers);
  }

  std::unique_ptr<strato::tests::DeskFixture> m_fixture;
  std::unique_ptr<MainWindow> m_window;
};

void TestMainWindow::init() {
  m_fixture = std::make_unique<strato::tests::DeskFixture>();
  m_window = std::make_unique<MainWindow>(m_fixture->desk());
  m_window->setGeometry(0, 0, 1280, 800);
  m_window->restore({});
  m_window->show();
  QVERIFY(QTest::qWaitForWindowActive(m_window.get()));
}

void TestMainWindow::cleanup() {
  m_window.reset();
  m_fixture.reset();
}

void TestMainWindow::aFirstStartBeginsAtHome() {
  QCOMPARE(where(), u"home"_s);
  QVERIFY(button(u"rail-home"_s)->isChecked());
}

void TestMainWindow::everyPageOfTheRailOpensByClick() {
  for (const PageEntry &page : pageTable()) {
    click(u"rail-"_s + page.name);
    QCOMPARE(m_window->pages().page()->address().page, page.name);
    QVERIFY(button(u"rail-"_s + page.name)->isChecked());
  }
}

void TestMainWindow::everyPageHasAKey() {
  const QStringList names{u"home"_s, u"learn"_s, u"lab"_s, u"practice"_s, u"progress"_s, u"present"_s, u"library"_s};
  for (int i = 0; i < names.size(); ++i) {
    for (const auto modifier : {Qt::ControlModifier, Qt::AltModifier}) {
      m_window->go({u"settings"_s, {}, {}});
      key(static_cast<Qt::Key>(Qt::Key_1 + i), modifier);
      QCOMPARE(m_window->pages().page()->address().page, names[i]);
    }
  }
  key(Qt::Key_Comma, Qt::ControlModifier);
  QCOMPARE(where(), u"settings"_s);
}

void TestMainWindow::pagesAreMadeWhenTheyAreFirstOpened() {
  QCOMPARE(m_window->pages().count(), 1);
  m_window->go({u"lab"_s, {}, {}});
  m_window->go({u"home"_s, {}, {}});
  m_window->go({u"lab"_s, {}, {}});
  QCOMPARE(m_window->pages().count(), 2);
}

void TestMainWindow::theRailIsOneTabStopAndArrowsMoveInIt() {
  int stops = 0;
  for (const auto *entry : m_window->findChild<NavigationRail *>()->findChildren<QAbstractButton *>())
    stops += (entry->focusPolicy() & Qt::TabFocus) == Qt::TabFocus ? 1 : 0;
  QCOMPARE(stops, 1);
  button(u"rail-home"_s)->setFocus();
  key(Qt::Key_Down);
  QVERIFY(button(u"rail-learn"_s)->hasFocus());
  key(Qt::Key_Down);
  key(Qt::Key_Return);
  QCOMPARE(where(), u"lab"_s);
  button(u"rail-lab"_s)->setFocus();
  key(Qt::Key_End);
  QVERIFY(button(u"rail-settings"_s)->hasFocus());
  key(Qt::Key_Home);
  QVERIFY(button(u"rail-home"_s)->hasFocus());
}

void TestMainWindow::theRailShowsWordsWhenThereIsRoom() {
  const auto *rail = m_window->findChild<NavigationRail *>();
  QCOMPARE(rail->railStyle(), RailStyle::Words);
  QCOMPARE(rail->width(), 88);
  m_window->resize(1024, 700);
  QTRY_COMPARE(rail->width(), 56);
  QCOMPARE(rail->railStyle(), RailStyle::Icons);
  m_window->resize(1280, 600);  // wide, but too low for nine words
  QTRY_COMPARE(rail->railStyle(), RailStyle::Icons);
  for (const auto *entry : rail->findChildren<QAbstractButton *>()) {
    QVERIFY(rail->rect().contains(entry->geometry()));
    QVERIFY(!entry->toolTip().isEmpty());
    QVERIFY(entry->height() >= 40);
  }
}

void TestMainWindow::altArrowsGoBackAndForward() {
  m_window->go({u"lab"_s, {}, {}});
  m_window->go({u"settings"_s, {}, {}});
  key(Qt::Key_Left, Qt::AltModifier);
  QCOMPARE(where(), u"lab"_s);
  key(Qt::Key_Left, Qt::AltModifier);
  key(Qt::Key_Left, Qt::AltModifier);
  QCOMPARE(where(), u"home"_s);
  key(Qt::Key_Right, Qt::AltModifier);
  QCOMPARE(where(), u"lab"_s);
}

void TestMainWindow::theMousesSideButtonsGoBackAndForward() {
  m_window->go({u"settings"_s, {}, {}});
  QWidget *under = m_window->childAt(m_window->rect().center());
  QTest::mouseClick(under, Qt::BackButton);
  QCOMPARE(where(), u"home"_s);
  under = m_window->childAt(m_window->rect().center());
  QTest::mouseClick(under, Qt::ForwardButton);
  QCOMPARE(where(), u"settings"_s);
}

void TestMainWindow::anUnknownPageIsRefusedInWords() {
  m_window->go(Address::parse(u"atlantis/lambda"));
  QCOMPARE(where(), u"home"_s);
  QVERIFY(m_window->findChild<Toast *>());
}

void TestMainWindow::thePageHasTheFocusAndNotTheRail() {
  QVERIFY(m_window->focusWidget());
  QVERIFY(!m_window->findChild<NavigationRail *>()->isAncestorOf(m_window->focusWidget()));
  click(u"rail-settings"_s);
  QVERIFY(!m_window->findChild<NavigationRail *>()->isAncestorOf(m_window->focusWidget()));
}

void TestMainWindow::theBreadcrumbLeadsUp() {
  m_window->go(Address::parse(u"learn/lambda"));
  QCOMPARE(m_window->pages().page()->breadcrumb().first(), u"Learn"_s);
  QTest::mouseClick(button(u"crumb-0"_s), Qt::LeftButton);
  QCOMPARE(where(), u"learn"_s);
}

void TestMainWindow::theTitleNamesThePage() {
  m_window->go({u"settings"_s, {}, {}});
  QVERIFY(m_window->windowTitle().startsWith(u"Settings"_s));
}

void TestMainWindow::textSizeAndThemeChangeByKey() {
  key(Qt::Key_Plus, Qt::ControlModifier);
  QCOMPARE(m_fixture->theme.appearance().textScale, 1.1);
  key(Qt::Key_Minus, Qt::ControlModifier);
  key(Qt::Key_Minus, Qt::ControlModifier);
  key(Qt::Key_Minus, Qt::ControlModifier);
  QCOMPARE(m_fixture->theme.appearance().textScale, 0.9);
  key(Qt::Key_0, Qt::ControlModifier);
  QCOMPARE(m_fixture->theme.appearance().textScale, 1.0);
  QSet<int> seen;
  for (int i = 0; i < 5; ++i) {
    key(Qt::Key_T, Qt::ControlModifier | Qt::ShiftModifier);
    const auto theme = m_fixture->theme.appearance().theme;
    seen.insert(theme ? static_cast<int>(*theme) : -1);
  }
  QCOMPARE(seen.size(), 5);
}

void TestMainWindow::theThemeMenuChangesTheTheme() {
  click(u"theme"_s);
  auto *menu = m_window->findChild<QMenu *>(u"themeMenu"_s);
  QVERIFY(menu);
  QCOMPARE(menu->actions().size(), 5);
  QTest::mouseClick(menu, Qt::LeftButton, {}, menu->actionGeometry(menu->actions().at(2)).center());
  QCOMPARE(m_fixture->theme.appearance().theme, ThemeId::Dark);
}

void TestMainWindow::theTextSizeMenuChangesTheText() {
  click(u"textSize"_s);
  auto *menu = m_window->findChild<QMenu *>(u"textSizeMenu"_s);
  QVERIFY(menu);
  QTest::keyClick(menu, Qt::Key_End);
  QTest::keyClick(menu, Qt::Key_Return);
  QCOMPARE(m_fixture->theme.appearance().textScale, 1.5);
}

void TestMainWindow::theWindowRemembersPlaceAndPage() {
  m_window->go(Address::parse(u"learn/lambda"));
  const WindowMemory memory = m_window->memory();
  QCOMPARE(memory.geometry, m_window->geometry());
  MainWindow again(m_fixture->desk());
  again.restore(memory);
  again.show();
  QCOMPARE(again.pages().page()->address().item, u"lambda"_s);
  QCOMPARE(again.memory().theme, u"light"_s);
}

void TestMainWindow::aReadPageIsNotedInTheRecord() {
  m_window->go({u"lab"_s, {}, {}});  // only passed through
  m_window->go({u"settings"_s, {}, {}});
  QTRY_COMPARE_WITH_TIMEOUT(m_fixture->record.pages()->size(), std::size_t(1), 5000);
  QCOMPARE(m_fixture->record.pages()->front().page, std::string("settings"));
}

const strato::tests::Suite<TestMainWindow, QApplication> suite;

}  // namespace tst_main_window

#include "tst_main_window.moc"
