// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/simulator/pricing/bill.h"
#include "app/simulator/pricing/charge.h"
#include "app/simulator/pricing/lambda.h"

namespace strato::pricing {

enum class OperatingSystem { Linux, Windows };

/// Tasks of one size that each run so many times for so long.
struct FargateUse {
  Decimal tasks;
  Decimal vcpu;
  Decimal memoryGb;
  Decimal storageGb;  ///< of the temporary disk; nothing is due up to the free size
  Decimal seconds;    ///< of one run, from the start of the image's download
  Decimal runs = 1;
  Architecture architecture = Architecture::X86;  ///< Windows runs on x86 only
  OperatingSystem system = OperatingSystem::Linux;
  Discount discount;  ///< on CPU and memory
};

[[nodiscard]] Bill priceFargate(const PriceBook &book, const FargateUse &use);

}  // namespace strato::pricing
