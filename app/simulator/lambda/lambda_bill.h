// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/simulator/lambda/lambda_lane.h"
#include "app/simulator/pricing/bill.h"
#include "app/simulator/pricing/price_book.h"

namespace strato::simulator {

/// What a function cost between two times, which lie in its eras.
[[nodiscard]] pricing::Bill lambdaBill(const std::vector<LambdaEra> &eras, Tick from, Tick to,
                                       const pricing::PriceBook &book);

}  // namespace strato::simulator
