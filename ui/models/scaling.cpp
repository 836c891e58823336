// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/models/scaling.h"

#include <algorithm>
#include <array>
#include <cmath>

namespace strato::ui {
namespace {

constexpr std::array stepsOfADecade{1.0, 1.5, 2.0, 3.0, 4.0, 5.0, 6.0, 8.0};
constexpr int stepCount = static_cast<int>(stepsOfADecade.size());

double stepValue(int step) {
  const int decade = static_cast<int>(std::floor(static_cast<double>(step) / stepCount));
  const double value = stepsOfADecade[static_cast<std::size_t>(step - decade * stepCount)] * std::pow(10.0, decade);
  return std::round(value * 1e6) / 1e6;  // 0.3 and not 0.30000000000000004
}

int nearestStep(double value) {
  int best = static_cast<int>(std::floor(std::log10(value))) * stepCount;
  for (int step = best; step <= best + stepCount; ++step) {
    if (std::abs(stepValue(step) - value) < std::abs(stepValue(best) - value)) best = step;
  }
  return best;
}

}  // namespace

StepScale::StepScale(double smallest, double largest) : m_first(nearestStep(smallest)), m_last(nearestStep(largest)) {}

int StepScale::count() const { return m_last - m_first + 1; }

double StepScale::at(int index) const { return stepValue(std::clamp(m_first + index, m_first, m_last)); }

int StepScale::nearest(double value) const {
  return value <= 0 ? 0 : std::clamp(nearestStep(value), m_first, m_last) - m_first;
}

int unitsFor(double rate, double seconds, double takes) {
  return static_cast<int>(std::ceil(std::round(rate * seconds / takes * 1e6) / 1e6));
}

CellRow cellsFor(int units, int room) {
  CellRow row{units, 1};
  while (row.cells > std::max(room, 1)) {
    row.perCell *= 10;
    row.cells = (units + row.perCell - 1) / row.perCell;
  }
  return row;
}

}  // namespace strato::ui
