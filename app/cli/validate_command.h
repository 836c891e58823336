// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/cli/command_line.h"
#include "app/cli/price_commands.h"

namespace strato::cli {

/// "validate": our figures beside those of mathematics, published runs and published bills.
[[nodiscard]] Command validateCommand(const PriceSource &prices);

}  // namespace strato::cli
