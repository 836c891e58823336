// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <vector>

#include "ui/diagram/ports.h"

namespace strato::ui {

/// The lines on which links may run: through ports, along shapes at the clearance, and in the middle of the channels
/// between shapes. Remembers which link runs where.
class RoutingGrid final {
 public:
  struct Spot {
    int column = 0;
    int row = 0;
  };

  RoutingGrid(const RoutingProblem &problem, const std::vector<Port> &ports);

  [[nodiscard]] int columns() const { return static_cast<int>(m_xs.size()); }
  [[nodiscard]] int rows() const { return static_cast<int>(m_ys.size()); }
  [[nodiscard]] QPointF point(Spot spot) const;
  /// The spot before a port, at the clearance.
  [[nodiscard]] Spot before(const Port &port) const;
  /// Whether a link may run from a spot to the next one on this side.
  [[nodiscard]] bool isOpen(Spot from, Side towards) const;
  /// How little we like to run along the line that leaves a spot in this direction.
  [[nodiscard]] double dislike(Spot spot, Side towards) const;

  void occupy(Spot spot, int link);
  [[nodiscard]] const std::vector<int> &occupants(Spot spot) const { return m_occupants[index(spot)]; }
  void clear();

 private:
  struct Line {
    double at = 0;
    double dislike = 0;
    bool exact = false;  // a port needs this very line
  };

  static std::vector<Line> sorted(std::vector<Line> lines, double low, double high);
  static void addChannels(std::vector<Line> &lines, std::vector<double> sides);
  [[nodiscard]] std::size_t index(Spot spot) const;

  double m_clearance;
  std::vector<Line> m_xs;
  std::vector<Line> m_ys;
  std::vector<bool> m_openRight;
  std::vector<bool> m_openDown;
  std::vector<std::vector<int>> m_occupants;
};

}  // namespace strato::ui
