// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/base/result.h"
#include "app/simulator/lightsail/lightsail_settings.h"
#include "app/simulator/pricing/bill.h"
#include "app/simulator/pricing/price_book.h"

namespace strato::simulator {

/// Each node costs its bundle's price by the hour, whatever it does. Fails where the price list lacks the bundle.
[[nodiscard]] Result<pricing::Bill> lightsailBill(const LightsailSettings &lightsail, double secondsLong,
                                                  const pricing::PriceBook &book);

}  // namespace strato::simulator
