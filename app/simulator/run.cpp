// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/simulator/run.h"

#include <cmath>

namespace strato::simulator {

std::uint64_t Run::hash() const {
  std::uint64_t hash = 0;
  for (const LaneReport &report : reports) hash = (hash ^ report.hash) * 0x9e3779b97f4a7c15U;
  return hash;
}

std::uint64_t Run::events() const {
  std::uint64_t events = 0;
  for (const LaneReport &report : reports) events += report.events;
  return events;
}

Message tooLarge(const Scenario &scenario) {
  double perArrival = 0.0;
  for (const LaneSettings &lane : scenario.lanes) perArrival += requestsPerArrival(lane);
  const double expected = scenario.workload.arrivals.expected(scenario.durationS) / scenario.workload.bundle *
                          perArrival * (1.0 + scenario.workload.clients.retries);
  if (expected <= kMostRequests) return {};
  return Message("This scenario would send about %1 million requests through its lanes; a run may have %2 million.",
                 {std::to_string(std::llround(expected / 1e6)), std::to_string(std::llround(kMostRequests / 1e6))});
}

Result<std::optional<Run>> run(const Scenario &scenario, const RunOptions &options) {
  if (const Message reason = tooLarge(scenario); !reason.isEmpty()) {
    return fail(reason, Message("Make it shorter, or lower the rate."));
  }
  Run result;
  for (const LaneSettings &lane : scenario.lanes) {
    LaneTimeline timeline(scenario, lane, options.samples);
    const auto done = static_cast<double>(result.lanes.size());
    while (!timeline.advance()) {
      const double progress = (done + timeline.progress()) / static_cast<double>(scenario.lanes.size());
      if (options.progress && !options.progress(progress)) return std::nullopt;
    }
    result.reports.push_back(reportOf(lane, timeline.last()));
    result.lanes.push_back(std::move(timeline));
  }
  return result;
}

}  // namespace strato::simulator
