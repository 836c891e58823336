// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "app/base/decimal.h"
#include "app/base/id.h"
#include "app/catalog/fact.h"

namespace strato::catalog {

struct PriceTier {
  std::optional<Decimal> upTo;  ///< counted from the month's first; the last tier has none
  Decimal usd;
  bool operator==(const PriceTier &) const = default;
};

struct PriceEntry {
  std::string key;
  std::string unit;
  Decimal per = 1;
  std::vector<PriceTier> tiers;  ///< a price without tiers has one
  FactId fact;
  Date checked{};
  int line = 0;  ///< where it stands; not a part of what it says
  bool operator==(const PriceEntry &other) const {
    return key == other.key && unit == other.unit && per == other.per && tiers == other.tiers && fact == other.fact &&
           checked == other.checked;
  }
};

/// A minimum, a step, a free allowance.
struct PriceTerm {
  std::string key;
  Decimal value;
  FactId fact;
  int line = 0;
  bool operator==(const PriceTerm &other) const {
    return key == other.key && value == other.value && fact == other.fact;
  }
};

/// What the price engine counts with.
struct PriceList {
  std::string region;
  std::vector<PriceEntry> prices;
  std::vector<PriceTerm> terms;
  bool operator==(const PriceList &) const = default;
};

}  // namespace strato::catalog
