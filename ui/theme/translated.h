// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

#include "app/base/result.h"

namespace strato::ui {

/// A message from app/ in the user's language, with its arguments in place. The one door for all of them.
[[nodiscard]] QString translated(const Message &message);
/// What went wrong and what to do, as one text.
[[nodiscard]] QString translated(const Error &error);

}  // namespace strato::ui
