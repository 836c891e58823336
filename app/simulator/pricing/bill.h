// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <chrono>
#include <string>
#include <vector>

#include "app/base/decimal.h"
#include "app/base/id.h"
#include "app/base/message.h"

namespace strato::pricing {

/// One line of a bill, which explains itself: quantity x unit price is its amount.
struct Line {
  Message item;
  Decimal quantity;  ///< to ten places; the amount is counted from the exact one
  std::string unit;
  Decimal unitPrice;  ///< in dollars, after a discount
  Decimal usd;        ///< rounded half up to the cent
  FactId fact;
  std::chrono::year_month_day asOf{};
  Message explanation;
  bool operator==(const Line &) const = default;
};

struct Bill {
  std::vector<Line> lines;
  Decimal total;  ///< of the rounded lines

  void add(Line line);
  void add(const Bill &other);
  bool operator==(const Bill &) const = default;
};

}  // namespace strato::pricing
