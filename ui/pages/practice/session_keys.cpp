// SPDX-License-Identifier: GPL-3.0-or-later
// What keys and the menu do in a session.
#include <QClipboard>
#include <QGuiApplication>
#include <QKeyEvent>
#include <QScrollArea>
#include <QScrollBar>

#include "ui/pages/practice/confidence_button.h"
#include "ui/pages/practice/question_view.h"
#include "ui/pages/practice/session_view.h"
#include "ui/widgets/keycap.h"
#include "ui/widgets/menu.h"

namespace strato::ui {

using learning::Confidence;

bool SessionView::knowsKey(const QKeyEvent &event) const {
  if ((event.modifiers() & (Qt::ControlModifier | Qt::AltModifier | Qt::MetaModifier)) != 0) return false;
  switch (event.key()) {
    case Qt::Key_G:
    case Qt::Key_T:
    case Qt::Key_S:
    case Qt::Key_X:
    case Qt::Key_F:
    case Qt::Key_U:
    case Qt::Key_P:
    case Qt::Key_R:
    case Qt::Key_W:
    case Qt::Key_Escape:
    case Qt::Key_Up:
    case Qt::Key_Down:
      return true;
    case Qt::Key_Return:
    case Qt::Key_Enter:
      return m_feedback != nullptr;
    default:
      return event.key() >= Qt::Key_1 && event.key() <= Qt::Key_9;
  }
}

void SessionView::keyPressEvent(QKeyEvent *event) {
  const int key = event->key();
  const bool scrolls = key == Qt::Key_Up || key == Qt::Key_Down || key == Qt::Key_PageUp || key == Qt::Key_PageDown;
  const bool ours = knowsKey(*event) || scrolls;
  // A key that is held down must not answer one question after the other.
  if (!ours || (event->isAutoRepeat() && !scrolls)) {
    QWidget::keyPressEvent(event);
    return;
  }
  if (sessionKey(key) || (m_question ? questionKey(key) : feedbackKey(key))) return;
  QScrollBar *bar = m_scroll->verticalScrollBar();
  if (key == Qt::Key_PageUp || key == Qt::Key_PageDown)
    bar->triggerAction(key == Qt::Key_PageUp ? QScrollBar::SliderPageStepSub : QScrollBar::SliderPageStepAdd);
}

bool SessionView::sessionKey(int key) {
  switch (key) {
    case Qt::Key_F:
      m_session.toggleStar();
      return true;
    case Qt::Key_U:
      m_session.undo();
      return true;
    case Qt::Key_P:
      if (const auto index = m_session.previous()) m_session.lookAt(*index);
      return true;
    case Qt::Key_W:
      report();
      return true;
    case Qt::Key_Escape:
      Q_EMIT leaveRequested();
      return true;
    default:
      return false;
  }
}

bool SessionView::answerKey(int key) {
  for (const Confidence confidence : {Confidence::Guess, Confidence::ThinkSo, Confidence::Sure}) {
    if (key != confidenceKey(confidence)) continue;
    if (!m_session.canAnswer()) m_question->explainTooFew();
    m_session.answer(confidence);
    return true;
  }
  return false;
}

bool SessionView::questionKey(int key) {
  if (answerKey(key)) return true;
  const auto &order = m_session.item().order;
  const int position = key - Qt::Key_1;
  if (position >= 0 && position < static_cast<int>(order.size())) {
    m_question->focusChoice(position);
    m_session.choose(order[static_cast<std::size_t>(position)]);
    return true;
  }
  if (key == Qt::Key_X) {
    if (const auto place = m_question->focusedPlace()) m_session.strike(*place);
    return true;
  }
  if (key != Qt::Key_Up && key != Qt::Key_Down) return false;
  m_question->moveFocus(key == Qt::Key_Up ? -1 : 1);
  if (QWidget *focused = focusWidget()) m_scroll->ensureWidgetVisible(focused, 0, 24);
  return true;
}

bool SessionView::feedbackKey(int key) {
  switch (key) {
    case Qt::Key_Return:
    case Qt::Key_Enter:
      m_session.next();
      return true;
    case Qt::Key_R:
      read();
      return true;
    case Qt::Key_Up:
    case Qt::Key_Down:
      m_scroll->verticalScrollBar()->triggerAction(key == Qt::Key_Up ? QScrollBar::SliderSingleStepSub
                                                                     : QScrollBar::SliderSingleStepAdd);
      return true;
    default:
      return false;
  }
}

void SessionView::openMenu(const QPoint &place) {
  auto *menu = new Menu(this);
  menu->setAttribute(Qt::WA_DeleteOnClose);
  const auto add = [&](const QString &text, Qt::Key key, bool possible) {
    QAction *action = menu->addAction(text + u'\t' + keycapText(QKeySequence(key)));
    action->setEnabled(possible);
    connect(action, &QAction::triggered, this, [this, key] {
      if (!sessionKey(key) && m_feedback) feedbackKey(key);
    });
  };
  add(tr("Look back at the question before"), Qt::Key_P, m_session.previous().has_value());
  add(tr("Take the last answer back"), Qt::Key_U, m_session.canUndo());
  add(tr("Read about this"), Qt::Key_R, m_feedback && !m_reading.page.isEmpty());
  menu->addSeparator();
  add(tr("Something is wrong here"), Qt::Key_W, true);
  menu->addSeparator();
  add(tr("Leave the session"), Qt::Key_Escape, true);
  menu->popup(place);
}

void SessionView::report() {
  const QString text = m_texts.report(m_session.item());
  QGuiApplication::clipboard()->setText(text);
  Q_EMIT reportCopied(text);
}

void SessionView::read() {
  if (!m_reading.page.isEmpty()) Q_EMIT readingRequested(m_reading);
}

}  // namespace strato::ui
