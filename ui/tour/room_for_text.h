// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QStringList>

class QWidget;

namespace strato::ui {

/// Every visible text or button that does not have the room it asks for, and every page that scrolls sideways, each in
/// a line that names it. Painted widgets can speak for themselves with a property "textFits" that is false.
[[nodiscard]] QStringList whatDoesNotFit(const QWidget &window);

}  // namespace strato::ui
