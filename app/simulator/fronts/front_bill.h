// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/simulator/fronts/front.h"
#include "app/simulator/pricing/bill.h"
#include "app/simulator/pricing/price_book.h"

namespace strato::simulator {

/// What a front cost in so many seconds.
[[nodiscard]] pricing::Bill billOf(const FrontSettings &front, const FrontUse &use, double secondsLong, bool toLambda,
                                   const pricing::PriceBook &book);

}  // namespace strato::simulator
