// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/simulator/lambda/lambda_bill.h"

#include "app/simulator/pricing/lambda.h"
#include "app/simulator/quantity.h"

namespace strato::simulator {

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

}  // namespace strato::simulator
