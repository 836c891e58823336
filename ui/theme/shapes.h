// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QColor>
#include <QRectF>

class QPainter;

namespace strato::ui {

inline constexpr int controlRadius = 8;
inline constexpr int cardRadius = 12;
inline constexpr int focusRingGap = 3;
inline constexpr int focusRingWidth = 2;

/// A rounded box with a border that lies inside the rectangle. An invalid colour paints nothing.
void drawBox(QPainter &painter, const QRectF &box, qreal radius, const QColor &fill, const QColor &border = {},
             qreal width = 1);

}  // namespace strato::ui
