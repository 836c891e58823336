// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <algorithm>
#include <cstdint>

#include "app/simulator/tick.h"

namespace strato::simulator {

/// A number that changes with time, such as busy slots: its value now, its mean and peak since the warm-up's end.
class Gauge final {
 public:
  Gauge() = default;
  explicit Gauge(Tick warmup) : m_start(warmup), m_since(warmup) {}

  [[nodiscard]] std::int64_t value() const { return m_value; }
  [[nodiscard]] std::int64_t peak() const { return std::max(m_peak, m_value); }
  /// Value times nanoseconds up to a time.
  [[nodiscard]] double area(Tick now) const {
    return now <= m_since ? m_area : m_area + static_cast<double>(m_value) * static_cast<double>(now - m_since);
  }
  [[nodiscard]] double mean(Tick now) const {
    return now <= m_start ? static_cast<double>(m_value) : area(now) / static_cast<double>(now - m_start);
  }

  void add(Tick now, std::int64_t change) {
    if (now > m_since) {
      m_area += static_cast<double>(m_value) * static_cast<double>(now - m_since);
      m_since = now;
      m_peak = std::max(m_peak, m_value);
    }
    m_value += change;
  }

 private:
  Tick m_start = 0;
  Tick m_since = 0;
  double m_area = 0.0;
  std::int64_t m_value = 0;
  std::int64_t m_peak = 0;
};

}  // namespace strato::simulator
