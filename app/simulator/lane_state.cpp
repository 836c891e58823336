// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/simulator/lane_state.h"

#include "app/simulator/bundles/bundles.h"

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

/// Handles what is due next, and leaves it to the caller to let the entrance collect what ended.
template <class Model>
void handleNext(Entrance &entrance, Model &model, RequestSource &source, Tally &tally, Tick own, Tick due, Tick next) {
  if (own == next) {
    model.step(tally);
  } else if (due == next) {
    entrance.step(model, tally);
  } else {
    entrance.arrive(source.take(), model, tally);
  }
}

/// The same with somebody between the workload and the lane, who hears how each request ends.
template <class Model>
bool run(Entrance &entrance, Model &model, RequestSource &source, Tally &tally, Tick until, std::uint64_t enough,
         Tick &last) {
  for (;;) {
    const Tick own = model.nextAt();
    const Tick due = entrance.nextAt();
    const Tick arrival = entrance.admissible(source.nextAt());
    const Tick next = std::min({own, due, arrival});
    if (next > until || next == kNever) return true;
    if (tally.events >= enough) return false;
    last = next;
    handleNext(entrance, model, source, tally, own, due, next);
    entrance.collect(tally);
  }
}

Error cannotChange(Message what) { return {std::move(what), Message("Start a run of its own with it.")}; }

/// Hands the settings to a lane that can take others in the middle of a run.
template <class Model>
Result<void> follow(Model &model, const LaneSettings &lane, Tick now, Tally &tally) {
  using Settings = std::remove_cvref_t<decltype(model.settings())>;
  const auto *settings = std::get_if<Settings>(&lane);
  if (settings == nullptr) return fail(cannotChange(Message("A lane cannot change its platform on the way.")));
  const Message obstacle = model.obstacleTo(*settings);
  if (!obstacle.isEmpty()) return fail(cannotChange(obstacle));
  model.change(*settings, now, tally);
  return {};
}

}  // namespace

LaneState::LaneState(const Scenario &scenario, const LaneSettings &lane)
    : m_source(scenario.workload, scenario.seed),
      m_tally(ticks(scenario.warmupS)),
      m_model(modelOf(lane, scenario.seed, m_tally)) {
  if (auto plan = entrancePlanOf(scenario, lane)) m_entrance.emplace(std::move(*plan), m_tally);
}

Tick LaneState::nextAt() const {
  const Tick own = std::visit([](const auto &model) { return model.nextAt(); }, m_model);
  if (!m_entrance) return std::min(m_source.nextAt(), own);
  return std::min({m_entrance->admissible(m_source.nextAt()), m_entrance->nextAt(), own});
}

std::size_t LaneState::bytes() const {
  return sizeof(LaneState) + std::visit([](const auto &model) { return model.bytes(); }, m_model) +
         (m_entrance ? m_entrance->bytes() : 0);
}

Message LaneState::obstacleTo(const Change &change) const {
  // Who stands at the entrance knows its clients and classes from the start.
  const Workload &now = m_source.workload();
  if (change.workload && (change.workload->classes != now.classes || change.workload->clients != now.clients)) {
    return Message("Classes of requests and the ways of clients cannot change in the middle of a run.");
  }
  if (!m_entrance || !change.lane) return {};
  const LaneSettings is = std::visit([](const auto &model) -> LaneSettings { return model.settings(); }, m_model);
  if (patienceOf(*change.lane) != patienceOf(is)) {
    return Message("How long clients wait cannot change in the middle of a run that has retries, a front or faults.");
  }
  return {};
}

Result<void> LaneState::change(Change change) {
  if (const Message obstacle = obstacleTo(change); !obstacle.isEmpty()) return fail(cannotChange(obstacle));
  if (change.lane) {
    divide(*change.lane, bundle());
    const auto changed = std::visit([&](auto &model) { return follow(model, *change.lane, m_now, m_tally); }, m_model);
    if (!changed) return changed;
  }
  if (change.workload) {
    change.workload->bundle = bundle();
    m_source.follow(std::move(*change.workload), m_now);
  }
  return {};
}

LaneState::Seen LaneState::watch(Tick until) {
  const Tick next = nextAt();
  Seen seen;
  if (!m_entrance) m_tally.handOn();
  std::visit(
      [&](auto &model) {
        const Tick own = model.nextAt();
        if (next > until) {
          model.settle(until, m_tally);
        } else if (m_entrance) {
          const Tick last = m_entrance->lastArrival();
          handleNext(*m_entrance, model, m_source, m_tally, own, m_entrance->nextAt(), next);
          if (m_entrance->lastArrival() != last) seen.arrival = m_entrance->lastArrival();
        } else if (own == next) {
          model.step(m_tally);
        } else {
          model.arrive(m_source.take(), m_tally);
          seen.arrival = next;
        }
      },
      m_model);
  m_now = std::min(next, until);
  if (next <= until) m_last = next;
  seen.ended = m_tally.ended;
  if (m_entrance) m_entrance->collect(m_tally);
  m_tally.ended.clear();
  return seen;
}

void LaneState::runUntil(Tick time) { (void)runUntil(time, ~std::uint64_t{0}); }

bool LaneState::runUntil(Tick time, std::uint64_t events) {
  const std::uint64_t most = ~std::uint64_t{0};
  const std::uint64_t enough = events > most - m_tally.events ? most : m_tally.events + events;
  return std::visit(
      [&](auto &model) {
        const bool reached = m_entrance ? run(*m_entrance, model, m_source, m_tally, time, enough, m_last)
                                        : run(model, m_source, m_tally, time, enough, m_last);
        if (!reached) {
          m_now = std::max(m_now, m_last);
          return false;
        }
        model.settle(time, m_tally);
        if (m_entrance) m_entrance->collect(m_tally);
        m_now = time;
        return true;
      },
      m_model);
}

}  // namespace strato::simulator
