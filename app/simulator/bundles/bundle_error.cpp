// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/simulator/bundles/bundle_error.h"

#include <cmath>

#include "app/simulator/bundles/bundles.h"

namespace strato::simulator {

namespace {

/// About so many requests of the beginning are run one by one, a second's work.
constexpr double kRequestsOneByOne = 4e6;

struct Figure {
  const char *name;
  bool isShare;
  double (*of)(const LaneReport &);
};

double share(std::uint64_t part, const LaneReport &lane) {
  return static_cast<double>(part) / static_cast<double>(std::max<std::uint64_t>(1, lane.counts.requests));
}

const Figure kFigures[] = {
    {"completed", true, [](const LaneReport &lane) { return share(lane.counts.completed, lane); }},
    {"refused", true,
     [](const LaneReport &lane) {
       return share(lane.counts.throttled + lane.counts.timedOut + lane.counts.failed, lane);
     }},
    {"cold starts", true, [](const LaneReport &lane) { return share(lane.counts.coldStarts, lane); }},
    {"mean latency", false, [](const LaneReport &lane) { return lane.latency.mean; }},
    {"p50 latency", false, [](const LaneReport &lane) { return lane.latency.p50; }},
    {"p99 latency", false, [](const LaneReport &lane) { return lane.latency.p99; }},
    {"mean capacity", false, [](const LaneReport &lane) { return lane.capacityMean; }},
    {"mean busy", false, [](const LaneReport &lane) { return lane.busyMean; }},
};

/// The time at which about so many requests have come.
double secondsOf(const Scenario &scenario, double requests) {
  double least = 0.0;
  double most = scenario.durationS;
  if (scenario.workload.arrivals.expected(most) <= requests) return most;
  for (int i = 0; i < 50; ++i) {
    const double middle = (least + most) / 2.0;
    (scenario.workload.arrivals.expected(middle) < requests ? least : most) = middle;
  }
  return most;
}

std::vector<BundleError> between(const std::vector<LaneReport> &fine, const std::vector<LaneReport> &coarse) {
  std::vector<BundleError> errors;
  for (std::size_t i = 0; i < fine.size(); ++i) {
    for (const Figure &figure : kFigures) {
      errors.push_back({fine[i].title, figure.name, figure.of(fine[i]), figure.of(coarse[i]), figure.isShare});
    }
  }
  return errors;
}

}  // namespace

double BundleError::error() const {
  if (isShare) return std::abs(coarse - fine);
  return fine == 0.0 ? std::abs(coarse) : std::abs(coarse - fine) / fine;
}

Result<std::optional<BundleErrors>> bundleErrors(const Scenario &scenario, int size, const Run &run,
                                                 const Progress &progress) {
  Scenario beginning = scenario;
  beginning.warmupS = 0.0;
  beginning.durationS = secondsOf(scenario, kRequestsOneByOne / static_cast<double>(scenario.lanes.size()));
  const auto reportsOf = [&progress](const Scenario &wanted) -> Result<std::vector<LaneReport>> {
    auto done = simulator::run(wanted, {100, progress});
    if (!done) return fail(done.error());
    return *done ? std::move((*done)->reports) : std::vector<LaneReport>();
  };
  const auto exact = reportsOf(beginning);
  const auto same = reportsOf(bundled(beginning, size));
  if (!exact) return fail(exact.error());
  if (!same) return fail(same.error());
  BundleErrors errors{size, beginning.durationS, {}, fittingBundle(scenario, 2 * size), {}};
  const bool fits = 2 * errors.coarserSize >= 3 * size;
  const auto coarser = fits ? reportsOf(bundled(scenario, errors.coarserSize)) : std::vector<LaneReport>();
  if (!coarser) return fail(coarser.error());
  if (exact->empty() || same->empty() || (fits && coarser->empty())) return std::nullopt;
  errors.againstExact = between(*exact, *same);
  if (fits) errors.againstCoarser = between(run.reports, *coarser);
  return errors;
}

}  // namespace strato::simulator
