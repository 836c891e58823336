// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

namespace strato::ui {

/// The values that a figure passes through while it is dragged: 1, 1.5, 2, 3, 4, 5, 6, 8 and the same times ten, so
/// that each step feels alike from one to ten thousand.
class StepScale final {
 public:
  StepScale(double smallest, double largest);

  [[nodiscard]] int count() const;
  [[nodiscard]] double at(int index) const;
  [[nodiscard]] int nearest(double value) const;

 private:
  int m_first = 0;
  int m_last = 0;
};

/// What arrives a second times seconds each, divided by how many one unit takes at once: so many units, rounded up.
[[nodiscard]] int unitsFor(double rate, double seconds, double takes = 1);

/// How a number of units is drawn as cells of which each stands for 1, 10, 100 ...
struct CellRow {
  int cells = 0;
  int perCell = 1;
  bool operator==(const CellRow &) const = default;
};

/// At most `room` cells.
[[nodiscard]] CellRow cellsFor(int units, int room);

}  // namespace strato::ui
