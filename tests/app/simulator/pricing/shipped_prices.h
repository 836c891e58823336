// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

#include "app/catalog/readers.h"
#include "app/catalog/text_file.h"
#include "app/cli/price_book.h"
#include "app/simulator/pricing/bill.h"
#include "tests/support/places.h"

namespace strato::tests {

/// The price list of this source tree.
inline const pricing::PriceBook &shippedPrices() {
  static const pricing::PriceBook book = [] {
    catalog::Notes notes;
    const auto text = catalog::readTextFile(inSource("content/prices.yaml"));
    return cli::priceBookOf(catalog::readPrices(text.value(), notes).value()).value();
  }();
  return book;
}

inline Decimal decimal(const char *text) { return Decimal::parse(text).value(); }

inline QString total(const pricing::Bill &bill) { return QString::fromStdString(bill.total.text(2)); }

/// "0.40 + 2.33": the lines without the words.
inline QString amounts(const pricing::Bill &bill) {
  std::string text;
  for (const pricing::Line &line : bill.lines) text += (text.empty() ? "" : " + ") + line.usd.text(2);
  return QString::fromStdString(text);
}

}  // namespace strato::tests
