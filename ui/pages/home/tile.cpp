// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/home/tile.h"

#include <QVBoxLayout>

#include "ui/widgets/card.h"

namespace strato::ui {

QVBoxLayout *linesIn(Card *card) {
  card->setContentsMargins(24, 22, 24, 24);
  auto *lines = new QVBoxLayout(card);
  lines->setContentsMargins(0, 0, 0, 0);
  lines->setSpacing(8);
  return lines;
}

Text *named(const QString &name, const QString &text, TextLook look) {
  auto *label = new Text(text, look);
  label->setObjectName(name);
  return label;
}

Text *overline(const QString &text) { return new Text(text, {TextSize::Label, Weight::Regular, Ink::Muted}); }

}  // namespace strato::ui
