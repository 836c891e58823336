// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <vector>

namespace strato::learning {

/// True when exactly the right choices are taken, in whatever order.
[[nodiscard]] bool isRight(std::vector<int> chosen, std::vector<int> key);

}  // namespace strato::learning
