// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <filesystem>
#include <vector>

#include "app/base/clock.h"
#include "app/cli/command_line.h"
#include "app/cli/price_commands.h"

namespace strato::cli {

/// "simulate", "scenarios" and "validate". The built-in scenarios are the .json files of the folder.
[[nodiscard]] std::vector<Command> simulateCommands(const std::filesystem::path &scenarios, const PriceSource &prices,
                                                    const Clock &clock);

}  // namespace strato::cli
