// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/stage/stage_shapes.h"

#include <QPainter>
#include <QPainterPath>
#include <algorithm>
#include <cmath>

#include "ui/stage/stage_sign.h"
#include "ui/theme/shades.h"
#include "ui/theme/shapes.h"

namespace strato::ui {

namespace {

/// Below this a ring or a dashed line has no pixels to be one.
constexpr int smallestRing = 7;

void paintCold(QPainter &painter, const QRectF &box, double part, const StageLook &look) {
  const QColor color = look.state(State::Cold);
  if (box.width() < smallestRing) {
    painter.setRenderHint(QPainter::Antialiasing, false);
    painter.fillRect(box, color);
    const qreal hole = box.width() >= 4 ? 1 : box.width() / 3;
    painter.fillRect(box.adjusted(hole, hole, -hole, -hole), look.tokens().surface);
    return;
  }
  const double radius = box.width() * 0.41;
  stage::drawRing(painter, box.center(), radius, box.width() * 0.2, part, color,
                  mix(color, look.tokens().surface, 0.42));
}

void paintWarm(QPainter &painter, const QRectF &box, const StageLook &look) {
  const double side = std::max(1.0, std::round(box.width() * 0.42));
  const QRectF inner(box.left() + std::round((box.width() - side) / 2),
                     box.top() + std::round((box.height() - side) / 2), side, side);
  drawBox(painter, inner, side >= 4 ? 1 : 0, look.state(State::Warm));
}

void paintFailed(QPainter &painter, const QRectF &box, qreal radius, const StageLook &look) {
  drawBox(painter, box, radius, look.state(State::Failed));
  painter.setPen(QPen(look.tokens().surface, std::max(1.0, box.width() / 8)));
  painter.drawLine(box.bottomLeft(), box.topRight());
}

void paintHatchedCard(QPainter &painter, const QRectF &box, qreal radius, const StageLook &look) {
  drawBox(painter, box, radius, shades::bootGround(look.tokens()));
  stage::drawHatch(painter, box.adjusted(1, 1, -1, -1), radius - 1, shades::bootHatch(look.tokens()));
  drawBox(painter, box, radius, {}, look.state(State::Booting));
}

void paintCard(QPainter &painter, Being being, const QRectF &box, qreal radius, const StageLook &look) {
  const Tokens &t = look.tokens();
  painter.setRenderHint(QPainter::Antialiasing);
  switch (being) {
    case Being::Absent:
      return stage::drawDashedBox(painter, box, radius, stage::absentEdge(look));
    case Being::Booting:
    case Being::Cold:
      return paintHatchedCard(painter, box, radius, look);
    case Being::WarmingUp:
      return drawBox(painter, box, radius, {}, look.state(State::Busy), 1.5);
    case Being::Draining:
      return stage::drawDashedBox(painter, box, radius, look.state(State::Draining), 1.3);
    case Being::Noticed:
      drawBox(painter, box, radius, t.warnSoft);
      return stage::drawDashedBox(painter, box, radius, look.state(State::Draining), 1.5);
    case Being::Failed: {
      const QColor failed = look.state(State::Failed);
      drawBox(painter, box, radius, shades::failedGround(t), failed, 1.5);
      painter.setPen(QPen(failed, 1.5));
      painter.drawLine(box.bottomLeft() + QPointF(2, -2), box.topRight() + QPointF(-2, 2));
      return;
    }
    case Being::Warm:
    case Being::Busy:
    case Being::Serving:
      return drawBox(painter, box, radius, {}, mix(t.borderStrong, t.surface, 0.75));
  }
}

}  // namespace

std::size_t StageShapes::indexOf(const StageCell &cell) {
  switch (cell.being) {
    case Being::Cold:
      return Plain::Cold + std::min<std::size_t>(coldSteps - 1, cell.part / (256 / coldSteps));
    case Being::Booting:
      return Plain::Cold;
    case Being::Warm:
      return Plain::Warm;
    case Being::Busy:
    case Being::Serving:
    case Being::WarmingUp:
      return cell.part < 128 ? Plain::Busy : Plain::BusyLate;
    case Being::Draining:
    case Being::Noticed:
      return Plain::Draining;
    case Being::Failed:
      return Plain::Failed;
    case Being::Absent:
      break;
  }
  return Plain::Absent;
}

QPixmap StageShapes::blank(const QSizeF &size) const {
  const auto device = [this](qreal length) { return static_cast<int>(std::ceil(length * m_look.dpr)); };
  QPixmap pixmap(device(size.width()), device(size.height()));
  pixmap.setDevicePixelRatio(m_look.dpr);
  pixmap.fill(Qt::transparent);
  return pixmap;
}

StageShapes::StageShapes(const StageLook &look, int cell) : m_look(look), m_cell(cell) {
  const QRectF box(0, 0, cell, cell);
  const qreal radius = cell >= smallestRing ? cell * 0.25 : cell >= 5 ? 1 : 0;
  for (std::size_t index = 0; index < Plain::count; ++index) {
    QPixmap &pixmap = m_cells[index] = blank(box.size());
    pixmap.fill(look.tokens().surface);
    QPainter painter(&pixmap);
    painter.setRenderHint(QPainter::Antialiasing);
    if (index >= Plain::Cold)
      paintCold(painter, box, (static_cast<double>(index - Plain::Cold) + 0.5) / coldSteps, look);
    else if (index == Plain::Warm)
      paintWarm(painter, box, look);
    else if (index == Plain::Busy)
      drawBox(painter, box, radius, look.state(State::Busy));
    else if (index == Plain::BusyLate)
      drawBox(painter, box, radius, shades::busyLate(look.tokens()));
    else if (index == Plain::Draining)
      drawBox(painter, box, radius, {}, look.state(State::Draining), 1.3);
    else if (index == Plain::Failed)
      paintFailed(painter, box, radius, look);
    else if (cell >= smallestRing)
      drawBox(painter, QRectF(box.center() - QPointF(1, 1), QSizeF(2, 2)), 1, stage::absentEdge(look));
  }

  const auto round = [this](qreal reach, const QColor &color, const QColor &outline) {
    QPixmap pixmap = blank(QSizeF(10, 10));
    QPainter painter(&pixmap);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setBrush(color);
    painter.setPen(outline.isValid() ? QPen(outline, 1.5) : QPen(Qt::NoPen));
    painter.drawEllipse(QPointF(5, 5), reach, reach);
    return pixmap;
  };
  m_dot = round(2.7, look.lane, {});
  m_rimmedDot = round(3.4, look.lane, look.tokens().surface);
  for (int size = 0; size < queueSizes; ++size)
    m_queued[static_cast<std::size_t>(size)] =
        round(2.1 + 1.2 * size / (queueSizes - 1), look.state(State::Queued), {});
  m_leaving = round(3.4, look.state(State::Queued), look.state(State::Refused));
  m_cross = blank(QSizeF(10, 10));
  QPainter painter(&m_cross);
  stage::drawCross(painter, QPointF(5, 5), 3.4, look.state(State::Refused));
}

const QPixmap &StageShapes::card(Being being, const QSizeF &size, qreal radius) const {
  constexpr double fine = 16;  // sizes are fractions of a pixel apart only with odd scales
  QPixmap &pixmap = m_cards[{being, static_cast<int>(size.width() * fine), static_cast<int>(size.height() * fine)}];
  if (!pixmap.isNull()) return pixmap;
  pixmap = blank(size);
  QPainter painter(&pixmap);
  paintCard(painter, being, QRectF(QPointF(0, 0), size), radius, m_look);
  return pixmap;
}

}  // namespace strato::ui
