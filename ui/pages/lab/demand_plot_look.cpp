// SPDX-License-Identifier: GPL-3.0-or-later
// How the demand curve looks.
#include <QPainter>
#include <QPainterPath>
#include <cmath>

#include "ui/models/lab/lab_numbers.h"
#include "ui/pages/lab/demand_plot.h"
#include "ui/theme/icons.h"
#include "ui/widgets/painting.h"

namespace strato::ui {

namespace {

constexpr double pointRadius = 5.5;
constexpr double forkRadius = 9;
constexpr int mostHandles = 60;

}  // namespace

void DemandPlot::paintResting(QPainter &painter) {
  paintScale(painter);
  painter.save();
  painter.setClipRect(plotArea().adjusted(0, -2, 0, 2));
  paintNoise(painter);
  paintCurve(painter);
  painter.restore();
  paintForks(painter);
}

void DemandPlot::paintScale(QPainter &painter) {
  const Look &look = lookOf(this);
  const QRectF area = plotArea();
  painter.setFont(look.font(TextSize::Note));
  for (const double part : {0.0, 0.5, 1.0}) {
    const double y = std::round(area.bottom() - part * area.height()) + 0.5;
    painter.setPen(QPen(look.tokens.border, 1));
    painter.drawLine(QPointF(area.left(), y), QPointF(area.right(), y));
    if (isSmall() && part == 0.5) continue;
    painter.setPen(look.tokens.textMuted);
    painter.drawText(QRectF(area.left() - 70, y - 10, 62, 20), Qt::AlignRight | Qt::AlignVCenter,
                     rateText(m_most * part));
  }
  drawTimeLabels(painter, look, axis(), area.bottom() + 5);
}

void DemandPlot::paintNoise(QPainter &painter) {
  const TimeAxis time = axis();
  QList<QLineF> noise;
  for (std::size_t i = 1; i < m_measured.size(); ++i) {
    const QPointF &from = m_measured[i - 1], &to = m_measured[i];
    if (to.x() < time.from || from.x() > time.to) continue;
    noise.append(QLineF(time.x(from.x()), yOf(from.y()), time.x(to.x()), yOf(to.y())));
  }
  painter.setPen(QPen(lookOf(this).tokens.textMuted, 1));
  painter.drawLines(noise);
}

void DemandPlot::paintCurve(QPainter &painter) {
  if (m_points.empty()) return;
  const Look &look = lookOf(this);
  const QRectF area = plotArea();
  QPainterPath line(placeOf(0));
  for (std::size_t i = 1; i < m_points.size(); ++i) line.lineTo(placeOf(i));
  QPainterPath below = line;
  below.lineTo(QPointF(placeOf(m_points.size() - 1).x(), area.bottom()));
  below.lineTo(QPointF(placeOf(0).x(), area.bottom()));
  below.closeSubpath();
  QLinearGradient fade(area.topLeft(), area.bottomLeft());
  QColor strong = look.tokens.accent, faint = look.tokens.accent;
  strong.setAlphaF(0.24F);
  faint.setAlphaF(0.04F);
  fade.setColorAt(0, strong);
  fade.setColorAt(1, faint);
  painter.fillPath(below, fade);
  painter.strokePath(line, QPen(look.tokens.accent, 2, Qt::SolidLine, Qt::RoundCap, Qt::RoundJoin));
}

void DemandPlot::paintForks(QPainter &painter) {
  const Look &look = lookOf(this);
  const QRectF area = plotArea();
  QPen dashed(look.tokens.accent, 1.5);
  dashed.setDashPattern({2, 2});
  for (const double second : m_forks) {
    if (!axis().shows(second)) continue;
    const double x = axis().x(second);
    painter.setPen(dashed);
    painter.drawLine(QPointF(x, area.top()), QPointF(x, area.bottom()));
    // Below the clock, which stands there while one looks at the fork.
    const QPointF ring(x, area.top() + (isSmall() ? 0 : forkRadius));
    painter.setPen(QPen(look.tokens.accent, 1.5));
    painter.setBrush(look.tokens.surface);
    painter.drawEllipse(ring, forkRadius, forkRadius);
    drawIcon(painter, QStringLiteral("fork"), QRectF(ring.x() - 6, ring.y() - 6, 12, 12), 12, look.tokens.accent);
  }
}

void DemandPlot::paintPoints(QPainter &painter) {
  if (m_points.size() > mostHandles) return;
  const Look &look = lookOf(this);
  for (std::size_t i = 0; i < m_points.size(); ++i) {
    if (!axis().shows(m_points[i].at)) continue;
    const bool lit = static_cast<int>(i) == m_hovered || static_cast<int>(i) == m_chosen;
    painter.setPen(QPen(look.tokens.accent, 1.75));
    painter.setBrush(lit ? look.tokens.accent : look.tokens.surface);
    painter.drawEllipse(placeOf(i), pointRadius, pointRadius);
  }
  if (hasFocus() && m_chosen >= 0) {
    const QPointF at = placeOf(static_cast<std::size_t>(m_chosen));
    drawFocusRing(painter, QRectF(at.x() - pointRadius, at.y() - pointRadius, 2 * pointRadius, 2 * pointRadius),
                  pointRadius, look.tokens.focus);
  }
}

void DemandPlot::paintTip(QPainter &painter, std::size_t point) {
  const Look &look = lookOf(this);
  const QString words =
      tr("%1 rps at %2").arg(rateText(m_points[point].rate), clockOf(simulator::ticks(m_points[point].at)));
  const QFont font = look.font(TextSize::Note, Weight::Strong);
  const double tipWidth = widthOf(words, font) + 20;
  const double tipHeight = look.lineHeight(TextSize::Note) + 8;
  const QPointF at = placeOf(point);
  const bool leftward = at.x() + 14 + tipWidth > width();
  const double x = leftward ? at.x() - 14 - tipWidth : at.x() + 14;
  const double y = std::clamp(at.y() + 4, 2.0, height() - tipHeight - 2);
  drawBox(painter, QRectF(x, y, tipWidth, tipHeight), 6, look.tokens.text);
  painter.setFont(font);
  painter.setPen(look.tokens.surface);
  painter.drawText(QRectF(x, y, tipWidth, tipHeight), Qt::AlignCenter, words);
}

void DemandPlot::paintNow(QPainter &painter) {
  if (!axis().shows(nowSecond()) || isSmall()) return;
  const Look &look = lookOf(this);
  const QString words = clockOf(simulator::ticks(nowSecond()));
  const QFont font = look.font(TextSize::Note, Weight::Strong);
  const double pillWidth = widthOf(words, font) + 20;
  // Not over the scale.
  const double x = std::clamp(axis().x(nowSecond()) - pillWidth / 2, plotArea().left() - 2, width() - pillWidth - 2);
  const QRectF pill(x, 1, pillWidth, look.lineHeight(TextSize::Note) + 4);
  drawBox(painter, pill, pill.height() / 2, look.tokens.accent);
  painter.setFont(font);
  painter.setPen(look.tokens.onAccent);
  painter.drawText(pill, Qt::AlignCenter, words);
}

void DemandPlot::paintMoving(QPainter &painter) {
  paintPoints(painter);
  paintNow(painter);
  const int told = m_dragging ? m_chosen : m_hovered >= 0 ? m_hovered : hasFocus() ? m_chosen : -1;
  if (told >= 0 && axis().shows(m_points[static_cast<std::size_t>(told)].at)) {
    paintTip(painter, static_cast<std::size_t>(told));
  }
}

}  // namespace strato::ui
