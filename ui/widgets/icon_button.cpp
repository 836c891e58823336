// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/icon_button.h"

#include <QPainter>
#include <QShortcut>

#include "ui/theme/icons.h"
#include "ui/theme/look.h"
#include "ui/theme/shades.h"
#include "ui/widgets/keycap.h"
#include "ui/widgets/painting.h"

namespace strato::ui {

IconButton::IconButton(const QString &icon, const QString &name, QWidget *parent)
    : PressButton(parent), m_icon(icon), m_name(name) {
  setSizePolicy(QSizePolicy::Fixed, QSizePolicy::Fixed);
  describe();
}

void IconButton::setIconName(const QString &icon) {
  m_icon = icon;
  update();
}

void IconButton::setCheckedIconName(const QString &icon) {
  m_checkedIcon = icon;
  update();
}

void IconButton::setName(const QString &name) {
  m_name = name;
  describe();
}

void IconButton::setKey(const QKeySequence &key) {
  if (!m_shortcut) {
    m_shortcut = new QShortcut(this);
    connect(m_shortcut, &QShortcut::activated, this, [this] { animateClick(); });
  }
  m_shortcut->setKey(key);
  describe();
}

void IconButton::setFramed(bool framed) {
  m_framed = framed;
  update();
}

void IconButton::setSide(int pixels) {
  m_side = pixels;
  updateGeometry();
}

void IconButton::describe() {
  setAccessibleName(m_name);
  const QString key = m_shortcut ? keycapText(m_shortcut->key()) : QString();
  setToolTip(key.isEmpty() ? m_name : QStringLiteral("%1  (%2)").arg(m_name, key));
}

QSize IconButton::sizeHint() const {
  const int side = lookOf(this).scaled(m_side);
  return {side, side};
}

void IconButton::paintEvent(QPaintEvent *) {
  const Look &look = lookOf(this);
  const Tokens &t = look.tokens;
  QPainter painter(this);
  using shades::Touch;
  const Touch touch = !isEnabled()   ? Touch::None
                      : isDown()     ? Touch::Pressed
                      : underMouse() ? Touch::Hover
                                     : Touch::None;
  QColor fill = m_framed ? t.surface : QColor();
  if (touch != Touch::None) fill = shades::surface(t, touch);
  drawBox(painter, rect(), controlRadius, fill, m_framed ? t.border : QColor());
  const QColor ink = !isEnabled() ? mix(t.textMuted, t.surface, 0.6) : isChecked() ? t.accent : t.textSecondary;
  drawIcon(painter, isChecked() && !m_checkedIcon.isEmpty() ? m_checkedIcon : m_icon, rect(),
           look.scaled(std::min(20, m_side - 8)), ink);
}

}  // namespace strato::ui
