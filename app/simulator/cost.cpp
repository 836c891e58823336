// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/simulator/cost.h"

#include "app/simulator/batch/batch_bill.h"
#include "app/simulator/lightsail/lightsail_bill.h"
#include "app/simulator/money.h"
#include "app/simulator/pricing/ec2.h"
#include "app/simulator/pricing/lambda.h"

namespace strato::simulator {

namespace {

Decimal decimalOf(std::uint64_t number) { return {static_cast<std::int64_t>(number)}; }

pricing::Bill lambdaBill(const LambdaSettings &function, const LambdaUse &use, double secondsLong,
                         const pricing::PriceBook &book) {
  pricing::LambdaUse priced;
  priced.calls.requests = decimalOf(use.onDemand.invocations);
  priced.calls.billedMs = decimalOf(use.onDemand.billedMs);
  priced.memoryMb = function.memoryMb;
  priced.architecture = function.arm ? pricing::Architecture::Arm : pricing::Architecture::X86;
  if (function.provisioned > 0) {
    const pricing::Calls calls{decimalOf(use.provisioned.invocations), {}, decimalOf(use.provisioned.billedMs)};
    priced.provisioned = pricing::ProvisionedUse{function.provisioned, hoursOf(secondsLong), calls};
  }
  return pricing::priceLambda(book, priced);
}

}  // namespace

Result<pricing::Bill> costOf(const Scenario &scenario, const LaneSettings &lane, const LaneReport &report,
                             const pricing::PriceBook &book) {
  if (const auto *function = std::get_if<LambdaSettings>(&lane)) {
    return lambdaBill(*function, report.lambda, scenario.durationS - scenario.warmupS, book);
  }
  if (const auto *batch = std::get_if<BatchSettings>(&lane)) return batchBill(*batch, report, book);
  if (const auto *lightsail = std::get_if<LightsailSettings>(&lane)) {
    return lightsailBill(*lightsail, scenario.durationS - scenario.warmupS, book);
  }
  const auto &group = std::get<Ec2Settings>(lane);
  pricing::Ec2Use use;
  use.type = group.instanceType;
  // One instance that ran as long as all of them together; each life was counted as at least a minute.
  use.instances = 1;
  use.hours = hoursOf(report.instanceSeconds);
  return pricing::priceEc2(book, use);
}

}  // namespace strato::simulator
