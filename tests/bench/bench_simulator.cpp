// SPDX-License-Identifier: GPL-3.0-or-later
// How fast scenarios run with full metrics, use for the bill and timeline, each beside a bare loop in the same minute.
#include <benchmark/benchmark.h>

#include <chrono>

#include "tests/bench/cases.h"

namespace {

using namespace strato;
using bench::Case;

double secondsFor(const std::function<void()> &work) {
  const auto began = std::chrono::steady_clock::now();
  work();
  return std::chrono::duration<double>(std::chrono::steady_clock::now() - began).count();
}

void measure(benchmark::State &state, const Case &subject) {
  constexpr std::uint64_t bareRequests = 2'000'000;
  double wall = 0.0;
  double bare = 0.0;
  double requests = 0.0;
  std::optional<simulator::Run> run;
  for (auto _ : state) {
    bare += secondsFor([&] { bench::bareLoop(subject.load, subject.bareServers, bareRequests); });
    const double took = secondsFor([&] { run = *simulator::run(subject.scenario()); });
    state.SetIterationTime(took);
    wall += took;
    requests += static_cast<double>(run->reports.front().counts.requests);
  }
  const double bareRate = bareRequests * static_cast<double>(state.iterations()) / bare;
  const simulator::LaneTimeline &lane = run->lanes.front();
  constexpr int seeks = 20;
  const double seek = secondsFor([&] {
    for (int i = 1; i <= seeks; ++i) benchmark::DoNotOptimize(lane.at(lane.end() / (seeks + 1) * i));
  });
  state.counters["M_requests_per_s"] = requests / wall / 1e6;
  state.counters["of_bare_loop"] = requests / wall / bareRate;
  state.counters["seek_ms"] = seek / seeks * 1e3;
  state.counters["keyframes_MiB"] = static_cast<double>(lane.keyframeBytes()) / 1048576.0;
}

}  // namespace

int main(int argc, char **argv) {
  for (const Case &subject : bench::cases()) {
    benchmark::RegisterBenchmark(subject.name.c_str(), [subject](benchmark::State &state) { measure(state, subject); })
        ->UseManualTime()
        ->Iterations(3)
        ->Unit(benchmark::kMillisecond);
  }
  benchmark::Initialize(&argc, argv);
  if (benchmark::ReportUnrecognizedArguments(argc, argv)) return 2;
  benchmark::RunSpecifiedBenchmarks();
  benchmark::Shutdown();
  return 0;
}
