// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/lab/guide_tile.h"

#include <QPainter>

#include "ui/pages/lab/star_row.h"
#include "ui/theme/look.h"
#include "ui/widgets/painting.h"
#include "ui/widgets/text_block.h"

namespace strato::ui {

namespace {

constexpr int guideTileMargin = 16;
constexpr int guideTileStar = 16;

}  // namespace

GuideTile::GuideTile(GuideEntry entry, QWidget *parent) : PressButton(parent), m_entry(std::move(entry)) {
  setObjectName(QStringLiteral("tile-") + m_entry.id);
  setText(m_entry.title);
  setFocusPolicy(Qt::StrongFocus);
  setFocusRadius(this, cardRadius);
  setCursor(Qt::PointingHandCursor);
  setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
  setAccessibleName(tr("%1. %2. %3 minutes, %4.")
                        .arg(m_entry.title, m_entry.subtitle)
                        .arg(m_entry.minutes)
                        .arg(starsInWords(m_entry.stars)));
}

QSize GuideTile::sizeHint() const {
  const Look &look = lookOf(this);
  const int lines = look.lineHeight(TextSize::Body) + 2 * look.lineHeight(TextSize::Label) + look.scaled(guideTileStar);
  return {look.scaled(260), lines + 2 * guideTileMargin + 14};
}

QSize GuideTile::minimumSizeHint() const { return {lookOf(this).scaled(180), sizeHint().height()}; }

void GuideTile::paintEvent(QPaintEvent *) {
  const Look &look = lookOf(this);
  const Tokens &t = look.tokens;
  QPainter painter(this);
  painter.setRenderHint(QPainter::Antialiasing);
  drawBox(painter, rect(), cardRadius, t.surface, underMouse() ? t.accent : t.border);
  QRect inner = rect().adjusted(guideTileMargin, guideTileMargin, -guideTileMargin, -guideTileMargin);
  const int line = look.lineHeight(TextSize::Body);
  const QFont small = look.font(TextSize::Note);
  const QString minutes = tr("%1 min").arg(m_entry.minutes);
  painter.setFont(small);
  painter.setPen(t.textMuted);
  painter.drawText(QRect(inner.left(), inner.top(), inner.width(), line), Qt::AlignRight | Qt::AlignVCenter, minutes);
  const QFont strong = look.font(TextSize::Body, Weight::Strong);
  const int room = inner.width() - widthOf(minutes, small) - 12;
  painter.setFont(strong);
  painter.setPen(t.text);
  painter.drawText(QRect(inner.left(), inner.top(), room, line), Qt::AlignLeft | Qt::AlignVCenter,
                   QFontMetrics(strong).elidedText(m_entry.title, Qt::ElideRight, room));
  TextBlock subtitle;
  subtitle.setText(m_entry.subtitle, look.font(TextSize::Label), look.lineHeight(TextSize::Label));
  subtitle.setMaxLines(2);
  subtitle.draw(painter, {inner.left(), inner.top() + line + 4}, inner.width(), t.textSecondary);
  const int side = look.scaled(guideTileStar);
  drawStars(painter, QPointF(inner.left(), inner.bottom() + 1 - side), side, m_entry.stars, this);
  if (m_entry.bestScore < 0) return;
  painter.setFont(small);
  painter.setPen(t.textMuted);
  painter.drawText(QRect(inner.left(), inner.bottom() + 1 - line, inner.width(), line),
                   Qt::AlignRight | Qt::AlignVCenter, tr("best prediction %1").arg(m_entry.bestScore));
}

}  // namespace strato::ui
