// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/models/lab/slider_stops.h"

#include <algorithm>
#include <array>
#include <cmath>

namespace strato::ui {

std::vector<double> evenStops(double least, double most) {
  constexpr std::array digits{10, 11, 12, 13, 14, 15, 16, 18, 20, 22, 25, 28,
                              30, 32, 36, 40, 45, 50, 56, 63, 70, 80, 90};
  std::vector<double> stops;
  for (double decade = std::pow(10, std::floor(std::log10(least)) - 1); decade <= most; decade *= 10) {
    for (const int mantissa : digits) {
      const double value = mantissa * decade;
      if (value >= least * (1 - 1e-9) && value <= most * (1 + 1e-9)) stops.push_back(value);
    }
  }
  return stops;
}

std::vector<double> memoryStops() {
  return {128,  192,  256,  384,  512,  640,  768,  896,  1024, 1280, 1536,
          1769, 2048, 2560, 3008, 3584, 4096, 5120, 6144, 7168, 8192, 10'240};
}

std::vector<double> peakStops() { return {1, 1.2, 1.5, 2, 2.5, 3, 4, 5, 6, 8, 10, 15, 20}; }

int nearestStop(const std::vector<double> &stops, double value) {
  const auto distance = [value](double stop) { return std::abs(stop - value); };
  return static_cast<int>(std::ranges::min_element(stops, {}, distance) - stops.begin());
}

}  // namespace strato::ui
