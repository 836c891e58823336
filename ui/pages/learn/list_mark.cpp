// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/learn/list_mark.h"

#include <QLocale>
#include <QPainter>

#include "ui/theme/look.h"
#include "ui/widgets/painting.h"

namespace strato::ui {

ListMark::ListMark(int number, QWidget *parent) : QWidget(parent), m_number(number) {
  setSizePolicy(QSizePolicy::Fixed, QSizePolicy::Fixed);
  setAccessible(this, QAccessible::StaticText, number > 0 ? QLocale().toString(number) : QString());
}

QSize ListMark::sizeHint() const { return {lookOf(this).scaled(16), lookOf(this).lineHeight(TextSize::Body)}; }

void ListMark::paintEvent(QPaintEvent *) {
  const Look &look = lookOf(this);
  QPainter painter(this);
  painter.setRenderHint(QPainter::Antialiasing);
  if (m_number == 0) {
    painter.setPen(Qt::NoPen);
    painter.setBrush(look.tokens.textMuted);
    painter.drawEllipse(QRectF(4, height() / 2.0 - 2, 5, 5));
    return;
  }
  painter.setFont(look.font(TextSize::Label, Weight::Strong));
  painter.setPen(look.tokens.accent);
  painter.drawText(rect(), Qt::AlignLeft | Qt::AlignVCenter, QLocale().toString(m_number));
}

}  // namespace strato::ui
