// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/simulator/histogram.h"

#include <algorithm>
#include <cmath>

namespace strato::simulator {

double Histogram::mean() const { return m_count == 0 ? 0.0 : m_sum / static_cast<double>(m_count) * 1e-9; }

double Histogram::quantile(double share) const {
  if (m_count == 0) return 0.0;
  const auto wanted = static_cast<std::uint64_t>(std::ceil(share * static_cast<double>(m_count)));
  std::uint64_t seen = 0;
  for (std::size_t bucket = 0; bucket < kBuckets; ++bucket) {
    seen += m_buckets[bucket];
    if (seen >= wanted && seen > 0) return std::min(middleOf(bucket), max());
  }
  return max();
}

double Histogram::middleOf(std::size_t bucket) {
  if (bucket == 0) return 0.0;
  constexpr double unit = 1e-9 * (1U << kUnitBits);
  if (bucket < 2 * kSteps) return (static_cast<double>(bucket) + 0.5) * unit;
  const std::size_t octave = bucket / kSteps - 1;
  const auto step = static_cast<double>(bucket - kSteps * octave);
  return std::ldexp(step + 0.5, static_cast<int>(octave)) * unit;
}

}  // namespace strato::simulator
