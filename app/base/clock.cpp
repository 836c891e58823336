// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/base/clock.h"

#include <ctime>

namespace strato {

Instant SystemClock::now() const {
  return std::chrono::time_point_cast<Milliseconds>(std::chrono::system_clock::now());
}

std::chrono::minutes SystemClock::offsetAt(Instant instant) const {
  const std::time_t seconds = std::chrono::system_clock::to_time_t(instant);
  std::tm local{};
  if (localtime_r(&seconds, &local) == nullptr) return std::chrono::minutes{0};
  return std::chrono::minutes{local.tm_gmtoff / 60};
}

}  // namespace strato
