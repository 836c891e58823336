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

void layOutUnitsOf(const StageHost &host, int index, const QRectF &box, StagePlan &plan, const StageLook &look) {
  std::vector<std::uint32_t> places;
  for (const StageUnit &unit : host.units) places.push_back(unit.place);
  const std::vector<int> where = placesOf(places, 0);
  const int most = where.empty() ? 0 : *std::max_element(where.begin(), where.end()) + 1;
  CardWish wish = wishOf(UnitForm::Pod);
  if (box.width() < 48) wish.gap = QSizeF(1, 1);
  const CardGrid grid = cardGrid(roomInHost(box, look), std::max(most, host.self.room), wish);
  for (std::size_t unit = 0; unit < where.size(); ++unit)
    if (where[unit] < grid.places)
      plan.items.push_back({grid.rectOf(where[unit]), {Kind::HostUnit, index, static_cast<int>(unit)}, UnitForm::Pod});
}

void layOutCards(const StageScene &scene, const QRectF &area, StagePlan &plan, const StageLook &look) {
  const UnitForm form = formOf(scene.kind);
  const std::vector<int> where = placesOf(placesIn(scene), scene.freePlaces);
  const int count = static_cast<int>(where.size());
  const int most = where.empty() ? 0 : *std::max_element(where.begin(), where.end()) + 1;
  const int places = std::max(most, count + scene.freePlaces);
  const CardGrid grid = cardGrid(area, places, wishOf(form));
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

StagePlan stagePlan(const StageScene &scene, const StageFrame &frame, const StageLook &look, int room) {
  StagePlan plan;
  plan.kind = scene.kind;
  if (scene.kind == StageScene::Kind::Field) {
    plan.grid = fieldGrid(frame.content, static_cast<int>(scene.cells.size()), room);
    return plan;
  }
  QRectF area = frame.content;
  if (scene.kind == StageScene::Kind::Hosts) {
    plan.pending = QRectF(area.topLeft(), QSizeF(look.look.scaled(70), area.height()));
    area.setLeft(plan.pending.right() + 6);
  }
  if (scene.bucket) {
    plan.bucket = QRectF(area.right() - look.look.scaled(54), area.top(), look.look.scaled(54), area.height());
    area.setRight(plan.bucket.left() - 8);
  }
  layOutCards(scene, area, plan, look);
  return plan;
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
  if (kind == StageScene::Kind::Field) {
    const int thing = grid.thingAt(point);
    return thing < 0 ? StageTarget{} : this->thing(thing);
  }
  if (pending.contains(point)) return {Kind::Pending, -1, -1};
  if (bucket.contains(point)) return {Kind::Bucket, -1, -1};
  // From the back, because units lie on their hosts.
  const auto found = std::find_if(items.rbegin(), items.rend(), [&](const Item &i) { return i.place.contains(point); });
  return found == items.rend() ? StageTarget{} : found->target;
}

}  // namespace strato::ui
