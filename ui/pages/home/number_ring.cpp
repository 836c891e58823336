// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/home/number_ring.h"

#include <QLocale>
#include <QPainter>

#include "ui/theme/look.h"

namespace strato::ui {

NumberRing::NumberRing(int number, QWidget *parent) : QLabel(QLocale().toString(number), parent) {
  setSizePolicy(QSizePolicy::Fixed, QSizePolicy::Fixed);
}

QSize NumberRing::sizeHint() const {
  const int side = lookOf(this).scaled(26);
  return {side, side};
}

void NumberRing::paintEvent(QPaintEvent *) {
  const Look &look = lookOf(this);
  QPainter painter(this);
  painter.setRenderHint(QPainter::Antialiasing);
  painter.setPen(QPen(look.tokens.accent, 1.5));
  painter.drawEllipse(QRectF(rect()).adjusted(1, 1, -1, -1));
  painter.setFont(look.font(TextSize::Label, Weight::Strong));
  painter.drawText(rect(), Qt::AlignCenter, text());
}

}  // namespace strato::ui
