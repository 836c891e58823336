// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace strato {

/// The known word that was most likely meant by a misspelt one; empty where none is close.
/// Of equally close words the first wins.
[[nodiscard]] std::string nearest(std::string_view word, const std::vector<std::string> &known);

}  // namespace strato
