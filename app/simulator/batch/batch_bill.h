// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/simulator/batch/batch_settings.h"
#include "app/simulator/pricing/bill.h"
#include "app/simulator/pricing/price_book.h"
#include "app/simulator/report.h"

namespace strato::simulator {

/// Batch itself is free: the instances are the whole bill. Fails where the price list lacks their type.
[[nodiscard]] Result<pricing::Bill> batchBill(const BatchSettings &batch, const LaneReport &report,
                                              const pricing::PriceBook &book);

}  // namespace strato::simulator
