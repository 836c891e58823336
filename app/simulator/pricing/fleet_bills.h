// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/simulator/pricing/bill.h"
#include "app/simulator/pricing/break_even.h"
#include "app/simulator/pricing/ec2.h"
#include "app/simulator/pricing/fargate.h"
#include "app/simulator/pricing/lambda.h"
#include "app/simulator/pricing/month.h"

namespace strato::pricing {

/// A bill as it grows with a number. The price book must outlive it.
using BillOf = std::function<Bill(std::int64_t)>;

/// Of a function, with its calls; those of `use` do not matter.
[[nodiscard]] BillOf functionBills(const PriceBook &book, LambdaUse use);
/// Of a fleet, with its instances. A type that the price list does not have costs nothing: ask instanceTypes().
[[nodiscard]] BillOf instanceBills(const PriceBook &book, Ec2Use use);
/// Of a service, with its tasks.
[[nodiscard]] BillOf taskBills(const PriceBook &book, FargateUse use);

/// What a member of a fleet is taken to be able to do.
struct Capacity {
  Decimal atOnce = 1;           ///< requests that it works on at once
  Decimal busyPercent = 100;    ///< of that, at the busiest time
  Decimal runMs = 1;            ///< of a request
  Decimal peak = 1;             ///< the busiest time against the average
  Decimal hours = kMonthHours;  ///< of the month
};

/// Requests a month that a member can serve; 0 where it is too slow for one.
[[nodiscard]] std::int64_t requestsPerMember(const Capacity &capacity);
/// Members that so many requests a month need, and no fewer than `least`.
[[nodiscard]] std::int64_t membersFor(std::int64_t requests, std::int64_t perMember, std::int64_t least);

}  // namespace strato::pricing
