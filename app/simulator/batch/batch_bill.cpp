// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/simulator/batch/batch_bill.h"

#include "app/simulator/pricing/ec2.h"
#include "app/simulator/quantity.h"

namespace strato::simulator {

Result<pricing::Bill> batchBill(const BatchSettings &batch, const LaneReport &report, const pricing::PriceBook &book) {
  // An environment that never had an instance costs nothing, not a minute.
  if (report.instanceSeconds <= 0.0) return pricing::Bill();
  pricing::Ec2Use use;
  use.type = batch.environment.instanceType;
  // One instance that ran as long as all of them together; each life was counted as at least a minute.
  use.instances = 1;
  use.hours = hoursOf(report.instanceSeconds);
  if (const auto &spot = batch.environment.spot) {
    use.discount = {pricing::Discount::Kind::Spot, decimalOf(spot->discountPercent)};
  }
  return pricing::priceEc2(book, use);
}

}  // namespace strato::simulator
