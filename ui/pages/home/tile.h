// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/widgets/text.h"

class QVBoxLayout;

namespace strato::ui {

class Card;

/// The lines of a card of Home, one below the other.
[[nodiscard]] QVBoxLayout *linesIn(Card *card);
[[nodiscard]] Text *named(const QString &name, const QString &text, TextLook look);
/// The small words above a card's title.
[[nodiscard]] Text *overline(const QString &text);

}  // namespace strato::ui
