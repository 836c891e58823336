// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/simulator/pricing/break_even.h"

#include <algorithm>

namespace strato::pricing {

namespace {

constexpr std::int64_t mostRequests = 1'000'000'000'000;
/// A fleet that has not lost by then grows as cheaply as the requests do.
constexpr std::int64_t mostSteps = 5'000;

}  // namespace

BreakEvenSearch breakEven(const std::function<Bill(std::int64_t requests)> &byRequest, const Fleet &fleet) {
  const auto reaches = [&byRequest](std::int64_t requests, const Decimal &usd) {
    return byRequest(requests).total >= usd;
  };
  std::int64_t below = 0;
  for (std::int64_t step = 0; step < mostSteps && below < mostRequests; ++step) {
    const std::int64_t members = fleet.least + step;
    const Bill fleetBill = fleet.bill(members);
    if (step == 0 && reaches(0, fleetBill.total)) return {BreakEven{0, members, byRequest(0), fleetBill}, 0};
    const std::int64_t room = fleet.requestsPerMember.value_or(mostRequests);
    std::int64_t above = members > mostRequests / std::max<std::int64_t>(room, 1) ? mostRequests : members * room;
    if (above <= below) continue;
    if (!reaches(above, fleetBill.total)) {
      below = above;
      continue;
    }
    while (above - below > 1) {
      const std::int64_t middle = below + (above - below) / 2;
      (reaches(middle, fleetBill.total) ? above : below) = middle;
    }
    return {BreakEven{above, members, byRequest(above), fleetBill}, above};
  }
  return {std::nullopt, below};
}

}  // namespace strato::pricing
