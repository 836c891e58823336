// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/learning/proportion.h"

#include <algorithm>
#include <cmath>

namespace strato::learning {

std::optional<Proportion> shareRight(int right, int answered) {
  if (answered < enoughAnswers) return std::nullopt;
  constexpr double z = 1.959963984540054;
  const double n = answered;
  const double p = right / n;
  const double scale = 1 + z * z / n;
  const double centre = (p + z * z / (2 * n)) / scale;
  const double half = z / scale * std::sqrt(p * (1 - p) / n + z * z / (4 * n * n));
  return Proportion{std::max(0.0, centre - half), p, std::min(1.0, centre + half)};
}

}  // namespace strato::learning
