// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <functional>
#include <vector>

#include "ui/models/palette.h"

namespace strato::ui {

class MainWindow;
class Theme;

/// What the palette can make the window do: go to a page, change how it looks, act.
struct WindowCommand {
  PaletteCommand shown;
  std::function<void()> run;
};

[[nodiscard]] std::vector<WindowCommand> windowCommands(MainWindow &window, Theme &theme);

}  // namespace strato::ui
