// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <string>

#include "app/simulator/run.h"

namespace strato::simulator {

/// A figure of the simulator beside one that somebody else found: mathematics, or a published run.
struct ValidatedFigure {
  enum class Kind { Number, Dollars };

  std::string what;       ///< "M/M/10, load 8: mean wait"
  std::string reference;  ///< where the expected figure comes from
  double expected = 0.0;
  double tolerance = 0.0;  ///< as a share of the expected figure
  double found = 0.0;
  Kind kind = Kind::Number;

  [[nodiscard]] bool isWithin() const;
};

/// Runs all comparisons, a few seconds' work. Nothing when `progress` said stop.
[[nodiscard]] std::optional<std::vector<ValidatedFigure>> validate(const Progress &progress = {});

}  // namespace strato::simulator
