// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/window_keeper.h"

#include <QApplication>
#include <QEvent>
#include <QWidget>

namespace strato::ui {

namespace {

bool mayChangeThePlace(QEvent::Type type) {
  switch (type) {
    case QEvent::Wheel:
    case QEvent::KeyPress:
    case QEvent::MouseMove:  // only sent while a button is down, unless a widget tracks the mouse
    case QEvent::MouseButtonRelease:
    case QEvent::Move:
    case QEvent::Resize:
    case QEvent::WindowStateChange:
      return true;
    default:
      return false;
  }
}

constexpr int delayMs = 1000;

}  // namespace

WindowKeeper::WindowKeeper(WindowMemoryFile file, Capture capture, QWidget *window)
    : QObject(window), m_file(std::move(file)), m_capture(std::move(capture)) {
  m_timer.setSingleShot(true);
  m_timer.setInterval(delayMs);
  connect(&m_timer, &QTimer::timeout, this, &WindowKeeper::saveNow);
  qApp->installEventFilter(this);
}

void WindowKeeper::noteChange() {
  if (!m_timer.isActive()) m_timer.start();
}

void WindowKeeper::saveNow() {
  m_timer.stop();
  const WindowMemory memory = m_capture();
  if (memory == m_saved) return;
  if (const auto saved = m_file.save(memory); !saved) {
    if (!m_complained) Q_EMIT failed(saved.error());
    m_complained = true;
    return;
  }
  m_saved = memory;
  m_complained = false;
}

bool WindowKeeper::eventFilter(QObject *watched, QEvent *event) {
  if (mayChangeThePlace(event->type())) noteChange();
  return QObject::eventFilter(watched, event);
}

}  // namespace strato::ui
