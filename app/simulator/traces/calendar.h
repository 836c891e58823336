// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <chrono>
#include <optional>
#include <string_view>

#include "app/simulator/tick.h"

namespace strato::simulator {

/// So many decimal digits as a number, and nothing else.
[[nodiscard]] inline std::optional<int> digits(std::string_view text, std::size_t at, std::size_t count) {
  if (at > text.size() || text.size() - at < count) return std::nullopt;
  int number = 0;
  for (const char letter : text.substr(at, count)) {
    if (letter < '0' || letter > '9') return std::nullopt;
    number = number * 10 + (letter - '0');
  }
  return number;
}

/// Nanoseconds since 1970 of a day and a time of day, in years whose nanoseconds can be counted.
[[nodiscard]] inline std::optional<Tick> instantOf(std::optional<int> year, std::optional<int> month,
                                                   std::optional<int> day, std::optional<int> hour,
                                                   std::optional<int> minute, std::optional<int> second) {
  if (!year || !month || !day || !hour || !minute || !second) return std::nullopt;
  const std::chrono::year_month_day date{std::chrono::year(*year), std::chrono::month(static_cast<unsigned>(*month)),
                                         std::chrono::day(static_cast<unsigned>(*day))};
  if (!date.ok() || *year < 1970 || *year > 2200 || *hour > 23 || *minute > 59 || *second > 60) return std::nullopt;
  const Tick days = std::chrono::sys_days(date).time_since_epoch().count();
  return (days * 86400 + Tick{*hour} * 3600 + Tick{*minute} * 60 + *second) * kSecond;
}

}  // namespace strato::simulator
