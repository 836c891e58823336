// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/diagram/routing_grid.h"

#include <algorithm>
#include <cmath>

namespace strato::ui {

namespace {

constexpr double lanePitch = 12;
constexpr int lanesBesideMiddle = 2;
constexpr double hugging = 40;  // dislike of running close along a shape
constexpr double nearness = 5;  // lines closer than this are one

bool touches(const QRectF &obstacle, const QPointF &a, const QPointF &b) {
  constexpr double hair = 0.01;
  return std::max(a.x(), b.x()) > obstacle.left() + hair && std::min(a.x(), b.x()) < obstacle.right() - hair &&
         std::max(a.y(), b.y()) > obstacle.top() + hair && std::min(a.y(), b.y()) < obstacle.bottom() - hair;
}

}  // namespace

RoutingGrid::RoutingGrid(const RoutingProblem &problem, const std::vector<Port> &ports)
    : m_clearance(problem.clearance) {
  std::vector<Line> xs;
  std::vector<Line> ys;
  std::vector<double> sidesX{problem.bounds.left(), problem.bounds.right()};
  std::vector<double> sidesY{problem.bounds.top(), problem.bounds.bottom()};
  for (const QRectF &shape : problem.shapes) {
    sidesX.insert(sidesX.end(), {shape.left(), shape.right()});
    sidesY.insert(sidesY.end(), {shape.top(), shape.bottom()});
    xs.insert(xs.end(), {{shape.left() - m_clearance, hugging}, {shape.right() + m_clearance, hugging}});
    ys.insert(ys.end(), {{shape.top() - m_clearance, hugging}, {shape.bottom() + m_clearance, hugging}});
  }
  addChannels(xs, std::move(sidesX));
  addChannels(ys, std::move(sidesY));
  for (const Port &port : ports) {
    const QPointF before = port.at + outwards(port.side) * m_clearance;
    xs.push_back({before.x(), hugging, true});
    ys.push_back({before.y(), hugging, true});
    (outwards(port.side).x() == 0 ? xs : ys).back().dislike = 0;
  }
  m_xs = sorted(std::move(xs), problem.bounds.left(), problem.bounds.right());
  m_ys = sorted(std::move(ys), problem.bounds.top(), problem.bounds.bottom());

  std::vector<QRectF> obstacles = problem.walls;
  for (std::size_t shape = 0; shape < problem.shapes.size(); ++shape)
    if (problem.solid[shape])
      obstacles.push_back(problem.shapes[shape].adjusted(-m_clearance, -m_clearance, m_clearance, m_clearance));
  const auto isFree = [&](const QPointF &a, const QPointF &b) {
    return std::none_of(obstacles.begin(), obstacles.end(), [&](const QRectF &each) { return touches(each, a, b); });
  };
  const std::size_t spots = m_xs.size() * m_ys.size();
  m_openRight.assign(spots, false);
  m_openDown.assign(spots, false);
  m_occupants.resize(spots);
  for (int row = 0; row < rows(); ++row) {
    for (int column = 0; column < columns(); ++column) {
      const Spot spot{column, row};
      if (column + 1 < columns()) m_openRight[index(spot)] = isFree(point(spot), point({column + 1, row}));
      if (row + 1 < rows()) m_openDown[index(spot)] = isFree(point(spot), point({column, row + 1}));
    }
  }
}

void RoutingGrid::addChannels(std::vector<Line> &lines, std::vector<double> sides) {
  std::sort(sides.begin(), sides.end());
  for (std::size_t side = 1; side < sides.size(); ++side) {
    const double width = sides[side] - sides[side - 1];
    const double middle = (sides[side] + sides[side - 1]) / 2;
    if (width < 2 * lanePitch) continue;
    lines.push_back({middle, 0});
    for (int lane = 1; lane <= lanesBesideMiddle && lane * lanePitch < width / 2 - lanePitch / 2; ++lane) {
      lines.push_back({middle - lane * lanePitch, 4.0 * lane});
      lines.push_back({middle + lane * lanePitch, 4.0 * lane});
    }
  }
}

std::vector<RoutingGrid::Line> RoutingGrid::sorted(std::vector<Line> lines, double low, double high) {
  std::sort(lines.begin(), lines.end(),
            [](const Line &a, const Line &b) { return a.exact != b.exact ? a.exact : a.dislike < b.dislike; });
  std::vector<Line> kept;
  for (const Line &line : lines) {
    if (!line.exact && (line.at < low || line.at > high)) continue;
    const auto twin = std::find_if(kept.begin(), kept.end(), [&](const Line &other) {
      return std::abs(other.at - line.at) < (line.exact ? 0.01 : nearness);
    });
    if (twin == kept.end())
      kept.push_back(line);
    else
      twin->dislike = std::min(twin->dislike, line.dislike);
  }
  std::sort(kept.begin(), kept.end(), [](const Line &a, const Line &b) { return a.at < b.at; });
  return kept;
}

QPointF RoutingGrid::point(Spot spot) const {
  return {m_xs[static_cast<std::size_t>(spot.column)].at, m_ys[static_cast<std::size_t>(spot.row)].at};
}

RoutingGrid::Spot RoutingGrid::before(const Port &port) const {
  const QPointF wanted = port.at + outwards(port.side) * m_clearance;
  const auto nearest = [](const std::vector<Line> &lines, double at) {
    const auto found = std::min_element(lines.begin(), lines.end(), [at](const Line &a, const Line &b) {
      return std::abs(a.at - at) < std::abs(b.at - at);
    });
    return static_cast<int>(found - lines.begin());
  };
  return {nearest(m_xs, wanted.x()), nearest(m_ys, wanted.y())};
}

bool RoutingGrid::isOpen(Spot from, Side towards) const {
  switch (towards) {
    case Side::Right:
      return from.column + 1 < columns() && m_openRight[index(from)];
    case Side::Bottom:
      return from.row + 1 < rows() && m_openDown[index(from)];
    case Side::Left:
      return from.column > 0 && m_openRight[index({from.column - 1, from.row})];
    case Side::Top:
      return from.row > 0 && m_openDown[index({from.column, from.row - 1})];
  }
  return false;
}

double RoutingGrid::dislike(Spot spot, Side towards) const {
  const bool level = towards == Side::Left || towards == Side::Right;
  return level ? m_ys[static_cast<std::size_t>(spot.row)].dislike : m_xs[static_cast<std::size_t>(spot.column)].dislike;
}

void RoutingGrid::occupy(Spot spot, int link) {
  auto &links = m_occupants[index(spot)];
  if (std::find(links.begin(), links.end(), link) == links.end()) links.push_back(link);
}

void RoutingGrid::clear() {
  for (auto &links : m_occupants) links.clear();
}

std::size_t RoutingGrid::index(Spot spot) const {
  return static_cast<std::size_t>(spot.row) * m_xs.size() + static_cast<std::size_t>(spot.column);
}

}  // namespace strato::ui
