// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/diagram/state_shape.h"

#include <QPainter>
#include <QPainterPath>
#include <algorithm>
#include <array>
#include <cmath>

#include "ui/theme/icons.h"

namespace strato::ui {

namespace {

using catalog::NodeState;

constexpr double nodeRadius = 12;
constexpr double hatchGap = 6;

QPen dashed(const QColor &color, double width) {
  QPen pen(color, width);
  pen.setDashPattern({5 / width, 4 / width});
  pen.setCapStyle(Qt::FlatCap);
  return pen;
}

/// The part of a tile that a shape keeps to.
QRectF within(const QRectF &tile, double share) {
  const double side = std::min(tile.width(), tile.height()) * share;
  return {tile.center().x() - side / 2, tile.center().y() - side / 2, side, side};
}

QRectF ringOf(const QRectF &tile) { return within(tile, 0.72); }

void drawHatch(QPainter &painter, const QRectF &box, double radius, const QColor &color) {
  QPainterPath clip;
  clip.addRoundedRect(box, radius, radius);
  QPainterPath lines;
  const int count = static_cast<int>(std::ceil((box.width() + box.height()) / hatchGap));
  for (int line = 0; line < count; ++line) {
    const double at = box.left() - box.height() + line * hatchGap;
    lines.moveTo(at, box.bottom());
    lines.lineTo(at + box.height(), box.top());
  }
  painter.save();
  painter.setClipPath(clip);
  painter.strokePath(lines, QPen(color, 1));
  painter.restore();
}

void drawSolid(QPainter &painter, const QRectF &box, double radius, const QColor &color) {
  painter.setPen(Qt::NoPen);
  painter.setBrush(color);
  painter.drawRoundedRect(box, radius, radius);
}

void drawOutline(QPainter &painter, const QRectF &box, double radius, const QPen &pen) {
  const double half = pen.widthF() / 2;
  painter.setPen(pen);
  painter.setBrush(Qt::NoBrush);
  painter.drawRoundedRect(box.adjusted(half, half, -half, -half), radius - half, radius - half);
}

void drawBars(QPainter &painter, const QRectF &tile, const QColor &color) {
  const QRectF space = within(tile, 0.4);
  for (const double left : {space.left(), space.right() - space.width() * 0.28})
    drawSolid(painter, QRectF(left, space.top(), space.width() * 0.28, space.height()), 1, color);
}

void drawDots(QPainter &painter, const QRectF &tile, const QColor &color) {
  const double radius = tile.width() * 0.085;
  painter.setPen(Qt::NoPen);
  painter.setBrush(color);
  for (const double shift : {-0.26, 0.0, 0.26})
    painter.drawEllipse(tile.center() + QPointF(shift * tile.width(), 0), radius, radius);
}

void drawCross(QPainter &painter, const QRectF &tile, const QColor &color) {
  const QRectF space = within(tile, 0.38);
  painter.setPen(QPen(color, tile.width() * 0.09, Qt::SolidLine, Qt::RoundCap));
  painter.drawLine(space.topLeft(), space.bottomRight());
  painter.drawLine(space.topRight(), space.bottomLeft());
}

void drawSlash(QPainter &painter, const QRectF &tile, const QColor &color) {
  const QRectF space = within(tile, 0.62);
  painter.setPen(QPen(color, tile.width() * 0.09, Qt::SolidLine, Qt::RoundCap));
  painter.drawLine(space.bottomLeft(), space.topRight());
}

void drawPlus(QPainter &painter, const QRectF &tile, const QColor &color) {
  const QRectF space = within(tile, 0.36);
  painter.setPen(QPen(color, 1.75, Qt::SolidLine, Qt::RoundCap));
  painter.drawLine(QPointF(space.left(), space.center().y()), QPointF(space.right(), space.center().y()));
  painter.drawLine(QPointF(space.center().x(), space.top()), QPointF(space.center().x(), space.bottom()));
}

void drawIconTile(QPainter &painter, const QRectF &tile, double radius, const QString &icon, Emphasis emphasis,
                  const Tokens &tokens) {
  drawSolid(painter, tile, radius, mix(tokens.textSecondary, tokens.surface, 0.13));
  const QColor ink = emphasis == Emphasis::Full ? tokens.text : tokens.textMuted;
  paintIcon(painter, icon, within(tile, 0.62), ink);
}

struct FrameLook {
  QColor fill;
  QPen outline;
};

FrameLook frameLook(NodeState state, Emphasis emphasis, const Tokens &tokens) {
  const bool full = emphasis == Emphasis::Full;
  const QColor color = stateColor(tokens, state);
  const QColor strong = full ? color : mix(color, tokens.surface, 0.6);
  switch (state) {
    case NodeState::None:
      return {tokens.surface, QPen(full ? tokens.borderStrong : tokens.border, full ? 1.5 : 1)};
    case NodeState::Absent:
      return {tokens.sunken, dashed(full ? tokens.borderStrong : mix(tokens.borderStrong, tokens.sunken, 0.7), 1.25)};
    case NodeState::Draining:
      return {tokens.surface, dashed(strong, 1.5)};
    case NodeState::Busy:
    case NodeState::Failed:
      return {mix(color, tokens.surface, 0.13), QPen(strong, 1.75)};
    case NodeState::Warm:
      return {mix(color, tokens.surface, 0.12), QPen(strong, 1.25)};
    case NodeState::Cold:
    case NodeState::Queued:
    case NodeState::Refused:
    case NodeState::Booting:
      return {mix(color, tokens.surface, 0.06), QPen(strong, 1.5)};
  }
  return {};
}

}  // namespace

QColor stateColor(const Tokens &tokens, NodeState state) {
  switch (state) {
    case NodeState::None:
      return tokens.borderStrong;
    case NodeState::Absent:
      return tokens.state(State::Absent);
    case NodeState::Cold:
      return tokens.state(State::Cold);
    case NodeState::Busy:
      return tokens.state(State::Busy);
    case NodeState::Warm:
      return tokens.state(State::Warm);
    case NodeState::Queued:
      return tokens.state(State::Queued);
    case NodeState::Refused:
      return tokens.state(State::Refused);
    case NodeState::Booting:
      return tokens.state(State::Booting);
    case NodeState::Draining:
      return tokens.state(State::Draining);
    case NodeState::Failed:
      return tokens.state(State::Failed);
  }
  return tokens.borderStrong;
}

void drawNodeFrame(QPainter &painter, const QRectF &box, NodeState state, Emphasis emphasis, const Tokens &tokens) {
  const FrameLook look = frameLook(state, emphasis, tokens);
  drawSolid(painter, box, nodeRadius, look.fill);
  drawOutline(painter, box, nodeRadius, look.outline);
}

void drawStateTile(QPainter &painter, const QRectF &tile, NodeState state, const QString &icon, Emphasis emphasis,
                   const Tokens &tokens) {
  const double radius = tile.width() * 0.25;
  const QColor color = stateColor(tokens, state);
  switch (state) {
    case NodeState::None:
      return drawIconTile(painter, tile, radius, icon, emphasis, tokens);
    case NodeState::Busy:
      drawSolid(painter, tile, radius, color);
      return paintIcon(painter, icon.isEmpty() ? QStringLiteral("bolt") : icon, within(tile, 0.62), tokens.surface);
    case NodeState::Cold:
      drawSolid(painter, tile, radius, tokens.surface);
      return drawFillingRing(painter, tile, state, 0, tokens);
    case NodeState::Booting:
      drawSolid(painter, tile, radius, tokens.surface);
      drawHatch(painter, tile, radius, mix(color, tokens.surface, 0.55));
      return drawFillingRing(painter, tile, state, 0, tokens);
    case NodeState::Warm:
      drawSolid(painter, tile, radius, color);
      return drawBars(painter, tile, tokens.surface);
    case NodeState::Queued:
      drawSolid(painter, tile, radius, tokens.surface);
      drawOutline(painter, tile, radius, QPen(color, 1.5));
      return drawDots(painter, tile, color);
    case NodeState::Refused:
      drawSolid(painter, tile, radius, color);
      return drawCross(painter, tile, tokens.surface);
    case NodeState::Draining:
      drawSolid(painter, tile, radius, tokens.surface);
      drawOutline(painter, tile, radius, dashed(color, 1.5));
      return drawOutline(painter, within(tile, 0.5), radius / 2, QPen(mix(color, tokens.surface, 0.6), 1.5));
    case NodeState::Failed:
      drawSolid(painter, tile, radius, color);
      return drawSlash(painter, tile, tokens.surface);
    case NodeState::Absent:
      drawSolid(painter, tile, radius, tokens.sunken);
      drawOutline(painter, tile, radius, dashed(tokens.borderStrong, 1.25));
      return drawPlus(painter, tile, tokens.textMuted);
  }
}

void drawFillingRing(QPainter &painter, const QRectF &tile, NodeState state, double filled, const Tokens &tokens) {
  const QColor color = stateColor(tokens, state);
  const double width = tile.width() * 0.115;
  const QRectF ring = ringOf(tile).adjusted(width / 2, width / 2, -width / 2, -width / 2);
  painter.setBrush(Qt::NoBrush);
  painter.setPen(QPen(mix(color, tokens.surface, 0.28), width));
  painter.drawEllipse(ring);
  if (filled <= 0) return;
  painter.setPen(QPen(color, width, Qt::SolidLine, Qt::FlatCap));
  constexpr int top = 90 * 16;
  painter.drawArc(ring, top, -static_cast<int>(std::clamp(filled, 0.0, 1.0) * 360 * 16));
}

}  // namespace strato::ui
