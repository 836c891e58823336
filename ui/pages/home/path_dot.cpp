// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/home/path_dot.h"

#include <QPainter>

#include "ui/theme/icons.h"
#include "ui/theme/look.h"

namespace strato::ui {

PathDot::PathDot(DotKind kind, QWidget *parent) : QWidget(parent), m_kind(kind) {
  setSizePolicy(QSizePolicy::Fixed, QSizePolicy::Fixed);
}

QSize PathDot::sizeHint() const {
  const int side = lookOf(this).scaled(18);
  return {side, side};
}

void PathDot::paintEvent(QPaintEvent *) {
  const Tokens &t = lookOf(this).tokens;
  QPainter painter(this);
  painter.setRenderHint(QPainter::Antialiasing);
  const QRectF round = QRectF(rect()).adjusted(2, 2, -2, -2);
  const bool filled = m_kind == DotKind::Done || m_kind == DotKind::Proven;
  const QColor color = m_kind == DotKind::Proven ? t.good : m_kind == DotKind::Open ? t.borderStrong : t.accent;
  painter.setPen(filled ? QPen(Qt::NoPen) : QPen(color, 1.75));
  painter.setBrush(filled ? QBrush(color) : QBrush(Qt::NoBrush));
  painter.drawEllipse(round);
  if (filled) drawIcon(painter, QStringLiteral("check"), rect(), width() - 6, t.surface);
  if (m_kind == DotKind::Current) {
    painter.setPen(Qt::NoPen);
    painter.setBrush(color);
    painter.drawEllipse(round.center(), width() / 7.0, width() / 7.0);
  }
}

}  // namespace strato::ui
