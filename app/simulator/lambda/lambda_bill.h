// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/simulator/lambda/lambda_lane.h"
#include "app/simulator/pricing/bill.h"
#include "app/simulator/pricing/price_book.h"

namespace strato::simulator {

[[nodiscard]] pricing::Bill lambdaBill(const LambdaSettings &function, const LambdaUse &use, double secondsLong,
                                       const pricing::PriceBook &book);

}  // namespace strato::simulator
