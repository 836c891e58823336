// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <vector>

namespace strato::ui {

/// Values of two digits that feel evenly far apart, from one number to another: 100, 110, 120 ... 900, 1,000, 1,100.
[[nodiscard]] std::vector<double> evenStops(double least, double most);
/// Sizes of Lambda that a slider stops at, one vCPU's among them.
[[nodiscard]] std::vector<double> memoryStops();
[[nodiscard]] std::vector<double> peakStops();
/// The place of the stop that is nearest to a value.
[[nodiscard]] int nearestStop(const std::vector<double> &stops, double value);

}  // namespace strato::ui
