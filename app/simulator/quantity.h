// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cmath>

#include "app/base/decimal.h"

namespace strato::simulator {

// What a run counted, as the price engine wants it.

/// Simulated time is counted in nanoseconds; money needs no more than the microsecond.
[[nodiscard]] inline Decimal decimalOf(double number) { return Decimal::ofMillionths(std::llround(number * 1e6)); }
[[nodiscard]] inline Decimal decimalOf(std::uint64_t number) { return {static_cast<std::int64_t>(number)}; }
[[nodiscard]] inline Decimal hoursOf(double seconds) { return decimalOf(seconds).dividedBy(3600, 12); }

}  // namespace strato::simulator
