// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/trust_badge.h"

#include <QCoreApplication>
#include <QLocale>
#include <QPainter>

#include "ui/theme/icons.h"
#include "ui/widgets/painting.h"

namespace strato::ui {

namespace {

using catalog::Trust;

constexpr int badgeGap = 6;

}  // namespace

QString trustIcon(Trust trust) {
  switch (trust) {
    case Trust::Documented:
    case Trust::Quoted:
    case Trust::Guide:
      return QStringLiteral("shield-check");
    case Trust::ThirdParty:
    case Trust::Memory:
      break;
  }
  return QStringLiteral("warning");
}

Ink trustInk(Trust trust) {
  switch (trust) {
    case Trust::Documented:
    case Trust::Quoted:
      return Ink::Good;
    case Trust::Guide:
      return Ink::Muted;
    case Trust::ThirdParty:
    case Trust::Memory:
      break;
  }
  return Ink::Warn;
}

QString trustWords(Trust trust) {
  switch (trust) {
    case Trust::Documented:
      return QCoreApplication::translate("TrustBadge", "Read on the AWS page");
    case Trust::Quoted:
      return QCoreApplication::translate("TrustBadge", "Quoted from AWS");
    case Trust::Guide:
      return QCoreApplication::translate("TrustBadge", "Read in a study guide");
    case Trust::ThirdParty:
      return QCoreApplication::translate("TrustBadge", "Read at a third party");
    case Trust::Memory:
      break;
  }
  return QCoreApplication::translate("TrustBadge", "Not checked at a source");
}

TrustBadge::TrustBadge(const QStringList &facts, Trust trust, const QDate &checked, QWidget *parent)
    : PressButton(parent), m_facts(facts), m_trust(trust) {
  const QString month = checked.isValid() ? QLocale().toString(checked, tr("MMM yyyy", "date format")) : QString();
  const QString ids = facts.join(QStringLiteral(", "));
  setText(month.isEmpty() ? ids : QStringLiteral("%1 · %2").arg(ids, month));
  setAccessibleName(QStringLiteral("%1. %2").arg(text(), trustWords(trust)));
  setSizePolicy(QSizePolicy::Maximum, QSizePolicy::Fixed);
  setFocusRadius(this, 4);
  const auto ask = [this] { Q_EMIT factsAsked(m_facts, globalPlace()); };
  connect(this, &PressButton::rested, this, ask);
  connect(this, &PressButton::clicked, this, ask);
}

QSize TrustBadge::sizeHint() const {
  const Look &look = lookOf(this);
  const int words = widthOf(text(), look.font(TextSize::Note));
  return {look.scaled(14) + badgeGap + words, look.scaled(24)};
}

QSize TrustBadge::minimumSizeHint() const { return {lookOf(this).scaled(80), sizeHint().height()}; }

void TrustBadge::resizeEvent(QResizeEvent *) { setToolTip(width() < sizeHint().width() ? text() : QString()); }

bool TrustBadge::event(QEvent *event) {
  // The card that opens when one rests here says more than the tooltip, which is for those who have no card.
  return event->type() == QEvent::ToolTip || PressButton::event(event);
}

void TrustBadge::paintEvent(QPaintEvent *) {
  const Look &look = lookOf(this);
  QPainter painter(this);
  const int icon = look.scaled(14);
  drawIcon(painter, trustIcon(m_trust), QRect(0, 0, icon, height()), icon, look.ink(trustInk(m_trust)));
  painter.setFont(look.font(TextSize::Note));
  painter.setPen(underMouse() ? look.tokens.text : look.tokens.textMuted);
  const QRect words = rect().adjusted(icon + badgeGap, 0, 0, 0);
  painter.drawText(words, Qt::AlignLeft | Qt::AlignVCenter,
                   painter.fontMetrics().elidedText(text(), Qt::ElideRight, words.width()));
}

}  // namespace strato::ui
