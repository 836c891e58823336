// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstddef>
#include <optional>
#include <vector>

#include "app/simulator/pricing/bill.h"
#include "app/simulator/pricing/lambda.h"
#include "app/simulator/pricing/price_book.h"

namespace strato::pricing {

/// A function as it was measured, and how much of its time the processor was the limit.
struct TuningWish {
  LambdaUse measured;
  Decimal cpuPercent;         ///< of the duration; the rest is waiting, and more memory does not shorten it
  Decimal threads = 1;        ///< vCPUs that the code can use at once
  std::vector<Decimal> grid;  ///< memory in MB, growing
};

struct TuningPoint {
  Decimal memoryMb;
  Decimal durationMs;
  Bill bill;
};

/// Places in `points`. Of equal points the one with less memory counts.
struct Tuning {
  std::vector<TuningPoint> points;
  std::size_t cheapest = 0;
  std::size_t fastest = 0;
  std::optional<std::size_t> knee;  ///< where more memory begins to gain little; none where it never gains
};

/// The grid must not be empty.
[[nodiscard]] Tuning tuneMemory(const PriceBook &book, const TuningWish &wish);

/// Sizes that people choose, from the smallest to the largest.
[[nodiscard]] std::vector<Decimal> usualMemorySizes();

}  // namespace strato::pricing
