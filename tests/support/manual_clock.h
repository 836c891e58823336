// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <chrono>

#include "app/base/clock.h"

namespace strato::tests {

/// A clock that stands still until the test moves it, forwards or backwards.
class ManualClock final : public Clock {
 public:
  ManualClock() = default;
  explicit ManualClock(Instant now, std::chrono::minutes offset = std::chrono::minutes{0})
      : m_now(now), m_offset(offset) {}

  [[nodiscard]] Instant now() const override { return m_now; }
  [[nodiscard]] std::chrono::minutes offsetAt(Instant /*instant*/) const override { return m_offset; }

  void set(Instant now) { m_now = now; }
  void advance(Milliseconds by) { m_now += by; }
  /// As when daylight saving begins or ends, or the learner travels.
  void setOffset(std::chrono::minutes offset) { m_offset = offset; }

 private:
  Instant m_now = std::chrono::sys_days{std::chrono::year{2026} / 11 / 20} + std::chrono::hours{9};
  std::chrono::minutes m_offset{0};
};

}  // namespace strato::tests
