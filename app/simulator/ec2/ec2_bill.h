// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/base/result.h"
#include "app/simulator/ec2/ec2_settings.h"
#include "app/simulator/ec2/group_use.h"
#include "app/simulator/pricing/bill.h"
#include "app/simulator/pricing/price_book.h"

namespace strato::simulator {

/// Fails where the price list does not have the type.
[[nodiscard]] Result<pricing::Bill> ec2Bill(const Ec2Settings &group, const GroupUse &use,
                                            const pricing::PriceBook &book);

}  // namespace strato::simulator
