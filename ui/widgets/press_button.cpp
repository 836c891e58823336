// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/press_button.h"

#include <QKeyEvent>

#include "ui/widgets/painting.h"

namespace strato::ui {

namespace {

bool isEnter(const QEvent *event) {
  const int key = static_cast<const QKeyEvent *>(event)->key();
  return key == Qt::Key_Return || key == Qt::Key_Enter;
}

}  // namespace

PressButton::PressButton(QWidget *parent) : QAbstractButton(parent) {
  setFocusPolicy(Qt::StrongFocus);
  setCursor(Qt::PointingHandCursor);
  setAttribute(Qt::WA_Hover);
  setFocusRadius(this, controlRadius);
  m_rest.setSingleShot(true);
  m_rest.setInterval(300);
  connect(&m_rest, &QTimer::timeout, this, &PressButton::rested);
}

QRect PressButton::globalPlace() const { return {mapToGlobal(QPoint(0, 0)), size()}; }

void PressButton::keyPressEvent(QKeyEvent *event) {
  switch (event->key()) {
    case Qt::Key_Return:
    case Qt::Key_Enter:
      if (!event->isAutoRepeat()) click();  // a key that is held must not press what comes up next
      break;
    // QAbstractButton would move the focus; here arrows belong to what the button lies in: a page scrolls.
    case Qt::Key_Up:
    case Qt::Key_Down:
    case Qt::Key_Left:
    case Qt::Key_Right:
      event->ignore();
      break;
    default:
      QAbstractButton::keyPressEvent(event);
  }
}

bool PressButton::event(QEvent *event) {
  switch (event->type()) {
    case QEvent::Enter:
      m_rest.start();
      break;
    case QEvent::Leave:
      m_rest.stop();
      Q_EMIT left();
      break;
    case QEvent::ShortcutOverride:
      // With the focus on this button, Enter presses it and not the page's main button.
      if (!isEnter(event)) break;
      event->accept();
      return true;
    default:
      break;
  }
  return QAbstractButton::event(event);
}

}  // namespace strato::ui
