// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/simulator/eks/eks_settings.h"
#include "app/simulator/pricing/bill.h"
#include "app/simulator/pricing/price_book.h"
#include "app/simulator/report.h"

namespace strato::simulator {

/// The control plane by the hour, nodes or not, and the nodes. Fails where the price list lacks their type.
[[nodiscard]] Result<pricing::Bill> eksBill(const EksSettings &eks, const LaneReport &report, double secondsLong,
                                            const pricing::PriceBook &book);

}  // namespace strato::simulator
