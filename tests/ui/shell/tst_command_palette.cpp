// SPDX-License-Identifier: GPL-3.0-or-later
#include <QAbstractButton>
#include <QApplication>
#include <QClipboard>
#include <QLabel>
#include <QLineEdit>
#include <QListView>
#include <QTest>

#include "tests/support/desk_fixture.h"
#include "tests/support/suite.h"
#include "ui/models/palette_list_model.h"
#include "ui/shell/main_window.h"
#include "ui/shell/page_stack.h"

namespace tst_command_palette {

using namespace strato::ui;
using namespace Qt::StringLiterals;

class TestCommandPalette final : public QObject {
  Q_OBJECT

 private Q_SLOTS:
  void init();
  void cleanup();
  void controlKOpensItAndTheFieldHasTheFocus();
  void theSearchButtonOpensItToo();
  void escapeClosesItAndGivesTheFocusBack();
  void aClickBesideItClosesIt();
  void enterOpensThePageThatIsChosen();
  void typingFindsContentAndEnterGoesThere();
  void arrowKeysChoose();
  void tabNarrowsToOneKind();
  void aClickOnAHitOpensIt();
  void aBracketFindsActionsAndRunsThem();
  void nothingFoundSaysWhatToTry();
  void theHitItselfIsShown();
  void copyTakesTheFigure();
  void recentPlacesAreOffered();
  void keysOfTheWindowSleepBelowIt();
  void itOpensFreshEachTime();
  void itFitsASmallWindow();

 private:
  void type(const char *text) { QTest::keyClicks(field(), QString::fromLatin1(text)); }
  void open() { QTest::keyClick(m_window->focusWidget(), Qt::Key_K, Qt::ControlModifier); }
  [[nodiscard]] QLineEdit *field() const { return m_window->findChild<QLineEdit *>(u"paletteField"_s); }
  [[nodiscard]] QListView *list() const { return m_window->findChild<QListView *>(u"paletteHits"_s); }
  [[nodiscard]] bool isOpen() const {
    const auto *palette = m_window->findChild<QWidget *>(u"palette"_s);
    return palette && palette->isVisible();
  }
  [[nodiscard]] QString chosen() const { return list()->currentIndex().data().toString(); }
  [[nodiscard]] QString where() const { return m_window->pages().page()->address().text(); }

