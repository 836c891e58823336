// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/theme/shapes.h"

#include <QPainter>
#include <algorithm>

namespace strato::ui {

void drawBox(QPainter &painter, const QRectF &box, qreal radius, const QColor &fill, const QColor &border,
             qreal width) {
  painter.save();
  painter.setRenderHint(QPainter::Antialiasing);
  painter.setBrush(fill.isValid() ? QBrush(fill) : QBrush(Qt::NoBrush));
  painter.setPen(border.isValid() ? QPen(border, width) : QPen(Qt::NoPen));
  const qreal inset = border.isValid() ? width / 2 : 0;
  const QRectF line = box.adjusted(inset, inset, -inset, -inset);
  const qreal round = std::min({radius - inset, line.width() / 2, line.height() / 2});
  painter.drawRoundedRect(line, round, round);
  painter.restore();
}

}  // namespace strato::ui
