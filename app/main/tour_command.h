// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/cli/command_line.h"

namespace strato {

/// "tour": pictures of every page and state, made without a display.
[[nodiscard]] cli::Command tourCommand(const char *argv0);

}  // namespace strato
