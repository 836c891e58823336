// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <string>

#include "app/base/result.h"
#include "app/simulator/pricing/bill.h"
#include "app/simulator/pricing/charge.h"

namespace strato::pricing {

/// Instances of one type that each run once for so long. Their disks are Gp3Use.
struct Ec2Use {
  std::string type;
  Decimal instances;
  Decimal hours;
  Decimal cpuPercent;  ///< average over all; above the baseline of a T type surplus credits are billed
  Discount discount;   ///< on the instances, not on the credits
};

/// Fails where the price list does not have the type.
[[nodiscard]] Result<Bill> priceEc2(const PriceBook &book, const Ec2Use &use);

/// The types that the price list has.
[[nodiscard]] std::vector<std::string> instanceTypes(const PriceBook &book);

}  // namespace strato::pricing
