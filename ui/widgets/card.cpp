// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/card.h"

#include <QAbstractScrollArea>
#include <QEvent>
#include <QPainter>

#include "ui/theme/look.h"
#include "ui/theme/shades.h"
#include "ui/widgets/painting.h"

namespace strato::ui {

Card::Card(CardTone tone, QWidget *parent) : QWidget(parent), m_tone(tone) { setContentsMargins(20, 16, 20, 20); }

void Card::setTone(CardTone tone) {
  if (tone == m_tone) return;
  m_tone = tone;
  update();
  refreshShadow();
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

namespace {

/// Whether it is the page of a scroll area: what is beyond it, is cut off.
bool scrolls(const QWidget *page) {
  const QWidget *viewport = page->parentWidget();
  const auto *area = viewport != nullptr ? qobject_cast<QAbstractScrollArea *>(viewport->parentWidget()) : nullptr;
  return area != nullptr && area->viewport() == viewport;
}

}  // namespace

QWidget *Card::shadowHost() const {
  QWidget *host = parentWidget();
  const auto hasRoom = [this](const QWidget *widget) {
    const QRect place(mapTo(widget, QPoint(0, 0)), size());
    return widget->rect().contains(place.marginsAdded(cardShadowReach));
  };
  while (host != nullptr && !hasRoom(host)) {
    QWidget *next = host->parentWidget();
    if (next == nullptr || host->isWindow() || qobject_cast<Card *>(host) || scrolls(host)) break;
    host = next;
  }
  return host;
}

bool Card::event(QEvent *event) {
  const bool handled = QWidget::event(event);
  switch (event->type()) {
    case QEvent::ParentChange:
    case QEvent::Move:
    case QEvent::Resize:
    case QEvent::Show:
    case QEvent::Hide:
    case QEvent::StyleChange:
      refreshShadow();
      break;
    default:
      break;
  }
  return handled;
}

// A widget cannot paint outside of itself, so the paint event of one around it is where the shadow is painted.
void Card::refreshShadow() {
  QWidget *host = shadowHost();
  if (m_shadowOn) m_shadowOn->update(m_shadowAt);
  if (host != m_shadowOn) {
    if (m_shadowOn) m_shadowOn->removeEventFilter(this);
    m_shadowOn = host;
    if (m_shadowOn) m_shadowOn->installEventFilter(this);
  }
  if (!m_shadowOn) return;
  m_shadowAt = QRect(mapTo(m_shadowOn, QPoint(0, 0)), size()).marginsAdded(cardShadowReach);
  m_shadowOn->update(m_shadowAt);
}

bool Card::eventFilter(QObject *watched, QEvent *event) {
  if (watched == m_shadowOn && event->type() == QEvent::Paint && isVisible() && hasShadow()) {
    QPainter painter(m_shadowOn);
    drawCardShadow(painter, QRect(mapTo(m_shadowOn, QPoint(0, 0)), size()));
  }
  return false;
}

}  // namespace strato::ui
