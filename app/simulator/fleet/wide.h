// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdint>

namespace strato::simulator {

/// Products of times and counts, exact: the same with every compiler.
__extension__ using Wide = __int128;

}  // namespace strato::simulator
