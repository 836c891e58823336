// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QRectF>
#include <vector>

#include "ui/models/lab/lab_charts.h"
#include "ui/pages/lab/plot_painting.h"

namespace strato::ui {

/// Where a strip is painted.
struct StripPainting {
  const Look &look;
  TimeAxis axis;
  QRectF box;
  qreal dpr = 1.0;

  [[nodiscard]] QPointF at(const ChartStrip &strip, double second, double value) const {
    return {axis.x(second), box.bottom() - strip.heightOf(value) * box.height()};
  }
};

void paintLine(QPainter &painter, const StripPainting &on, const ChartStrip &strip, const ChartLine &line,
               const LaneInk &ink);
/// Grey and dashed: what would have been.
void paintGhost(QPainter &painter, const StripPainting &on, const ChartStrip &strip, const ChartLine &line);
/// Where a lane has less room than there is demand.
struct Shortage {
  QString lane;
  std::vector<QRectF> columns;  ///< from left to right
};
[[nodiscard]] Shortage shortageIn(const StripPainting &on, const ChartStrip &strip);
void paintShortage(QPainter &painter, const StripPainting &on, const Shortage &shortage);
/// In words, where there is room for them; above the lines, beside the playhead at x = now.
void nameShortage(QPainter &painter, const StripPainting &on, const Shortage &shortage, double now);
/// The axis at the right of the strip.
void paintStripScale(QPainter &painter, const Look &look, const ChartStrip &strip, const QRectF &box);

}  // namespace strato::ui
