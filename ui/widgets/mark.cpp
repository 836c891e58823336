// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/mark.h"

#include <QPainter>
#include <QPixmapCache>
#include <QSvgRenderer>
#include <cmath>

#include "ui/widgets/painting.h"

namespace strato::ui {

namespace {
constexpr int detailedFrom = 48;
}

QPixmap markPixmap(int size, qreal dpr) {
  const QString key = QStringLiteral("mark/%1/%2").arg(size).arg(dpr);
  QPixmap pixmap;
  if (QPixmapCache::find(key, &pixmap)) return pixmap;
  const int pixels = static_cast<int>(std::ceil(size * dpr));
  QSvgRenderer svg(pixels >= detailedFrom * dpr ? QStringLiteral(":/pictures/stratoscope.svg")
                                                : QStringLiteral(":/pictures/stratoscope-small.svg"));
  pixmap = QPixmap(pixels, pixels);
  pixmap.fill(Qt::transparent);
  QPainter painter(&pixmap);
  svg.render(&painter);
  painter.end();
  pixmap.setDevicePixelRatio(dpr);
  QPixmapCache::insert(key, pixmap);
  return pixmap;
}

QIcon applicationIcon() {
  QIcon icon;
  for (const int size : {16, 24, 32, 48, 64, 128, 256}) icon.addPixmap(markPixmap(size, 1));
  return icon;
}

Mark::Mark(int size, QWidget *parent) : QWidget(parent), m_size(size) {
  setSizePolicy(QSizePolicy::Fixed, QSizePolicy::Fixed);
  setAccessible(this, QAccessible::Graphic, tr("Stratoscope"));
}

void Mark::paintEvent(QPaintEvent *) {
  QPainter painter(this);
  painter.drawPixmap(0, 0, markPixmap(m_size, devicePixelRatioF()));
}

}  // namespace strato::ui
