// SPDX-License-Identifier: GPL-3.0-or-later
#include <QApplication>
#include <QSignalSpy>
#include <QTest>

#include "tests/support/suite.h"
#include "tests/ui/widgets/shown_window.h"
#include "ui/widgets/toggle_switch.h"

namespace tst_toggle_switch {

using namespace strato;
using namespace strato::ui;
using namespace Qt::StringLiterals;

class TestToggleSwitch final : public QObject {
  Q_OBJECT

 private Q_SLOTS:
  void init();
  void theWholeOfItIsTheTarget();
  void theSpaceBarTurnsItToo();
  void itLooksOtherWhenOn();
  void withMotionItSlidesAndEndsWhereItShould();
  void itIsACheckBoxToAScreenReader();

 private:
  std::unique_ptr<tests::ShownWindow> m_window;
  ToggleSwitch *m_switch = nullptr;
};

void TestToggleSwitch::init() {
  m_window = std::make_unique<tests::ShownWindow>(QSize(300, 60));
  m_switch = new ToggleSwitch(u"Reduced motion"_s, m_window.get());
  m_switch->resize(m_switch->sizeHint());
  m_window->open();
}

void TestToggleSwitch::theWholeOfItIsTheTarget() {
  QSignalSpy turned(m_switch, &QCheckBox::toggled);
  for (const QPoint &place : {QPoint(1, 1), QPoint(m_switch->width() - 2, m_switch->height() - 2)})
    QTest::mouseClick(m_switch, Qt::LeftButton, {}, place);
  QCOMPARE(turned.size(), 2);
  QVERIFY(!m_switch->isChecked());
}

void TestToggleSwitch::theSpaceBarTurnsItToo() {
  m_switch->setFocus();
  QTest::keyClick(m_switch, Qt::Key_Space);
  QVERIFY(m_switch->isChecked());
}

void TestToggleSwitch::itLooksOtherWhenOn() {
  const QImage off = m_switch->grab().toImage();
  m_switch->setChecked(true);
  QVERIFY(m_switch->grab().toImage() != off);
}

void TestToggleSwitch::withMotionItSlidesAndEndsWhereItShould() {
  m_switch->setChecked(true);
  const QImage on = m_switch->grab().toImage();
  m_switch->setChecked(false);
  m_window->theme().setAppearance({ThemeId::Light, 1.0, false});
  m_switch->setChecked(true);
  QVERIFY(m_switch->grab().toImage() != on);  // on its way
  QTRY_VERIFY(m_switch->grab().toImage() == on);
}

void TestToggleSwitch::itIsACheckBoxToAScreenReader() {
  QCOMPARE(tests::spokenRole(m_switch), QAccessible::CheckBox);
  QCOMPARE(tests::spokenName(m_switch), u"Reduced motion"_s);
  m_switch->setChecked(true);
  QVERIFY(QAccessible::queryAccessibleInterface(m_switch)->state().checked);
}

const strato::tests::Suite<TestToggleSwitch, QApplication> suite;

}  // namespace tst_toggle_switch

#include "tst_toggle_switch.moc"
