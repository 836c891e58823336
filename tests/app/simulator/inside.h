// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/simulator/lane_state.h"

namespace strato::tests {

/// Requests that are somewhere in the lane, found by looking into its state and not by counting.
inline std::int64_t inside(const simulator::LaneState &state) {
  const auto *function = std::get_if<simulator::LambdaLane>(&state.model());
  const bool inBatches = function != nullptr && function->settings().invocation == simulator::Invocation::Queue;
  const std::int64_t inWork =
      inBatches ? static_cast<std::int64_t>(function->messagesInWork()) : state.tally().busy.value();
  return inWork + state.tally().queued.value();
}

}  // namespace strato::tests
