// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/lab/lanes_picture.h"

#include <QAbstractButton>
#include <QPainter>

#include "ui/pages/lab/charts_picture.h"
#include "ui/pages/lab/lane_card.h"
#include "ui/stage/stage.h"
#include "ui/widgets/painting.h"

namespace strato::ui {

namespace {

constexpr int edge = 20;

/// What one works a lane with has no place in a picture; its settings stand there in words.
bool isHandle(const QWidget *part) {
  return qobject_cast<const QAbstractButton *>(part) != nullptr || part->findChild<QAbstractButton *>() != nullptr;
}

void paintSettings(QPainter &painter, const Look &look, const QRectF &box, const QString &words) {
  painter.setFont(look.font(TextSize::Note));
  painter.setPen(look.tokens.textSecondary);
  painter.drawText(box, Qt::AlignLeft | Qt::AlignVCenter | Qt::TextWordWrap, words);
}

void paintLane(QPainter &painter, const LaneCard &card, const QString &settings, qreal dpr) {
  const Look &look = lookOf(&card);
  drawBox(painter, QRectF(QPointF(), QSizeF(card.size())), cardRadius, look.tokens.surface, look.tokens.border);
  for (QWidget *part : card.findChildren<QWidget *>(Qt::FindDirectChildrenOnly)) {
    if (part->isHidden() || part->isWindow()) continue;
    painter.save();
    painter.translate(part->pos());
    if (part == card.stage()) {
      card.stage()->paintPicture(painter, dpr);
    } else if (!isHandle(part)) {
      part->render(&painter, {}, {}, QWidget::DrawChildren);
    } else if (part->y() > card.stage()->y()) {
      paintSettings(painter, look, part->rect(), settings);
    }
    painter.restore();
  }
}

}  // namespace

LabPicture lanesPicture(const std::vector<LaneCard *> &lanes, const ReportData &report, const QString &moment) {
  QRect all;
  for (const LaneCard *card : lanes) all |= card->geometry();
  const Look look = lanes.empty() ? Look() : lookOf(lanes.front());
  const int foot = look.lineHeight(TextSize::Note);
  const QSize size(all.width() + 2 * edge, captionHeight(look) + all.height() + foot + 2 * edge);
  const QString words = report.branch.isEmpty() ? moment : moment + QStringLiteral(" · ") + report.branch;
  return {report.title, size, look.tokens.canvas, [lanes, report, look, size, words, foot, all](QPainter &painter,
                                                                                               qreal dpr) {
            const QRectF inner = QRectF(QPointF(), QSizeF(size)).adjusted(edge, 16, -edge, -12);
            const int top = paintCaption(painter, look, inner, report.title, words);
            for (std::size_t i = 0; i < lanes.size(); ++i) {
              painter.save();
              painter.translate(inner.topLeft() + QPointF(0, top) + lanes[i]->pos() - all.topLeft());
              paintLane(painter, *lanes[i], i < report.lanes.size() ? report.lanes[i].settings : QString(), dpr);
              painter.restore();
            }
            painter.setFont(look.font(TextSize::Note));
            painter.setPen(look.tokens.textMuted);
            painter.drawText(QRectF(inner.left(), inner.bottom() - foot, inner.width(), foot),
                             Qt::AlignLeft | Qt::AlignVCenter, report.made);
          }};
}

}  // namespace strato::ui
