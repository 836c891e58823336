// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdint>

#include "app/simulator/tick.h"

namespace strato::simulator {

/// What keeps Lambda from taking a call.
enum class Refusal : std::uint8_t {
  Rate,         ///< more calls a second than ten for each unit of concurrency
  Concurrency,  ///< all that the function may have is at work
  Growth        ///< there may be more environments, but not yet
};
struct RefusedAt {
  Tick at = 0;
  Refusal why = Refusal::Concurrency;
};

/// Tries that were refused, since the warm-up's end; an event that waits is tried again and again.
struct Refusals {
  std::uint64_t rate = 0;
  std::uint64_t concurrency = 0;
  std::uint64_t growth = 0;

  bool operator==(const Refusals &) const = default;
};

}  // namespace strato::simulator
