// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/diagram/ports.h"

#include <algorithm>
#include <cmath>
#include <map>
#include <tuple>

namespace strato::ui {

namespace {

constexpr double cornerRoom = 16;  // a port keeps clear of the shape's rounded corners
constexpr double portPitch = 24;
constexpr double facesAway = 60;

bool isUpright(Side side) { return side == Side::Left || side == Side::Right; }

struct SideUse {
  bool enters = false;
  std::vector<std::size_t> links;
  double towards = 0;  // where the other ends lie, along the side
};

using SideKey = std::tuple<int, Side>;

QRectF innerRange(const QRectF &shape) {
  const double x = std::min(cornerRoom, shape.width() / 2);
  const double y = std::min(cornerRoom, shape.height() / 2);
  return shape.adjusted(x, y, -x, -y);
}

void placeUses(const QRectF &shape, Side side, std::vector<SideUse> &uses, std::vector<PortPair> &ports) {
  std::stable_sort(uses.begin(), uses.end(), [](const auto &a, const auto &b) { return a.towards < b.towards; });
  const QRectF inner = innerRange(shape);
  const double room = isUpright(side) ? inner.height() : inner.width();
  const double pitch = uses.size() < 2 ? 0 : std::min(portPitch, room / static_cast<double>(uses.size() - 1));
  for (std::size_t index = 0; index < uses.size(); ++index) {
    Port port = middleOf(shape, side);
    const double shift = (static_cast<double>(index) - static_cast<double>(uses.size() - 1) / 2) * pitch;
    (isUpright(side) ? port.at.ry() : port.at.rx()) += shift;
    for (const std::size_t link : uses[index].links) (uses[index].enters ? ports[link].to : ports[link].from) = port;
  }
}

/// Moves the port of the larger shape to the level of the other, if both are alone on facing sides.
void straighten(const RoutingProblem &problem, std::size_t link, PortPair &pair) {
  if (isUpright(pair.from.side) != isUpright(pair.to.side) || pair.from.side == pair.to.side) return;
  const QRectF from = innerRange(problem.shapes[static_cast<std::size_t>(problem.links[link].from)]);
  const QRectF to = innerRange(problem.shapes[static_cast<std::size_t>(problem.links[link].to)]);
  const bool level = isUpright(pair.from.side);
  const double fromRoom = level ? from.height() : from.width();
  const double toRoom = level ? to.height() : to.width();
  Port &mover = fromRoom > toRoom ? pair.from : pair.to;
  const Port &fixed = fromRoom > toRoom ? pair.to : pair.from;
  const QRectF &range = fromRoom > toRoom ? from : to;
  const double wanted = level ? fixed.at.y() : fixed.at.x();
  const double low = level ? range.top() : range.left();
  const double high = level ? range.bottom() : range.right();
  if (wanted >= low && wanted <= high) (level ? mover.at.ry() : mover.at.rx()) = wanted;
}

}  // namespace

QPointF outwards(Side side) {
  switch (side) {
    case Side::Left:
      return {-1, 0};
    case Side::Top:
      return {0, -1};
    case Side::Right:
      return {1, 0};
    case Side::Bottom:
      return {0, 1};
  }
  return {};
}

Port middleOf(const QRectF &shape, Side side) {
  const QPointF out = outwards(side);
  return {side, shape.center() + QPointF(out.x() * shape.width() / 2, out.y() * shape.height() / 2), 0};
}

std::vector<Port> possiblePorts(const QRectF &shape, const QRectF &other) {
  const auto facing = [&] {
    if (other.left() >= shape.right()) return Side::Right;
    if (other.right() <= shape.left()) return Side::Left;
    return other.top() >= shape.bottom() ? Side::Bottom : Side::Top;
  }();
  std::vector<Port> ports;
  for (const Side side : allSides) {
    ports.push_back(middleOf(shape, side));
    ports.back().dislike = side == facing ? 0 : facesAway;
  }
  return ports;
}

Side sideOf(const QRectF &shape, const QPointF &port) {
  return *std::min_element(allSides.begin(), allSides.end(), [&](Side a, Side b) {
    const auto distance = [&](Side side) {
      const QPointF middle = middleOf(shape, side).at;
      return isUpright(side) ? std::abs(middle.x() - port.x()) : std::abs(middle.y() - port.y());
    };
    return distance(a) < distance(b);
  });
}

std::vector<PortPair> spreadPorts(const RoutingProblem &problem, const std::vector<Polyline> &draft) {
  std::map<SideKey, std::vector<SideUse>> sides;
  const auto note = [&](std::size_t link, int shape, const QPointF &port, const QPointF &other, bool enters) {
    const Side side = sideOf(problem.shapes[static_cast<std::size_t>(shape)], port);
    auto &uses = sides[{shape, side}];
    auto use = std::find_if(uses.begin(), uses.end(), [enters](const SideUse &each) { return each.enters == enters; });
    if (use == uses.end()) use = uses.insert(uses.end(), SideUse{enters, {}, 0});
    const double along = isUpright(side) ? other.y() : other.x();
    use->towards += (along - use->towards) / static_cast<double>(use->links.size() + 1);
    use->links.push_back(link);
  };
  for (std::size_t link = 0; link < draft.size(); ++link) {
    note(link, problem.links[link].from, draft[link].front(), draft[link].back(), false);
    note(link, problem.links[link].to, draft[link].back(), draft[link].front(), true);
  }
  std::vector<PortPair> ports(draft.size());
  std::vector<int> company(draft.size(), 0);
  for (auto &[key, uses] : sides) {
    const auto &[shape, side] = key;
    placeUses(problem.shapes[static_cast<std::size_t>(shape)], side, uses, ports);
    for (const SideUse &use : uses)
      for (const std::size_t link : use.links)
        company[link] += static_cast<int>(uses.size() - 1) + static_cast<int>(use.links.size() - 1);
  }
  for (std::size_t link = 0; link < ports.size(); ++link)
    if (company[link] == 0) straighten(problem, link, ports[link]);
  return ports;
}

}  // namespace strato::ui
