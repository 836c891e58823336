// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/simulator/ec2/ec2_bill.h"

#include "app/simulator/pricing/ec2.h"
#include "app/simulator/quantity.h"

namespace strato::simulator {

Result<pricing::Bill> ec2Bill(const Ec2Settings &group, double instanceSeconds, const pricing::PriceBook &book) {
  pricing::Ec2Use use;
  use.type = group.instanceType;
  // One instance that ran as long as all of them together; each life was counted as at least a minute.
  use.instances = 1;
  use.hours = hoursOf(instanceSeconds);
  return pricing::priceEc2(book, use);
}

}  // namespace strato::simulator
