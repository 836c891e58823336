// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/simulator/run.h"

namespace strato::tests {

inline std::shared_ptr<const simulator::RateCurve> curveOf(std::vector<simulator::RateCurve::Point> points) {
  return std::make_shared<const simulator::RateCurve>(std::move(points));
}

/// Poisson arrivals that take a second each by chance, and one lane.
inline simulator::Scenario scenarioWith(simulator::LaneSettings lane, double rate, double durationS) {
  simulator::Scenario scenario;
  scenario.durationS = durationS;
  scenario.seed = 7;
  scenario.workload.arrivals.curve = curveOf({{0.0, rate}});
  scenario.workload.serviceTime = simulator::Distribution::exponential(1.0);
  scenario.lanes = {std::move(lane)};
  return scenario;
}

/// Requests at exactly these seconds, each of the same length.
inline simulator::Scenario scenarioAt(simulator::LaneSettings lane, const std::vector<double> &times, double serviceS,
                                      double durationS) {
  simulator::Scenario scenario = scenarioWith(std::move(lane), 0.0, durationS);
  std::vector<simulator::Tick> ticks;
  for (const double time : times) ticks.push_back(simulator::ticks(time));
  scenario.workload.arrivals.kind = simulator::Arrivals::Kind::Trace;
  scenario.workload.arrivals.times = std::make_shared<const std::vector<simulator::Tick>>(std::move(ticks));
  scenario.workload.serviceTime = simulator::Distribution::constant(serviceS);
  return scenario;
}

inline simulator::Run runOf(const simulator::Scenario &scenario) { return std::move(**simulator::run(scenario)); }

inline simulator::LaneReport reportOf(const simulator::Scenario &scenario) { return runOf(scenario).reports.front(); }

}  // namespace strato::tests
