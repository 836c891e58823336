// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/models/lab/cost_words.h"

#include <QCoreApplication>
#include <algorithm>
#include <cmath>

namespace strato::ui {

namespace {

class CostTexts {
  Q_DECLARE_TR_FUNCTIONS(strato::ui::CostWords)
};

/// So many digits that matter.
double shortened(double number, int digits) {
  if (number == 0) return 0;
  const double unit = std::pow(10.0, std::floor(std::log10(std::abs(number))) - digits + 1);
  return std::round(number / unit) * unit;
}

}  // namespace

QString CostWords::number(double number, int digits) const {
  const double value = std::abs(number) >= std::pow(10.0, digits) ? std::round(number) : shortened(number, digits);
  const int whole = value == 0 ? 1 : static_cast<int>(std::floor(std::log10(std::abs(value)) + 1e-9)) + 1;
  int places = std::clamp(digits - whole, 0, 6);
  while (places > 0 &&
         std::abs(value * std::pow(10.0, places - 1) - std::round(value * std::pow(10.0, places - 1))) < 1e-6)
    --places;
  return locale.toString(value, 'f', places);
}

QString CostWords::count(double count, int digits) const {
  const double value = shortened(count, std::max(digits, 2));
  if (value >= 1e9) return CostTexts::tr("%1 B", "billion").arg(number(value / 1e9, digits));
  if (value >= 1e6) return CostTexts::tr("%1 M", "million").arg(number(value / 1e6, digits));
  if (value >= 1e3) return CostTexts::tr("%1 k", "thousand").arg(number(value / 1e3, digits));
  return number(value, digits);
}

QString CostWords::dollars(const Decimal &usd) const {
  const bool rough = usd >= 100;
  return CostTexts::tr("$%1").arg(locale.toString(asDouble(usd.roundedTo(rough ? 0 : 2)), 'f', rough ? 0 : 2));
}

QString CostWords::dollars(double usd) const { return dollars(asDecimal(usd)); }

QString CostWords::roundDollars(double usd) const {
  const bool whole = std::abs(usd - std::round(usd)) < 1e-9;
  return CostTexts::tr("$%1").arg(locale.toString(usd, 'f', whole ? 0 : 2));
}

QString CostWords::milliseconds(double ms) const {
  if (ms < 1000) return CostTexts::tr("%1 ms").arg(locale.toString(std::round(ms), 'f', 0));
  if (ms < 120'000) return CostTexts::tr("%1 s").arg(number(ms / 1000, ms < 10'000 ? 3 : 2));
  return CostTexts::tr("%1 min").arg(number(ms / 60'000, 2));
}

double asDouble(const Decimal &number) { return std::stod(number.text(6)); }

Decimal asDecimal(double number) { return Decimal::ofMillionths(std::llround(number * 1e6)); }

}  // namespace strato::ui
