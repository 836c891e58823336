// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/fuzz/simulator/bodies.h"

#include <algorithm>
#include <cstdlib>

#include "app/simulator/file/scenario_file.h"
#include "app/simulator/file/scenario_writer.h"
#include "app/simulator/lane_state.h"
#include "tests/app/simulator/inside.h"

namespace strato::tests {

namespace {

using namespace simulator;

void require(bool promise) {
  if (!promise) std::abort();
}

/// In pieces, so that lines end at every place of the buffer.
ByteSource piecesOf(std::string_view text, std::size_t most) {
  return [text, most, at = std::size_t{0}](std::span<char> room) mutable -> Result<std::size_t> {
    const std::size_t count = std::min({most, room.size(), text.size() - at});
    std::copy_n(text.data() + at, count, room.data());
    at += count;
    return count;
  };
}

/// Small enough to be run a thousand times a second.
struct IsSmall {
  bool operator()(const LambdaSettings &function) const { return function.provisioned.most() <= 100; }
  bool operator()(const Ec2Settings &group) const { return group.max <= 100 && group.slotsPerInstance <= 100; }
  bool operator()(const FargateSettings &fargate) const { return isSmall(fargate.service); }
  bool operator()(const EcsSettings &ecs) const { return isSmall(ecs.service) && ecs.hosts.max <= 100; }
  bool operator()(const EksSettings &eks) const { return isSmall(eks.service) && eks.hosts.max <= 100; }
  bool operator()(const BatchSettings &batch) const {
    return batch.job.arraySize <= 100 && batch.environment.maxVcpus <= 200;
  }
  bool operator()(const LightsailSettings &lightsail) const { return lightsail.nodes <= 20; }

 private:
  static bool isSmall(const ServiceSettings &service) { return service.max <= 100 && service.slotsEach <= 100; }
};

bool isSmall(const Scenario &scenario) {
  return scenario.lanes.size() <= 4 &&
         std::ranges::all_of(scenario.lanes, [](const LaneSettings &lane) { return std::visit(IsSmall(), lane); });
}

void goOnAsBefore(LaneState state, const LaneSettings &lane) {
  const std::uint64_t hash = state.tally().hash;
  require(state.change({lane, {}}).has_value());
  require(state.tally().hash == hash);
}

void runABit(const Scenario &scenario) {
  constexpr std::uint64_t events = 300;
  for (const LaneSettings &lane : scenario.lanes) {
    LaneState state(scenario, lane);
    (void)state.runUntil(ticks(scenario.durationS), events);
    const Tally &tally = state.tally();
    require(tally.busy.value() >= 0 && tally.queued.value() >= 0 && tally.capacity.value() >= 0);
    if (scenario.warmupS > 0.0) continue;
    if (const Entrance *entrance = state.entrance()) {
      require(static_cast<std::int64_t>(tally.counts.inSystem()) == entrance->waitedFor());
      require(entrance->users().open() == tally.counts.inSystem() + entrance->pausing());
    } else {
      require(static_cast<std::int64_t>(tally.counts.inSystem()) == inside(state));
    }
    const LaneState copy = state;
    require(copy.nextAt() == state.nextAt() && copy.nextAt() >= copy.now());
    goOnAsBefore(state, lane);
  }
}

}  // namespace

void fuzzScenario(std::string_view text) {
  const OpenTrace open = [](const std::string &) -> Result<ByteSource> {
    return piecesOf("seconds,requests_per_second\n0,5\n10,0\n", 5);
  };
  const auto scenario = readScenario(text, open);
  if (!scenario) {
    require(!scenario.error().empty());
    for (const Fault &fault : scenario.error()) require(!fault.path.empty() && !fault.what.isEmpty());
    return;
  }
  require(!scenario->lanes.empty() && scenario->durationS > scenario->warmupS);
  const std::string written = writeScenario(*scenario);
  const auto again = readScenario(written);
  require(again.has_value() && writeScenario(*again) == written);
  if (isSmall(*scenario)) runABit(*scenario);
}

void fuzzTrace(std::string_view text) {
  if (text.empty()) return;
  const auto choice = static_cast<unsigned char>(text.front());
  TraceWish wish;
  wish.format = static_cast<TraceFormat>(choice % 5);
  wish.fromS = choice & 64U ? 10.0 : 0.0;
  wish.contextTokenMs = wish.generatedTokenMs = choice & 128U ? 1.0 : 0.0;
  text.remove_prefix(1);
  const auto trace = readTrace(wish, piecesOf(text, 1 + choice));
  if (!trace) {
    require(!trace.error().what.isEmpty());
    return;
  }
  require(std::ranges::is_sorted(trace->times));
  require(trace->services.empty() || trace->services.size() == trace->times.size());
  require(trace->times.empty() != trace->rates.empty());
  require(std::ranges::is_sorted(trace->rates, {}, &RateCurve::Point::at));
  for (const Tick service : trace->services) require(service >= 0);
  for (const RateCurve::Point &point : trace->rates) require(point.at >= 0.0 && point.rate >= 0.0 && point.rate <= 1e7);
  Workload workload;
  workload.arrivals = arrivalsOf(*trace);
  RequestSource source(workload, 1);
  Tick last = 0;
  for (int i = 0; i < 100 && source.nextAt() != kNever; ++i) {
    const Request request = source.take();
    require(request.at >= last && request.service >= 0);
    last = request.at;
  }
}

}  // namespace strato::tests
