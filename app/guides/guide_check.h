// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <functional>

#include "app/catalog/content.h"

namespace strato::guides {

/// The text of content/scenarios/<id>.json; nothing where there is no such file.
using ScenarioText = std::function<std::optional<std::string>(const std::string &id)>;

/// What the catalogue cannot tell of guides: formulas that cannot be read, scenarios that are missing or cannot be
/// changed as their guide says. Runs nothing.
[[nodiscard]] std::vector<catalog::Problem> checkGuides(const catalog::Content &content, const ScenarioText &scenario);

/// The file of a scenario in a folder of them.
[[nodiscard]] ScenarioText scenariosIn(const std::filesystem::path &folder);

}  // namespace strato::guides
