// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/diagram/router.h"

#include <algorithm>
#include <cmath>
#include <numeric>

#include "ui/diagram/way_finder.h"

namespace strato::ui {

namespace {

constexpr int rounds = 6;

using Spot = RoutingGrid::Spot;

Polyline simplified(const Polyline &line) {
  Polyline kept;
  for (const QPointF &point : line) {
    if (!kept.empty() && (kept.back() - point).manhattanLength() < 0.01) continue;
    if (kept.size() > 1) {
      const QPointF before = kept.back() - kept[kept.size() - 2];
      const QPointF after = point - kept.back();
      if (std::abs(before.x() * after.y() - before.y() * after.x()) < 0.01 && QPointF::dotProduct(before, after) > 0)
        kept.pop_back();
    }
    kept.push_back(point);
  }
  return kept;
}

Polyline lineOf(const Way &way, const RoutingGrid &grid) {
  Polyline line{way.from.at};
  for (const Spot spot : way.spots) line.push_back(grid.point(spot));
  line.push_back(way.to.at);
  return simplified(line);
}

/// The order in which links are routed: short ones first.
std::vector<std::size_t> shortFirst(const RoutingProblem &problem) {
  std::vector<std::size_t> order(problem.links.size());
  std::iota(order.begin(), order.end(), 0U);
  const auto distance = [&](std::size_t link) {
    const Link &ends = problem.links[link];
    return (problem.shapes[static_cast<std::size_t>(ends.to)].center() -
            problem.shapes[static_cast<std::size_t>(ends.from)].center())
        .manhattanLength();
  };
  std::stable_sort(order.begin(), order.end(), [&](auto a, auto b) { return distance(a) < distance(b); });
  return order;
}

struct Attempt {
  std::vector<Polyline> lines;
  std::vector<bool> crosses;
  int conflicts = 0;
};

Attempt attempt(const RoutingProblem &problem, const std::vector<Ends> &ends, RoutingGrid &grid,
                const std::vector<std::size_t> &order) {
  Attempt result{std::vector<Polyline>(order.size()), std::vector<bool>(order.size(), false), 0};
  grid.clear();
  const WayFinder finder(problem, grid, ends);
  for (const std::size_t link : order) {
    const Way way = finder.find(static_cast<int>(link));
    for (const Spot spot : way.spots) grid.occupy(spot, static_cast<int>(link));
    result.lines[link] = lineOf(way, grid);
    result.crosses[link] = way.conflicts > 0;
    result.conflicts += way.conflicts;
  }
  return result;
}

/// First come, first served; whoever then still crosses another goes first in the next round.
std::vector<Polyline> routeAll(const RoutingProblem &problem, const std::vector<Ends> &ends) {
  std::vector<Port> ports;
  for (const Ends &each : ends) {
    ports.insert(ports.end(), each.from.begin(), each.from.end());
    ports.insert(ports.end(), each.to.begin(), each.to.end());
  }
  RoutingGrid grid(problem, ports);
  std::vector<std::size_t> order = shortFirst(problem);
  Attempt best = attempt(problem, ends, grid, order);
  Attempt latest = best;
  for (int round = 1; round < rounds && best.conflicts > 0; ++round) {
    std::stable_partition(order.begin(), order.end(), [&](std::size_t link) { return latest.crosses[link]; });
    latest = attempt(problem, ends, grid, order);
    if (latest.conflicts < best.conflicts) best = latest;
  }
  return best.lines;
}

bool touchEachOther(const QPointF &a1, const QPointF &a2, const QPointF &b1, const QPointF &b2) {
  const auto overlap = [](double p, double q, double r, double s) {
    return std::max(std::min(p, q), std::min(r, s)) <= std::min(std::max(p, q), std::max(r, s)) + 0.01;
  };
  return overlap(a1.x(), a2.x(), b1.x(), b2.x()) && overlap(a1.y(), a2.y(), b1.y(), b2.y());
}

}  // namespace

std::vector<Polyline> routeLinks(const RoutingProblem &problem) {
  std::vector<Ends> ends;
  for (const Link &link : problem.links) {
    const QRectF &from = problem.shapes[static_cast<std::size_t>(link.from)];
    const QRectF &to = problem.shapes[static_cast<std::size_t>(link.to)];
    ends.push_back({possiblePorts(from, to), possiblePorts(to, from)});
  }
  const std::vector<Polyline> draft = routeAll(problem, ends);
  const std::vector<PortPair> ports = spreadPorts(problem, draft);
  for (std::size_t link = 0; link < ends.size(); ++link) ends[link] = {{ports[link].from}, {ports[link].to}};
  return routeAll(problem, ends);
}

int crossingsOf(const std::vector<Polyline> &lines) {
  int crossings = 0;
  for (std::size_t a = 0; a < lines.size(); ++a) {
    for (std::size_t b = a + 1; b < lines.size(); ++b) {
      if (lines[a].front() == lines[b].front() || lines[a].back() == lines[b].back()) continue;
      for (std::size_t i = 1; i < lines[a].size(); ++i)
        for (std::size_t j = 1; j < lines[b].size(); ++j)
          crossings += touchEachOther(lines[a][i - 1], lines[a][i], lines[b][j - 1], lines[b][j]) ? 1 : 0;
    }
  }
  return crossings;
}

}  // namespace strato::ui
