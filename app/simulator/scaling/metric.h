// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/simulator/fleet/load.h"

namespace strato::simulator {

/// What a scaling policy looks at.
enum class Metric {
  CpuPercent,        ///< slots at work, of those that are measured
  RequestsPerTarget  ///< begun in a minute, for each measured server
};

/// One datapoint from the load of one period, of servers with so many slots each.
[[nodiscard]] double datapointOf(Metric metric, const Load &period, int slots);

}  // namespace strato::simulator
