// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/catalog/fact.h"

#include <algorithm>

namespace strato::catalog {

const Figure *Fact::figure(std::string_view name) const {
  const auto found = std::ranges::find(figures, name, &Figure::name);
  return found == figures.end() ? nullptr : &*found;
}

Date Fact::expiry() const {
  const std::chrono::months months(refresh == Refresh::Stable ? 24 : refresh == Refresh::Price ? 3 : 6);
  const Date date = checked + months;
  // 31 August and six months is the last day of February.
  return date.ok() ? date : date.year() / date.month() / std::chrono::last;
}

Trust Fact::lowestTrust() const {
  Trust lowest = trust;
  for (const Figure &figure : figures) lowest = std::max(lowest, figure.trust);
  return lowest;
}

}  // namespace strato::catalog
