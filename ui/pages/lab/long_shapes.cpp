// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/lab/long_shapes.h"

#include <QLineF>
#include <QPaintEngine>
#include <QPainter>
#include <QPainterPath>
#include <algorithm>
#include <cmath>

namespace strato::ui {

namespace {

constexpr std::size_t stretch = 16;

using LeftOf = std::function<double(std::size_t)>;
/// Paints the places from the first to before the last one.
using PaintPlaces = std::function<void(std::size_t, std::size_t)>;

/// Each stretch gets more places on both sides, so that its ends lie outside of the clip: `reach` is how far to the
/// side a place may colour.
void inStretches(QPainter &painter, std::size_t count, const LeftOf &leftOf, double reach, const PaintPlaces &paint) {
  const bool isRaster = painter.paintEngine()->type() == QPaintEngine::Raster;
  if (!isRaster || count <= 2 * stretch) {
    if (count > 0) paint(0, count);
    return;
  }
  const QRectF whole = painter.hasClipping() ? painter.clipBoundingRect() : QRectF(painter.window());
  const QRect all = whole.toAlignedRect();
  int left = all.left();
  for (std::size_t first = 0; first < count; first += stretch) {
    const std::size_t last = std::min(count, first + stretch);
    const int right = last == count ? all.right() + 1 : static_cast<int>(std::floor(leftOf(last)));
    if (right <= left) continue;
    std::size_t from = first;
    while (from > 0 && leftOf(from) > left - reach) --from;
    std::size_t until = last;
    while (until < count && leftOf(until) < right + reach) ++until;
    painter.save();
    painter.setClipRect(QRect(left, all.top(), right - left, all.height()), Qt::IntersectClip);
    paint(from, std::min(count, until + 1));
    painter.restore();
    left = right;
  }
}

LeftOf leftOf(const QPolygonF &line) {
  return [&line](std::size_t place) { return line[static_cast<qsizetype>(place)].x(); };
}

QPolygonF part(const QPolygonF &line, std::size_t first, std::size_t last) {
  return line.mid(static_cast<qsizetype>(first), static_cast<qsizetype>(last - first));
}

}  // namespace

void strokeLong(QPainter &painter, const QPolygonF &line, const QPen &pen) {
  double length = 0;
  std::size_t measured = 0;
  inStretches(painter, static_cast<std::size_t>(line.size()), leftOf(line), pen.widthF() + 1,
              [&](std::size_t first, std::size_t last) {
                for (; measured < first; ++measured) {
                  const auto here = static_cast<qsizetype>(measured);
                  length += QLineF(line[here], line[here + 1]).length();
                }
                QPen own = pen;
                if (pen.style() != Qt::SolidLine) own.setDashOffset(pen.dashOffset() + length / pen.widthF());
                QPainterPath path;
                path.addPolygon(part(line, first, last));
                painter.strokePath(path, own);
              });
}

void fillLong(QPainter &painter, const QPolygonF &line, double level, const QBrush &brush) {
  inStretches(painter, static_cast<std::size_t>(line.size()), leftOf(line), 1.0,
              [&](std::size_t first, std::size_t last) {
                QPolygonF piece = part(line, first, last);
                piece << QPointF(piece.last().x(), level) << QPointF(piece.first().x(), level);
                QPainterPath path;
                path.addPolygon(piece);
                painter.fillPath(path, brush);
              });
}

void fillLong(QPainter &painter, std::span<const QRectF> columns, const QBrush &brush) {
  const auto left = [columns](std::size_t place) { return columns[place].left(); };
  inStretches(painter, columns.size(), left, 1.0, [&](std::size_t first, std::size_t last) {
    QPainterPath path;
    for (const QRectF &column : columns.subspan(first, last - first)) path.addRect(column);
    painter.fillPath(path, brush);
  });
}

}  // namespace strato::ui
