// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/models/lab/stage_scene.h"
#include "ui/stage/stage_look.h"

namespace strato::ui {

namespace stage {

/// A ring of which `part` is over, clockwise from the top.
void drawRing(QPainter &painter, const QPointF &center, qreal radius, qreal pen, double part, const QColor &color,
              const QColor &track);
void drawCross(QPainter &painter, const QPointF &center, qreal reach, const QColor &color);
/// Spot: the upper right corner of a card, turned down. The card's own corner has a radius.
void drawTurnedCorner(QPainter &painter, const QRectF &box, qreal radius, qreal side, const QColor &color);
void drawHatch(QPainter &painter, const QRectF &box, qreal radius, const QColor &color);
/// The sign of one entry of the legend, in a square.
void drawSign(QPainter &painter, StageCount::Shape shape, const QRectF &square, const StageLook &look);
/// At the edge of a panel: which part of something that is larger than its place is seen. Nothing where all of it is.
void drawScrollMark(QPainter &painter, const QRectF &panel, double seen, double all, double before,
                    Qt::Orientation along, const StageLook &look);
void drawDashedBox(QPainter &painter, const QRectF &box, qreal radius, const QColor &color, qreal width = 1);

}  // namespace stage

}  // namespace strato::ui
