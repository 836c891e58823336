// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "app/simulator/news.h"

namespace strato::guides {

/// What a formula calls a kind of news: "scale_out".
[[nodiscard]] std::optional<simulator::News::Kind> newsFor(std::string_view word);
[[nodiscard]] std::vector<std::string> newsWords();

}  // namespace strato::guides
