// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/main/price_source.h"

#include "app/catalog/store.h"
#include "app/cli/price_book.h"
#include "app/main/content_file.h"

namespace strato {

cli::PriceSource shippedPrices(const char *argv0) {
  return [argv0]() -> Result<pricing::PriceBook> {
    const auto store = catalog::Store::open(shippedContent(argv0));
    if (!store) return fail(store.error());
    const auto list = store->prices();
    if (!list) return fail(list.error());
    return cli::priceBookOf(*list);
  };
}

}  // namespace strato
