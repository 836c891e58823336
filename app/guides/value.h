// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cmath>
#include <limits>
#include <string>

namespace strato::guides {

/// What a figure is counted in, which says how it is written.
enum class Unit { Number, Percent, Seconds, Clock, Usd, Truth, Text };

/// A figure of a run. What never happened has no number: nothing is true of it but that it never happened.
struct Value {
  double number = 0.0;
  Unit unit = Unit::Number;
  std::string text = {};  ///< of Text

  [[nodiscard]] static Value never(Unit unit) { return {std::numeric_limits<double>::quiet_NaN(), unit}; }
  [[nodiscard]] bool isNever() const { return unit != Unit::Text && std::isnan(number); }
  [[nodiscard]] bool isTrue() const { return unit == Unit::Truth && number == 1.0; }
};

/// As people read it: "24.6 %", "08:34", "4 s", "58,454", "$0.33", "never".
[[nodiscard]] std::string textOf(const Value &value);

/// The number with so many decimals, thousands apart, needless zeros cut.
[[nodiscard]] std::string numberText(double number, int decimals);

}  // namespace strato::guides
