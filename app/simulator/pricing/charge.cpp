// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/simulator/pricing/charge.h"

#include <algorithm>

namespace strato::pricing {

namespace {

Message discounted(const Message &explanation, const Discount &discount) {
  switch (discount.kind) {
    case Discount::Kind::None:
      break;
    case Discount::Kind::Spot:
      return Message("%1; Spot, %2 % off", {explanation.english(), discount.percent.text()});
    case Discount::Kind::SavingsPlan:
      return Message("%1; Savings Plan, %2 % off", {explanation.english(), discount.percent.text()});
  }
  return explanation;
}

Message itemOfTier(const Message &item, const Price &price, const Decimal &from) {
  if (from.isZero()) return item;
  return Message("%1 above %2 %3", {item.english(), from.dividedBy(price.per, 6).text(), price.unit});
}

}  // namespace

void charge(Bill &bill, const Price &price, const Counted &counted, const Message &item, const Message &explanation,
            const Discount &discount) {
  const Decimal kept = Decimal(100) - (discount.kind == Discount::Kind::None ? Decimal() : discount.percent);
  Decimal from;
  for (const Tier &tier : price.tiers) {
    const Decimal end = tier.upTo ? std::min(*tier.upTo * counted.divisor, counted.number) : counted.number;
    const Decimal portion = end - from * counted.divisor;
    const Decimal units = counted.divisor * price.per;
    const Decimal unitPrice = tier.usd * kept * Decimal::ofMillionths(10'000);
    bill.add({itemOfTier(item, price, from), portion.dividedBy(units, 10), price.unit, unitPrice,
              (portion * unitPrice).dividedBy(units, 2), price.fact, price.checked, discounted(explanation, discount)});
    if (!tier.upTo || counted.number <= *tier.upTo * counted.divisor) break;
    from = *tier.upTo;
  }
}

Decimal billedSeconds(const Decimal &seconds, const Decimal &minimum) { return std::max(seconds.roundedUp(), minimum); }

}  // namespace strato::pricing
