// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/menu.h"

#include <QAccessible>
#include <QApplication>
#include <QSignalSpy>
#include <QTest>
#include <QToolTip>

#include "tests/support/suite.h"
#include "ui/theme/theme.h"

namespace tst_menu {

using namespace strato;
using namespace strato::ui;

class TestMenu final : public QObject {
  Q_OBJECT

 private Q_SLOTS:
  void init();
  void cleanup() { m_menu.reset(); }

  void homeAndEndGoToTheEnds();
  void aTooltipIsTheDescription();
  void byKeyAGreyEntrySaysWhy();
  void assistiveTechnologyPressesAndSeesStates();
  void entriesComeAndGo();

 private:
  [[nodiscard]] QAccessibleInterface *tree() const { return QAccessible::queryAccessibleInterface(m_menu.get()); }

  std::unique_ptr<Menu> m_menu;
};

void TestMenu::init() {
  m_menu = std::make_unique<Menu>();
  m_menu->addAction(QStringLiteral("&Kill one"));
  m_menu->addAction(QStringLiteral("Take Spot back"))->setEnabled(false);
  m_menu->actions()[1]->setToolTip(QStringLiteral("There is no Spot."));
  m_menu->addSeparator();
  m_menu->addAction(QStringLiteral("Slow\tS"))->setCheckable(true);
  m_menu->addMenu(new Menu(QStringLiteral("More"), m_menu.get()));
  m_menu->popup(QPoint(10, 10));
  QVERIFY(QTest::qWaitForWindowExposed(m_menu.get()));
}

void TestMenu::homeAndEndGoToTheEnds() {
  QTest::keyClick(m_menu.get(), Qt::Key_End);
  QCOMPARE(m_menu->activeAction(), m_menu->actions()[4]);
  QTest::keyClick(m_menu.get(), Qt::Key_Home);
  QCOMPARE(m_menu->activeAction(), m_menu->actions()[0]);
}

void TestMenu::aTooltipIsTheDescription() {
  QCOMPARE(tree()->childCount(), 5);
  QCOMPARE(tree()->child(0)->text(QAccessible::Name), QStringLiteral("Kill one"));
  QVERIFY(tree()->child(0)->text(QAccessible::Description).isEmpty());
  QCOMPARE(tree()->child(1)->text(QAccessible::Name), QStringLiteral("Take Spot back"));
  QCOMPARE(tree()->child(1)->text(QAccessible::Description), QStringLiteral("There is no Spot."));
  QCOMPARE(tree()->child(3)->text(QAccessible::Name), QStringLiteral("Slow"));
}

void TestMenu::byKeyAGreyEntrySaysWhy() {
  const Theme theme;
  m_menu->setToolTipsVisible(true);
  QTest::keyClick(m_menu.get(), Qt::Key_Home);
  QTest::keyClick(m_menu.get(), Qt::Key_Down);
  QCOMPARE(m_menu->activeAction(), m_menu->actions()[1]);
  QCOMPARE(QToolTip::text(), QStringLiteral("There is no Spot."));
  QSignalSpy chosen(m_menu->actions()[1], &QAction::triggered);
  QTest::keyClick(m_menu.get(), Qt::Key_Return);
  QCOMPARE(chosen.size(), 0);
}

void TestMenu::assistiveTechnologyPressesAndSeesStates() {
  QCOMPARE(tree()->role(), QAccessible::PopupMenu);
  QCOMPARE(tree()->child(2)->role(), QAccessible::Separator);
  QVERIFY(tree()->child(1)->state().disabled && tree()->child(1)->actionInterface()->actionNames().isEmpty());
  QVERIFY(tree()->child(3)->state().checkable && !tree()->child(3)->state().checked);
  QVERIFY(tree()->child(4)->state().hasPopup);
  for (int entry = 0; entry < 5; ++entry) {
    QCOMPARE(tree()->indexOfChild(tree()->child(entry)), entry);
    QVERIFY(m_menu->geometry().contains(tree()->child(entry)->rect()));
  }
  QCOMPARE(tree()->childAt(tree()->child(3)->rect().center().x(), tree()->child(3)->rect().center().y()),
           tree()->child(3));
  QSignalSpy pressed(m_menu->actions()[3], &QAction::triggered);
  tree()->child(3)->actionInterface()->doAction(QAccessibleActionInterface::pressAction());
  QCOMPARE(pressed.size(), 1);
  QVERIFY(tree()->child(3)->state().checked);
  m_menu->setActiveAction(m_menu->actions()[3]);
  QCOMPARE(tree()->focusChild(), tree()->child(3));
}

void TestMenu::entriesComeAndGo() {
  const QAccessibleInterface *first = tree()->child(0);
  QVERIFY(first->isValid());
  delete m_menu->actions()[0];
  QVERIFY(!first->isValid());
  QCOMPARE(tree()->childCount(), 4);
  QCOMPARE(tree()->child(0)->text(QAccessible::Name), QStringLiteral("Take Spot back"));
}

const strato::tests::Suite<TestMenu, QApplication> suite;

}  // namespace tst_menu

#include "tst_menu.moc"
