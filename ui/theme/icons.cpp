// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/theme/icons.h"

#include <QFile>
#include <QPainter>
#include <QPixmapCache>
#include <QSvgRenderer>
#include <cmath>

namespace strato::ui {

namespace {

QString iconFile(const QString &name) { return QStringLiteral(":/icons/%1.svg").arg(name); }

QByteArray drawing(const QString &name, const QColor &color) {
  const bool known = hasIcon(name);
  if (!known) qWarning("There is no icon \"%s\".", qPrintable(name));
  QFile file(iconFile(known ? name : QStringLiteral("missing")));
  if (!file.open(QIODevice::ReadOnly)) return {};
  return file.readAll().replace("currentColor", color.name().toLatin1());
}

QPixmap render(const QString &name, int size, const QColor &color, qreal dpr) {
  QSvgRenderer svg(drawing(name, color));
  const int pixels = static_cast<int>(std::ceil(size * dpr));
  QPixmap pixmap(pixels, pixels);
  pixmap.fill(Qt::transparent);
  QPainter painter(&pixmap);
  svg.render(&painter);
  painter.end();
  pixmap.setDevicePixelRatio(dpr);
  return pixmap;
}

}  // namespace

void paintIcon(QPainter &painter, const QString &name, const QRectF &place, const QColor &color) {
  QSvgRenderer(drawing(name, color)).render(&painter, place);
}

bool hasIcon(const QString &name) { return !name.isEmpty() && QFile::exists(iconFile(name)); }

QPixmap iconPixmap(const QString &name, int size, const QColor &color, qreal dpr) {
  const QString key = QStringLiteral("icon/%1/%2/%3/%4").arg(name).arg(size).arg(color.name()).arg(dpr);
  QPixmap pixmap;
  if (QPixmapCache::find(key, &pixmap)) return pixmap;
  pixmap = render(name, size, color, dpr);
  QPixmapCache::insert(key, pixmap);
  return pixmap;
}

void drawIcon(QPainter &painter, const QString &name, const QRectF &place, int size, const QColor &color) {
  const qreal dpr = painter.device()->devicePixelRatioF();
  const auto snapped = [dpr](qreal value) { return std::round(value * dpr) / dpr; };
  const QPointF corner(snapped(place.center().x() - size / 2.0), snapped(place.center().y() - size / 2.0));
  painter.drawPixmap(corner, iconPixmap(name, size, color, dpr));
}

}  // namespace strato::ui
