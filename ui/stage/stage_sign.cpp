// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/stage/stage_sign.h"

#include <QPainter>
#include <QPainterPath>
#include <algorithm>

#include "ui/theme/shades.h"
#include "ui/theme/shapes.h"

namespace strato::ui::stage {

void drawRing(QPainter &painter, const QPointF &center, qreal radius, qreal pen, double part, const QColor &color,
              const QColor &track) {
  painter.setRenderHint(QPainter::Antialiasing);
  painter.setBrush(Qt::NoBrush);
  painter.setPen(QPen(track, pen));
  painter.drawEllipse(center, radius, radius);
  if (part <= 0) return;
  painter.setPen(QPen(color, pen, Qt::SolidLine, Qt::FlatCap));
  const QRectF circle(center.x() - radius, center.y() - radius, 2 * radius, 2 * radius);
  painter.drawArc(circle, 90 * 16, -static_cast<int>(std::min(part, 1.0) * 360 * 16));
}

void drawCross(QPainter &painter, const QPointF &center, qreal reach, const QColor &color) {
  painter.setRenderHint(QPainter::Antialiasing);
  painter.setPen(QPen(color, 2, Qt::SolidLine, Qt::FlatCap));
  painter.drawLine(center + QPointF(-reach, -reach), center + QPointF(reach, reach));
  painter.drawLine(center + QPointF(-reach, reach), center + QPointF(reach, -reach));
}

void drawTurnedCorner(QPainter &painter, const QRectF &box, qreal radius, qreal side, const QColor &color) {
  const qreal round = std::min(radius, side);
  const QPointF corner = box.topRight();
  QPainterPath path(corner - QPointF(side, 0));
  path.lineTo(corner - QPointF(round, 0));
  path.quadTo(corner, corner + QPointF(0, round));
  path.lineTo(corner + QPointF(0, side));
  path.closeSubpath();
  painter.setRenderHint(QPainter::Antialiasing);
  painter.fillPath(path, color);
}

void drawHatch(QPainter &painter, const QRectF &box, qreal radius, const QColor &color) {
  painter.save();
  painter.setRenderHint(QPainter::Antialiasing);
  QPainterPath outline;
  outline.addRoundedRect(box, std::max(0.0, radius), std::max(0.0, radius));
  painter.setClipPath(outline);
  painter.setPen(QPen(color, 1.5));
  constexpr double step = 5.5;
  for (double x = box.left() + step / 2; x < box.right() + box.height(); x += step) {
    // Within the box also where a drawing in a file knows no clipping.
    const double from = std::min(x, box.right());
    const double to = std::max(x - box.height(), box.left());
    painter.drawLine(QPointF(from, box.top() + x - from), QPointF(to, box.top() + x - to));
  }
  painter.restore();
}

void drawDashedBox(QPainter &painter, const QRectF &box, qreal radius, const QColor &color, qreal width) {
  painter.setRenderHint(QPainter::Antialiasing);
  QPen pen(color, width);
  pen.setDashPattern({2.2 / width, 2.2 / width});
  pen.setCapStyle(Qt::FlatCap);
  painter.setPen(pen);
  painter.setBrush(Qt::NoBrush);
  const qreal inset = width / 2;
  painter.drawRoundedRect(box.adjusted(inset, inset, -inset, -inset), radius, radius);
}

void drawScrollMark(QPainter &painter, const QRectF &panel, double seen, double all, double before,
                    Qt::Orientation along, const StageLook &look) {
  if (all <= seen + 1) return;
  constexpr double inset = 6, thickness = 3, shortest = 14;
  const bool down = along == Qt::Vertical;
  const double track = (down ? panel.height() : panel.width()) - 2 * inset;
  const double length = std::clamp(track * seen / all, shortest, track);
  const double start = inset + (track - length) * std::clamp(before / (all - seen), 0.0, 1.0);
  const QRectF mark = down ? QRectF(panel.right() - thickness - 1, panel.top() + start, thickness, length)
                           : QRectF(panel.left() + start, panel.bottom() - thickness - 1, length, thickness);
  drawBox(painter, mark, thickness / 2, look.tokens().textMuted);
}

void drawSign(QPainter &painter, StageCount::Shape shape, const QRectF &square, const StageLook &look) {
  using Shape = StageCount::Shape;
  const Tokens &t = look.tokens();
  const qreal radius = square.width() * 0.25;
  painter.setRenderHint(QPainter::Antialiasing);
  switch (shape) {
    case Shape::Cold:
      return drawRing(painter, square.center(), square.width() * 0.41, square.width() * 0.2, 0.7,
                      look.state(State::Cold), mix(look.state(State::Cold), t.surface, 0.42));
    case Shape::Busy:
    case Shape::Serving:
      return drawBox(painter, square, radius, look.state(State::Busy));
    case Shape::Warm: {
      const qreal inset = square.width() * 0.25;
      return drawBox(painter, square.adjusted(inset, inset, -inset, -inset), 1, look.state(State::Warm));
    }
    case Shape::Refused:
      return drawCross(painter, square.center(), square.width() * 0.33, look.state(State::Refused));
    case Shape::WarmingUp: {
      drawBox(painter, square, radius, {}, look.state(State::Busy), 1.5);
      const QRectF bar(square.left() + 3, square.center().y(), square.width() - 6, 2.5);
      return drawBox(painter, bar, 0, look.state(State::Busy));
    }
    case Shape::Booting:
      drawBox(painter, square, radius, shades::bootGround(t));
      drawHatch(painter, square.adjusted(1, 1, -1, -1), radius, mix(look.state(State::Booting), t.surface, 0.7));
      return drawBox(painter, square, radius, {}, look.state(State::Booting), 1.2);
    case Shape::Free:
      return drawDashedBox(painter, square, radius, absentEdge(look));
    case Shape::Pending:
      drawDashedBox(painter, square, radius, look.state(State::Queued), 1.4);
      painter.setPen(Qt::NoPen);
      painter.setBrush(look.state(State::Queued));
      painter.drawEllipse(square.center(), 1.8, 1.8);
      return;
    case Shape::Draining:
      return drawDashedBox(painter, square, radius, look.state(State::Draining), 1.5);
    case Shape::Failed:
      drawBox(painter, square, radius, look.state(State::Failed));
      painter.setPen(QPen(t.surface, 1.6));
      painter.drawLine(square.bottomLeft() + QPointF(1, -1), square.topRight() + QPointF(-1, 1));
      return;
    case Shape::Spot:
      drawBox(painter, square, radius, {}, spotInk(look), 1.2);
      return drawTurnedCorner(painter, square, radius, square.width() * 0.62, spotInk(look));
  }
}

}  // namespace strato::ui::stage
