// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdint>

#include "app/simulator/tick.h"

namespace strato::simulator {

/// One instance, task or node that serves requests. Its place stays the same for its whole life; a later server may
/// get the same place.
struct Server {
  enum class State : std::uint8_t { Absent, Booting, InService, Draining };

  State state = State::Absent;
  bool warm = false;       ///< counts toward the load
  std::uint32_t life = 0;  ///< how many servers had this place before
  int busySlots = 0;
  Tick born = 0;
  Tick since = 0;  ///< in this state

  [[nodiscard]] bool exists() const { return state != State::Absent; }
};

inline constexpr std::uint32_t kNoServer = ~0U;

}  // namespace strato::simulator
