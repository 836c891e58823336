// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/simulator/lane_state.h"

namespace strato::simulator {

namespace {

/// Which lane runs which settings.
LambdaLane laneOf(const LambdaSettings &settings, std::uint64_t seed, Tally &tally) { return {settings, seed, tally}; }
Ec2Lane laneOf(const Ec2Settings &settings, std::uint64_t seed, Tally &tally) { return {settings, seed, tally}; }
FargateLane laneOf(const FargateSettings &settings, std::uint64_t seed, Tally &tally) {
  return {settings, seed, tally};
}
EcsLane laneOf(const EcsSettings &settings, std::uint64_t seed, Tally &tally) { return {settings, seed, tally}; }
EksLane laneOf(const EksSettings &settings, std::uint64_t seed, Tally &tally) { return {settings, seed, tally}; }
BatchLane laneOf(const BatchSettings &settings, std::uint64_t seed, Tally &tally) { return {settings, seed, tally}; }
LightsailLane laneOf(const LightsailSettings &settings, std::uint64_t seed, Tally &tally) {
  return {settings, seed, tally};
}

LaneModel modelOf(const LaneSettings &lane, std::uint64_t seed, Tally &tally) {
  return std::visit([&](const auto &settings) -> LaneModel { return laneOf(settings, seed, tally); }, lane);
}

/// The innermost loop. What the lane itself has due comes before an arrival at the same time, so that a slot that
/// becomes free can take it.
template <class Model>
bool run(Model &model, RequestSource &source, Tally &tally, Tick until, std::uint64_t enough, Tick &last) {
  for (;;) {
    const Tick own = model.nextAt();
    const Tick arrival = source.nextAt();
    if (std::min(own, arrival) > until) return true;
    if (tally.events >= enough) return false;
    last = std::min(own, arrival);
    if (own <= arrival) {
      model.step(tally);
    } else {
      model.arrive(source.take(), tally);
    }
  }
}

}  // namespace

LaneState::LaneState(const Scenario &scenario, const LaneSettings &lane)
    : m_source(scenario.workload, scenario.seed),
      m_tally(ticks(scenario.warmupS)),
      m_model(modelOf(lane, scenario.seed, m_tally)) {}

Tick LaneState::nextAt() const {
  return std::min(m_source.nextAt(), std::visit([](const auto &model) { return model.nextAt(); }, m_model));
}

std::size_t LaneState::bytes() const {
  return sizeof(LaneState) + std::visit([](const auto &model) { return model.bytes(); }, m_model);
}

void LaneState::runUntil(Tick time) { (void)runUntil(time, ~std::uint64_t{0}); }

bool LaneState::runUntil(Tick time, std::uint64_t events) {
  const std::uint64_t most = ~std::uint64_t{0};
  const std::uint64_t enough = events > most - m_tally.events ? most : m_tally.events + events;
  return std::visit(
      [&](auto &model) {
        if (!run(model, m_source, m_tally, time, enough, m_now)) return false;
        model.settle(time, m_tally);
        m_now = time;
        return true;
      },
      m_model);
}

}  // namespace strato::simulator
