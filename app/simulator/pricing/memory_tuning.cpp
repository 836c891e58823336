// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/simulator/pricing/memory_tuning.h"

#include <algorithm>

namespace strato::pricing {

namespace {

/// The processor's part of the duration shrinks as its share grows, until the code has all that it can use.
Decimal durationAt(const PriceBook &book, const TuningWish &wish, const Decimal &memoryMb) {
  const Decimal enough = book.term("lambda.vcpu-mb") * wish.threads;
  const Decimal before = std::min(wish.measured.memoryMb, enough);
  const Decimal after = std::min(memoryMb, enough);
  const Decimal waiting = (Decimal(100) - wish.cpuPercent) * after;
  return (wish.measured.calls.durationMs * (waiting + wish.cpuPercent * before)).dividedBy(after * 100, 12).roundedUp();
}

/// The point that lies furthest below the straight line from the least to the most memory.
std::optional<std::size_t> kneeOf(const std::vector<TuningPoint> &points) {
  const TuningPoint &first = points.front();
  const TuningPoint &last = points.back();
  const Decimal gain = first.durationMs - last.durationMs;
  const Decimal width = last.memoryMb - first.memoryMb;
  if (gain <= 0 || width <= 0) return std::nullopt;
  std::optional<std::size_t> knee;
  Decimal furthest;
  for (std::size_t i = 0; i < points.size(); ++i) {
    // Both axes run from 0 to 1; multiplied by both spans, so that nothing is divided.
    const Decimal gained = (first.durationMs - points[i].durationMs) * width;
    const Decimal spent = (points[i].memoryMb - first.memoryMb) * gain;
    if (gained - spent <= furthest) continue;
    furthest = gained - spent;
    knee = i;
  }
  return knee;
}

}  // namespace

Tuning tuneMemory(const PriceBook &book, const TuningWish &wish) {
  Tuning tuning;
  for (const Decimal &memoryMb : wish.grid) {
    LambdaUse use = wish.measured;
    use.memoryMb = memoryMb;
    use.calls.durationMs = durationAt(book, wish, memoryMb);
    tuning.points.push_back({memoryMb, use.calls.durationMs, priceLambda(book, use)});
  }
  const auto place = [&tuning](auto best) { return static_cast<std::size_t>(best - tuning.points.begin()); };
  tuning.cheapest =
      place(std::ranges::min_element(tuning.points, {}, [](const TuningPoint &point) { return point.bill.total; }));
  tuning.fastest = place(std::ranges::min_element(tuning.points, {}, &TuningPoint::durationMs));
  tuning.knee = kneeOf(tuning.points);
  return tuning;
}

std::vector<Decimal> usualMemorySizes() {
  return {128, 256, 512, 768, 1024, 1536, 1769, 2048, 3008, 4096, 5120, 6144, 8192, 10'240};
}

}  // namespace strato::pricing
