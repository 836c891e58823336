// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/simulator/lambda/lambda_bill.h"

#include "app/simulator/pricing/lambda.h"
#include "app/simulator/quantity.h"

namespace strato::simulator {

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

}  // namespace strato::simulator
