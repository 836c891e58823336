// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/lab/lanes_picture.h"

#include <QAbstractButton>
#include <QPainter>

#include "ui/pages/lab/charts_picture.h"
#include "ui/pages/lab/lane_card.h"
#include "ui/pages/lab/lane_settings.h"
#include "ui/stage/stage.h"
#include "ui/widgets/button.h"
#include "ui/widgets/painting.h"

namespace strato::ui {

namespace {

constexpr int edge = 20;

void paintSettings(QPainter &painter, const Look &look, const QRectF &box, const QString &words) {
  painter.setFont(look.font(TextSize::Note));
  painter.setPen(look.tokens.textSecondary);
  painter.drawText(box, Qt::AlignLeft | Qt::AlignVCenter | Qt::TextWordWrap, words);
}

/// The row or the line of settings, which is for hands.
bool hasSettings(const QWidget *part) {
  return qobject_cast<const SettingsRow *>(part) != nullptr || part->findChild<Button *>() != nullptr;
}

// NOLINTNEXTLINE(misc-no-recursion): two levels of boxes
void paintParts(QPainter &painter, const QWidget &box, const QString &settings, qreal dpr) {
  for (QWidget *part : box.findChildren<QWidget *>(Qt::FindDirectChildrenOnly)) {
    if (part->isHidden() || part->isWindow() || qobject_cast<QAbstractButton *>(part) != nullptr) continue;
    painter.save();
    painter.translate(part->pos());
    if (const auto *stage = qobject_cast<Stage *>(part)) {
      stage->paintPicture(painter, dpr);
    } else if (part->findChild<Stage *>() != nullptr) {
      paintParts(painter, *part, settings, dpr);
    } else if (hasSettings(part)) {
      paintSettings(painter, lookOf(part), part->rect(), settings);
    } else {
      part->render(&painter, {}, {}, {});
    }
    painter.restore();
  }
}

void paintLane(QPainter &painter, const LaneCard &card, const QString &settings, qreal dpr) {
  const Tokens &tokens = lookOf(&card).tokens;
  drawBox(painter, QRectF(QPointF(), QSizeF(card.size())), cardRadius, tokens.surface, tokens.border);
  paintParts(painter, card, settings, dpr);
}

}  // namespace

LabPicture lanesPicture(const std::vector<LaneCard *> &lanes, const ReportData &report, const QString &moment) {
  QRect all;
  for (const LaneCard *card : lanes) all |= card->geometry();
  const Look look = lanes.empty() ? Look() : lookOf(lanes.front());
  const int foot = look.lineHeight(TextSize::Note);
  const QSize size(all.width() + 2 * edge, captionHeight(look) + all.height() + foot + 2 * edge);
  const QString words = report.branch.isEmpty() ? moment : moment + QStringLiteral(" · ") + report.branch;
  return {report.title, size, look.tokens.canvas,
          [lanes, report, look, size, words, foot, all](QPainter &painter, qreal dpr) {
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
