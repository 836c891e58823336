// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/diagram/picture_file.h"

#include <QBuffer>
#include <QSaveFile>

namespace strato::ui {

namespace {

constexpr double pngScale = 2;

/// A short write() still lets QSaveFile commit on a full disk, so each step is asked for its result.
Result<void> writeWhole(const QByteArray &bytes, const QString &path) {
  QSaveFile file(path);
  if (file.open(QIODevice::WriteOnly)) {
    const bool whole = file.write(bytes) == bytes.size() && file.flush();
    if (!whole) file.cancelWriting();
    if (file.commit() && whole) return {};
  }
  return fail(
      Message("The picture could not be written to %1: %2.", {path.toStdString(), file.errorString().toStdString()}),
      Message("Choose another folder, or make room on the disk, and save again."));
}

}  // namespace

Result<void> savePng(const catalog::Diagram &diagram, Position position, const Look &look, const QString &path) {
  const QImage image = renderDiagram(diagram, position, pictureSize(diagram, look), look, pngScale);
  QByteArray bytes;
  QBuffer buffer(&bytes);
  if (!image.save(&buffer, "PNG"))
    return fail(Message("The picture could not be drawn."), Message("Save it as SVG instead."));
  return writeWhole(bytes, path);
}

Result<void> saveSvg(const catalog::Diagram &diagram, Position position, const Look &look, const QString &path) {
  return writeWhole(toSvg(diagram, position, pictureSize(diagram, look), look), path);
}

}  // namespace strato::ui
