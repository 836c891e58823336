// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <functional>
#include <queue>
#include <string>

#include "app/simulator/run.h"

/// What is measured, and the bare loop beside it: a heap of completions and nothing else, no metrics, no timeline.
namespace strato::bench {

struct Load {
  double rate = 1.0;
  double meanS = 1.0;
};

struct Case {
  std::string name;
  Load load;
  double durationS = 0.0;
  simulator::LaneSettings lane;
  std::size_t bareServers = 0;

  [[nodiscard]] simulator::Scenario scenario() const {
    simulator::Scenario scenario;
    scenario.durationS = durationS;
    scenario.workload.arrivals.curve =
        std::make_shared<const simulator::RateCurve>(std::vector<simulator::RateCurve::Point>{{0.0, load.rate}});
    scenario.workload.serviceTime = simulator::Distribution::exponential(load.meanS);
    scenario.lanes = {lane};
    return scenario;
  }
};

/// Moves so many requests through so many servers.
inline void bareLoop(const Load &load, std::size_t servers, std::uint64_t requests) {
  Rng rng(1);
  std::priority_queue<double, std::vector<double>, std::greater<>> ends;
  std::queue<double> waiting;
  double arrival = simulator::exponential(rng) / load.rate;
  while (requests > 0) {
    if (!ends.empty() && ends.top() <= arrival) {
      const double now = ends.top();
      ends.pop();
      --requests;
      if (waiting.empty()) continue;
      waiting.pop();
      ends.push(now + load.meanS * simulator::exponential(rng));
    } else {
      if (ends.size() < servers) {
        ends.push(arrival + load.meanS * simulator::exponential(rng));
      } else {
        waiting.push(arrival);
      }
      arrival += simulator::exponential(rng) / load.rate;
    }
  }
}

inline std::vector<Case> cases() {
  using namespace simulator;
  const auto servers = [](int count) {
    Ec2Settings group;
    group.min = group.desired = group.max = count;
    return group;
  };
  // The scenario of SimFaaS' README: 0.9 requests a second, Init of 0.253 s, kept for 600 s.
  LambdaSettings readme;
  readme.coldStart = Distribution::constant(0.253);
  readme.maxLifetimeS.reset();
  LambdaSettings wide = readme;
  wide.accountConcurrency = 20'000;
  constexpr std::size_t unlimited = 1'000'000;
  return {{"M/M/10", {8.0, 1.0}, 5e5, servers(10), 10},
          {"M/M/10,000", {9500.0, 1.0}, 400.0, servers(10'000), 10'000},
          {"SimFaaS README", {0.9, 1.991}, 4e6, readme, unlimited},
          {"SimFaaS README at 1,000/s", {1000.0, 1.991}, 4000.0, wide, unlimited},
          {"Lambda, 10,000 environments", {9500.0, 1.0}, 400.0, wide, 10'000},
          {"an hour at 1,000/s", {1000.0, 0.2}, 3600.0, readme, unlimited},
          {"24 h at 100/s", {100.0, 0.2}, 86400.0, readme, unlimited}};
}

}  // namespace strato::bench
