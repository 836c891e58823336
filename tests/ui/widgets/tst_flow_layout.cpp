// SPDX-License-Identifier: GPL-3.0-or-later
#include <QApplication>
#include <QTest>
#include <QWidget>

#include "tests/support/suite.h"
#include "ui/widgets/flow_layout.h"

namespace tst_flow_layout {

using namespace strato::ui;

class TestFlowLayout final : public QObject {
  Q_OBJECT

 private Q_SLOTS:
  void goesIntoANewLineWhenTheWidthIsUsedUp();
  void asksForTheHeightThatItsLinesTake();
  void leavesNoGapForWhatIsHidden();
  void runsFromTheRightInArabic();
  void narrowsWhatIsWiderThanALine();

 private:
  QWidget *box(const QSize &size);

  std::unique_ptr<QWidget> m_window;
  FlowLayout *m_flow = nullptr;

 private Q_SLOTS:
  void init() {
    m_window = std::make_unique<QWidget>();
    m_flow = new FlowLayout(10, m_window.get());
  }
};

QWidget *TestFlowLayout::box(const QSize &size) {
  class Box final : public QWidget {
   public:
    explicit Box(const QSize &size) : m_size(size) {}
    QSize sizeHint() const override { return m_size; }

   private:
    QSize m_size;
  };
  auto *widget = new Box(size);
  m_flow->addWidget(widget);
  return widget;
}

void TestFlowLayout::goesIntoANewLineWhenTheWidthIsUsedUp() {
  const QWidget *a = box({100, 20});
  const QWidget *b = box({100, 20});
  const QWidget *c = box({100, 20});
  m_window->resize(210, 100);
  m_window->show();
  QCOMPARE(a->geometry(), QRect(0, 0, 100, 20));
  QCOMPARE(b->geometry(), QRect(110, 0, 100, 20));
  QCOMPARE(c->geometry(), QRect(0, 30, 100, 20));
  m_window->resize(209, 100);  // one pixel less than two of them need
  QCOMPARE(b->pos(), QPoint(0, 30));
  QCOMPARE(c->pos(), QPoint(0, 60));
}

void TestFlowLayout::asksForTheHeightThatItsLinesTake() {
  box({100, 20});
  box({100, 44});
  box({100, 20});
  QCOMPARE(m_flow->heightForWidth(320), 44);
  QCOMPARE(m_flow->heightForWidth(210), 44 + 10 + 20);
  QCOMPARE(m_flow->heightForWidth(100), 20 + 10 + 44 + 10 + 20);
  QCOMPARE(m_flow->sizeHint(), QSize(320, 44));
}

void TestFlowLayout::leavesNoGapForWhatIsHidden() {
  box({100, 20});
  QWidget *hidden = box({100, 20});
  const QWidget *last = box({100, 20});
  hidden->hide();
  m_window->resize(400, 100);
  m_window->show();
  QCOMPARE(last->x(), 110);
}

void TestFlowLayout::runsFromTheRightInArabic() {
  const QWidget *first = box({100, 20});
  const QWidget *second = box({60, 20});
  m_window->setLayoutDirection(Qt::RightToLeft);
  m_window->resize(300, 40);
  m_window->show();
  QCOMPARE(first->geometry(), QRect(200, 0, 100, 20));
  QCOMPARE(second->geometry(), QRect(130, 0, 60, 20));
}

void TestFlowLayout::narrowsWhatIsWiderThanALine() {
  const QWidget *wide = box({500, 20});
  m_window->resize(300, 40);
  m_window->show();
  QCOMPARE(wide->width(), 300);
}

const strato::tests::Suite<TestFlowLayout, QApplication> suite;

}  // namespace tst_flow_layout

#include "tst_flow_layout.moc"
