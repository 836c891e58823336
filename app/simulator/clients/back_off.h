// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <algorithm>

#include "app/simulator/chance.h"
#include "app/simulator/clients/client_settings.h"
#include "app/simulator/tick.h"

namespace strato::simulator {

/// How long a client pauses after so many tries, at least one.
[[nodiscard]] inline Tick backOff(const ClientSettings &clients, unsigned tries, Rng &rng) {
  double pause = clients.backoffS;
  for (unsigned i = 1; i < tries && pause < clients.longestBackoffS; ++i) pause *= clients.backoffFactor;
  pause = std::min(pause, clients.longestBackoffS);
  return ticks(clients.jitter ? pause * unit(rng) : pause);
}

}  // namespace strato::simulator
