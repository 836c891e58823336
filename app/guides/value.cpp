// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/guides/value.h"

#include <algorithm>
#include <array>
#include <cstdio>

namespace strato::guides {

namespace {

std::string fixed(double number, int decimals) {
  std::array<char, 64> buffer{};
  const int length = std::snprintf(buffer.data(), buffer.size(), "%.*f", decimals, number);
  return {buffer.data(), static_cast<std::size_t>(std::clamp(length, 0, 63))};
}

std::string withThousands(std::string digits) {
  const std::size_t point = std::min(digits.find('.'), digits.size());
  const std::size_t first = digits.starts_with('-') ? 1 : 0;
  for (std::size_t at = point; at > first + 3;) digits.insert(at -= 3, ",");
  return digits;
}

std::string twoDigits(long long number) { return (number < 10 ? "0" : "") + std::to_string(number); }

/// "08:34", and "9:00:00" from an hour on.
std::string clockOf(double seconds) {
  const long long whole = std::llround(seconds);
  const std::string minutes = twoDigits(whole / 60 % 60) + ":" + twoDigits(whole % 60);
  return whole < 3600 ? minutes : std::to_string(whole / 3600) + ":" + minutes;
}

std::string secondsOf(double seconds) {
  if (seconds < 0.0) return "-" + secondsOf(-seconds);
  if (seconds > 0.0 && seconds < 0.0995) return numberText(seconds * 1000.0, seconds < 0.00995 ? 1 : 0) + " ms";
  if (seconds < 9.995) return numberText(seconds, 2) + " s";
  if (seconds < 99.95) return numberText(seconds, 1) + " s";
  const long long whole = std::llround(seconds);
  const auto pair = [](long long large, const char *unit, long long small, const char *part) {
    const std::string text = std::to_string(large) + " " + unit;
    return small == 0 ? text : text + " " + std::to_string(small) + " " + part;
  };
  if (whole < 3600) return pair(whole / 60, "min", whole % 60, "s");
  const long long minutes = std::llround(seconds / 60.0);
  return pair(minutes / 60, "h", minutes % 60, "min");
}

std::string usdOf(double usd) {
  if (usd < 0.0) return "-" + usdOf(-usd);
  if (usd > 0.0 && usd < 0.005) return "$" + fixed(usd, 4);
  const bool wholeDollars = usd >= 99.995 || (usd >= 1.0 && usd == std::floor(usd));
  return "$" + withThousands(fixed(usd, wholeDollars ? 0 : 2));
}

/// All but everything is not everything: 99.997 % does not become 100 %.
std::string percentOf(double percent) {
  if (percent > 99.9 && percent < 100.0) return fixed(std::floor(percent * 100.0) / 100.0, 2) + " %";
  const bool isSmall = percent != 0.0 && std::abs(percent) < 0.095;
  return numberText(percent, isSmall ? 2 : 1) + " %";
}

}  // namespace

std::string numberText(double number, int decimals) {
  std::string text = fixed(number, decimals);
  if (text.find('.') != std::string::npos) {
    while (text.ends_with('0')) text.pop_back();
    if (text.ends_with('.')) text.pop_back();
  }
  if (text == "-0") text = "0";
  return withThousands(std::move(text));
}

std::string textOf(const Value &value) {
  if (value.unit == Unit::Text) return value.text;
  if (value.isNever()) return "never";
  switch (value.unit) {
    case Unit::Percent:
      return percentOf(value.number);
    case Unit::Seconds:
      return secondsOf(value.number);
    case Unit::Clock:
      return clockOf(value.number);
    case Unit::Usd:
      return usdOf(value.number);
    case Unit::Truth:
      return value.isTrue() ? "yes" : "no";
    case Unit::Number:
    case Unit::Text:
      break;
  }
  const double size = std::abs(value.number);
  return numberText(value.number, size >= 99.5 ? 0 : size >= 1.0 ? 1 : 2);
}

}  // namespace strato::guides
