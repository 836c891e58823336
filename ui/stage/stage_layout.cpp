// SPDX-License-Identifier: GPL-3.0-or-later
// Where everything of a scene is put.
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

constexpr double zoneGap = 5;

/// Which machines of the scene stand in a zone, and where there.
struct ZoneSeats {
  std::vector<std::size_t> units;
  std::vector<int> seats;
  int free = 0;
  bool lost = false;

  [[nodiscard]] int most() const {
    const int last = seats.empty() ? 0 : *std::max_element(seats.begin(), seats.end()) + 1;
    return std::max(last, static_cast<int>(units.size()) + free);
  }
};

/// What may still come is launched where there is least, and nothing in a zone that is lost.
void shareFree(std::vector<ZoneSeats> &zones, int free) {
  const auto load = [](const ZoneSeats &zone) { return zone.units.size() + static_cast<std::size_t>(zone.free); };
  for (; free > 0; --free) {
    ZoneSeats *least = nullptr;
    for (ZoneSeats &zone : zones)
      if (!zone.lost && (least == nullptr || load(zone) < load(*least))) least = &zone;
    if (least == nullptr) return;
    ++least->free;
  }
}

std::vector<ZoneSeats> seatsInZones(const StageScene &scene) {
  std::vector<ZoneSeats> zones(static_cast<std::size_t>(scene.zones));
  for (const int lost : scene.lostZones) zones[static_cast<std::size_t>(lost)].lost = true;
  for (std::size_t unit = 0; unit < scene.units.size(); ++unit) zones[scene.units[unit].zone].units.push_back(unit);
  shareFree(zones, scene.freePlaces);
  for (ZoneSeats &zone : zones) {
    std::vector<std::uint32_t> seats;
    for (const std::size_t unit : zone.units) seats.push_back(scene.units[unit].seat);
    zone.seats = placesOf(seats, zone.free);
  }
  return zones;
}

void seat(const ZoneSeats &zone, const CardGrid &grid, StagePlan &plan) {
  std::vector<bool> taken(static_cast<std::size_t>(zone.most()), false);
  for (std::size_t index = 0; index < zone.units.size(); ++index) {
    const int place = zone.seats[index];
    taken[static_cast<std::size_t>(place)] = true;
    if (place < grid.places)
      plan.items.push_back({grid.rectOf(place), {Kind::Unit, static_cast<int>(zone.units[index]), -1}});
    else
      ++plan.hidden;
  }
  const auto isFree = [](const StagePlan::Item &item) { return item.target.kind == Kind::Free; };
  auto number = static_cast<int>(std::count_if(plan.items.begin(), plan.items.end(), isFree));
  for (int place = 0, free = 0; place < std::min(zone.most(), grid.places) && free < zone.free; ++place) {
    if (taken[static_cast<std::size_t>(place)]) continue;
    plan.items.push_back({grid.rectOf(place), {Kind::Free, number++, -1}});
    ++free;
  }
}

/// Zones lie below each other, so that one sees at a glance what goes with one of them.
void layOutZones(const StageScene &scene, StagePlan &plan, const StageLook &look, const StageZoom &zoom) {
  plan.zoneNames = QRectF(plan.area.topLeft(), QSizeF(look.look.scaled(13), plan.area.height()));
  plan.area.setLeft(plan.zoneNames.right() + 3);
  plan.window.setLeft(plan.area.left() - 1);
  const std::vector<ZoneSeats> zones = seatsInZones(scene);
  int places = 1;
  for (const ZoneSeats &zone : zones) places = std::max(places, zone.most());

  const QRectF area = plan.area;
  const double height = (area.height() + zoneGap) / scene.zones - zoneGap;
  const CardWish wish = wishOf(UnitForm::Card);
  CardGrid grid = cardGrid(QRectF(area.topLeft(), QSizeF(area.width(), height)), places, wish);
  setZoom(plan, zoom, mostZoomOf(grid, wish));
  if (plan.isZoomed()) grid = zoomed(grid, places, wish, plan.zoom.factor);
  const double pitch = (plan.isZoomed() ? grid.extent().height() : height) + zoneGap;
  plan.extent = QSizeF(grid.extent().width(), scene.zones * pitch - zoneGap);
  plan.zoom.offset = plan.isZoomed() ? clamped(zoom.offset, plan, look) : QPointF();
  QPointF corner = area.topLeft() - plan.zoom.offset;
  for (int number = 0; number < scene.zones; ++number) {
    const ZoneSeats &zone = zones[static_cast<std::size_t>(number)];
    plan.zones.push_back({number, {area.left(), corner.y(), area.width(), pitch - zoneGap}, zone.lost});
    grid.area.moveTopLeft(corner);
    seat(zone, grid, plan);
    corner.ry() += pitch;
  }
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
  if (scene.zones > 1 || !scene.lostZones.empty())
    layOutZones(scene, plan, look, zoom);
  else
    layOutCards(scene, plan, look, zoom);
  return plan;
}

}  // namespace strato::ui
