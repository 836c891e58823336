// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QImage>

#include "ui/diagram/timeline.h"
#include "ui/theme/look.h"

namespace strato::ui {

/// A frame as a picture, without a window: for the tour, and to save. The same bytes each time.
/// `size` is in logical pixels; the image has `scale` times as many.
[[nodiscard]] QImage renderDiagram(const catalog::Diagram &diagram, Position position, const QSize &size,
                                   const Look &look, double scale = 1);

/// The same as SVG 1.2 Tiny; words stay words.
[[nodiscard]] QByteArray toSvg(const catalog::Diagram &diagram, Position position, const QSize &size, const Look &look);

/// A size that shows the diagram well.
[[nodiscard]] QSize pictureSize(const catalog::Diagram &diagram, const Look &look);

}  // namespace strato::ui
