// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <optional>

#include "app/simulator/news.h"

namespace strato::simulator {

/// How a group stands when somebody decides on its size.
struct GroupSize {
  int desired = 0;
  int measured = 0;       ///< servers whose load is in the datapoint
  bool settling = false;  ///< some of the desired ones boot or warm up
};

/// What a policy wants, and what a learner should hear about it.
struct Verdict {
  std::optional<int> desired;  ///< not yet within the group's bounds
  std::optional<News> news;    ///< an alarm that rings now
};

}  // namespace strato::simulator
