// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/practice/action_bar.h"

#include <QEvent>
#include <QPainter>

#include "ui/theme/look.h"
#include "ui/widgets/button.h"
#include "ui/widgets/keycap.h"

namespace strato::ui {

namespace {

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

void ActionBar::arrange() {
  const auto put = [this](Button *button, int x) {
    const QSize size = button->sizeHint();
    button->setGeometry(x, (height() - size.height()) / 2, size.width(), size.height());
    return x + size.width();
  };
  int x = put(m_next, m_left) + 12;
  x = put(m_undo, x) + 8;
  m_read->setVisible(m_hasReading);
  if (m_hasReading) x = put(m_read, x) + 8;
  const int report = m_report->sizeHint().width();
  // A narrow bar keeps the key and the icon's meaning in the menu above; what does not fit is not shown in part.
  const int from = width() - m_right - report + 10;
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
