// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/simulator/journey.h"

#include <algorithm>

namespace strato::simulator {

namespace {

std::optional<AtWork> workOn(const LaneModel &model, Tick arrivedAt) {
  return std::visit(
      [arrivedAt](const auto &lane) {
        if constexpr (requires { lane.fleet(); }) {
          return lane.fleet().workOn(arrivedAt);
        } else if constexpr (requires { lane.service(); }) {
          return lane.service().fleet().workOn(arrivedAt);
        } else {
          return lane.workOn(arrivedAt);
        }
      },
      model);
}

int jobsOf(const LaneModel &model) {
  const auto *batch = std::get_if<BatchLane>(&model);
  return batch == nullptr ? 1 : batch->settings().job.arraySize;
}

/// Whoever is at work there ends with it, and does not come back to be tried again.
bool worksOnce(const LaneModel &model) {
  const auto *function = std::get_if<LambdaLane>(&model);
  if (function != nullptr) return function->settings().invocation == Invocation::Synchronous;
  return !std::holds_alternative<BatchLane>(model);
}

/// Watches one request in a lane that goes on event by event.
class Follower final {
 public:
  Follower(const LaneState &state, Tick arrivedAt)
      : m_jobs(jobsOf(state.model())), m_worksOnce(worksOnce(state.model())) {
    m_journey.arrivedAt = m_reached = arrivedAt;
  }

  /// To be told after each event, with the requests that ended in it. True when the journey is over.
  bool see(const LaneState &state, const std::vector<Ended> &ended) {
    const Entrance *entrance = state.entrance();
    const auto ticket = entrance == nullptr ? std::nullopt : entrance->ticket(m_journey.arrivedAt);
    if (ticket) {
      m_journey.tries = ticket->tries;
      m_fails = ticket->fails;
    }
    for (const Ended &one : ended) {
      if (one.arrivedAt == m_journey.arrivedAt && end(one)) return finish(entrance);
    }
    if (entrance != nullptr && (!ticket || ticket->answered)) {
      // Its front refused it, or its client went.
      m_journey.outcome = ticket ? Outcome::TimedOut : Outcome::Throttled;
      close(state.now());
      return finish(entrance);
    }
    if (!m_work || !m_worksOnce) watch(workOn(state.model(), m_journey.arrivedAt), state.now());
    return false;
  }

  [[nodiscard]] Journey take(Tick now) {
    if (!m_over) {
      close(now);
      m_journey.outcome.reset();
    }
    return std::move(m_journey);
  }

 private:
  void add(Journey::Stage stage, Tick until) {
    if (until <= m_reached) return;
    m_journey.legs.push_back({stage, m_reached, until});
    m_reached = until;
  }

  void watch(const std::optional<AtWork> &work, Tick now) {
    if (m_jobs > 1 && m_work) {
      // Of an array, the first job counts until the last one has ended.
      if (work && work->since == m_work->since) m_work->runsFrom = std::min(m_work->runsFrom, work->runsFrom);
      return;
    }
    const bool another = m_work && (!work || work->since != m_work->since);
    if (another) close(now);
    if (work && !m_work) add(Journey::Stage::Waiting, work->since);
    m_work = work;
  }

  /// What it is in goes on until then.
  void close(Tick until) {
    if (!m_work) {
      add(Journey::Stage::Waiting, until);
      return;
    }
    add(Journey::Stage::Starting, std::min(m_work->runsFrom, until));
    add(Journey::Stage::Running, until);
    m_work.reset();
  }

  /// True where it was the last part of it.
  bool end(const Ended &how) {
    const Outcome outcome = m_fails && how.how == Outcome::Completed ? Outcome::Failed : how.how;
    if (!m_journey.outcome || outcome != Outcome::Completed) m_journey.outcome = outcome;
    if (++m_ended < m_jobs) return false;
    close(how.at);
    return true;
  }

  bool finish(const Entrance *entrance) {
    m_over = true;
    if (entrance != nullptr) add(Journey::Stage::Returning, m_reached + entrance->addedLatency());
    return true;
  }

  Journey m_journey;
  int m_jobs = 1;
  bool m_worksOnce = true;
  int m_ended = 0;
  Tick m_reached = 0;
  std::optional<AtWork> m_work;
  bool m_fails = false;
  bool m_over = false;
};

/// Asks now and then whether anybody still waits.
class Patience final {
 public:
  explicit Patience(const Progress &tell) : m_tell(tell) {}
  [[nodiscard]] bool isOver() { return ++m_events % kEventsAtOnce == 0 && m_tell && !m_tell(0.0); }

 private:
  static constexpr std::uint64_t kEventsAtOnce = 4096;
  const Progress &m_tell;
  std::uint64_t m_events = 0;
};

}  // namespace

Tick Journey::timeIn(Stage stage) const {
  Tick time = 0;
  for (const Leg &leg : legs) time += leg.stage == stage ? leg.until - leg.from : 0;
  return time;
}

std::optional<Journey> journeyOf(const LaneTimeline &lane, Tick arrivedAt, const Progress &tell) {
  if (arrivedAt < 0 || arrivedAt > lane.end()) return std::nullopt;
  LaneState state = lane.before(arrivedAt);
  LaneState::Seen seen;
  Patience patience(tell);
  // What else is due at that time may come before it.
  while (seen.arrival != arrivedAt) {
    if (state.nextAt() > arrivedAt) return std::nullopt;
    seen = state.watch(arrivedAt);
  }
  Follower follower(state, arrivedAt);
  for (bool last = false; !follower.see(state, seen.ended) && !last;) {
    last = state.nextAt() > lane.end();
    seen = state.watch(lane.end());
    if (patience.isOver()) return std::nullopt;
  }
  return follower.take(lane.end());
}

Tick arrivalAtOrAfter(const LaneTimeline &lane, Tick time, const Progress &tell) {
  time = std::max(Tick{0}, time);
  LaneState state = lane.before(time);
  Patience patience(tell);
  while (time <= lane.end() && state.nextAt() <= lane.end() && !patience.isOver()) {
    const Tick arrival = state.watch(lane.end()).arrival;
    if (arrival != kNever && arrival >= time) return arrival;
  }
  return kNever;
}

}  // namespace strato::simulator
