// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <algorithm>

#include "app/simulator/tick.h"

namespace strato::simulator {

/// How long things ran that are paid for by the second, each life at least for so long. What ran before the warm-up's
/// end is left out.
class Lifetimes final {
 public:
  Lifetimes() = default;
  Lifetimes(Tick warmup, double shortestS) : m_from(warmup), m_shortest(shortestS) {}

  /// What a life costs up to a time at which it goes on or ends.
  [[nodiscard]] double of(Tick born, Tick now) const {
    return now <= m_from || now < born ? 0.0 : std::max(m_shortest, seconds(now - std::max(born, m_from)));
  }
  void end(Tick born, Tick now) { m_past += of(born, now); }
  /// Of the lives that have ended.
  [[nodiscard]] double past() const { return m_past; }

 private:
  Tick m_from = 0;
  double m_shortest = 0.0;
  double m_past = 0.0;
};

}  // namespace strato::simulator
