// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <filesystem>
#include <vector>

#include "app/base/clock.h"
#include "app/cli/command_line.h"

namespace strato::cli {

/// "simulate" and "scenarios". The built-in scenarios are the .json files of the folder.
[[nodiscard]] std::vector<Command> simulateCommands(const std::filesystem::path &scenarios, const Clock &clock);

}  // namespace strato::cli
