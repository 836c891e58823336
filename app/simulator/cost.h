// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/simulator/pricing/bill.h"
#include "app/simulator/pricing/price_book.h"
#include "app/simulator/report.h"

namespace strato::simulator {

/// What a lane cost from the warm-up's end to the moment of the report. Fails where the price list lacks something
/// that the lane names.
[[nodiscard]] Result<pricing::Bill> costOf(const Scenario &scenario, const LaneSettings &lane, const LaneReport &report,
                                           const pricing::PriceBook &book);

}  // namespace strato::simulator
