// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/practice/outcome_mark.h"

#include <QPainter>
#include <QPainterPath>
#include <cmath>
#include <numbers>

#include "ui/theme/icons.h"
#include "ui/theme/look.h"

namespace strato::ui {

namespace {

QPainterPath octagon(const QRectF &place) {
  QPainterPath path;
  const double radius = place.width() / 2 / std::cos(std::numbers::pi / 8);
  for (int corner = 0; corner < 8; ++corner) {
    const double angle = std::numbers::pi / 8 + corner * std::numbers::pi / 4;
    const QPointF point = place.center() + radius * QPointF(std::cos(angle), std::sin(angle));
    corner == 0 ? path.moveTo(point) : path.lineTo(point);
  }
  path.closeSubpath();
  return path;
}

}  // namespace

void drawOutcome(QPainter &painter, const QRectF &place, Outcome shape, const Tokens &t) {
  const auto side = static_cast<int>(place.width());
  painter.save();
  painter.setRenderHint(QPainter::Antialiasing);
  painter.setPen(Qt::NoPen);
  switch (shape) {
    case Outcome::Check:
      painter.setBrush(t.good);
      painter.drawEllipse(place);
      drawIcon(painter, QStringLiteral("check"), place, side * 2 / 3, t.surface);
      break;
    case Outcome::Cross:
      painter.setBrush(t.bad);
      painter.drawPath(octagon(place));
      drawIcon(painter, QStringLiteral("close"), place, side * 2 / 3, t.surface);
      break;
    case Outcome::Minus:
      painter.setBrush(Qt::NoBrush);
      painter.setPen(QPen(t.textMuted, 1.5));
      painter.drawEllipse(place.adjusted(1, 1, -1, -1));
      drawIcon(painter, QStringLiteral("minus"), place, side * 3 / 5, t.textMuted);
      break;
  }
  painter.restore();
}

OutcomeMark::OutcomeMark(Outcome shape, int side, QWidget *parent) : QWidget(parent), m_shape(shape), m_side(side) {
  setSizePolicy(QSizePolicy::Fixed, QSizePolicy::Fixed);
}

QSize OutcomeMark::sizeHint() const { return QSize(m_side, m_side) * lookOf(this).textScale; }

void OutcomeMark::paintEvent(QPaintEvent *) {
  QPainter painter(this);
  drawOutcome(painter, rect(), m_shape, lookOf(this).tokens);
}

}  // namespace strato::ui
