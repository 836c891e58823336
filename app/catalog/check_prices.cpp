// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/catalog/check_prices.h"

#include <algorithm>
#include <array>

#include "app/catalog/numbers.h"

namespace strato::catalog {

namespace {

class PriceChecker final {
 public:
  explicit PriceChecker(const Content &content) : m_content(content), m_ledger(content.facts) {
    const auto file = std::ranges::find(content.files, FileKind::Prices, &ContentFile::kind);
    if (file != content.files.end()) m_file = file->path;
  }

  std::vector<Problem> run(const PriceList &list, const std::vector<std::string> &needed) {
    for (const PriceEntry &price : list.prices) checkPrice(price);
    for (const PriceTerm &term : list.terms) checkNumber(term.value, term.key, term.fact, term.line);
    for (const std::string &key : needed) checkPresent(list, key);
    return std::move(m_problems);
  }

 private:
  void report(int line, Message what, Message remedy) {
    m_problems.push_back({m_file, line, Severity::Error, std::move(what), std::move(remedy)});
  }

  void checkPrice(const PriceEntry &price) {
    for (const PriceTier &tier : price.tiers) {
      checkNumber(tier.usd, price.key, price.fact, price.line);
      if (tier.upTo) checkNumber(*tier.upTo, price.key, price.fact, price.line);
    }
    const auto fact = std::ranges::find(m_content.facts, price.fact, &Fact::id);
    if (fact == m_content.facts.end() || fact->checked == price.checked) return;
    report(price.line,
           Message("The price %1 and its fact %2 were checked on different days.", {price.key, price.fact.value}),
           Message("Compare the two, and give the price the day of the fact."));
  }

  /// A ledger writes "6 billion" where a price list writes 6000000000.
  [[nodiscard]] bool isKnown(const Decimal &number, const FactId &fact) const {
    static const std::array<Decimal, 3> scales = {1, 1'000'000, 1'000'000'000};
    return std::ranges::any_of(scales, [&](const Decimal &scale) {
      if (number < scale && scale > 1) return false;
      return m_ledger.standing(number.dividedBy(scale, 30).text(), {fact}) != Ledger::Standing::Unknown;
    });
  }

  void checkNumber(const Decimal &number, const std::string &key, const FactId &fact, int line) {
    const bool factIsThere = std::ranges::find(m_content.facts, fact, &Fact::id) != m_content.facts.end();
    if (!factIsThere || number.isZero() || isKnown(number, fact)) return;
    report(line, Message("The number %1 of %2 does not stand in the fact %3.", {number.text(), key, fact.value}),
           Message("Correct the one that is wrong, or name the fact that has it."));
  }

  void checkPresent(const PriceList &list, const std::string &key) {
    if (std::ranges::find(list.prices, key, &PriceEntry::key) != list.prices.end()) return;
    if (std::ranges::find(list.terms, key, &PriceTerm::key) != list.terms.end()) return;
    report(0, Message("The price list has no %1, which the price engine counts with.", {key}), Message("Add it."));
  }

  const Content &m_content;
  Ledger m_ledger;
  std::string m_file;
  std::vector<Problem> m_problems;
};

}  // namespace

std::vector<Problem> checkPrices(const Content &content, const std::vector<std::string> &needed) {
  if (!content.prices) return {};
  return PriceChecker(content).run(*content.prices, needed);
}

}  // namespace strato::catalog
