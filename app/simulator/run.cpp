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

namespace {

Result<void> checkSize(const Scenario &scenario) {
  const Message reason = tooLarge(scenario);
  if (!reason.isEmpty()) return fail(reason, Message("Make it shorter, or lower the rate."));
  return {};
}

double progressOf(const std::vector<LaneTimeline> &lanes) {
  double done = 0.0;
  for (const LaneTimeline &lane : lanes) done += lane.progress();
  return done / static_cast<double>(lanes.size());
}

}  // namespace

Result<std::optional<Run>> run(const Scenario &scenario, const RunOptions &options) {
  if (const auto fits = checkSize(scenario); !fits) return fail(fits.error());
  std::vector<LaneTimeline> lanes;
  for (const LaneSettings &lane : scenario.lanes) lanes.emplace_back(scenario, lane, options.samples);
  return finish(std::move(lanes), scenario, options);
}

Result<std::optional<Run>> finish(std::vector<LaneTimeline> lanes, const Scenario &scenario,
                                  const RunOptions &options) {
  if (const auto fits = checkSize(scenario); !fits) return fail(fits.error());
  Run result;
  for (std::size_t i = 0; i < lanes.size(); ++i) {
    while (!lanes[i].advance()) {
      if (options.progress && !options.progress(progressOf(lanes))) return std::nullopt;
    }
    result.reports.push_back(reportOf(scenario.lanes[i], lanes[i].last()));
  }
  result.lanes = std::move(lanes);
  return result;
}

}  // namespace strato::simulator
