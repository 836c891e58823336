// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/cli/price_commands.h"

namespace strato {

/// The price list of the content that came with the program.
[[nodiscard]] cli::PriceSource shippedPrices(const char *argv0);

}  // namespace strato
