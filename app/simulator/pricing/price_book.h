// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <chrono>
#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "app/base/decimal.h"
#include "app/base/id.h"
#include "app/base/result.h"

namespace strato::pricing {

/// What a unit costs up to a bound that is counted from the month's first unit.
struct Tier {
  std::optional<Decimal> upTo;  ///< in what is counted, not in units; the last tier has none
  Decimal usd;
  bool operator==(const Tier &) const = default;
};

struct Price {
  std::string key;   ///< "lambda.requests"
  std::string unit;  ///< what one unit price buys: "million requests"
  Decimal per = 1;   ///< how many of what is counted make one unit: 1,000,000 requests
  std::vector<Tier> tiers;
  FactId fact;
  std::chrono::year_month_day checked{};
  bool operator==(const Price &) const = default;
};

/// A number of the price list that is no price: a minimum, a free allowance.
struct Term {
  std::string key;
  Decimal value;
  FactId fact;
  bool operator==(const Term &) const = default;
};

/// Prices and terms as dated data. It has everything that the engine asks for.
class PriceBook final {
 public:
  /// Fails where one of neededKeys() is missing, and names them all.
  [[nodiscard]] static Result<PriceBook> make(std::string region, std::vector<Price> prices, std::vector<Term> terms);

  [[nodiscard]] const std::string &region() const { return m_region; }
  /// Only for needed keys.
  [[nodiscard]] const Price &price(const std::string &key) const { return m_prices.at(key); }
  [[nodiscard]] const Decimal &term(const std::string &key) const { return m_terms.at(key).value; }
  /// Null where there is none.
  [[nodiscard]] const Price *findPrice(const std::string &key) const;
  [[nodiscard]] const Term *findTerm(const std::string &key) const;
  /// What stands behind a prefix, in the order of the alphabet: the instance types behind "ec2.type.".
  [[nodiscard]] std::vector<std::string> namesBehind(std::string_view prefix) const;

 private:
  std::string m_region;
  std::map<std::string, Price> m_prices;
  std::map<std::string, Term> m_terms;
};

/// The keys without which the engine cannot count. Instance types and bundles are free to come and go.
[[nodiscard]] std::vector<std::string> neededKeys();

}  // namespace strato::pricing
