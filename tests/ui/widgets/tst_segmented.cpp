// SPDX-License-Identifier: GPL-3.0-or-later
#include <QApplication>
#include <QMenu>
#include <QRadioButton>
#include <QSignalSpy>
#include <QTest>

#include "tests/support/suite.h"
#include "tests/ui/widgets/shown_window.h"
#include "ui/widgets/segmented.h"

namespace tst_segmented {

using namespace strato;
using namespace strato::ui;
using namespace Qt::StringLiterals;

class TestSegmented final : public QObject {
  Q_OBJECT

 private Q_SLOTS:
  void init();
  void aClickChoosesAndSaysSoOnce();
  void arrowsChooseAndTabPassesOn();
  void choosingWhatIsChosenSaysNothing();
  void aNumberThatIsNotThereIsIgnored();
  void nothingMovesWhenAnotherIsChosen();
  void itIsReadAsRadioButtonsInANamedGroup();
  void whereThereIsNoRoomItIsAButtonWithAMenu();
  void whatIsNotOfferedIsNotThere();

 private:
  QRadioButton *segment(int index) { return m_choice->findChild<QRadioButton *>(u"segment-%1"_s.arg(index)); }

  std::unique_ptr<tests::ShownWindow> m_window;
  Segmented *m_choice = nullptr;
  QRadioButton *m_after = nullptr;
};

void TestSegmented::init() {
  m_window = std::make_unique<tests::ShownWindow>(QSize(500, 100));
  m_choice = new Segmented(u"How to read"_s, m_window.get());
  m_choice->addSegment(u"Scan"_s, u"1 min"_s);
  m_choice->addSegment(u"Study"_s, u"12 min"_s);
  m_choice->addSegment(u"Both"_s);
  m_choice->adjustSize();
  m_after = new QRadioButton(u"After"_s, m_window.get());
  m_after->move(0, 60);
  m_window->open();
}

void TestSegmented::aClickChoosesAndSaysSoOnce() {
  QCOMPARE(m_choice->current(), 0);
  QSignalSpy said(m_choice, &Segmented::currentChanged);
  QTest::mouseClick(segment(1), Qt::LeftButton, {}, QPoint(2, 2));  // the whole segment is the target
  QCOMPARE(m_choice->current(), 1);
  QCOMPARE(said.size(), 1);
  QCOMPARE(said.at(0).at(0).toInt(), 1);
}

void TestSegmented::arrowsChooseAndTabPassesOn() {
  segment(0)->setFocus();
  QTest::keyClick(QApplication::focusWidget(), Qt::Key_Right);
  QTest::keyClick(QApplication::focusWidget(), Qt::Key_Right);
  QCOMPARE(m_choice->current(), 2);
  QTest::keyClick(QApplication::focusWidget(), Qt::Key_Left);
  QCOMPARE(m_choice->current(), 1);
  QTest::keyClick(QApplication::focusWidget(), Qt::Key_Tab);
  QCOMPARE(QApplication::focusWidget(), m_after);
}

void TestSegmented::choosingWhatIsChosenSaysNothing() {
  QSignalSpy said(m_choice, &Segmented::currentChanged);
  m_choice->setCurrent(0);
  QTest::mouseClick(segment(0), Qt::LeftButton);
  QCOMPARE(said.size(), 0);
}

void TestSegmented::aNumberThatIsNotThereIsIgnored() {
  m_choice->setCurrent(7);
  m_choice->setCurrent(-1);
  QCOMPARE(m_choice->current(), 0);
}

void TestSegmented::nothingMovesWhenAnotherIsChosen() {
  const QSize before = m_choice->sizeHint();
  const QRect last = segment(2)->geometry();
  m_choice->setCurrent(1);
  QCOMPARE(m_choice->sizeHint(), before);
  QCOMPARE(segment(2)->geometry(), last);
}

void TestSegmented::itIsReadAsRadioButtonsInANamedGroup() {
  QCOMPARE(tests::spokenName(m_choice), u"How to read"_s);
  QCOMPARE(tests::spokenRole(m_choice), QAccessible::Grouping);
  QCOMPARE(tests::spokenRole(segment(1)), QAccessible::RadioButton);
  QCOMPARE(tests::spokenName(segment(1)), u"Study"_s);
  m_choice->setCurrent(1);
  QVERIFY(QAccessible::queryAccessibleInterface(segment(1))->state().checked);
  QVERIFY(!QAccessible::queryAccessibleInterface(segment(0))->state().checked);
}

void TestSegmented::whereThereIsNoRoomItIsAButtonWithAMenu() {
  m_choice->setFolding(Segmented::Folding::WhenNarrow);
  const int whole = m_choice->sizeHint().width();
  m_choice->resize(m_choice->minimumSizeHint());
  QVERIFY(m_choice->isFolded());
  QVERIFY(!segment(0)->isVisible());
  auto *button = m_choice->findChild<QAbstractButton *>(u"segmentMenu"_s);
  QCOMPARE(button->text(), u"Scan"_s);
  QTest::mouseClick(button, Qt::LeftButton);
  auto *menu = m_choice->findChild<QMenu *>();
  QVERIFY(menu != nullptr);
  QCOMPARE(menu->actions().size(), 3);
  menu->actions().at(1)->trigger();
  menu->close();
  QCOMPARE(m_choice->current(), 1);
  QCOMPARE(button->text(), u"Study"_s);
  QCOMPARE(button->accessibleName(), u"How to read: Study"_s);

  m_choice->resize(whole, m_choice->height());
  QVERIFY(!m_choice->isFolded());
  QVERIFY(segment(1)->isVisible());
}

void TestSegmented::whatIsNotOfferedIsNotThere() {
  const QSize whole = m_choice->sizeHint();
  m_choice->setOffered(1, false);
  QVERIFY(!segment(1)->isVisible());
  QVERIFY(m_choice->sizeHint().width() < whole.width());
  segment(0)->setFocus();
  QTest::keyClick(QApplication::focusWidget(), Qt::Key_Right);
  QCOMPARE(m_choice->current(), 2);
  m_choice->setFolding(Segmented::Folding::Always);
  QTest::mouseClick(m_choice->findChild<QAbstractButton *>(u"segmentMenu"_s), Qt::LeftButton);
  QCOMPARE(m_choice->findChild<QMenu *>()->actions().size(), 2);
  m_choice->findChild<QMenu *>()->close();
  m_choice->setFolding(Segmented::Folding::Never);
  m_choice->setOffered(1, true);
  QVERIFY(segment(1)->isVisible());
  QCOMPARE(m_choice->sizeHint(), whole);
}

const strato::tests::Suite<TestSegmented, QApplication> suite;

}  // namespace tst_segmented

#include "tst_segmented.moc"
