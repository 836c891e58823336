// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/price_book.h"

namespace strato::cli {

Result<pricing::PriceBook> priceBookOf(const catalog::PriceList &list) {
  std::vector<pricing::Price> prices;
  for (const catalog::PriceEntry &entry : list.prices) {
    pricing::Price price{entry.key, entry.unit, entry.per, {}, entry.fact, entry.checked};
    for (const catalog::PriceTier &tier : entry.tiers) price.tiers.push_back({tier.upTo, tier.usd});
    prices.push_back(std::move(price));
  }
  std::vector<pricing::Term> terms;
  for (const catalog::PriceTerm &term : list.terms) terms.push_back({term.key, term.value, term.fact});
  return pricing::PriceBook::make(list.region, std::move(prices), std::move(terms));
}

}  // namespace strato::cli
