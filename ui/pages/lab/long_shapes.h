// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QPolygonF>
#include <functional>
#include <span>

class QBrush;
class QPainter;
class QPen;

namespace strato::ui {

// Shapes that run from left to right through many places. The time that the raster engine takes for one shape grows
// with the square of its turns, so these are painted in stretches, each clipped to its own columns. The pixels are the
// same.

void strokeLong(QPainter &painter, const QPolygonF &line, const QPen &pen);
/// What lies between a line and a level.
void fillLong(QPainter &painter, const QPolygonF &line, double level, const QBrush &brush);
void fillLong(QPainter &painter, std::span<const QRectF> columns, const QBrush &brush);

}  // namespace strato::ui
