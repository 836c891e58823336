// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/base/result.h"
#include "app/catalog/price_list.h"
#include "app/simulator/pricing/price_book.h"

namespace strato::cli {

/// The content's price list as what the engine counts with. The two do not know each other.
[[nodiscard]] Result<pricing::PriceBook> priceBookOf(const catalog::PriceList &list);

}  // namespace strato::cli
