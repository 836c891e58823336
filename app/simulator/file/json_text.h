// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <nlohmann/json.hpp>
#include <string>

namespace strato::simulator {

/// JSON for people: two spaces to a level, on one line what fits there, and each number as short as it can be and
/// still be the same number.
[[nodiscard]] std::string jsonText(const nlohmann::ordered_json &tree);

}  // namespace strato::simulator
