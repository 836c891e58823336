// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/diagram/routing_grid.h"

namespace strato::ui {

/// The ports that a link may use. One each when they are settled.
struct Ends {
  std::vector<Port> from;
  std::vector<Port> to;
};

struct Way {
  Port from;
  Port to;
  std::vector<RoutingGrid::Spot> spots;
  int conflicts = 0;  ///< spots shared with a link that has no port in common
};

/// Finds the cheapest way for a link, given where earlier links run: short, few bends, no crossing, and along the trunk
/// of those that share its port.
class WayFinder final {
 public:
  WayFinder(const RoutingProblem &problem, const RoutingGrid &grid, const std::vector<Ends> &ends)
      : m_problem(problem), m_grid(grid), m_ends(ends) {}

  [[nodiscard]] Way find(int link) const;

 private:
  struct Search;
  [[nodiscard]] bool shareAPort(int a, int b) const;
  [[nodiscard]] int conflictsAt(RoutingGrid::Spot spot, int link) const;
  void expand(Search &search, int state, double cost) const;
  void checkGoals(Search &search, int state, double cost) const;
  [[nodiscard]] Way traced(const Search &search) const;
  [[nodiscard]] int stateOf(RoutingGrid::Spot spot, Side heading) const;
  [[nodiscard]] RoutingGrid::Spot spotOf(int state) const;

  const RoutingProblem &m_problem;
  const RoutingGrid &m_grid;
  const std::vector<Ends> &m_ends;
};

}  // namespace strato::ui
