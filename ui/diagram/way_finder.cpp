// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/diagram/way_finder.h"

#include <algorithm>
#include <cmath>
#include <limits>
#include <queue>

namespace strato::ui {

namespace {

constexpr double bendCost = 30;
constexpr double crossingCost = 2000;
constexpr double trunkDiscount = 0.6;
constexpr double never = std::numeric_limits<double>::infinity();

using Spot = RoutingGrid::Spot;

Side opposite(Side side) { return static_cast<Side>((static_cast<int>(side) + 2) % 4); }

bool isSame(Spot a, Spot b) { return a.column == b.column && a.row == b.row; }

bool haveCommonPort(const std::vector<Port> &a, const std::vector<Port> &b) {
  return std::any_of(a.begin(), a.end(), [&](const Port &mine) {
    return std::any_of(b.begin(), b.end(), [&](const Port &theirs) { return mine.at == theirs.at; });
  });
}

}  // namespace

/// Dijkstra's book-keeping over (spot, heading).
struct WayFinder::Search {
  struct Candidate {
    double cost;
    int state;
    bool operator>(const Candidate &other) const { return cost > other.cost; }
  };

  Search(int which, std::size_t states) : link(which), best(states, never), cameFrom(states, -1) {}

  void offer(int state, double cost, int previous) {
    if (cost >= best[static_cast<std::size_t>(state)] - 1e-6) return;
    best[static_cast<std::size_t>(state)] = cost;
    cameFrom[static_cast<std::size_t>(state)] = previous;
    open.push({cost, state});
  }

  int link;
  std::vector<double> best;
  std::vector<int> cameFrom;
  std::priority_queue<Candidate, std::vector<Candidate>, std::greater<>> open;
  double bestEnd = never;
  int endState = -1;
  Port endPort;
};

int WayFinder::stateOf(Spot spot, Side heading) const {
  return (spot.row * m_grid.columns() + spot.column) * 4 + static_cast<int>(heading);
}

Spot WayFinder::spotOf(int state) const { return {(state / 4) % m_grid.columns(), (state / 4) / m_grid.columns()}; }

bool WayFinder::shareAPort(int a, int b) const {
  const Link &one = m_problem.links[static_cast<std::size_t>(a)];
  const Link &two = m_problem.links[static_cast<std::size_t>(b)];
  const Ends &mine = m_ends[static_cast<std::size_t>(a)];
  const Ends &theirs = m_ends[static_cast<std::size_t>(b)];
  return (one.from == two.from && haveCommonPort(mine.from, theirs.from)) ||
         (one.to == two.to && haveCommonPort(mine.to, theirs.to));
}

int WayFinder::conflictsAt(Spot spot, int link) const {
  const auto &others = m_grid.occupants(spot);
  return static_cast<int>(
      std::count_if(others.begin(), others.end(), [&](int other) { return !shareAPort(link, other); }));
}

Way WayFinder::find(int link) const {
  Search search(link, static_cast<std::size_t>(m_grid.columns() * m_grid.rows() * 4));
  for (const Port &port : m_ends[static_cast<std::size_t>(link)].from) {
    const Spot spot = m_grid.before(port);
    search.offer(stateOf(spot, port.side), port.dislike + crossingCost * conflictsAt(spot, link), -1);
  }
  while (!search.open.empty() && search.open.top().cost < search.bestEnd) {
    const auto [cost, state] = search.open.top();
    search.open.pop();
    if (cost > search.best[static_cast<std::size_t>(state)] + 1e-6) continue;
    checkGoals(search, state, cost);
    expand(search, state, cost);
  }
  return traced(search);
}

void WayFinder::checkGoals(Search &search, int state, double cost) const {
  const Spot spot = spotOf(state);
  const auto heading = static_cast<Side>(state % 4);
  for (const Port &port : m_ends[static_cast<std::size_t>(search.link)].to) {
    if (!isSame(m_grid.before(port), spot) || heading == port.side) continue;
    const double total = cost + port.dislike + (heading == opposite(port.side) ? 0 : bendCost);
    if (total >= search.bestEnd) continue;
    search.bestEnd = total;
    search.endState = state;
    search.endPort = port;
  }
}

void WayFinder::expand(Search &search, int state, double cost) const {
  const Spot spot = spotOf(state);
  const auto heading = static_cast<Side>(state % 4);
  for (const Side side : allSides) {
    if (side == opposite(heading) || !m_grid.isOpen(spot, side)) continue;
    const QPoint step = outwards(side).toPoint();
    const Spot next{spot.column + step.x(), spot.row + step.y()};
    const int conflicts = conflictsAt(next, search.link);
    const bool onTrunk = conflicts == 0 && !m_grid.occupants(next).empty() && !m_grid.occupants(spot).empty();
    const double length = (m_grid.point(next) - m_grid.point(spot)).manhattanLength() * (onTrunk ? trunkDiscount : 1);
    const double turn = side == heading ? 0 : bendCost + m_grid.dislike(next, side);
    search.offer(stateOf(next, side), cost + length + turn + conflicts * crossingCost, state);
  }
}

Way WayFinder::traced(const Search &search) const {
  const Ends &ends = m_ends[static_cast<std::size_t>(search.link)];
  Way way{ends.from.front(), ends.to.front(), {}, 0};
  if (search.endState < 0) return way;
  way.to = search.endPort;
  for (int state = search.endState; state >= 0; state = search.cameFrom[static_cast<std::size_t>(state)]) {
    way.spots.push_back(spotOf(state));
    way.conflicts += conflictsAt(way.spots.back(), search.link);
  }
  std::reverse(way.spots.begin(), way.spots.end());
  for (const Port &port : ends.from)
    if (isSame(m_grid.before(port), way.spots.front())) way.from = port;
  return way;
}

}  // namespace strato::ui
