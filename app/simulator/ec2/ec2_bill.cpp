// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/simulator/ec2/ec2_bill.h"

#include "app/simulator/pricing/ec2.h"
#include "app/simulator/quantity.h"

namespace strato::simulator {

namespace {

/// One instance that ran as long as all of them together; each life was counted as at least a minute.
pricing::Ec2Use instances(const Ec2Settings &group, double instanceSeconds) {
  pricing::Ec2Use use;
  use.type = group.instanceType;
  use.instances = 1;
  use.hours = hoursOf(instanceSeconds);
  return use;
}

void addSurplus(pricing::Bill &bill, const Ec2Settings &group, double vcpuSeconds, const pricing::PriceBook &book) {
  const bool arm = group.instanceType.starts_with("t4g.");
  charge(bill, book.price(arm ? "ec2.surplus.t4g" : "ec2.surplus.t3"), {decimalOf(vcpuSeconds)},
         Message("Surplus CPU credits"), Message("used above the baseline and not earned back"));
}

}  // namespace

Result<pricing::Bill> ec2Bill(const Ec2Settings &group, const GroupUse &use, const pricing::PriceBook &book) {
  auto bill = pricing::priceEc2(book, instances(group, use.onDemandSeconds));
  if (!bill) return bill;
  if (group.spot) {
    pricing::Ec2Use spot = instances(group, use.spotSeconds);
    spot.discount = {pricing::Discount::Kind::Spot, decimalOf(group.spot->discountPercent)};
    bill->add(*pricing::priceEc2(book, spot));
  }
  if (use.preparingSeconds > 0.0) {
    pricing::Bill preparing = *pricing::priceEc2(book, instances(group, use.preparingSeconds));
    for (pricing::Line &line : preparing.lines) {
      line.item = Message("Instances prepared for the warm pool, %1", {group.instanceType});
    }
    bill->add(preparing);
  }
  if (use.surplusVcpuSeconds > 0.0) addSurplus(*bill, group, use.surplusVcpuSeconds, book);
  return bill;
}

}  // namespace strato::simulator
