// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <algorithm>

#include "app/simulator/tick.h"

namespace strato::simulator {

/// A limit on how fast something may happen: full at the start, refilled evenly, never above its size.
class TokenBucket final {
 public:
  TokenBucket() = default;  ///< lets everything through
  TokenBucket(double size, double perSecond)
      : m_limited(true), m_size(size), m_perTick(perSecond * 1e-9), m_level(size) {}

  /// Another size and speed from now on; what is in it stays, as far as it has room.
  void become(const TokenBucket &other, Tick now) {
    if (!m_limited || !other.m_limited) {
      *this = other;
      m_at = now;
      return;
    }
    refill(now);
    m_size = other.m_size;
    m_perTick = other.m_perTick;
    m_level = std::min(m_level, m_size);
  }

  [[nodiscard]] bool take(Tick now) {
    if (!m_limited) return true;
    refill(now);
    // A hair below one is one: the level is a sum of many refills.
    if (m_level < 1.0 - 1e-9) return false;
    m_level -= 1.0;
    return true;
  }

 private:
  void refill(Tick now) {
    m_level = std::min(m_size, m_level + static_cast<double>(now - m_at) * m_perTick);
    m_at = now;
  }

  bool m_limited = false;
  double m_size = 0.0;
  double m_perTick = 0.0;
  double m_level = 0.0;
  Tick m_at = 0;
};

}  // namespace strato::simulator
