// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/simulator/report.h"

namespace strato::simulator {

namespace {

Spread spreadOf(const Histogram &histogram) {
  return {histogram.mean(),         histogram.quantile(0.50), histogram.quantile(0.90),
          histogram.quantile(0.95), histogram.quantile(0.99), histogram.max()};
}

EntranceReport reportOf(const Entrance &entrance, Tick now) {
  EntranceReport report;
  report.retries = entrance.plan().clients.retries > 0;
  report.users = entrance.users();
  report.latency = spreadOf(entrance.userLatency());
  for (std::size_t i = 0; entrance.plan().classes && i < entrance.plan().classes->size(); ++i) {
    const ClassCounts &counts = entrance.classes()[i];
    report.classes.push_back({(*entrance.plan().classes)[i].name, counts.requests, counts.completed, counts.refused,
                              spreadOf(counts.latency)});
  }
  if (entrance.plan().front) report.front = entrance.frontUse(now);
  return report;
}

}  // namespace

LaneReport reportOf(const LaneSettings &lane, const LaneState &state) {
  const Tally &tally = state.tally();
  LaneReport report;
  report.id = idOf(lane);
  report.title = titleOf(lane);
  report.platform = platformOf(lane);
  report.counts = tally.counts;
  report.latency = spreadOf(tally.latency);
  report.wait = spreadOf(tally.waiting);
  report.capacityMean = tally.capacity.mean(state.now());
  report.capacityPeak = tally.capacity.peak();
  report.busyMean = tally.busy.mean(state.now());
  report.events = tally.events;
  report.hash = tally.hash;
  if (const auto *function = std::get_if<LambdaLane>(&state.model())) report.lambda = function->use();
  if (const auto *group = std::get_if<Ec2Lane>(&state.model())) {
    report.group = group->use(state.now());
    report.instanceSeconds = report.group.onDemandSeconds + report.group.spotSeconds;
  }
  if (state.entrance() != nullptr) report.entrance = reportOf(*state.entrance(), state.now());
  return report;
}

}  // namespace strato::simulator
