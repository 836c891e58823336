// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/learn/icon_mark.h"

#include <QPainter>

#include "ui/theme/icons.h"
#include "ui/widgets/painting.h"

namespace strato::ui {

IconMark::IconMark(const QString &icon, Ink ink, TextSize line, QWidget *parent)
    : QWidget(parent), m_icon(icon), m_ink(ink), m_line(line) {
  setSizePolicy(QSizePolicy::Fixed, QSizePolicy::Fixed);
  setAccessible(this, QAccessible::Graphic, {});
}

QSize IconMark::sizeHint() const { return {lookOf(this).scaled(16), lookOf(this).lineHeight(m_line)}; }

void IconMark::paintEvent(QPaintEvent *) {
  QPainter painter(this);
  drawIcon(painter, m_icon, rect(), lookOf(this).scaled(16), lookOf(this).ink(m_ink));
}

}  // namespace strato::ui
