// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QPointF>

namespace strato::ui {

struct StagePlan;

/// How near the inside of a lane is seen, and which part of it.
struct StageZoom {
  double factor = 1;  ///< 1: all of it fits
  QPointF offset;     ///< of what would be at the left and top edge, from there

  [[nodiscard]] bool fits() const { return factor <= 1; }
  bool operator==(const StageZoom &) const = default;
};

/// A point by what lies there, so that it is found again where things have become larger or stand elsewhere.
struct StageAnchor {
  int which = -1;  ///< a block of cells, or an item of the plan
  QPointF share;   ///< of its width and height
};

[[nodiscard]] StageAnchor anchorAt(const StagePlan &plan, const QPointF &point);
/// `otherwise` where what lay there is gone.
[[nodiscard]] QPointF pointOf(const StagePlan &plan, const StageAnchor &anchor, const QPointF &otherwise);

}  // namespace strato::ui
