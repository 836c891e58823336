// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QLineF>
#include <QPointF>
#include <QRectF>
#include <QSizeF>
#include <vector>

namespace strato::ui {

struct CalloutWish {
  QPointF at;
  QSizeF size;
};

/// From what a box speaks of to the box.
[[nodiscard]] QLineF leaderOf(const QRectF &box, const QPointF &at);

/// Places for boxes within `area`, each near what it speaks of: clear of each other, and of `things` as far as that
/// is possible. A box that has no room at all is an empty rectangle.
[[nodiscard]] std::vector<QRectF> calloutPlaces(const std::vector<CalloutWish> &wishes, const QRectF &area,
                                                const std::vector<QPointF> &things);

/// Tops for lines of text of one height that should be at these places and must not overlap; in the same order.
[[nodiscard]] std::vector<double> pushedApart(std::vector<double> wished, const std::vector<double> &heights,
                                              double most);

}  // namespace strato::ui
