// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/simulator/eks/eks_bill.h"

#include "app/simulator/containers/hosts_bill.h"
#include "app/simulator/pricing/fixed.h"
#include "app/simulator/quantity.h"

namespace strato::simulator {

Result<pricing::Bill> eksBill(const EksSettings &eks, const LaneReport &report, double secondsLong,
                              const pricing::PriceBook &book) {
  auto nodes = hostsBill(eks.hosts.instanceType, report.instanceSeconds, book);
  if (!nodes) return nodes;
  pricing::Bill bill = pricing::priceEks(book, {1, hoursOf(secondsLong)});
  bill.add(*nodes);
  return bill;
}

}  // namespace strato::simulator
