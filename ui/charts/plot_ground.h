// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/charts/plot_frame.h"

class QPainter;

namespace strato::ui {

/// What lies below the lines: zones with their ribbon, goals, grid, the words of both axes, bars.
void paintGround(QPainter &painter, const PlotContent &content, const PlotFrame &frame, const Look &look);

}  // namespace strato::ui
