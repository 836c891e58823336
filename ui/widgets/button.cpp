// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/button.h"

#include <QPainter>
#include <QShortcut>

#include "ui/theme/icons.h"
#include "ui/theme/shades.h"
#include "ui/widgets/keycap.h"
#include "ui/widgets/painting.h"

namespace strato::ui {

namespace {

constexpr int buttonGap = 8;

}  // namespace

Button::Button(ButtonKind kind, const QString &text, QWidget *parent) : PressButton(parent), m_kind(kind) {
  setText(text);
  setSizePolicy(QSizePolicy::Maximum, QSizePolicy::Fixed);
}

void Button::setKind(ButtonKind kind) {
  m_kind = kind;
  update();
}

void Button::setHeight(ButtonHeight height) {
  m_height = height;
  updateGeometry();
  update();
}

void Button::setIconName(const QString &name) {
  m_icon = name;
  updateGeometry();
  update();
}

void Button::setTrailingIcon(const QString &name) {
  m_trailingIcon = name;
  updateGeometry();
  update();
}

void Button::setNote(const QString &note) {
  m_note = note;
  setAccessibleDescription(note);
  updateGeometry();
  update();
}

void Button::setKeycap(const QString &label) {
  m_keycap = label;
  updateGeometry();
  update();
}

void Button::setKey(const QKeySequence &key) {
  if (!m_shortcut) {
    m_shortcut = new QShortcut(this);
    connect(m_shortcut, &QShortcut::activated, this, [this] { animateClick(); });
  }
  const bool enter = key == QKeySequence(Qt::Key_Return);
  m_shortcut->setKeys(enter ? QList<QKeySequence>{Qt::Key_Return, Qt::Key_Enter} : QList<QKeySequence>{key});
  setKeycap(keycapText(key));
}

QFont Button::textFont() const {
  return lookOf(this).font(m_height == ButtonHeight::Large ? TextSize::Body : TextSize::Label, Weight::Strong);
}

int Button::padding() const {
  return m_kind == ButtonKind::Ghost       ? 10
         : m_height == ButtonHeight::Large ? 20
         : m_height == ButtonHeight::Small ? 14
                                           : 16;
}

int Button::contentWidth() const {
  const Look &look = lookOf(this);
  int width = widthOf(text(), textFont());
  const int icon = look.scaled(18) + buttonGap;
  if (!m_icon.isEmpty()) width += icon;
  if (!m_trailingIcon.isEmpty()) width += icon;
  if (!m_note.isEmpty()) width += buttonGap + widthOf(m_note, look.font(TextSize::Label));
  if (!m_keycap.isEmpty()) width += buttonGap + keycapSize(m_keycap, look).width();
  return width;
}

QSize Button::sizeHint() const {
  constexpr std::array heights{34, 40, 48};
  return {contentWidth() + 2 * padding(), lookOf(this).scaled(heights[static_cast<std::size_t>(m_height)])};
}

QSize Button::minimumSizeHint() const {
  const QSize hint = sizeHint();
  return {std::min(hint.width(), lookOf(this).scaled(120)), hint.height()};
}

Button::Colors Button::colors() const {
  const Tokens &t = lookOf(this).tokens;
  using shades::Touch;
  const Touch touch = isDown() ? Touch::Pressed : underMouse() ? Touch::Hover : Touch::None;
  if (!isEnabled()) {
    const bool framed = m_kind != ButtonKind::Ghost;
    return {framed ? t.sunken : QColor(), framed ? t.border : QColor(), t.textMuted, t.textMuted};
  }
  switch (m_kind) {
    case ButtonKind::Primary:
      return {shades::accent(t, touch), {}, t.onAccent, t.onAccent};
    case ButtonKind::Soft:
      return {shades::accentSoft(t, touch), {}, t.accent, t.textSecondary};
    case ButtonKind::Plain:
      return {shades::surface(t, touch), t.border, t.text, t.textSecondary};
    case ButtonKind::Ghost:
      break;
  }
  return {touch == Touch::None ? QColor() : shades::surface(t, touch),
          {},
          touch == Touch::None ? t.textSecondary : t.text,
          t.textMuted};
}

void Button::paintEvent(QPaintEvent *) {
  const Look &look = lookOf(this);
  const Colors c = colors();
  QPainter painter(this);
  drawBox(painter, rect(), controlRadius, c.fill, c.border);

  const int icon = look.scaled(18);
  const int room = width() - 2 * padding();
  const int content = contentWidth();
  int x = padding() + std::max(0, (room - content) / 2);
  const auto take = [&x, this](int length) {
    const QRect part(x, 0, length, height());
    x += length;
    return layoutDirection() == Qt::RightToLeft ? QRect(width() - part.right() - 1, 0, length, height()) : part;
  };
  if (!m_icon.isEmpty()) {
    drawIcon(painter, m_icon, take(icon), icon, c.ink);
    take(buttonGap);
  }
  const int missing = std::max(0, content - room);
  const int shown = std::max(0, widthOf(text(), textFont()) - missing);
  painter.setFont(textFont());
  painter.setPen(c.ink);
  painter.drawText(take(shown), Qt::AlignCenter | Qt::TextDontClip,
                   missing > 0 ? painter.fontMetrics().elidedText(text(), Qt::ElideRight, shown) : text());
  if (!m_note.isEmpty()) {
    take(buttonGap);
    painter.setFont(look.font(TextSize::Label));
    painter.setPen(c.note);
    painter.drawText(take(widthOf(m_note, painter.font())), Qt::AlignCenter | Qt::TextDontClip, m_note);
  }
  if (!m_trailingIcon.isEmpty()) {
    take(buttonGap);
    drawIcon(painter, m_trailingIcon, take(icon), icon, c.ink);
  }
  if (!m_keycap.isEmpty()) {
    take(buttonGap);
    const QSize cap = keycapSize(m_keycap, look);
    const QRect place = take(cap.width());
    const KeycapOn on = !isEnabled() || m_kind == ButtonKind::Soft ? KeycapOn::Tint
                        : m_kind == ButtonKind::Primary            ? KeycapOn::Accent
                                                                   : KeycapOn::Surface;
    drawKeycap(painter, QRect(place.left(), (height() - cap.height()) / 2, cap.width(), cap.height()), m_keycap, look,
               on);
  }
}

}  // namespace strato::ui
