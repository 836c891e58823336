// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QAccessible>
#include <QColor>
#include <QFont>
#include <QMarginsF>
#include <QRectF>

#include "ui/theme/shapes.h"

class QPainter;
class QWidget;

namespace strato::ui {

/// The shadow of a card, from a cached nine-patch; painted around the box and never inside it.
void drawCardShadow(QPainter &painter, const QRectF &box);
inline constexpr QMargins cardShadowReach{14, 10, 14, 18};

/// How wide words are in a font, rounded up: nothing measured with it is cut by half a pixel.
[[nodiscard]] int widthOf(const QString &words, const QFont &font);

/// The 2 px ring, 3 px outside of the thing that has the focus. For things inside a painted widget; whole widgets get
/// theirs from the focus frame.
void drawFocusRing(QPainter &painter, const QRectF &thing, qreal radius, const QColor &color);

/// Gives a painted widget a role and a name for assistive technology. (QAbstractButton, QLabel, sliders and their
/// like have theirs already.)
void setAccessible(QWidget *widget, QAccessible::Role role, const QString &name);
/// The rounding that the focus frame follows: that of the widget's own outline.
void setFocusRadius(QWidget *widget, int radius);

}  // namespace strato::ui
