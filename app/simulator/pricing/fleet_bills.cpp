// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/simulator/pricing/fleet_bills.h"

#include <algorithm>

namespace strato::pricing {

BillOf functionBills(const PriceBook &book, LambdaUse use) {
  return [&book, use = std::move(use)](std::int64_t requests) {
    LambdaUse grown = use;
    grown.calls.requests = requests;
    return priceLambda(book, grown);
  };
}

BillOf instanceBills(const PriceBook &book, Ec2Use use) {
  return [&book, use = std::move(use)](std::int64_t members) {
    Ec2Use grown = use;
    grown.instances = members;
    return priceEc2(book, grown).value_or(Bill());
  };
}

BillOf taskBills(const PriceBook &book, FargateUse use) {
  return [&book, use = std::move(use)](std::int64_t members) {
    FargateUse grown = use;
    grown.tasks = members;
    return priceFargate(book, grown);
  };
}

std::int64_t requestsPerMember(const Capacity &capacity) {
  const Decimal milliseconds = capacity.hours * 3'600'000;
  const Decimal served = capacity.atOnce * capacity.busyPercent * milliseconds;
  return served.dividedBy(capacity.runMs * capacity.peak * 100, 6).whole();
}

std::int64_t membersFor(std::int64_t requests, std::int64_t perMember, std::int64_t least) {
  const std::int64_t each = std::max<std::int64_t>(perMember, 1);
  return std::max(least, requests / each + (requests % each > 0 ? 1 : 0));
}

}  // namespace strato::pricing
