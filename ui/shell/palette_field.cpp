// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/palette_field.h"

#include <QEvent>
#include <QPainter>

#include "ui/theme/focus_ring.h"
#include "ui/theme/icons.h"
#include "ui/theme/look.h"

namespace strato::ui {

namespace {
constexpr int glassSize = 22;
constexpr int glassRoom = 34;
}  // namespace

PaletteField::PaletteField(QWidget *parent) : QLineEdit(parent) {
  setObjectName(QStringLiteral("paletteField"));
  setAccessibleName(tr("Search everything"));
  setPlaceholderText(tr("Search concepts, facts, questions and actions"));
  setFrame(false);
  setTextMargins(glassRoom, 0, 0, 0);
  setAttribute(Qt::WA_MacShowFocusRect, false);
  setDrawsOwnFocus(this);  // the caret shows it: nothing else in the palette takes the focus
  adoptLook();
}

void PaletteField::adoptLook() {
  setFont(lookOf(this).font(TextSize::Title));
  setMinimumHeight(lookOf(this).scaled(44));
}

void PaletteField::paintEvent(QPaintEvent *event) {
  QLineEdit::paintEvent(event);
  QPainter painter(this);
  drawIcon(painter, QStringLiteral("search"), QRectF(0, 0, glassSize, height()), glassSize, lookOf(this).tokens.accent);
}

void PaletteField::changeEvent(QEvent *event) {
  QLineEdit::changeEvent(event);
  if (event->type() == QEvent::StyleChange) adoptLook();
}

}  // namespace strato::ui
