// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/simulator/run.h"

namespace strato::simulator {

/// A figure over several seeds: its mean, and the range that holds the true mean in 95 of 100 such tries.
struct Estimate {
  double mean = 0.0;
  double low = 0.0;
  double high = 0.0;
};

/// Student's interval; of one value, that value.
[[nodiscard]] Estimate estimateOf(const std::vector<double> &values);

/// The reports of all lanes for each of `count` seeds, the scenario's own first. All cores work; the result does not
/// depend on how many there are. Nothing when `progress` said stop.
[[nodiscard]] Result<std::optional<std::vector<std::vector<LaneReport>>>> runSeeds(const Scenario &scenario, int count,
                                                                                   const Progress &progress = {});

}  // namespace strato::simulator
