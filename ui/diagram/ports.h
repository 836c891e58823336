// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <array>

#include "ui/diagram/router.h"

namespace strato::ui {

enum class Side { Left, Top, Right, Bottom };
inline constexpr std::array allSides{Side::Left, Side::Top, Side::Right, Side::Bottom};

/// Where a line leaves or enters a shape.
struct Port {
  Side side = Side::Right;
  QPointF at;
  double dislike = 0;  ///< a side that faces away from the other shape is taken only for a reason
};

struct PortPair {
  Port from;
  Port to;
};

[[nodiscard]] QPointF outwards(Side side);
[[nodiscard]] Port middleOf(const QRectF &shape, Side side);
/// The middles of all sides of a shape, for lines to or from another.
[[nodiscard]] std::vector<Port> possiblePorts(const QRectF &shape, const QRectF &other);
/// The side of the shape that the first (or last) piece of a line stands on.
[[nodiscard]] Side sideOf(const QRectF &shape, const QPointF &port);

/// Ports for lines whose sides are known: lines that enter a side share one port, lines that leave it share another,
/// and a port with one line slides along its side where that makes the line straight.
[[nodiscard]] std::vector<PortPair> spreadPorts(const RoutingProblem &problem, const std::vector<Polyline> &draft);

}  // namespace strato::ui
