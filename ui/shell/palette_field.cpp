// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/palette_field.h"

#include <QEvent>
#include <QPainter>

#include "ui/theme/focus_ring.h"
#include "ui/theme/icons.h"
#include "ui/theme/look.h"
#include "ui/widgets/painting.h"

namespace strato::ui {

namespace {
constexpr int glassSize = 22;
constexpr int glassRoom = 34;
}  // namespace

PaletteField::PaletteField(QWidget *parent) : QLineEdit(parent) {
  setObjectName(QStringLiteral("paletteField"));
  setAccessibleName(tr("Search everything"));
  setFrame(false);
  setAttribute(Qt::WA_MacShowFocusRect, false);
  setDrawsOwnFocus(this);  // the caret shows it: nothing else in the palette takes the focus
  adoptLook();
}

void PaletteField::adoptLook() {
  setFont(lookOf(this).font(TextSize::Title));
  setMinimumHeight(lookOf(this).scaled(44));
  setTextMargins(lookOf(this).scaled(glassRoom), 0, 0, 0);
  choosePlaceholder();
}

void PaletteField::choosePlaceholder() {
  const QString whole = tr("Search concepts, facts, questions and actions");
  const int room = width() - textMargins().left() - glassSize / 2;
  setPlaceholderText(widthOf(whole, font()) <= room ? whole : tr("Search everything"));
}

void PaletteField::paintEvent(QPaintEvent *event) {
  QLineEdit::paintEvent(event);
  QPainter painter(this);
  const int glass = lookOf(this).scaled(glassSize);
  drawIcon(painter, QStringLiteral("search"), QRectF(0, 0, glass, height()), glass, lookOf(this).tokens.accent);
}

void PaletteField::resizeEvent(QResizeEvent *event) {
  QLineEdit::resizeEvent(event);
  choosePlaceholder();
}

void PaletteField::changeEvent(QEvent *event) {
  QLineEdit::changeEvent(event);
  if (event->type() == QEvent::StyleChange) adoptLook();
}

}  // namespace strato::ui
