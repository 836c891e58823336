// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QStringList>

class QWidget;

namespace strato::ui {

/// Every visible text or button that does not have the room it asks for, every text that is painted shortened or over
/// the edge of its widget, and every page that scrolls sideways, each in a line that names it.
[[nodiscard]] QStringList whatDoesNotFit(const QWidget &window);

}  // namespace strato::ui
