// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/mark.h"

#include <QLinearGradient>
#include <QPainter>
#include <QPainterPath>

namespace strato::ui {

void paintMark(QPainter &painter, const QRectF &place) {
  painter.save();
  painter.setRenderHint(QPainter::Antialiasing);
  painter.translate(place.topLeft());
  painter.scale(place.width() / 32, place.height() / 32);
  QLinearGradient sky(0, 0, 32, 32);
  sky.setColorAt(0, QColor(0x5B, 0x4B, 0xE8));
  sky.setColorAt(1, QColor(0x1F, 0x6F, 0xD6));
  painter.setPen(Qt::NoPen);
  painter.setBrush(sky);
  painter.drawRoundedRect(QRectF(0, 0, 32, 32), 8, 8);
  painter.setBrush(Qt::white);
  painter.drawEllipse(QPointF(16, 8.5), 2.9, 2.9);
  painter.setBrush(Qt::NoBrush);
  const auto stratum = [&](double left, double y, double bend) {
    QPainterPath path(QPointF(left, y));
    path.quadTo(QPointF(16, y - bend), QPointF(32 - left, y));
    painter.setPen(QPen(Qt::white, 2, Qt::SolidLine, Qt::RoundCap));
    painter.drawPath(path);
  };
  stratum(11, 16, 4);
  stratum(8, 21, 5);
  stratum(5.5, 26, 6);
  painter.restore();
}

}  // namespace strato::ui
