// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/charts/plot_ticks.h"

#include <cmath>

namespace strato::ui {

std::vector<double> roundTicks(double most, int about) {
  if (most <= 0) return {0, 1};
  const double rough = most / about;
  const double decade = std::pow(10.0, std::floor(std::log10(rough)));
  double step = decade * 10;
  for (const double factor : {1.0, 2.0, 5.0}) {
    if (decade * factor < rough * 0.999) continue;
    step = decade * factor;
    break;
  }
  std::vector<double> ticks;
  for (int i = 0; i == 0 || ticks.back() < most * (1 - 1e-9); ++i) ticks.push_back(i * step);
  return ticks;
}

}  // namespace strato::ui
