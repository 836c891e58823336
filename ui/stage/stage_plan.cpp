// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/stage/stage_plan.h"

#include <algorithm>
#include <numeric>

#include "ui/stage/card_grid.h"

namespace strato::ui {

namespace {

using Kind = StageTarget::Kind;

UnitForm formOf(StageScene::Kind kind) {
  switch (kind) {
    case StageScene::Kind::Tasks:
      return UnitForm::Task;
    case StageScene::Kind::Jobs:
      return UnitForm::Job;
    case StageScene::Kind::Nodes:
      return UnitForm::Node;
    case StageScene::Kind::Hosts:
      return UnitForm::Host;
    case StageScene::Kind::Field:
    case StageScene::Kind::Machines:
      break;
  }
  return UnitForm::Card;
}

CardWish wishOf(UnitForm form) {
  switch (form) {
    case UnitForm::Task:
      return {1.75, {132, 76}, {}};
    case UnitForm::Job:
      return {0.95, {108, 100}, {}};
    case UnitForm::Node:
      return {2.2, {420, 170}, {}};
    case UnitForm::Host:
      return {1.77, {210, 120}, {}};
    case UnitForm::Pod:
      return {0.67, {60, 64}, {3, 3}};
    case UnitForm::Card:
      break;
  }
  return {1.9, {210, 118}, {}};
}

/// Which place each of them has. They keep it for life; only where the places have far more holes than things do they
/// move together.
std::vector<int> placesOf(const std::vector<std::uint32_t> &places, int free) {
  const auto count = static_cast<std::uint32_t>(places.size());
  const std::uint32_t last = places.empty() ? 0 : *std::max_element(places.begin(), places.end());
  std::vector<int> made(places.size());
  if (last < 2 * (count + static_cast<std::uint32_t>(free)) + 12)
    std::transform(places.begin(), places.end(), made.begin(), [](std::uint32_t place) { return int(place); });
  else
    std::iota(made.begin(), made.end(), 0);
  return made;
}

std::vector<std::uint32_t> placesIn(const StageScene &scene) {
  std::vector<std::uint32_t> places;
  for (const StageUnit &unit : scene.units) places.push_back(unit.place);
  for (const StageHost &host : scene.hosts) places.push_back(host.self.place);
  return places;
}

/// Below what one sees when one has moved to the end there is room for the words on the zoom.
double footOf(const StageLook &look) { return look.line() + 12; }

QPointF clamped(const QPointF &offset, const StagePlan &plan, const StageLook &look) {
  const double most = std::max(0.0, plan.extent.height() + footOf(look) - plan.area.height());
  return {std::clamp(offset.x(), 0.0, std::max(0.0, plan.extent.width() - plan.area.width())),
          std::clamp(offset.y(), 0.0, most)};
}

void setZoom(StagePlan &plan, const StageZoom &wished, double most) {
  plan.mostZoom = most;
  plan.zoom.factor = std::clamp(wished.factor, 1.0, most);
}

void layOutField(const StageScene &scene, StagePlan &plan, const StageLook &look, int room, const StageZoom &zoom) {
  plan.grid = fieldGrid(plan.area, static_cast<int>(scene.cells.size()), room);
  setZoom(plan, zoom, mostZoomOf(plan.grid, room));
  if (plan.isZoomed()) plan.grid = zoomed(plan.grid, room, plan.zoom.factor);
  plan.extent = plan.grid.extent();
  if (!plan.isZoomed()) return;
  plan.zoom.offset = clamped(zoom.offset, plan, look);
  plan.grid.origin = plan.area.topLeft() - plan.zoom.offset;
}

void layOutUnitsOf(const StageHost &host, int index, const QRectF &box, StagePlan &plan, const StageLook &look) {
  std::vector<std::uint32_t> places;
  for (const StageUnit &unit : host.units) places.push_back(unit.place);
  const std::vector<int> where = placesOf(places, 0);
  const int most = where.empty() ? 0 : *std::max_element(where.begin(), where.end()) + 1;
  CardWish wish = wishOf(UnitForm::Pod);
  wish.largest = (QSizeF(wish.largest) * plan.zoom.factor).toSize();
  if (box.width() < 48) wish.gap = QSizeF(1, 1);
  const CardGrid grid = cardGrid(roomInHost(box, look), std::max(most, host.self.room), wish);
  for (std::size_t unit = 0; unit < where.size(); ++unit)
    if (where[unit] < grid.places)
      plan.items.push_back({grid.rectOf(where[unit]), {Kind::HostUnit, index, static_cast<int>(unit)}, UnitForm::Pod});
}

CardGrid cardsOf(int places, UnitForm form, StagePlan &plan, const StageLook &look, const StageZoom &zoom) {
  CardGrid grid = cardGrid(plan.area, places, wishOf(form));
  setZoom(plan, zoom, mostZoomOf(grid, wishOf(form)));
  if (plan.isZoomed()) grid = zoomed(grid, places, wishOf(form), plan.zoom.factor);
  plan.extent = grid.extent();
  if (!plan.isZoomed()) return grid;
  plan.zoom.offset = clamped(zoom.offset, plan, look);
  grid.area.moveTopLeft(plan.area.topLeft() - plan.zoom.offset);
  return grid;
}

void layOutCards(const StageScene &scene, StagePlan &plan, const StageLook &look, const StageZoom &zoom) {
  const UnitForm form = formOf(scene.kind);
  const std::vector<int> where = placesOf(placesIn(scene), scene.freePlaces);
  const int count = static_cast<int>(where.size());
  const int most = where.empty() ? 0 : *std::max_element(where.begin(), where.end()) + 1;
  const int places = std::max(most, count + scene.freePlaces);
  const CardGrid grid = cardsOf(places, form, plan, look, zoom);
  std::vector<bool> taken(static_cast<std::size_t>(places), false);
  const bool hosts = scene.units.empty();
  for (int index = 0; index < count; ++index) {
    const int place = where[static_cast<std::size_t>(index)];
    taken[static_cast<std::size_t>(place)] = true;
    if (place >= grid.places) {
      ++plan.hidden;
      continue;
    }
    const QRectF box = grid.rectOf(place);
    plan.items.push_back({box, {hosts ? Kind::Host : Kind::Unit, index, -1}, form});
    if (hosts) layOutUnitsOf(scene.hosts[static_cast<std::size_t>(index)], index, look.fitted(box), plan, look);
  }
  for (int place = 0, free = 0; place < grid.places && free < scene.freePlaces; ++place)
    if (!taken[static_cast<std::size_t>(place)])
      plan.items.push_back({grid.rectOf(place), {Kind::Free, free++, -1}, form});
}

}  // namespace

StagePlan stagePlan(const StageScene &scene, const StageFrame &frame, const StageLook &look, int room,
                    const StageZoom &zoom) {
  StagePlan plan;
  plan.kind = scene.kind;
  plan.area = frame.content;
  plan.window = plan.area.adjusted(-3, -1, 3, 3);
  if (scene.kind == StageScene::Kind::Field) {
    layOutField(scene, plan, look, room, zoom);
    return plan;
  }
  QRectF &area = plan.area;
  if (scene.kind == StageScene::Kind::Hosts) {
    plan.pending = QRectF(area.topLeft(), QSizeF(look.look.scaled(70), area.height()));
    area.setLeft(plan.pending.right() + 6);
    plan.window.setLeft(area.left());
  }
  if (scene.bucket) {
    plan.bucket = QRectF(area.right() - look.look.scaled(54), area.top(), look.look.scaled(54), area.height());
    area.setRight(plan.bucket.left() - 8);
    plan.window.setRight(area.right() + 1);
  }
  layOutCards(scene, plan, look, zoom);
  return plan;
}

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

QRectF StagePlan::placeOf(const StageTarget &target) const {
  if (target.kind == Kind::Pending) return pending;
  if (target.kind == Kind::Bucket) return bucket;
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
