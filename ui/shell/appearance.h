// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <array>

#include "ui/models/window_memory.h"
#include "ui/theme/theme.h"

namespace strato::ui {

inline constexpr std::array textSteps{0.9, 1.0, 1.1, 1.25, 1.5};

[[nodiscard]] Appearance appearanceIn(const WindowMemory &memory);
void putAppearance(const Appearance &appearance, WindowMemory &memory);

/// One step larger (+1) or smaller (-1), staying at the ends.
[[nodiscard]] double textStep(double scale, int direction);
/// The theme after this one: as the system, light, dark, high contrast, projector, and round again.
[[nodiscard]] std::optional<ThemeId> themeAfter(const std::optional<ThemeId> &theme);
/// What a person calls it; none is "As the system".
[[nodiscard]] QString titleOf(const std::optional<ThemeId> &theme);
[[nodiscard]] QString percent(double scale);

}  // namespace strato::ui
