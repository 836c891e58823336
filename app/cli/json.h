// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <string>
#include <string_view>

namespace strato::cli {

/// UTF-8 text as a JSON string, in quotes.
[[nodiscard]] std::string jsonText(std::string_view text);

}  // namespace strato::cli
