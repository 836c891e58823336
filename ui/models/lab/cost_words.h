// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QLocale>
#include <QString>

#include "app/base/decimal.h"

namespace strato::ui {

/// Figures of the Lab's cost views, as they stand on an axis or in a sentence.
struct CostWords {
  QLocale locale;

  /// "100 k", "14 M", "1.5 B": so many digits and no needless zeros.
  [[nodiscard]] QString count(double count, int digits = 2) const;
  /// "$0.62", "$88.51", "$1,240".
  [[nodiscard]] QString dollars(const Decimal &usd) const;
  [[nodiscard]] QString dollars(double usd) const;
  /// "$40", "$0.50": a round amount on an axis.
  [[nodiscard]] QString roundDollars(double usd) const;
  /// "360 ms", "2.3 s", "12 min".
  [[nodiscard]] QString milliseconds(double ms) const;
  /// "8.3", "25", "1,024": three digits at most behind which nothing matters.
  [[nodiscard]] QString number(double number, int digits = 2) const;
};

[[nodiscard]] double asDouble(const Decimal &number);
[[nodiscard]] Decimal asDecimal(double number);

}  // namespace strato::ui
