// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/simulator/tick.h"

namespace strato::simulator {

/// A request that a platform works on.
struct AtWork {
  Tick since = 0;          ///< it has a place
  Tick runsFrom = kNever;  ///< behind a cold start or the start of a container; kNever where that is not known yet
};

}  // namespace strato::simulator
