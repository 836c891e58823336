// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <utility>
#include <vector>

#include "ui/stage/stage_look.h"

namespace strato::ui {

/// A strong number and the word that says what it counts.
struct CountWords {
  QString number, word;
  bool operator==(const CountWords &) const = default;
};

/// Between them.
inline constexpr double countGap = 4;

/// "117,455 came", where that is too wide "117k came", and else nothing: a number without its word says nothing.
[[nodiscard]] CountWords countThatFits(qint64 number, const QString &word, const StageLook &look, double room);
/// Below each other: all of them whole, or all of them short.
[[nodiscard]] std::vector<CountWords> countsThatFit(const std::vector<std::pair<qint64, QString>> &counts,
                                                    const StageLook &look, double room);
/// The same of a rate: "282/s give up", "2.1M/s give up".
[[nodiscard]] CountWords rateThatFits(double perSecond, const QString &word, const StageLook &look, double room);
/// "282/s"
[[nodiscard]] QString rateWords(double perSecond);

}  // namespace strato::ui
