// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/base/result.h"
#include "app/simulator/pricing/bill.h"
#include "app/simulator/pricing/price_book.h"

namespace strato::simulator {

/// Instances that ran so long together. Fails where the price list lacks the type.
[[nodiscard]] Result<pricing::Bill> hostsBill(const std::string &type, double instanceSeconds,
                                              const pricing::PriceBook &book);

}  // namespace strato::simulator
