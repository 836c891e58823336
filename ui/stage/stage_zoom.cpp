// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/stage/stage_zoom.h"

#include <algorithm>

#include "ui/stage/stage_plan.h"

namespace strato::ui {

namespace {

int countOf(const StagePlan &plan) {
  return plan.kind == StageScene::Kind::Field ? plan.grid.blocks() : static_cast<int>(plan.items.size());
}

QRectF placeIn(const StagePlan &plan, int which) {
  return plan.kind == StageScene::Kind::Field ? plan.grid.blockPlace(which) : plan.thingPlace(which);
}

double distance(const QRectF &place, const QPointF &point) {
  const double x = std::max({place.left() - point.x(), 0.0, point.x() - place.right()});
  const double y = std::max({place.top() - point.y(), 0.0, point.y() - place.bottom()});
  return x * x + y * y;
}

}  // namespace

StageAnchor anchorAt(const StagePlan &plan, const QPointF &point) {
  StageAnchor anchor;
  double least = 0;
  for (int which = 0; which < countOf(plan); ++which) {
    const QRectF place = placeIn(plan, which);
    const double away = distance(place, point);
    if (place.isEmpty() || (anchor.which >= 0 && away >= least)) continue;
    least = away;
    const QPointF within = point - place.topLeft();
    anchor = {which, {within.x() / place.width(), within.y() / place.height()}};
  }
  return anchor;
}

QPointF pointOf(const StagePlan &plan, const StageAnchor &anchor, const QPointF &otherwise) {
  if (anchor.which < 0 || anchor.which >= countOf(plan)) return otherwise;
  const QRectF place = placeIn(plan, anchor.which);
  return place.topLeft() + QPointF(anchor.share.x() * place.width(), anchor.share.y() * place.height());
}

}  // namespace strato::ui
