// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/card.h"

#include <QEvent>
#include <QPainter>

#include "ui/theme/look.h"
#include "ui/theme/shades.h"
#include "ui/widgets/painting.h"

namespace strato::ui {

Card::Card(CardTone tone, QWidget *parent) : QWidget(parent), m_tone(tone) {
  setContentsMargins(20, 16, 20, 20);
  watchParent();
}

void Card::setTone(CardTone tone) {
  if (tone == m_tone) return;
  m_tone = tone;
  update();
  refreshShadow(geometry());
}

bool Card::hasShadow() const { return m_tone != CardTone::Sunken && lookOf(this).theme == ThemeId::Light; }

void Card::paintEvent(QPaintEvent *) {
  const Tokens &t = lookOf(this).tokens;
  QPainter painter(this);
  switch (m_tone) {
    case CardTone::Surface:
      drawBox(painter, rect(), cardRadius, t.surface, t.border);
      break;
    case CardTone::Task:
      drawBox(painter, rect(), cardRadius, t.surface, shades::taskEdge(t));
      break;
    case CardTone::Sunken:
      drawBox(painter, rect(), cardRadius, t.sunken, t.sunken == t.surface ? t.border : QColor());
      break;
    case CardTone::Good:
      drawBox(painter, rect(), cardRadius, t.goodSoft, t.good);
      break;
    case CardTone::Bad:
      drawBox(painter, rect(), cardRadius, t.badSoft, t.bad);
      break;
    case CardTone::Warn:
      drawBox(painter, rect(), cardRadius, t.warnSoft, mix(t.warn, t.warnSoft, 0.25));
      break;
    case CardTone::Accent:
      drawBox(painter, rect(), cardRadius, t.accentSoft, mix(t.accent, t.accentSoft, 0.25));
      break;
  }
}

// A widget cannot paint outside of itself, so the parent's paint event is where the shadow is painted.
void Card::watchParent() {
  if (m_shadowOn == parentWidget()) return;
  if (m_shadowOn) m_shadowOn->removeEventFilter(this);
  m_shadowOn = parentWidget();
  if (m_shadowOn) m_shadowOn->installEventFilter(this);
}

bool Card::event(QEvent *event) {
  const bool handled = QWidget::event(event);
  switch (event->type()) {
    case QEvent::ParentChange:
      watchParent();
      break;
    case QEvent::Move:
    case QEvent::Resize:
    case QEvent::Show:
    case QEvent::Hide:
    case QEvent::StyleChange:
      refreshShadow(geometry());
      break;
    default:
      break;
  }
  return handled;
}

void Card::refreshShadow(const QRect &place) {
  if (!m_shadowOn) return;
  const QRect before = m_shadowAt;
  m_shadowAt = place.marginsAdded(cardShadowReach);
  if (before.isValid()) m_shadowOn->update(before);
  m_shadowOn->update(m_shadowAt);
}

bool Card::eventFilter(QObject *watched, QEvent *event) {
  if (watched == m_shadowOn && event->type() == QEvent::Paint && isVisible() && hasShadow()) {
    QPainter painter(m_shadowOn);
    drawCardShadow(painter, geometry());
  }
  return false;
}

}  // namespace strato::ui
