// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <vector>

namespace strato::ui {

/// Round numbers (1, 2 or 5 times a power of ten apart) from 0 up to the first that is not below `most`; about as many
/// as asked for.
[[nodiscard]] std::vector<double> roundTicks(double most, int about);

}  // namespace strato::ui
