// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/diagram/picture_file.h"

#include <QBuffer>

#include "ui/models/whole_file.h"

namespace strato::ui {

namespace {

constexpr double pngScale = 2;

Result<void> write(const QByteArray &bytes, const QString &path) {
  const auto why = replaceFile(path, bytes);
  if (!why) return {};
  return fail(Message("The picture could not be written to %1: %2.", {path.toStdString(), why->toStdString()}),
              Message("Choose another folder, or make room on the disk, and save again."));
}

}  // namespace

Result<void> savePng(const catalog::Diagram &diagram, Position position, const Look &look, const QString &path) {
  const QImage image = renderDiagram(diagram, position, pictureSize(diagram, look), look, pngScale);
  QByteArray bytes;
  QBuffer buffer(&bytes);
  if (!image.save(&buffer, "PNG"))
    return fail(Message("The picture could not be drawn."), Message("Save it as SVG instead."));
  return write(bytes, path);
}

Result<void> saveSvg(const catalog::Diagram &diagram, Position position, const Look &look, const QString &path) {
  return write(toSvg(diagram, position, pictureSize(diagram, look), look), path);
}

}  // namespace strato::ui
