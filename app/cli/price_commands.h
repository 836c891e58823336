// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <functional>
#include <vector>

#include "app/base/result.h"
#include "app/cli/command_line.h"
#include "app/simulator/pricing/price_book.h"

namespace strato::cli {

/// Where the prices come from; asked only when a command runs.
using PriceSource = std::function<Result<pricing::PriceBook>()>;

/// "price lambda" and its like: what a stated use costs, without a simulation.
[[nodiscard]] std::vector<Command> priceCommands(const PriceSource &prices);

}  // namespace strato::cli
