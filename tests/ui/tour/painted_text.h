// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QRectF>
#include <QString>
#include <vector>

class QWidget;

namespace strato::ui {

/// A run of text as a widget paints it, in the widget's coordinates.
struct PaintedText {
  QString text;
  QRectF place;
};

/// What the widget itself paints, without its children. This sees what layouts and accessible names cannot know: text
/// that was shortened or that runs out of the widget.
[[nodiscard]] std::vector<PaintedText> paintedText(QWidget &widget);

}  // namespace strato::ui
