// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <optional>
#include <vector>

#include "app/simulator/pricing/bill.h"
#include "app/simulator/pricing/price_book.h"

namespace strato::pricing {

enum class Architecture { X86, Arm };

/// Calls and how long they ran.
struct Calls {
  Decimal requests;
  Decimal durationMs;  ///< of each; a millisecond that has begun is billed
  /// Of all together, where they differ and somebody counted them call by call; then durationMs says nothing.
  std::optional<Decimal> billedMs = {};
};

/// Environments that are kept ready for a while.
struct Held {
  Decimal environments;
  Decimal hours;
};

/// Provisioned concurrency: what was held, one after the other, and the calls that it served.
struct ProvisionedUse {
  std::vector<Held> held;
  Calls calls;
};

struct SnapStartUse {
  Decimal cacheHours;
  Decimal restores;
};

/// What one function used in a month.
struct LambdaUse {
  Calls calls;  ///< on demand only
  Decimal memoryMb;
  Architecture architecture = Architecture::X86;
  bool freeTier = false;
  Decimal ephemeralMb;  ///< of /tmp; nothing is due up to the free size
  std::optional<ProvisionedUse> provisioned;
  std::optional<SnapStartUse> snapStart;
};

[[nodiscard]] Bill priceLambda(const PriceBook &book, const LambdaUse &use);

}  // namespace strato::pricing
