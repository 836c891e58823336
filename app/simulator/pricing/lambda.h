// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <optional>

#include "app/simulator/pricing/bill.h"
#include "app/simulator/pricing/price_book.h"

namespace strato::pricing {

enum class Architecture { X86, Arm };

/// Environments that are kept ready, and the calls that they serve.
struct ProvisionedUse {
  Decimal environments;
  Decimal hours;
  Decimal requests;
  Decimal durationMs;
};

struct SnapStartUse {
  Decimal cacheHours;
  Decimal restores;
};

/// What one function used in a month.
struct LambdaUse {
  Decimal requests;  ///< on demand only
  Decimal durationMs;
  Decimal memoryMb;
  Architecture architecture = Architecture::X86;
  bool freeTier = false;
  Decimal ephemeralMb;  ///< of /tmp; nothing is due up to the free size
  std::optional<ProvisionedUse> provisioned;
  std::optional<SnapStartUse> snapStart;
};

[[nodiscard]] Bill priceLambda(const PriceBook &book, const LambdaUse &use);

}  // namespace strato::pricing
