// SPDX-License-Identifier: GPL-3.0-or-later
#include <QAbstractButton>
#include <QApplication>
#include <QSignalSpy>
#include <QTest>

#include "tests/support/suite.h"
#include "tests/ui/widgets/shown_window.h"
#include "ui/widgets/stepper.h"

namespace tst_stepper {

using namespace strato;
using namespace strato::ui;
using namespace Qt::StringLiterals;

class TestStepper final : public QObject {
  Q_OBJECT

 private Q_SLOTS:
  void init();
  void buttonsGoAStepAndStopAtTheEnds();
  void keysDoTheSame();
  void aValueOutsideIsBroughtIn();
  void itSaysItsValueInItsOwnWords();

 private:
  QAbstractButton *button(const QString &name) { return m_stepper->findChild<QAbstractButton *>(name); }

  std::unique_ptr<tests::ShownWindow> m_window;
  Stepper *m_stepper = nullptr;
};

void TestStepper::init() {
  m_window = std::make_unique<tests::ShownWindow>(QSize(400, 100));
  m_stepper = new Stepper(u"Text size"_s, u"Smaller text"_s, u"Larger text"_s, m_window.get());
  m_stepper->setRange(90, 150, 20);
  m_stepper->setPattern(u"%1 %"_s);
  m_stepper->setValue(110);
  m_stepper->adjustSize();
  m_window->open();
}

void TestStepper::buttonsGoAStepAndStopAtTheEnds() {
  QSignalSpy said(m_stepper, &Stepper::valueChanged);
  QTest::mouseClick(button(u"more"_s), Qt::LeftButton);
  QCOMPARE(m_stepper->value(), 130);
  QTest::mouseClick(button(u"more"_s), Qt::LeftButton);
  QTest::mouseClick(button(u"more"_s), Qt::LeftButton);
  QCOMPARE(m_stepper->value(), 150);
  QVERIFY(!button(u"more"_s)->isEnabled());
  QVERIFY(button(u"less"_s)->isEnabled());
  QCOMPARE(said.size(), 2);
  m_stepper->setValue(90);
  QVERIFY(!button(u"less"_s)->isEnabled());
}

void TestStepper::keysDoTheSame() {
  button(u"less"_s)->setFocus();
  const auto press = [](Qt::Key key) { QTest::keyClick(QApplication::focusWidget(), key); };
  press(Qt::Key_Up);
  QCOMPARE(m_stepper->value(), 130);
  press(Qt::Key_Left);
  QCOMPARE(m_stepper->value(), 110);
  press(Qt::Key_End);
  QCOMPARE(m_stepper->value(), 150);
  press(Qt::Key_Home);
  QCOMPARE(m_stepper->value(), 90);
  QVERIFY(m_stepper->isAncestorOf(QApplication::focusWidget()));  // though "less" can be pressed no more
  press(Qt::Key_Right);
  QCOMPARE(m_stepper->value(), 110);
}

void TestStepper::aValueOutsideIsBroughtIn() {
  m_stepper->setValue(1000);
  QCOMPARE(m_stepper->value(), 150);
  m_stepper->setRange(0, 100, 10);
  QCOMPARE(m_stepper->value(), 100);
}

void TestStepper::itSaysItsValueInItsOwnWords() {
  QCOMPARE(tests::spokenName(m_stepper), u"Text size: 110 %"_s);
  QCOMPARE(tests::spokenRole(m_stepper), QAccessible::SpinBox);
  QTest::keyClick(button(u"more"_s), Qt::Key_Space);
  QCOMPARE(tests::spokenName(m_stepper), u"Text size: 130 %"_s);
  QCOMPARE(tests::spokenName(button(u"more"_s)), u"Larger text"_s);
}

const strato::tests::Suite<TestStepper, QApplication> suite;

}  // namespace tst_stepper

#include "tst_stepper.moc"
