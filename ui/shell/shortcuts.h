// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QKeySequence>
#include <QList>
#include <QString>
#include <vector>

namespace strato::ui {

/// What the window can be told to do. The shortcut sheet, the tooltips, the palette and the keys themselves are all
/// made from the one list of shortcuts().
enum class Command {
  Search,
  Actions,
  ShortcutSheet,
  Back,
  Forward,
  GoToPage,  ///< the argument is the page's name
  LargerText,
  SmallerText,
  UsualText,
  NextTheme,
  FullScreen,
  Quit,
};

struct Shortcut {
  Command command;
  QString argument;
  QList<QKeySequence> keys;
  QString group;  ///< translated
  QString text;   ///< translated: what it does
};

[[nodiscard]] std::vector<Shortcut> shortcuts();
/// The first key of a command as a person reads it, "Ctrl+K"; empty when it has none.
[[nodiscard]] QString keysOf(Command command, const QString &argument = {});

}  // namespace strato::ui
