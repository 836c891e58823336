// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/lab/cost_tile.h"

#include <QPainter>

#include "ui/theme/icons.h"
#include "ui/theme/look.h"
#include "ui/widgets/painting.h"

namespace strato::ui {

namespace {
constexpr int tilePadding = 14;
}  // namespace

Platform platformOfWay(CostWay way) {
  switch (way) {
    case CostWay::Function:
      return Platform::Lambda;
    case CostWay::Tasks:
      return Platform::Fargate;
    case CostWay::Machines:
      return Platform::Ec2;
  }
  return Platform::Lambda;
}

CostTileView::CostTileView(QWidget *parent) : QWidget(parent) {
  setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
}

void CostTileView::setTile(const CostTile &tile) {
  m_tile = tile;
  QString words = tr("%1: %2 a month, %3").arg(tile.name, tile.dollars, tile.detail);
  if (tile.cheapest) words += tr(", cheapest");
  setAccessible(this, QAccessible::StaticText, words);
  setToolTip(tile.detail);
  update();
}

QSize CostTileView::sizeHint() const {
  const Look &look = lookOf(this);
  return {look.scaled(240),
          look.lineHeight(TextSize::Label) + look.lineHeight(TextSize::Heading) + look.lineHeight(TextSize::Note) + 20};
}

QSize CostTileView::minimumSizeHint() const { return {lookOf(this).scaled(150), sizeHint().height()}; }

void CostTileView::paintEvent(QPaintEvent *) {
  const Look &look = lookOf(this);
  const Tokens &t = look.tokens;
  QPainter painter(this);
  painter.setRenderHint(QPainter::Antialiasing);
  const QColor plainEdge = t.sunken == t.surface ? t.border : QColor();
  drawBox(painter, rect(), cardRadius, m_tile.cheapest ? t.goodSoft : t.sunken, m_tile.cheapest ? t.good : plainEdge);
  const QColor ink = t.platform(platformOfWay(m_tile.way));
  QRect line(tilePadding, 9, width() - 2 * tilePadding, look.lineHeight(TextSize::Label));
  painter.setPen(QPen(ink, 2.5));
  painter.drawLine(line.left(), line.center().y() + 1, line.left() + 14, line.center().y() + 1);
  painter.setFont(look.font(TextSize::Label, Weight::Strong));
  painter.drawText(line.adjusted(20, 0, 0, 0), Qt::AlignLeft | Qt::AlignVCenter, m_tile.name);
  if (m_tile.cheapest) {
    const QString word = tr("cheapest");
    painter.setPen(t.good);
    painter.drawText(line, Qt::AlignRight | Qt::AlignVCenter, word);
    const int icon = look.scaled(16);
    drawIcon(painter, QStringLiteral("check"),
             QRectF(line.right() - widthOf(word, painter.font()) - icon - 4, line.top(), icon, line.height()), icon,
             t.good);
  }
  line = QRect(line.left(), line.bottom() + 1, line.width(), look.lineHeight(TextSize::Heading));
  painter.setFont(look.font(TextSize::Heading, Weight::Strong));
  painter.setPen(t.text);
  painter.drawText(line, Qt::AlignLeft | Qt::AlignVCenter, m_tile.dollars);
  const int after = widthOf(m_tile.dollars, painter.font()) + 6;
  painter.setFont(look.font(TextSize::Note));
  painter.setPen(t.textSecondary);
  painter.drawText(line.adjusted(after, 0, 0, -6), Qt::AlignLeft | Qt::AlignBottom, tr("a month"));
  line = QRect(line.left(), line.bottom() + 1, line.width(), look.lineHeight(TextSize::Note));
  const QString detail = painter.fontMetrics().elidedText(m_tile.detail, Qt::ElideRight, line.width());
  painter.drawText(line, Qt::AlignLeft | Qt::AlignVCenter, detail);
}

}  // namespace strato::ui
