// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <array>
#include <bit>
#include <cstdint>

#include "app/simulator/tick.h"

namespace strato::simulator {

/// Times counted in buckets that grow with the time, 64 to each doubling: a quantile is wrong by at most 0.8 %.
/// Below 65 microseconds the step is one microsecond (1,024 ns). Mean and maximum are exact.
class Histogram final {
 public:
  static constexpr double kLargestError = 1.0 / 128.0;

  void add(Tick time) {
    ++m_buckets[bucketOf(time)];
    ++m_count;
    m_sum += static_cast<double>(time);
    if (time > m_max) m_max = time;
  }

  [[nodiscard]] std::uint64_t count() const { return m_count; }
  /// In seconds; 0 of nothing.
  [[nodiscard]] double mean() const;
  [[nodiscard]] double max() const { return seconds(m_max); }
  /// The time that the given share (0 to 1) of all does not pass.
  [[nodiscard]] double quantile(double share) const;

  void clear() { *this = Histogram(); }

 private:
  static constexpr unsigned kStepBits = 6;
  static constexpr std::size_t kSteps = 1U << kStepBits;
  static constexpr unsigned kUnitBits = 10;
  static constexpr std::size_t kBuckets = kSteps * 48;

  [[nodiscard]] static std::size_t bucketOf(Tick time) {
    const std::uint64_t unit = static_cast<std::uint64_t>(time) >> kUnitBits;
    if (unit < kSteps) return unit;
    const unsigned octave = static_cast<unsigned>(std::bit_width(unit)) - 1 - kStepBits;
    return kSteps * octave + (unit >> octave);
  }
  /// The time in the middle of a bucket.
  [[nodiscard]] static double middleOf(std::size_t bucket);

  std::array<std::uint32_t, kBuckets> m_buckets{};
  std::uint64_t m_count = 0;
  double m_sum = 0.0;
  Tick m_max = 0;
};

}  // namespace strato::simulator
