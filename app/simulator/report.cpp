// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/simulator/report.h"

#include "app/simulator/bundles/unbundled.h"

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

// What the bill is made of.
void addUse(const LambdaLane &lane, Tick /*now*/, LaneReport &report) {
  report.lambda = lane.use();
  report.refusals = lane.refusals();
  report.eras = lane.eras();
}
void addUse(const LightsailLane & /*lane*/, Tick /*now*/, LaneReport & /*report*/) {}
void addUse(const FargateLane &lane, Tick now, LaneReport &report) {
  report.taskSeconds = lane.billedSeconds(now);
  report.spotTaskSeconds = lane.spotSeconds(now);
}
void addUse(const Ec2Lane &lane, Tick now, LaneReport &report) {
  report.group = lane.use(now);
  report.instanceSeconds = report.group.onDemandSeconds + report.group.spotSeconds;
}
template <class Lane>
void addUse(const Lane &lane, Tick now, LaneReport &report) {
  report.instanceSeconds = lane.billedSeconds(now);
}

}  // namespace

LaneReport reportOf(const LaneSettings &lane, const LaneState &state) {
  const Tally &tally = state.tally();
  LaneReport report;
  report.id = idOf(lane);
  report.title = titleOf(lane);
  report.platform = platformOf(lane);
  report.untilS = seconds(state.now());
  report.counts = tally.counts;
  report.latency = spreadOf(tally.latency);
  report.wait = spreadOf(tally.waiting);
  report.capacityMean = tally.capacity.mean(state.now());
  report.capacityPeak = tally.capacity.peak();
  report.busyMean = tally.busy.mean(state.now());
  report.events = tally.events;
  report.hash = tally.hash;
  if (state.entrance() != nullptr) report.entrance = reportOf(*state.entrance(), state.now());
  std::visit([&](const auto &model) { addUse(model, state.now(), report); }, state.model());
  if (state.bundle() > 1) unbundle(report, state.bundle());
  return report;
}

}  // namespace strato::simulator
