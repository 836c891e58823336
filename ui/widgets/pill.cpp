// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/pill.h"

#include <QPainter>

#include "ui/theme/icons.h"
#include "ui/widgets/painting.h"

namespace strato::ui {

namespace {

struct PillColors {
  QColor fill, ink;
};

PillColors colorsOf(PillTone tone, const Tokens &t) {
  switch (tone) {
    case PillTone::Neutral:
      break;
    case PillTone::Accent:
      return {t.accentSoft, t.accent};
    case PillTone::Good:
      return {t.goodSoft, t.good};
    case PillTone::Warn:
      return {t.warnSoft, t.warn};
    case PillTone::Bad:
      return {t.badSoft, t.bad};
  }
  return {t.sunken, t.textSecondary};
}

constexpr int pillGap = 6;

}  // namespace

Pill::Pill(const QString &text, PillTone tone, QWidget *parent) : QLabel(parent), m_tone(tone) {
  setTextFormat(Qt::PlainText);
  setText(text);
  setSizePolicy(QSizePolicy::Fixed, QSizePolicy::Fixed);
}

void Pill::setTone(PillTone tone) {
  m_tone = tone;
  update();
}

void Pill::setIconName(const QString &icon) {
  m_icon = icon;
  updateGeometry();
  update();
}

QSize Pill::sizeHint() const {
  const Look &look = lookOf(this);
  const int words = widthOf(text(), look.font(TextSize::Note, Weight::Strong));
  const int icon = m_icon.isEmpty() ? 0 : look.scaled(14) + pillGap;
  return {words + icon + look.scaled(20), look.scaled(22)};
}

void Pill::paintEvent(QPaintEvent *) {
  const Look &look = lookOf(this);
  const PillColors colors = colorsOf(m_tone, look.tokens);
  QPainter painter(this);
  const QRect capsule(0, (height() - sizeHint().height()) / 2, width(), sizeHint().height());
  const bool invisible = colors.fill == look.tokens.surface;
  drawBox(painter, capsule, capsule.height() / 2.0, colors.fill, invisible ? look.tokens.border : QColor());
  QRect words = capsule;
  if (!m_icon.isEmpty()) {
    const int icon = look.scaled(14);
    drawIcon(painter, m_icon, QRect(capsule.left() + look.scaled(10), capsule.top(), icon, capsule.height()), icon,
             colors.ink);
    words.setLeft(capsule.left() + icon + pillGap);
  }
  painter.setFont(look.font(TextSize::Note, Weight::Strong));
  painter.setPen(colors.ink);
  painter.drawText(words, Qt::AlignCenter | Qt::TextDontClip, text());
}

}  // namespace strato::ui