  std::unique_ptr<strato::tests::DeskFixture> m_fixture;
  std::unique_ptr<MainWindow> m_window;
};

void TestCommandPalette::init() {
  m_fixture = std::make_unique<strato::tests::DeskFixture>();
  m_window = std::make_unique<MainWindow>(m_fixture->desk());
  m_window->setGeometry(0, 0, 1280, 800);
  WindowMemory memory;
  memory.address = Address::parse(u"settings");
  m_window->restore(memory);
  m_window->show();
  QVERIFY(QTest::qWaitForWindowActive(m_window.get()));
}

void TestCommandPalette::cleanup() {
  m_window.reset();
  m_fixture.reset();
}

void TestCommandPalette::controlKOpensItAndTheFieldHasTheFocus() {
  QVERIFY(!isOpen());
  open();
  QVERIFY(isOpen());
  QVERIFY(field()->hasFocus());
}

void TestCommandPalette::theSearchButtonOpensItToo() {
  QTest::mouseClick(m_window->findChild<QAbstractButton *>(u"search"_s), Qt::LeftButton);
  QVERIFY(isOpen());
}

void TestCommandPalette::escapeClosesItAndGivesTheFocusBack() {
  auto *button = m_window->findChild<QAbstractButton *>(u"theme"_s);
  button->setFocus();
  open();
  QTest::keyClick(field(), Qt::Key_Escape);
  QVERIFY(!isOpen());
  QVERIFY(button->hasFocus());
}

void TestCommandPalette::aClickBesideItClosesIt() {
  open();
  auto *palette = m_window->findChild<QWidget *>(u"palette"_s);
  QTest::mouseClick(palette, Qt::LeftButton, {}, palette->findChild<QWidget *>(u"panel"_s)->geometry().center());
  QVERIFY(isOpen());
  QTest::mouseClick(palette, Qt::LeftButton, {}, QPoint(5, 5));
  QVERIFY(!isOpen());
}

void TestCommandPalette::enterOpensThePageThatIsChosen() {
  open();
  type("lab");
  QTest::keyClick(field(), Qt::Key_Return);
  QVERIFY(!isOpen());
  QCOMPARE(where(), u"lab"_s);
}

void TestCommandPalette::typingFindsContentAndEnterGoesThere() {
  open();
  type("longest run");
  QVERIFY2(chosen().startsWith(u"Longest run of a function, 15 min"_s), qPrintable(chosen()));
  QTest::keyClick(field(), Qt::Key_Enter);
  QCOMPARE(m_window->pages().page()->address().item, u"lambda"_s);
}

void TestCommandPalette::arrowKeysChoose() {
  open();
  const QString first = chosen();
  QTest::keyClick(field(), Qt::Key_Down);
  QVERIFY(chosen() != first);
  QTest::keyClick(field(), Qt::Key_Up);
  QCOMPARE(chosen(), first);
  QTest::keyClick(field(), Qt::Key_Up);  // round the end
  QVERIFY(chosen() != first);
  QTest::keyClick(field(), Qt::Key_PageDown);
  QVERIFY(!chosen().isEmpty());
}

void TestCommandPalette::tabNarrowsToOneKind() {
  open();
  type("lambda");
  const auto sections = [this] {
    int headings = 0;
    const auto *model = qobject_cast<PaletteListModel *>(list()->model());
    for (int row = 0; row < model->rowCount(); ++row) headings += model->headingAt(model->index(row)) ? 1 : 0;
    return headings;
  };
  QVERIFY(sections() > 1);
  QTest::keyClick(field(), Qt::Key_Tab);
  QCOMPARE(sections(), 1);
  QVERIFY(field()->hasFocus());
  QTest::keyClick(field(), Qt::Key_Backtab);
  QVERIFY(sections() > 1);
}

void TestCommandPalette::aClickOnAHitOpensIt() {
  open();
  type("progress");
  const QRect place = list()->visualRect(list()->currentIndex());
  QTest::mouseClick(list()->viewport(), Qt::LeftButton, {}, place.center());
  QVERIFY(!isOpen());
  QCOMPARE(where(), u"progress"_s);
}

void TestCommandPalette::aBracketFindsActionsAndRunsThem() {
  open();
  type(">dark");
  QTest::keyClick(field(), Qt::Key_Return);
  QCOMPARE(m_fixture->theme.appearance().theme, ThemeId::Dark);
  QTest::keyClick(m_window->focusWidget(), Qt::Key_P, Qt::ControlModifier | Qt::ShiftModifier);
  QVERIFY(field()->text().startsWith(u'>'));
}

void TestCommandPalette::nothingFoundSaysWhatToTry() {
  open();
  type("zeppelin");
  QVERIFY(!list()->isVisible());
  QVERIFY(m_window->findChild<QLabel *>(u"paletteCount"_s)->text().startsWith(u"0 hits"_s));
  QTest::keyClick(field(), Qt::Key_Return);  // opens nothing, and stays
  QVERIFY(isOpen());
}

void TestCommandPalette::theHitItselfIsShown() {
  open();
  type("longest run");
  auto *action = m_window->findChild<QAbstractButton *>(u"openHit"_s);
  QVERIFY(action);
  QCOMPARE(action->text(), u"Open in Lambda"_s);
  QTest::mouseClick(action, Qt::LeftButton);
  QCOMPARE(m_window->pages().page()->address().item, u"lambda"_s);
}

void TestCommandPalette::copyTakesTheFigure() {
  QGuiApplication::clipboard()->clear();
  open();
  type("longest run");
  QTest::keyClick(field(), Qt::Key_C, Qt::ControlModifier);
  QVERIFY(QGuiApplication::clipboard()->text().contains(u"15"_s));
}

void TestCommandPalette::recentPlacesAreOffered() {
  m_window->go(Address::parse(u"learn/lambda"));
  m_window->go(Address::parse(u"lab"));
  open();
  int lambda = 0;
  int settings = 0;
  for (int row = 0; row < list()->model()->rowCount(); ++row) {
    const QString line = list()->model()->index(row, 0).data().toString();
    lambda += line.startsWith(u"AWS Lambda"_s) ? 1 : 0;
    settings += line.startsWith(u"Settings, "_s) ? 1 : 0;
  }
  QCOMPARE(lambda, 1);
  QCOMPARE(settings, 1);  // a page as such is not repeated among the places
}

void TestCommandPalette::keysOfTheWindowSleepBelowIt() {
  open();
  QTest::keyClick(field(), Qt::Key_2, Qt::ControlModifier);
  QCOMPARE(where(), u"settings"_s);
  QTest::keyClick(field(), Qt::Key_Escape);
  QTest::keyClick(m_window->focusWidget(), Qt::Key_3, Qt::ControlModifier);
  QCOMPARE(where(), u"lab"_s);
}

void TestCommandPalette::itOpensFreshEachTime() {
  open();
  type("zeppelin");
  QTest::keyClick(field(), Qt::Key_Escape);
  open();
  QVERIFY(field()->text().isEmpty());
  QVERIFY(list()->isVisible());
}

void TestCommandPalette::itFitsASmallWindow() {
  m_window->resize(960, 600);
  open();
  const auto *panel = m_window->findChild<QWidget *>(u"palette"_s)->findChild<QWidget *>(u"panel"_s);
  QVERIFY(m_window->rect().contains(panel->geometry()));
  m_window->resize(1280, 800);
  QTRY_COMPARE(panel->width(), 1000);
}

const strato::tests::Suite<TestCommandPalette, QApplication> suite;

}  // namespace tst_command_palette

#include "tst_command_palette.moc"
