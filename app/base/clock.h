// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <chrono>

namespace strato {

using Milliseconds = std::chrono::milliseconds;
/// Wall time in UTC, to the millisecond.
using Instant = std::chrono::sys_time<Milliseconds>;

/// Where a part of the program learns what time it is. Passed in, so that tests decide.
class Clock {
 public:
  virtual ~Clock() = default;
  [[nodiscard]] virtual Instant now() const = 0;
  /// How far local time is ahead of UTC at this instant, daylight saving included.
  [[nodiscard]] virtual std::chrono::minutes offsetAt(Instant instant) const = 0;

  /// The calendar day on the learner's wall at this instant.
  [[nodiscard]] std::chrono::sys_days localDay(Instant instant) const {
    return std::chrono::floor<std::chrono::days>(instant + offsetAt(instant));
  }
};

class SystemClock final : public Clock {
 public:
  [[nodiscard]] Instant now() const override;
  [[nodiscard]] std::chrono::minutes offsetAt(Instant instant) const override;
};

}  // namespace strato
