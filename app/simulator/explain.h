// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/simulator/lane_state.h"

namespace strato::simulator {

/// One to three short sentences about what holds at this moment and what comes next, the most important first.
[[nodiscard]] std::vector<Message> explain(const LaneState &state);

}  // namespace strato::simulator
