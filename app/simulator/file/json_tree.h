// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <nlohmann/json.hpp>
#include <optional>
#include <string_view>

#include "app/simulator/file/faults.h"

namespace strato::simulator {

/// JSON of a stranger's file as a tree. Refuses what would be read in two ways or would take all the memory: texts
/// over 16 MiB, more than 32 levels, repeated keys.
[[nodiscard]] std::optional<nlohmann::json> readJson(std::string_view text, Faults &faults);

}  // namespace strato::simulator
