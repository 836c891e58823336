// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <optional>

#include "ui/charts/plot_frame.h"

class QPainter;

namespace strato::ui {

/// What moves over the plot: the cursor with its pill, and the guide with what it reads.
struct PlotPointers {
  std::optional<double> cursor;
  QString pill;
  std::optional<double> guide;
  PlotReading reading;
};

/// Where the callouts' boxes go: clear of the lines and of the cursor, as far as that is possible.
[[nodiscard]] std::vector<QRectF> calloutBoxes(const PlotContent &content, const PlotFrame &frame,
                                               const std::optional<double> &cursor, const Look &look);

/// What lies above the lines: names at their ends, marks, callouts, cursor and guide.
void paintFront(QPainter &painter, const PlotContent &content, const PlotFrame &frame, const PlotPointers &pointers,
                const Look &look);

}  // namespace strato::ui
