// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QColor>
#include <QPixmap>
#include <QRectF>
#include <QString>

class QPainter;

namespace strato::ui {

/// One of our icons (resources/icons, drawn on a grid of 24 in one colour), cached for each size, colour and dpr.
/// `size` is in logical pixels. An unknown name gives a dashed box that nobody overlooks.
[[nodiscard]] QPixmap iconPixmap(const QString &name, int size, const QColor &color, qreal dpr);
/// Draws it in the middle of `place`, on whole device pixels.
void drawIcon(QPainter &painter, const QString &name, const QRectF &place, int size, const QColor &color);
/// Draws it as shapes that fill `place`, for pictures that are zoomed or written as SVG. Slower: not for each frame.
void paintIcon(QPainter &painter, const QString &name, const QRectF &place, const QColor &color);
[[nodiscard]] bool hasIcon(const QString &name);

}  // namespace strato::ui
