// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/text_link.h"

#include <QPainter>

#include "ui/theme/icons.h"
#include "ui/theme/shades.h"
#include "ui/widgets/painting.h"

namespace strato::ui {

namespace {
constexpr int linkIcon = 16;
constexpr int linkGap = 6;
}  // namespace

TextLink::TextLink(const QString &text, QWidget *parent) : PressButton(parent) {
  setText(text);
  setAccessible(this, QAccessible::Link, text);
  setSizePolicy(QSizePolicy::Maximum, QSizePolicy::Fixed);
  setFocusRadius(this, 4);
}

void TextLink::setLeadingIcon(const QString &name) {
  m_leading = name;
  updateGeometry();
}

void TextLink::setTrailingIcon(const QString &name) {
  m_trailing = name;
  updateGeometry();
}

QFont TextLink::textFont() const { return lookOf(this).font(TextSize::Label, Weight::Strong); }

QSize TextLink::sizeHint() const {
  const Look &look = lookOf(this);
  const int icon = look.scaled(linkIcon) + linkGap;
  const int icons = (m_leading.isEmpty() ? 0 : icon) + (m_trailing.isEmpty() ? 0 : icon);
  return {QFontMetrics(textFont()).horizontalAdvance(text()) + icons, look.scaled(24)};
}

QSize TextLink::minimumSizeHint() const { return {lookOf(this).scaled(48), sizeHint().height()}; }

void TextLink::paintEvent(QPaintEvent *) {
  const Look &look = lookOf(this);
  const QColor ink = shades::link(look.tokens, underMouse() || isDown() ? shades::Touch::Hover : shades::Touch::None);
  const int icon = look.scaled(linkIcon);
  QRect words = rect();
  QPainter painter(this);
  if (!m_leading.isEmpty()) {
    drawIcon(painter, m_leading, QRect(0, 0, icon, height()), icon, ink);
    words.setLeft(icon + linkGap);
  }
  if (!m_trailing.isEmpty()) {
    drawIcon(painter, m_trailing, QRect(width() - icon, 0, icon, height()), icon, ink);
    words.setRight(width() - icon - linkGap);
  }
  painter.setFont(textFont());
  painter.setPen(ink);
  painter.drawText(words, Qt::AlignLeft | Qt::AlignVCenter,
                   painter.fontMetrics().elidedText(text(), Qt::ElideRight, words.width() + 1));
}

}  // namespace strato::ui
