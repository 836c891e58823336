// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/simulator/containers/hosts_bill.h"

#include "app/simulator/pricing/ec2.h"
#include "app/simulator/quantity.h"

namespace strato::simulator {

Result<pricing::Bill> hostsBill(const std::string &type, double instanceSeconds, const pricing::PriceBook &book) {
  // A cluster that never had an instance costs nothing, not a minute.
  if (instanceSeconds <= 0.0) return pricing::Bill();
  pricing::Ec2Use use;
  use.type = type;
  use.instances = 1;
  use.hours = hoursOf(instanceSeconds);
  return pricing::priceEc2(book, use);
}

}  // namespace strato::simulator
