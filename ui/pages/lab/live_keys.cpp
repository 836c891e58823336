// SPDX-License-Identifier: GPL-3.0-or-later
#include <QKeyEvent>

#include "ui/pages/lab/event_log.h"
#include "ui/pages/lab/live_view.h"
#include "ui/pages/lab/log_card.h"

namespace strato::ui {

using simulator::Tick;

void LiveView::goToEvent(int direction) {
  const auto &events = m_log->log()->events();
  const Tick now = m_session.playhead().now();
  const Tick found = direction > 0 ? nextInteresting(events, now) : previousInteresting(events, now);
  if (found != simulator::kNever) return m_session.playhead().seek(found);
  m_session.playhead().seek(direction > 0 ? m_session.playhead().end() : 0);
}

bool LiveView::press(QKeyEvent *event) {
  if (m_veiled) return false;
  Playhead &playhead = m_session.playhead();
  const bool shift = (event->modifiers() & Qt::ShiftModifier) != 0;
  if ((event->modifiers() & ~(Qt::ShiftModifier | Qt::KeypadModifier)) != 0) return false;
  // A key that is held takes no more steps than can be found meanwhile.
  if (event->isAutoRepeat() && (m_step.isUnderWay() || m_journeys.isUnderWay())) return true;
  switch (event->key()) {
    case Qt::Key_Space:
      playhead.toggle();
      return true;
    case Qt::Key_Comma:
    case Qt::Key_Less:
    case Qt::Key_Semicolon:
      shift || event->key() == Qt::Key_Less ? goToEvent(-1) : step(-1);
      return true;
    case Qt::Key_Period:
    case Qt::Key_Greater:
    case Qt::Key_Colon:
      shift || event->key() == Qt::Key_Greater ? goToEvent(1) : step(1);
      return true;
    case Qt::Key_BracketLeft:
      playhead.changeSpeed(-1);
      return true;
    case Qt::Key_BracketRight:
      playhead.changeSpeed(1);
      return true;
    case Qt::Key_Left:
    case Qt::Key_Right: {
      const double seconds = (m_window.to() - m_window.from()) / 100 * (event->key() == Qt::Key_Left ? -1 : 1);
      playhead.seek(simulator::ticks(std::max(0.0, simulator::seconds(playhead.now()) + seconds)));
      return true;
    }
    case Qt::Key_Home:
      playhead.seek(0);
      return true;
    case Qt::Key_End:
      playhead.seek(playhead.end());
      return true;
    case Qt::Key_R:
      followOne();
      return true;
    case Qt::Key_F:
      fork();
      return true;
    default:
      return false;
  }
}

}  // namespace strato::ui
