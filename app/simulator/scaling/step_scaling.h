// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <limits>
#include <optional>
#include <vector>

#include "app/simulator/scaling/metric.h"

namespace strato::simulator {

/// One alarm, and how much to change when it rings: the further beyond its line, the bigger the step. Simple scaling is
/// one step for everything and a cooldown behind it.
struct StepScaling {
  enum class Side { Above, Below };
  enum class Unit { Servers, Percent, Exact };
  struct Step {
    double from = 0.0;  ///< how far beyond the line the datapoint is, at least
    double amount = 1.0;

    bool operator==(const Step &) const = default;
  };

  Metric metric = Metric::CpuPercent;
  Side side = Side::Above;
  double threshold = 50.0;
  double periodS = 60.0;
  int periods = 3;
  Unit unit = Unit::Servers;
  std::vector<Step> steps{Step{}};  ///< ordered by where they begin
  std::optional<double> cooldownS;  ///< of simple scaling

  bool operator==(const StepScaling &) const = default;
};

}  // namespace strato::simulator
