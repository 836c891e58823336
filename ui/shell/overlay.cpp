// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/overlay.h"

#include <QApplication>
#include <QKeyEvent>
#include <QPainter>

#include "ui/theme/focus_ring.h"
#include "ui/theme/look.h"

namespace strato::ui {

Overlay::Overlay(QWidget *window) : QWidget(window), m_panel(new QWidget(this)) {
  m_panel->setObjectName(QStringLiteral("panel"));
  setFocusPolicy(Qt::StrongFocus);
  setDrawsOwnFocus(this);
  hide();
  window->installEventFilter(this);
}

void Overlay::openOver() {
  if (!m_open) m_focusBefore = window()->focusWidget();
  m_open = true;
  place();
  raise();
  show();
  setFocus(Qt::PopupFocusReason);
  Q_EMIT opened();
}

void Overlay::dismiss() {
  if (!m_open) return;
  m_open = false;
  hide();
  if (QWidget *before = m_focusBefore.data(); before && before->isVisible()) before->setFocus(Qt::PopupFocusReason);
  Q_EMIT closed();
}

void Overlay::place() {
  setGeometry(parentWidget()->rect());
  m_panel->setGeometry(panelFor(size()));
}

bool Overlay::eventFilter(QObject *watched, QEvent *event) {
  if (watched == parentWidget() && event->type() == QEvent::Resize && m_open) place();
  return QWidget::eventFilter(watched, event);
}

bool Overlay::focusNextPrevChild(bool next) {
  // The chain runs through the whole window: go on until it comes back into the panel.
  QWidget *from = window()->focusWidget() ? window()->focusWidget() : this;
  for (QWidget *widget = next ? from->nextInFocusChain() : from->previousInFocusChain(); widget != from;
       widget = next ? widget->nextInFocusChain() : widget->previousInFocusChain()) {
    const bool stop = (widget->focusPolicy() & Qt::TabFocus) == Qt::TabFocus && widget->isEnabled() &&
                      widget->isVisible() && m_panel->isAncestorOf(widget);
    if (!stop) continue;
    widget->setFocus(next ? Qt::TabFocusReason : Qt::BacktabFocusReason);
    return true;
  }
  return true;
}

void Overlay::keyPressEvent(QKeyEvent *event) {
  if (event->key() == Qt::Key_Escape) dismiss();
  event->accept();  // nothing below may hear a key that was meant for the panel
}

void Overlay::mousePressEvent(QMouseEvent *event) {
  if (!m_panel->geometry().contains(event->position().toPoint())) dismiss();
}

void Overlay::paintEvent(QPaintEvent *) {
  const Tokens &t = lookOf(this).tokens;
  QPainter painter(this);
  QColor shade = shippedTokens(ThemeId::Dark).canvas;
  shade.setAlphaF(0.72F);
  painter.fillRect(rect(), shade);
  painter.setRenderHint(QPainter::Antialiasing);
  painter.setPen(t.border);
  painter.setBrush(t.surface);
  painter.drawRoundedRect(QRectF(m_panel->geometry()).adjusted(-0.5, -0.5, 0.5, 0.5), 12, 12);
}

void Overlay::changeEvent(QEvent *event) {
  QWidget::changeEvent(event);
  if (event->type() == QEvent::StyleChange && m_open) place();
}

}  // namespace strato::ui
