// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/lab/lab_picture.h"

#include <QBuffer>
#include <QFileInfo>
#include <QPainter>
#include <QSvgGenerator>

#include "ui/models/whole_file.h"

namespace strato::ui {

namespace {

constexpr qreal imageScale = 2;
constexpr qreal vectorScale = 4;  ///< of what an SVG holds in pixels

void paintWhole(QPainter &painter, const LabPicture &picture, qreal dpr) {
  painter.setRenderHint(QPainter::Antialiasing);
  painter.fillRect(QRect(QPoint(), picture.size), picture.ground);
  picture.paint(painter, dpr);
}

QByteArray pngOf(const LabPicture &picture) {
  QBuffer buffer;
  buffer.open(QIODevice::WriteOnly);
  imageOf(picture).save(&buffer, "PNG");
  return buffer.data();
}

QByteArray svgOf(const LabPicture &picture) {
  QBuffer buffer;
  QSvgGenerator generator;
  generator.setOutputDevice(&buffer);
  constexpr int pixelsAnInch = 96;
  generator.setResolution(pixelsAnInch);
  generator.setTitle(picture.title);
  generator.setSize(picture.size);
  generator.setViewBox(QRect(QPoint(), picture.size));
  QPainter painter(&generator);
  paintWhole(painter, picture, vectorScale);
  painter.end();
  // The program's own typeface has another name elsewhere.
  return QByteArray(buffer.data())
      .replace("font-family=\"Stratoscope Sans\"", "font-family=\"Inter, 'Stratoscope Sans', sans-serif\"");
}

}  // namespace

QImage imageOf(const LabPicture &picture) {
  QImage image(picture.size * imageScale, QImage::Format_ARGB32_Premultiplied);
  image.setDevicePixelRatio(imageScale);
  QPainter painter(&image);
  paintWhole(painter, picture, imageScale);
  return image;
}

Result<void> savePicture(const QString &path, const LabPicture &picture) {
  const bool isDrawing = path.endsWith(QStringLiteral(".svg"), Qt::CaseInsensitive);
  return saveBytes(path, isDrawing ? svgOf(picture) : pngOf(picture));
}

Result<void> saveBytes(const QString &path, const QByteArray &bytes) {
  const auto why = replaceFile(path, bytes);
  if (!why) return {};
  return fail(Message("\"%1\" could not be saved: %2.", {QFileInfo(path).fileName().toStdString(), why->toStdString()}),
              Message("Choose another folder, or make room on the disk. Nothing is lost here."));
}

}  // namespace strato::ui
