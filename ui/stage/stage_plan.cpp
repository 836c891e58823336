// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/stage/stage_plan.h"

#include <algorithm>

namespace strato::ui {

namespace {

using Kind = StageTarget::Kind;

}  // namespace

bool StagePlan::gainsByZoom() const {
  constexpr int legibleCell = 9;
  constexpr QSizeF legibleCard(44, 24);
  if (kind == StageScene::Kind::Field) return grid.hasBars() || grid.cell < legibleCell;
  if (items.empty()) return false;
  const QSizeF card = items.front().place.size();
  return hidden > 0 || card.width() < legibleCard.width() || card.height() < legibleCard.height();
}

QPointF StagePlan::inSight(const QPointF &point) const {
  if (!isZoomed()) return point;
  const QRectF box = window;
  return {std::clamp(point.x(), box.left(), box.right()), std::clamp(point.y(), box.top(), box.bottom())};
}

int StagePlan::things() const {
  return kind == StageScene::Kind::Field ? grid.things() : static_cast<int>(items.size());
}

StageTarget StagePlan::thing(int index) const {
  if (kind != StageScene::Kind::Field) return items[static_cast<std::size_t>(index)].target;
  if (!grid.hasBars()) return {Kind::Cell, index, -1};
  const int first = index * grid.cellsABar;
  return {Kind::Group, first, std::min(grid.cellsABar, grid.count - first)};
}

QRectF StagePlan::thingPlace(int index) const {
  return kind == StageScene::Kind::Field ? grid.rectOf(index) : items[static_cast<std::size_t>(index)].place;
}

QRectF StagePlan::nameOf(const Zone &zone) const {
  const double top = std::max(zone.place.top(), window.top());
  const double bottom = std::min(zone.place.bottom(), window.bottom());
  return bottom > top ? QRectF(zoneNames.left(), top, zoneNames.width(), bottom - top) : QRectF();
}

QRectF StagePlan::placeOf(const StageTarget &target) const {
  if (target.kind == Kind::Pending) return pending;
  if (target.kind == Kind::Bucket) return bucket;
  if (target.kind == Kind::Zone) {
    const auto zone = std::find_if(zones.begin(), zones.end(), [&](const Zone &z) { return z.number == target.index; });
    return zone == zones.end() ? QRectF() : nameOf(*zone);
  }
  if (target.kind == Kind::Group) {
    // Its outline: a bar, or all that lies between its first and its last thing.
    QRectF all;
    const int a = kind == StageScene::Kind::Field ? grid.cellsABar : 1;
    for (int index = target.index / a; index * a < target.index + target.inner && index < things(); ++index)
      all |= thingPlace(index);
    return all;
  }
  if (kind == StageScene::Kind::Field) {
    const bool there = target.kind == Kind::Cell && target.index >= 0 && target.index < grid.count;
    return there ? grid.rectOf(target.index / grid.cellsABar) : QRectF();
  }
  const auto found = std::find_if(items.begin(), items.end(), [&](const Item &item) { return item.target == target; });
  return found == items.end() ? QRectF() : found->place;
}

StageTarget StagePlan::at(const QPointF &point) const {
  if (pending.contains(point)) return {Kind::Pending, -1, -1};
  if (bucket.contains(point)) return {Kind::Bucket, -1, -1};
  for (const Zone &zone : zones)
    if (nameOf(zone).contains(point)) return {Kind::Zone, zone.number, -1};
  if (isZoomed() && !window.contains(point)) return {};
  if (kind == StageScene::Kind::Field) {
    const int thing = grid.thingAt(point);
    return thing < 0 ? StageTarget{} : this->thing(thing);
  }
  // From the back, because units lie on their hosts.
  const auto found = std::find_if(items.rbegin(), items.rend(), [&](const Item &i) { return i.place.contains(point); });
  return found == items.rend() ? StageTarget{} : found->target;
}

}  // namespace strato::ui
