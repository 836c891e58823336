// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/simulator/ecs/fargate_bill.h"

#include "app/simulator/pricing/fargate.h"
#include "app/simulator/quantity.h"

namespace strato::simulator {

pricing::Bill fargateBill(const FargateSettings &fargate, const LaneReport &report, const pricing::PriceBook &book) {
  pricing::FargateUse use;
  // One task that ran as long as all of them together; each life was counted as at least a minute.
  use.tasks = 1;
  use.vcpu = decimalOf(fargate.service.size.vcpus);
  use.memoryGb = decimalOf(fargate.service.size.memoryGb);
  use.storageGb = decimalOf(fargate.storageGb);
  use.architecture = fargate.arm ? pricing::Architecture::Arm : pricing::Architecture::X86;
  pricing::Bill bill;
  if (report.taskSeconds > 0.0) {
    use.seconds = decimalOf(report.taskSeconds);
    bill.add(pricing::priceFargate(book, use));
  }
  if (report.spotTaskSeconds > 0.0) {
    use.seconds = decimalOf(report.spotTaskSeconds);
    use.discount = {pricing::Discount::Kind::Spot, decimalOf(fargate.spot->discountPercent)};
    bill.add(pricing::priceFargate(book, use));
  }
  return bill;
}

}  // namespace strato::simulator
