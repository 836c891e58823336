// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdint>
#include <limits>

namespace strato::simulator {

/// Simulated time in nanoseconds since the start. Whole numbers, so that every compiler counts alike.
using Tick = std::int64_t;

inline constexpr Tick kNever = std::numeric_limits<Tick>::max();
inline constexpr Tick kSecond = 1'000'000'000;
/// The longest time that a scenario may name: about 31 years.
inline constexpr double kLongestSeconds = 1e9;
/// Beyond every scenario, and still early enough for another time to be added.
inline constexpr Tick kFarAway = 2'000'000'000'000'000'000;

[[nodiscard]] constexpr Tick ticks(double seconds) {
  const double exact = seconds * 1e9;
  if (exact >= static_cast<double>(kFarAway)) return kFarAway;
  return static_cast<Tick>(exact + 0.5);  // never negative NOLINT(bugprone-incorrect-roundings)
}

[[nodiscard]] constexpr double seconds(Tick tick) { return static_cast<double>(tick) * 1e-9; }

}  // namespace strato::simulator
