// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/charts/plot_parts.h"
#include "ui/models/lab/sweep_model.h"

namespace strato::ui {

/// What the plots of a sweep are drawn from. The x axis counts columns, whatever their values are.
struct SweepShown {
  const SweepModel &model;
  const std::vector<SweepColumn> &columns;
  Platform platform;
  int chosen = -1;
  int guide = -1;
};

[[nodiscard]] PlotContent sweepResultContent(const SweepShown &shown);
[[nodiscard]] PlotContent sweepCostContent(const SweepShown &shown);
/// Lets both begin and end at the same places.
void alignSweepPlots(PlotContent &result, PlotContent &cost);
[[nodiscard]] Platform platformOfLane(const simulator::LaneSettings &lane);

}  // namespace strato::ui
