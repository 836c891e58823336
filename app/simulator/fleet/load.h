// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdint>

#include "app/simulator/tick.h"

namespace strato::simulator {

/// How much the warm servers of a fleet had to do from the start to a time. The load of a period is the difference of
/// two.
struct Load {
  Tick at = 0;
  double busy = 0.0;   ///< slots at work x nanoseconds
  double slots = 0.0;  ///< slots that exist x nanoseconds
  std::uint64_t started = 0;

  [[nodiscard]] Load since(const Load &before) const {
    return {at - before.at, busy - before.busy, slots - before.slots, started - before.started};
  }
};

}  // namespace strato::simulator
