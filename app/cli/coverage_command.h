// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/cli/command_line.h"

namespace strato::cli {

/// "content coverage": where each claim of the source notes, each pair and each misconception is taught.
[[nodiscard]] Command coverageCommand();

}  // namespace strato::cli
