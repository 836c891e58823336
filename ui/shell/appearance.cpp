// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/appearance.h"

namespace strato::ui {

Appearance appearanceIn(const WindowMemory &memory) {
  Appearance appearance;
  if (memory.theme) appearance.theme = themeNamed(*memory.theme);
  appearance.textScale = memory.textScale;
  appearance.reducedMotion = memory.reducedMotion;
  return appearance;
}

void putAppearance(const Appearance &appearance, WindowMemory &memory) {
  memory.theme = appearance.theme ? std::optional(nameOf(*appearance.theme)) : std::nullopt;
  memory.textScale = appearance.textScale;
  memory.reducedMotion = appearance.reducedMotion;
}

}  // namespace strato::ui
