// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QRectF>

#include "ui/charts/plot_parts.h"
#include "ui/theme/look.h"

namespace strato::ui {

/// Where the axes are on the widget, and which value is where.
struct PlotFrame {
  QRectF area;
  double leastAcross = 0, mostAcross = 1;
  double leastUp = 0, mostUp = 1;
  bool logAcross = false, logUp = false;
  std::vector<QRectF> callouts;  ///< of each, where its box is; empty where it has no room

  [[nodiscard]] double x(double value) const;
  [[nodiscard]] double y(double value) const;
  [[nodiscard]] QPointF at(const QPointF &value) const { return {x(value.x()), y(value.y())}; }
  [[nodiscard]] double valueAt(double x) const;
  [[nodiscard]] bool shows(double value) const { return value >= leastAcross && value <= mostAcross; }
};

/// Room for the words at all four sides.
[[nodiscard]] PlotFrame frameOf(const PlotContent &content, const QSizeF &size, const Look &look, bool hasPill);

inline constexpr double ribbonHeight = 22;
inline constexpr double ribbonGap = 4;

}  // namespace strato::ui
