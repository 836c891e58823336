// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <string>

#include "app/base/result.h"
#include "app/simulator/pricing/bill.h"
#include "app/simulator/pricing/price_book.h"

namespace strato::pricing {

/// A Lightsail bundle is billed while it is stopped too, until it is deleted.
struct LightsailUse {
  std::string bundle;
  Decimal months;
};

struct EksUse {
  Decimal clusters = 1;
  Decimal hours;
};

struct Gp3Use {
  Decimal gb;
  Decimal months;
};

/// Fails where the price list does not have the bundle.
[[nodiscard]] Result<Bill> priceLightsail(const PriceBook &book, const LightsailUse &use);
[[nodiscard]] Bill priceEks(const PriceBook &book, const EksUse &use);
[[nodiscard]] Bill priceGp3(const PriceBook &book, const Gp3Use &use);

/// The bundles that the price list has.
[[nodiscard]] std::vector<std::string> lightsailBundles(const PriceBook &book);

}  // namespace strato::pricing
