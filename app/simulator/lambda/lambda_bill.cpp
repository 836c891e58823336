// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/simulator/lambda/lambda_bill.h"

#include "app/simulator/pricing/lambda.h"
#include "app/simulator/quantity.h"

namespace strato::simulator {

namespace {

pricing::Bill billOf(const LambdaSettings &function, const LambdaUse &use, Tick from, Tick to,
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

pricing::Bill lambdaBill(const std::vector<LambdaEra> &eras, Tick from, Tick to, const pricing::PriceBook &book) {
  pricing::Bill bill;
  for (std::size_t i = 0; i < eras.size(); ++i) {
    const Tick begin = std::max(from, eras[i].from);
    const Tick end = std::max(begin, i + 1 < eras.size() ? std::min(to, eras[i + 1].from) : to);
    bill.add(billOf(*eras[i].settings, eras[i].use, begin, end, book));
  }
  return bill;
}

}  // namespace strato::simulator
