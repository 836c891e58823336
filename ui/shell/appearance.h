// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/models/window_memory.h"
#include "ui/theme/theme.h"

namespace strato::ui {

/// Between what the theme knows and what the window's memory keeps.
[[nodiscard]] Appearance appearanceIn(const WindowMemory &memory);
void putAppearance(const Appearance &appearance, WindowMemory &memory);

}  // namespace strato::ui
