// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/practice/icon_label.h"

#include <QPainter>

#include "ui/theme/icons.h"
#include "ui/widgets/painting.h"

namespace strato::ui {

namespace {
constexpr int iconLabelGap = 8;
}

IconLabel::IconLabel(const QString &icon, const QString &text, TextLook look, QWidget *parent)
    : QLabel(parent), m_icon(icon), m_look(look) {
  setTextFormat(Qt::PlainText);
  setText(text);
  setSizePolicy(QSizePolicy::Maximum, QSizePolicy::Fixed);
}

int IconLabel::iconSide() const { return lookOf(this).lineHeight(m_look.size) - 1; }

QSize IconLabel::sizeHint() const {
  const Look &look = lookOf(this);
  const int words = text().isEmpty() ? 0 : iconLabelGap + widthOf(text(), look.font(m_look.size, m_look.weight));
  return {iconSide() + words, look.lineHeight(m_look.size)};
}

QSize IconLabel::minimumSizeHint() const { return {iconSide(), sizeHint().height()}; }

void IconLabel::paintEvent(QPaintEvent *) {
  const Look &look = lookOf(this);
  QPainter painter(this);
  const int side = iconSide();
  drawIcon(painter, m_icon, QRect(0, 0, side, height()), side, look.ink(m_look.ink));
  painter.setFont(look.font(m_look.size, m_look.weight));
  painter.setPen(look.ink(m_look.ink));
  const int left = side + iconLabelGap;
  const int room = std::max(0, width() - left);
  painter.drawText(QRect(left, 0, room, height()), Qt::AlignLeft | Qt::AlignVCenter,
                   painter.fontMetrics().elidedText(text(), Qt::ElideRight, room));
}

}  // namespace strato::ui
