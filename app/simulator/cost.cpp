// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/simulator/cost.h"

#include <cmath>

#include "app/simulator/pricing/ec2.h"
#include "app/simulator/pricing/lambda.h"

namespace strato::simulator {

namespace {

/// Simulated time is counted in nanoseconds; money needs no more than the microsecond.
Decimal decimalOf(double number) { return Decimal::ofMillionths(std::llround(number * 1e6)); }

Decimal hoursOf(double seconds) { return decimalOf(seconds).dividedBy(3600, 12); }

Decimal decimalOf(std::uint64_t number) { return {static_cast<std::int64_t>(number)}; }

pricing::Bill lambdaBill(const LambdaSettings &function, const LambdaUse &use, Tick from, Tick to,
                         const pricing::PriceBook &book) {
  pricing::LambdaUse priced;
  priced.calls.requests = decimalOf(use.onDemand.invocations);
  priced.calls.billedMs = decimalOf(use.onDemand.billedMs);
  priced.memoryMb = function.memoryMb;
  priced.architecture = function.arm ? pricing::Architecture::Arm : pricing::Architecture::X86;
  if (function.provisioned.isUsed()) {
    priced.provisioned.emplace();
    priced.provisioned->calls = {decimalOf(use.provisioned.invocations), {}, decimalOf(use.provisioned.billedMs)};
    for (const ProvisionedPlan::Held &held : function.provisioned.heldBetween(from, to)) {
      priced.provisioned->held.push_back({held.environments, hoursOf(held.seconds)});
    }
  }
  if (function.snapStart && !function.snapStart->free) {
    priced.snapStart = pricing::SnapStartUse{hoursOf(seconds(to - from)), decimalOf(use.restores)};
  }
  return pricing::priceLambda(book, priced);
}

}  // namespace

Result<pricing::Bill> costOf(const Scenario &scenario, const LaneSettings &lane, const LaneReport &report,
                             const pricing::PriceBook &book) {
  if (const auto *function = std::get_if<LambdaSettings>(&lane)) {
    return lambdaBill(*function, report.lambda, ticks(scenario.warmupS), ticks(scenario.durationS), book);
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
