// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/cli/command_line.h"

namespace strato::cli {

/// "content play": guided scenarios without the window, for whoever writes one.
[[nodiscard]] Command playCommand();

}  // namespace strato::cli
