// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdint>

#include "app/simulator/tick.h"

namespace strato::simulator {

/// One execution environment. Its place in the field stays the same for its whole life.
struct Environment {
  enum class State : std::uint8_t {
    Absent,
    Preparing,  ///< Init ahead of any call, to be kept ready
    Busy,
    Idle
  };

  State state = State::Absent;
  bool provisioned = false;
  std::uint32_t served = 0;
  Tick born = 0;
  Tick since = 0;      ///< of the state
  Tick initEnds = 0;   ///< of the cold start; the request's own time begins here
  Tick arrivedAt = 0;  ///< of the request in it
  Tick waited = 0;     ///< that request's time in Lambda's own queue
  bool fails = false;
  bool overrun = false;  ///< its request will be cut off by the timeout

  void begin(Tick requestArrivedAt, Tick initTime, Tick now) {
    state = State::Busy;
    since = now;
    initEnds = now + initTime;
    arrivedAt = requestArrivedAt;
    waited = now - requestArrivedAt;
    ++served;
  }

  /// Still in Init at that time.
  [[nodiscard]] bool isCold(Tick now) const {
    return state == State::Preparing || (state == State::Busy && now < initEnds);
  }
};

}  // namespace strato::simulator
