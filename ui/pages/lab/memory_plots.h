// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/charts/plot_parts.h"
#include "ui/models/lab/memory_model.h"

namespace strato::ui {

/// Memory against run time; only the lower plot of the two has the words of the x axis.
[[nodiscard]] PlotContent memoryTimeContent(const MemoryPicture &picture, const MemoryWish &wish);
/// Memory against the cost of a million calls.
[[nodiscard]] PlotContent memoryCostContent(const MemoryPicture &picture);
/// Lets both begin and end at the same places.
void alignMemoryPlots(PlotContent &time, PlotContent &cost);

}  // namespace strato::ui
