// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/palette_delegate.h"

#include <QPainter>
#include <QPainterPath>

#include "ui/models/palette_list_model.h"
#include "ui/theme/look.h"
#include "ui/widgets/keycap.h"
#include "ui/widgets/painting.h"
#include "ui/widgets/platform_tile.h"

namespace strato::ui {

namespace {

constexpr int rowHeight = 48;
constexpr int headingHeight = 34;
constexpr int tileSide = 32;

/// Draws pieces one after the other, the matched ones in accent and strong; returns where it ended. What does not fit
/// ends in an ellipsis.
void drawPieces(QPainter &painter, const QRectF &place, const PaletteText &text, const Look &look, TextSize size,
                const QColor &ink) {
  double x = place.left();
  for (const PalettePiece &piece : text) {
    const QFont font = look.font(size, piece.matched ? Weight::Strong : Weight::Regular);
    const QFontMetricsF metrics(font);
    const double room = place.right() - x;
    if (room <= 0) return;
    const QString shown = metrics.elidedText(piece.text, Qt::ElideRight, room);
    painter.setFont(font);
    painter.setPen(piece.matched ? look.tokens.accent : ink);
    painter.drawText(QRectF(x, place.top(), room, place.height()), Qt::AlignLeft | Qt::AlignVCenter, shown);
    if (shown != piece.text) return;
    x += metrics.horizontalAdvance(piece.text);
  }
}

}  // namespace

QSize PaletteDelegate::sizeHint(const QStyleOptionViewItem &option, const QModelIndex &index) const {
  const Look &look = lookOf(option.widget);
  const auto *model = qobject_cast<const PaletteListModel *>(index.model());
  return {100, look.scaled(model && model->headingAt(index) ? headingHeight : rowHeight)};
}

void PaletteDelegate::paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const {
  const auto *model = qobject_cast<const PaletteListModel *>(index.model());
  if (!model) return;
  const Look &look = lookOf(option.widget);
  painter->save();
  painter->setRenderHint(QPainter::Antialiasing);
  if (const PaletteSection *section = model->headingAt(index))
    paintHeading(*painter, option.rect, *section, look);
  else if (const PaletteRow *row = model->hitAt(index))
    paintHit(*painter, option.rect, *row, look, option.state.testFlag(QStyle::State_Selected));
  painter->restore();
}

void PaletteDelegate::paintHeading(QPainter &painter, const QRect &place, const PaletteSection &section,
                                   const Look &look) {
  const QRect line = place.adjusted(16, 6, -16, 0);
  painter.setFont(look.font(TextSize::Label));
  painter.setPen(look.tokens.textSecondary);
  painter.drawText(line, Qt::AlignLeft | Qt::AlignVCenter, titleOf(section.group));
  painter.setFont(look.font(TextSize::Note));
  painter.drawText(line, Qt::AlignRight | Qt::AlignVCenter, countOf(section));
}

void PaletteDelegate::paintHit(QPainter &painter, const QRect &place, const PaletteRow &row, const Look &look,
                               bool chosen) {
  const Tokens &t = look.tokens;
  const QRectF box = QRectF(place).adjusted(8, 0, -8, 0);
  if (chosen) {
    drawBox(painter, box, controlRadius, t.accentSoft);
    QPainterPath edge;
    edge.addRoundedRect(box, controlRadius, controlRadius);
    painter.setClipPath(edge);
    painter.fillRect(QRectF(box.left(), box.top(), 3, box.height()), t.accent);
    painter.setClipping(false);
  }
  const QRectF tile(box.left() + 10, box.center().y() - tileSide / 2.0, tileSide, tileSide);
  drawTile(painter, tile, row.icon, platformNamed(row.platform), t);

  double right = box.right() - 10;
  if (chosen) {
    const QString enter = keycapText(QKeySequence(Qt::Key_Return));
    const QSize cap = keycapSize(enter, look);
    right -= cap.width();
    drawKeycap(painter, QRect(QPoint(static_cast<int>(right), place.center().y() - cap.height() / 2), cap), enter,
               look);
    right -= 12;
  }
  if (!row.figure.isEmpty()) {
    const QFont font =
        look.font(row.hit ? TextSize::Body : TextSize::Label, row.hit ? Weight::Strong : Weight::Regular);
    const double width = QFontMetricsF(font).horizontalAdvance(row.figure) + 1;
    painter.setFont(font);
    painter.setPen(row.hit ? t.text : t.textMuted);
    painter.drawText(QRectF(right - width, box.top(), width, box.height()), Qt::AlignRight | Qt::AlignVCenter,
                     row.figure);
    right -= width + 12;
  }
  const double left = tile.right() + 12;
  const int titleHeight = look.lineHeight(TextSize::Body);
  const int detailHeight = row.detail.empty() ? 0 : look.lineHeight(TextSize::Note);
  const double top = box.center().y() - (titleHeight + detailHeight) / 2.0;
  drawPieces(painter, QRectF(left, top, right - left, titleHeight), row.title, look, TextSize::Body, t.text);
  if (detailHeight > 0)
    drawPieces(painter, QRectF(left, top + titleHeight, right - left, detailHeight), row.detail, look, TextSize::Note,
               t.textSecondary);
}

}  // namespace strato::ui
