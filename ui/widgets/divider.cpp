// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/divider.h"

#include <QPainter>

#include "ui/theme/look.h"
#include "ui/widgets/painting.h"

namespace strato::ui {

Divider::Divider(Qt::Orientation orientation, QWidget *parent) : QWidget(parent), m_orientation(orientation) {
  const bool flat = orientation == Qt::Horizontal;
  setSizePolicy(flat ? QSizePolicy::Expanding : QSizePolicy::Fixed, flat ? QSizePolicy::Fixed : QSizePolicy::Expanding);
  setAccessible(this, QAccessible::Separator, {});
}

void Divider::paintEvent(QPaintEvent *) {
  QPainter painter(this);
  const QRect line =
      m_orientation == Qt::Horizontal ? QRect(0, height() / 2, width(), 1) : QRect(width() / 2, 0, 1, height());
  painter.fillRect(line, lookOf(this).tokens.border);
}

}  // namespace strato::ui
