// SPDX-License-Identifier: GPL-3.0-or-later
#include <algorithm>
#include <cmath>

#include "app/simulator/explain/sentences.h"

namespace strato::simulator {

namespace {

void tellBurst(const LightsailLane &lane, Sentences &out) {
  std::int64_t exhausted = 0;
  double least = 1.0;
  for (BurstNode node : lane.nodes()) {
    node.advance(out.now());
    exhausted += node.isExhausted() ? 1 : 0;
    least = std::min(least, node.burst() / node.fullBurst());
  }
  out.count(exhausted, Message("One node has no burst capacity left and works at its baseline."),
            Message("%1 nodes have no burst capacity left and work at their baseline.", {std::to_string(exhausted)}));
  if (exhausted > 0) return;
  const std::string percent = std::to_string(std::lround(100.0 * least));
  out.say(lane.nodes().size() == 1 ? Message("The node has %1 percent of its burst capacity.", {percent})
                                   : Message("Each node has at least %1 percent of its burst capacity.", {percent}));
}

void tellLine(const LightsailLane &lane, Sentences &out) {
  const auto length = static_cast<std::int64_t>(lane.queueLength());
  const std::string waiting = std::to_string(out.real(length));
  const auto &limit = lane.settings().queueLimit;
  if (length > 0 && limit && length >= *limit) {
    out.count(out.real(length), Message("The line is full with 1 request: the next one is refused."),
              Message("The line is full with %1 requests: the next one is refused.", {waiting}));
  } else {
    out.count(out.real(length), Message("Every connection is taken, and 1 request waits in line."),
              Message("Every connection is taken, and %1 requests wait in line.", {waiting}));
  }
}

}  // namespace

void explain(const LightsailLane &lane, Sentences &out) {
  tellLine(lane, out);
  tellBurst(lane, out);
  const std::int64_t working = out.real(out.tally().busy.value());
  out.count(working, Message("One request is at work."),
            Message("%1 requests are at work.", {std::to_string(working)}));
  if (working == 0) out.say(Message("No request is at work; nothing is about to change."));
}

}  // namespace strato::simulator
