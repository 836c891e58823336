// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/charts/plot_parts.h"
#include "ui/models/lab/break_even_model.h"

namespace strato::ui {

/// The picture as a plot: requests against dollars, both logarithmic.
[[nodiscard]] PlotContent breakEvenContent(const BreakEvenPicture &picture, const BreakEvenWish &wish);

}  // namespace strato::ui
