// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QPointF>
#include <QRectF>
#include <vector>

namespace strato::ui {

/// A line from one shape to another, by index.
struct Link {
  int from = 0;
  int to = 0;
};

struct RoutingProblem {
  QRectF bounds;
  std::vector<QRectF> shapes;  ///< what links join
  std::vector<bool> solid;     ///< whether lines must go round the shape; a frame is not solid
  std::vector<QRectF> walls;   ///< what no line may touch
  std::vector<Link> links;
  double clearance = 8;  ///< how far a line stays from the shapes that it passes
};

using Polyline = std::vector<QPointF>;

/// One orthogonal line for each link, in order. Lines go round solid shapes, do not cross where that can be had, and
/// share a port (and then a trunk) with those that leave, or enter, the same side of the same shape.
[[nodiscard]] std::vector<Polyline> routeLinks(const RoutingProblem &problem);

/// How often lines of links that do not share a port cross or touch.
[[nodiscard]] int crossingsOf(const std::vector<Polyline> &lines);

}  // namespace strato::ui
