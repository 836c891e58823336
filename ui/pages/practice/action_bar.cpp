// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/practice/action_bar.h"

#include <QEvent>
#include <QPainter>

#include "ui/theme/look.h"
#include "ui/widgets/button.h"
#include "ui/widgets/keycap.h"

namespace strato::ui {

namespace {

constexpr int afterNext = 12;
constexpr int actionGap = 8;
constexpr int reportOverhang = 10;  ///< a ghost's padding: its words, not its box, end with the column

Button *action(const QString &name, const QString &icon, const QString &text, Qt::Key key, QWidget *parent) {
  auto *button = new Button(ButtonKind::Ghost, text, parent);
  button->setObjectName(name);
  button->setIconName(icon);
  button->setKeycap(keycapText(QKeySequence(key)));
  return button;
}

}  // namespace

ActionBar::ActionBar(QWidget *parent)
    : QWidget(parent),
      m_next(new Button(ButtonKind::Primary, {}, this)),
      m_undo(action(QStringLiteral("undoAnswer"), QStringLiteral("undo"), tr("Undo answer"), Qt::Key_U, this)),
      m_read(action(QStringLiteral("readAbout"), QStringLiteral("learn"), tr("Read about this"), Qt::Key_R, this)),
      m_report(action(QStringLiteral("somethingWrong"), QStringLiteral("warning"), tr("Something is wrong here"),
                      Qt::Key_W, this)) {
  setObjectName(QStringLiteral("actionBar"));
  m_next->setObjectName(QStringLiteral("nextQuestion"));
  m_next->setHeight(ButtonHeight::Large);
  m_next->setKeycap(keycapText(QKeySequence(Qt::Key_Return)));
  setSizePolicy(QSizePolicy::Preferred, QSizePolicy::Fixed);
  connect(m_next, &Button::clicked, this, &ActionBar::nextRequested);
  connect(m_undo, &Button::clicked, this, &ActionBar::undoRequested);
  connect(m_read, &Button::clicked, this, &ActionBar::readingRequested);
  connect(m_report, &Button::clicked, this, &ActionBar::reportRequested);
}

void ActionBar::setNext(Next next) {
  m_next->setText(next == Next::Question ? tr("Next question") : tr("See the result"));
  arrange();
}

void ActionBar::setReading(bool there) {
  m_hasReading = there;
  arrange();
}

void ActionBar::setColumn(int left, int right) {
  m_left = left;
  m_right = right;
  arrange();
}

QSize ActionBar::sizeHint() const { return {lookOf(this).scaled(800), lookOf(this).scaled(80)}; }

/// Where the row of buttons ends when they stand side by side from the left edge of the column.
int ActionBar::rowEnd() const {
  int x = m_left + m_next->sizeHint().width() + afterNext + m_undo->sizeHint().width();
  if (m_hasReading) x += actionGap + m_read->sizeHint().width();
  return x;
}

void ActionBar::arrange() {
  const auto put = [this](Button *button, int x) {
    const QSize size = button->sizeHint();
    button->setGeometry(x, (height() - size.height()) / 2, size.width(), size.height());
    return x + size.width();
  };
  // A narrow bar first does without the keys, which the menu above names too. What then does not fit is in that menu
  // and is not shown in part.
  const int edge = width() - m_right;
  for (const auto &[button, key] : {std::pair{m_undo, Qt::Key_U}, {m_read, Qt::Key_R}, {m_report, Qt::Key_W}})
    button->setKeycap(keycapText(QKeySequence(key)));
  if (rowEnd() > edge)
    for (Button *button : {m_undo, m_read, m_report}) button->setKeycap({});
  int x = put(m_next, m_left) + afterNext;
  x = put(m_undo, x) + actionGap;
  m_read->setVisible(m_hasReading && rowEnd() <= edge);
  if (m_read->isVisibleTo(this)) x = put(m_read, x) + actionGap;
  const int from = edge - m_report->sizeHint().width() + reportOverhang;
  m_report->setVisible(from >= x);
  put(m_report, from);
}

void ActionBar::resizeEvent(QResizeEvent *) { arrange(); }

bool ActionBar::event(QEvent *event) {
  const bool handled = QWidget::event(event);
  if (event->type() == QEvent::StyleChange) {
    updateGeometry();
    arrange();
  }
  return handled;
}

void ActionBar::paintEvent(QPaintEvent *) {
  const Tokens &t = lookOf(this).tokens;
  QPainter painter(this);
  painter.fillRect(rect(), t.surface);
  painter.fillRect(0, 0, width(), 1, t.border);
}

}  // namespace strato::ui
