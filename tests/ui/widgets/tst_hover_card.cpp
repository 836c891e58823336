// SPDX-License-Identifier: GPL-3.0-or-later
#include <QApplication>
#include <QPushButton>
#include <QSignalSpy>
#include <QTest>
#include <QVBoxLayout>

#include "tests/support/suite.h"
#include "tests/ui/widgets/shown_window.h"
#include "ui/widgets/hover_card.h"
#include "ui/widgets/painting.h"
#include "ui/widgets/text.h"

namespace tst_hover_card {

using namespace strato;
using namespace strato::ui;
using namespace Qt::StringLiterals;

class TestHoverCard final : public QObject {
  Q_OBJECT

 private Q_SLOTS:
  void init();
  void itStandsBelowTheWordAndAboveWhereThereIsNoRoom();
  void itNeverLeavesTheWindow();
  void byKeyItTakesTheFocusAndEscapeGivesItBack();
  void byMouseItLeavesTheFocusAloneAndGoesWithTheMouse();
  void whatOneIsReadingIsNotClosedByTheMouse();
  void aSecondWordTakesThePlaceOfTheFirst();

 private:
  QWidget *content(const QString &name) const;
  void open(const QPoint &word, HoverCardBy by, const QString &name = u"Fact"_s) {
    m_card->open(QRect(m_window->mapToGlobal(word), QSize(60, 20)), content(name), by);
  }
  QRect box() const { return m_card->geometry().marginsRemoved(cardShadowReach); }

  std::unique_ptr<tests::ShownWindow> m_window;
  QPushButton *m_word = nullptr;
  HoverCard *m_card = nullptr;
};

QWidget *TestHoverCard::content(const QString &name) const {
  auto *widget = new QWidget;
  widget->setAccessibleName(name);
  auto *column = new QVBoxLayout(widget);
  column->addWidget(new Text(u"Fifteen minutes, and no request can make it longer."_s));
  auto *pin = new QPushButton(u"Pin"_s);
  pin->setObjectName(u"pin"_s);
  column->addWidget(pin);
  return widget;
}

void TestHoverCard::init() {
  m_window = std::make_unique<tests::ShownWindow>(QSize(800, 600));
  m_word = new QPushButton(u"15 min"_s, m_window.get());
  m_card = new HoverCard(m_window.get());
  m_window->open();
  m_word->setFocus();
}

void TestHoverCard::itStandsBelowTheWordAndAboveWhereThereIsNoRoom() {
  open({300, 100}, HoverCardBy::Mouse);
  QVERIFY(m_card->isVisible());
  QVERIFY(box().top() > 120);
  QVERIFY(box().left() <= 300 && box().right() > 300);
  open({300, 560}, HoverCardBy::Mouse);
  QVERIFY(box().bottom() < 560);
}

void TestHoverCard::itNeverLeavesTheWindow() {
  for (const QPoint &word : {QPoint(0, 0), QPoint(740, 0), QPoint(740, 580), QPoint(0, 580), QPoint(400, 300)}) {
    open(word, HoverCardBy::Mouse);
    QVERIFY(m_window->rect().contains(box()));
  }
}

void TestHoverCard::byKeyItTakesTheFocusAndEscapeGivesItBack() {
  QSignalSpy gone(m_card, &HoverCard::dismissed);
  open({300, 100}, HoverCardBy::Keyboard);
  QCOMPARE(QApplication::focusWidget()->objectName(), u"pin"_s);
  QCOMPARE(tests::spokenName(m_card), u"Fact"_s);
  QTest::keyClick(QApplication::focusWidget(), Qt::Key_Escape);
  QVERIFY(!m_card->isVisible());
  QCOMPARE(gone.size(), 1);
  QCOMPARE(QApplication::focusWidget(), m_word);
}

void TestHoverCard::byMouseItLeavesTheFocusAloneAndGoesWithTheMouse() {
  open({300, 100}, HoverCardBy::Mouse);
  QCOMPARE(QApplication::focusWidget(), m_word);
  m_card->closeSoon();
  QVERIFY(m_card->isVisible());  // there is time to move into the card
  QTRY_VERIFY(!m_card->isVisible());
  QCOMPARE(QApplication::focusWidget(), m_word);
}

void TestHoverCard::whatOneIsReadingIsNotClosedByTheMouse() {
  open({300, 100}, HoverCardBy::Mouse);
  m_card->closeSoon();
  QEnterEvent enters(QPointF(5, 5), QPointF(5, 5), QPointF(5, 5));
  QCoreApplication::sendEvent(m_card, &enters);
  QTest::qWait(400);
  QVERIFY(m_card->isVisible());
  open({300, 100}, HoverCardBy::Keyboard);
  m_card->closeSoon();
  QTest::qWait(400);
  QVERIFY(m_card->isVisible());
}

void TestHoverCard::aSecondWordTakesThePlaceOfTheFirst() {
  open({300, 100}, HoverCardBy::Keyboard, u"First"_s);
  open({100, 300}, HoverCardBy::Keyboard, u"Second"_s);
  QCOMPARE(tests::spokenName(m_card), u"Second"_s);
  QVERIFY(box().top() > 320);
  m_card->dismiss();
  QCOMPARE(QApplication::focusWidget(), m_word);  // back to where one came from, not into the first card
}

const strato::tests::Suite<TestHoverCard, QApplication> suite;

}  // namespace tst_hover_card

#include "tst_hover_card.moc"
