// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstddef>
#include <cstdint>

#include "app/simulator/tick.h"

namespace strato::simulator {

/// What the owner knows about a server.
struct ServerLabel {
  std::uint8_t zone = 0;
  std::uint8_t market = 0;  ///< how it is paid for; the bill has a sum for each
};

inline constexpr std::size_t kMarkets = 2;

/// EC2 looks at each instance once a minute (EC2-29).
inline constexpr Tick kStatusCheck = 60 * kSecond;

/// One instance, task or node that serves requests. Its place stays the same for its whole life; a later server may
/// get the same place.
struct Server {
  enum class State : std::uint8_t { Absent, Booting, InService, Draining };

  State state = State::Absent;
  bool warm = false;     ///< counts toward the load
  bool broken = false;   ///< answers every request with an error
  bool out = false;      ///< gets no requests though in service
  bool free = false;     ///< this life is not billed
  bool slow = false;     ///< out of CPU credits
  bool wasSlow = false;  ///< at some time in its life
  bool noticed = false;  ///< Spot: it was called back
  ServerLabel label;
  std::uint32_t life = 0;  ///< how many servers had this place before
  int busySlots = 0;       ///< requests in it
  Tick born = 0;
  Tick since = 0;       ///< in this state
  Tick until = kNever;  ///< the planned end of booting, of the warm-up, or at the latest of draining

  [[nodiscard]] bool exists() const { return state != State::Absent; }
};

inline constexpr std::uint32_t kNoServer = ~0U;

}  // namespace strato::simulator
