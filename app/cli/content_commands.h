// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <vector>

#include "app/base/clock.h"
#include "app/cli/command_line.h"

namespace strato::cli {

/// All verbs that begin with "content". The clock tells which facts have expired.
[[nodiscard]] std::vector<Command> contentCommands(const Clock &clock);

}  // namespace strato::cli
