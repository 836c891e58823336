// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/simulator/pricing/bill.h"
#include "app/simulator/pricing/price_book.h"

namespace strato::pricing {

/// A quantity as a fraction, because 1,000 seconds are no decimal number of hours.
struct Counted {
  Decimal number;
  Decimal divisor = 1;
};

/// Spot and Savings Plans lower the unit price by so many percent.
struct Discount {
  enum class Kind { None, Spot, SavingsPlan };
  Kind kind = Kind::None;
  Decimal percent;
};

/// Adds a line for each tier that is reached, and one line of nothing where nothing was counted.
void charge(Bill &bill, const Price &price, const Counted &counted, const Message &item, const Message &explanation,
            const Discount &discount = {});

/// Whole seconds, and no fewer than the minimum.
[[nodiscard]] Decimal billedSeconds(const Decimal &seconds, const Decimal &minimum);

}  // namespace strato::pricing
