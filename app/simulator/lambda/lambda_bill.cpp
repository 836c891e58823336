// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/simulator/lambda/lambda_bill.h"

#include "app/simulator/pricing/lambda.h"
#include "app/simulator/quantity.h"

namespace strato::simulator {

namespace {

/// Without what SnapStart costs.
pricing::LambdaUse pricedUse(const LambdaSettings &function, const LambdaUse &use, Tick from, Tick to) {
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
  return priced;
}

/// The cache is paid for by the version of the function, for three hours at least.
bool isSameVersion(const LambdaSettings &one, const LambdaSettings &other) {
  return one.memoryMb == other.memoryMb && one.arm == other.arm &&
         one.snapStart.has_value() == other.snapStart.has_value();
}

}  // namespace

pricing::Bill lambdaBill(const std::vector<LambdaEra> &eras, Tick from, Tick to, const pricing::PriceBook &book) {
  pricing::Bill bill;
  Tick versionBegan = from;
  std::uint64_t restores = 0;
  for (std::size_t i = 0; i < eras.size(); ++i) {
    const LambdaSettings &function = *eras[i].settings;
    const bool isLast = i + 1 == eras.size();
    const Tick begin = std::max(from, eras[i].from);
    const Tick end = std::max(begin, isLast ? to : std::min(to, eras[i + 1].from));
    pricing::LambdaUse priced = pricedUse(function, eras[i].use, begin, end);
    restores += eras[i].use.restores;
    if (isLast || !isSameVersion(function, *eras[i + 1].settings)) {
      const bool wasThere = end > versionBegan || restores > 0;
      if (function.snapStart && !function.snapStart->free && wasThere) {
        priced.snapStart = pricing::SnapStartUse{hoursOf(seconds(end - versionBegan)), decimalOf(restores)};
      }
      versionBegan = end;
      restores = 0;
    }
    if (end > begin || eras[i].use != LambdaUse() || priced.snapStart || isLast) {
      bill.add(pricing::priceLambda(book, priced));
    }
  }
  return bill;
}

}  // namespace strato::simulator
