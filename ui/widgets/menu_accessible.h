// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

namespace strato::ui {

/// Qt gives the entries of a menu a name and no description. Does nothing the second time.
void installMenuAccessible();

}  // namespace strato::ui
