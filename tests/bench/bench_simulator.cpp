// SPDX-License-Identifier: GPL-3.0-or-later
// How fast scenarios run, each beside a bare event loop in the same minute: a heap of completions and nothing else, no
// metrics, no timeline. Prints ratios; judges nothing.
#include <algorithm>
#include <chrono>
#include <cstdio>
#include <queue>

#include "app/simulator/run.h"

using namespace strato::simulator;

namespace {

double secondsFor(const std::function<void()> &work) {
  const auto began = std::chrono::steady_clock::now();
  work();
  return std::chrono::duration<double>(std::chrono::steady_clock::now() - began).count();
}

/// Requests a second of a loop that only moves requests through so many servers.
double bareLoop(double rate, double mean, std::size_t servers, std::uint64_t requests) {
  strato::Rng rng(1);
  std::uint64_t served = 0;
  const double wall = secondsFor([&] {
    std::priority_queue<double, std::vector<double>, std::greater<>> ends;
    std::queue<double> waiting;
    double arrival = exponential(rng) / rate;
    while (served < requests) {
      if (!ends.empty() && ends.top() <= arrival) {
        const double now = ends.top();
        ends.pop();
        ++served;
        if (!waiting.empty()) {
          waiting.pop();
          ends.push(now + mean * exponential(rng));
        }
      } else {
        if (ends.size() < servers) {
          ends.push(arrival + mean * exponential(rng));
        } else {
          waiting.push(arrival);
        }
        arrival += exponential(rng) / rate;
      }
    }
  });
  return static_cast<double>(served) / wall;
}

Scenario poisson(double rate, double mean, double durationS, LaneSettings lane) {
  Scenario scenario;
  scenario.durationS = durationS;
  scenario.workload.arrivals.curve = std::make_shared<const RateCurve>(std::vector<RateCurve::Point>{{0.0, rate}});
  scenario.workload.serviceTime = Distribution::exponential(mean);
  scenario.lanes = {std::move(lane)};
  return scenario;
}

Ec2Settings servers(int count) {
  Ec2Settings group;
  group.min = group.desired = group.max = count;
  return group;
}

LambdaSettings readme() {
  LambdaSettings function;
  function.coldStart = Distribution::constant(0.253);
  function.maxLifetimeS.reset();
  return function;
}

void compare(const char *name, const Scenario &scenario, double bare) {
  std::optional<Run> run;
  const double wall = secondsFor([&] { run = *strato::simulator::run(scenario); });
  const double rate = static_cast<double>(run->reports.front().counts.requests) / wall;
  const LaneTimeline &lane = run->lanes.front();
  const double seek = secondsFor([&] {
    for (int i = 1; i <= 20; ++i) (void)lane.at(lane.end() / 21 * i);
  });
  std::printf("%-34s %6.2f M requests/s   %5.2f x bare loop (%.2f M)   seek %.2f ms   keyframes %.1f MiB\n", name,
              rate / 1e6, rate / bare, bare / 1e6, seek / 20.0 * 1e3,
              static_cast<double>(lane.keyframeBytes()) / 1048576.0);
}

}  // namespace

int main() {
  const double small = bareLoop(8.0, 1.0, 10, 4'000'000);
  const double large = bareLoop(9500.0, 1.0, 10'000, 4'000'000);
  const double faas = bareLoop(0.9, 1.991, 1'000'000, 4'000'000);
  compare("M/M/10", poisson(8.0, 1.0, 5e5, servers(10)), small);
  compare("M/M/10,000", poisson(9500.0, 1.0, 400.0, servers(10'000)), large);
  compare("SimFaaS README", poisson(0.9, 1.991, 4e6, readme()), faas);
  LambdaSettings wide = readme();
  wide.accountConcurrency = 20'000;
  compare("Lambda, 10,000 environments", poisson(9500.0, 1.0, 400.0, wide), large);
  compare("an hour at 1,000 rps, Lambda", poisson(1000.0, 0.2, 3600.0, readme()), faas);
  compare("24 h at 100 rps, Lambda", poisson(100.0, 0.2, 86400.0, readme()), faas);
  return 0;
}
