// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <string>
#include <vector>

#include "app/catalog/content.h"

namespace strato::catalog {

/// Compares the price list with the ledger: each number stands in its fact, and was checked on the fact's day. `needed`
/// are the keys that it must have. Content without a price list is fine; a pack of lessons has none.
[[nodiscard]] std::vector<Problem> checkPrices(const Content &content, const std::vector<std::string> &needed);

}  // namespace strato::catalog
