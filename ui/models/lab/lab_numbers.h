// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>
#include <concepts>

#include "app/simulator/tick.h"

namespace strato::ui {

// Figures as the Lab writes them, in the learner's locale. Short: three digits say enough.

/// "1,024", "0.5": without digits behind the point that say nothing.
[[nodiscard]] QString numberText(double number, int mostDecimals);
/// "360 ms", "1.01 s", "12 s", "2.1 min", "3.5 h".
[[nodiscard]] QString durationText(double seconds);
/// "1 min 20 s": what is left, in whole seconds, so that one can count along.
[[nodiscard]] QString countdownText(float seconds);
/// "05:40"; from an hour on "1:05:40".
[[nodiscard]] QString clockOf(simulator::Tick at);
/// With tenths of a second: "08:38.6".
[[nodiscard]] QString fineClockOf(simulator::Tick at);
/// "0", "0.01", "8.8", "50".
[[nodiscard]] QString percentNumber(double share);
/// With the sign.
[[nodiscard]] QString percentText(double share);
/// "16", "6,698", "237,725".
[[nodiscard]] QString countText(double number);
/// "5,197 jobs wait": as above for each long number in a sentence.
[[nodiscard]] QString withCountTexts(const QString &words);
template <std::integral Whole>
[[nodiscard]] QString countText(Whole number) {
  return countText(static_cast<double>(number));
}
/// "$0.036", "$1.24", "$1,240".
[[nodiscard]] QString dollarText(double usd);
/// "2.3", "11", "3,590".
[[nodiscard]] QString factorText(double factor);
/// "900", "47.5", "0.25".
[[nodiscard]] QString rateText(double perSecond);

}  // namespace strato::ui
