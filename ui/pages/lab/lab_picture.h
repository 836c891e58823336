// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QColor>
#include <QImage>
#include <QSizeF>
#include <functional>

#include "app/base/result.h"

class QPainter;

namespace strato::ui {

/// Something to be looked at outside of the program, painted at whatever resolution is asked for.
struct LabPicture {
  QString title;
  QSize size;  ///< in pixels of the window
  QColor ground;
  /// Words, lines and areas are painted as such; what only is in pixels has `dpr` of them for each of the window's.
  std::function<void(QPainter &painter, qreal dpr)> paint;
};

/// With twice as many pixels as the window has.
[[nodiscard]] QImage imageOf(const LabPicture &picture);
/// PNG, or SVG where the path ends so. Cells and dots of the stage are small embedded pictures in an SVG, all else is
/// vectors and text.
[[nodiscard]] Result<void> savePicture(const QString &path, const LabPicture &picture);
/// Whole or not at all, with a sentence where it cannot be.
[[nodiscard]] Result<void> saveBytes(const QString &path, const QByteArray &bytes);

}  // namespace strato::ui
