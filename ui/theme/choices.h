// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <array>
#include <vector>

#include "ui/theme/tokens.h"

namespace strato::ui {

/// What a learner can choose for the look of the program, and what the choices are called.

inline constexpr std::array textSteps{0.9, 1.0, 1.1, 1.25, 1.5};

/// One step larger (+1) or smaller (-1), staying at the ends.
[[nodiscard]] double textStep(double scale, int direction);
[[nodiscard]] QString percent(double scale);

/// None stands for the system's wish, and comes first.
[[nodiscard]] std::vector<std::optional<ThemeId>> themeChoices();
/// The choice after this one, round the end.
[[nodiscard]] std::optional<ThemeId> themeAfter(const std::optional<ThemeId> &theme);
[[nodiscard]] QString titleOf(const std::optional<ThemeId> &theme);

}  // namespace strato::ui
