// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QStringList>

namespace strato::ui {

/// Makes our typefaces known to Qt, from the resources. Returns the families; without them (a broken build) text is
/// set in the system's sans.
QStringList registerFonts();

}  // namespace strato::ui
