// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/main/first_paint.h"

#include <QEvent>
#include <QTimer>
#include <QWidget>

namespace strato {

FirstPaint::FirstPaint(QWidget *window, std::function<void()> then) : QObject(window), m_then(std::move(then)) {
  window->installEventFilter(this);
}

bool FirstPaint::eventFilter(QObject *watched, QEvent *event) {
  if (event->type() == QEvent::Paint) {
    watched->removeEventFilter(this);
    // The children paint within this event, and the picture is handed to the screen at its end.
    QTimer::singleShot(0, this, [this] {
      m_then();
      deleteLater();
    });
  }
  return QObject::eventFilter(watched, event);
}

}  // namespace strato
