// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <deque>
#include <memory>

#include "app/simulator/agenda.h"
#include "app/simulator/clients/storm_watch.h"
#include "app/simulator/entrance/entrance_plan.h"
#include "app/simulator/entrance/ticket_table.h"
#include "app/simulator/fronts/front.h"
#include "app/simulator/incidents/disturbance.h"
#include "app/simulator/incidents/strike.h"
#include "app/simulator/tally.h"

namespace strato::simulator {

/// What became of people's requests, however often each was tried. Those that began before the warm-up's end are in
/// none of these.
struct UserCounts {
  std::uint64_t offered = 0;
  std::uint64_t retries = 0;
  std::uint64_t served = 0;
  std::uint64_t givenUp = 0;

  /// Still inside, or waiting to be tried again.
  [[nodiscard]] std::uint64_t open() const { return offered - served - givenUp; }
  bool operator==(const UserCounts &) const = default;
};

/// What became of the tries of one class.
struct ClassCounts {
  std::uint64_t requests = 0;
  std::uint64_t completed = 0;
  std::uint64_t refused = 0;  ///< throttled, timed out or failed
  Histogram latency;
};

/// Stands between the workload and a lane, where a scenario wants more than requests that come once and wait: see
/// model.md. A copyable value.
class Entrance final {
 public:
  explicit Entrance(EntrancePlan plan, Tally &tally);

  /// What is due here: the end of somebody's patience, another try, an incident.
  [[nodiscard]] Tick nextAt() const;
  /// When a request that the workload sends then gets here: at once, unless another came in the same nanosecond.
  [[nodiscard]] Tick admissible(Tick at) const { return at == kNever ? at : std::max(at, m_last + 1); }

  template <class Lane>
  void arrive(Request request, Lane &lane, Tally &tally) {
    request.at = admissible(request.at);
    attempt({request.at, request.at, request.service, request.kind, 1, false, false}, lane, tally);
  }

  /// Handles what is due at nextAt().
  template <class Lane>
  void step(Lane &lane, Tally &tally) {
    const Tick now = nextAt();
    if (m_disturbance.nextAt() == now) {
      const Disturbance::Change change = m_disturbance.change(tally.news);
      tally.note(now, 7);
      strike(lane, m_disturbance.incident(change), change.begins, now, tally);
    } else if (nextLeave() == now) {
      m_leaving.pop_front();
      lane.settle(now, tally);
    } else if (nextImpatience() == now) {
      loseOne(now, tally);
    } else {
      attempt(takeRetry(), lane, tally);
    }
  }

  /// Takes in what the lane said about its requests. To be called after everything that the lane does.
  void collect(Tally &tally) {
    if (!tally.ended.empty()) collectAll(tally);
  }

  [[nodiscard]] const EntrancePlan &plan() const { return *m_plan; }
  [[nodiscard]] const UserCounts &users() const { return m_users; }
  /// One for each class; the last one is what people waited from their first try to the good answer.
  [[nodiscard]] const std::vector<ClassCounts> &classes() const { return m_classes; }
  [[nodiscard]] const Histogram &userLatency() const { return m_classes.back().latency; }
  [[nodiscard]] FrontUse frontUse(Tick now) const { return m_front.use(now); }

  /// The last try that got here, also where the front refused it.
  [[nodiscard]] Tick lastArrival() const { return m_last; }
  /// The try that arrived at a time, while it is inside the lane.
  [[nodiscard]] std::optional<Ticket> ticket(Tick arrivedAt) const {
    const Ticket *found = m_inside.find(arrivedAt);
    return found == nullptr ? std::nullopt : std::optional(*found);
  }
  [[nodiscard]] Tick addedLatency() const { return m_front.addedLatency(); }

  /// Tries that are inside the lane, whether or not somebody waits for them.
  [[nodiscard]] std::size_t inside() const { return m_inside.size(); }
  /// Tries that somebody waits for.
  [[nodiscard]] std::int64_t waitedFor() const { return m_front.openNow(); }
  /// Clients that pause before their next try.
  [[nodiscard]] std::size_t pausing() const { return m_again.size(); }

  [[nodiscard]] std::size_t bytes() const;

 private:
  template <class Lane>
  void attempt(Ticket ticket, Lane &lane, Tally &tally) {
    const Tick service = admit(ticket, tally);
    if (service >= 0) lane.arrive({ticket.arrivedAt, service, ticket.kind}, tally);
  }
  /// The time that a request which is let in will take; negative where it is not.
  [[nodiscard]] Tick admit(Ticket &ticket, Tally &tally);
  [[nodiscard]] Ticket takeRetry();
  void loseOne(Tick now, Tally &tally);
  void collectAll(Tally &tally);
  /// Tells the client how its try ended.
  void answer(const Ticket &ticket, const Ended &ended, Tally &tally);
  void dropHeads();

  [[nodiscard]] Tick nextImpatience() const { return m_impatient.empty() ? kNever : m_impatient.front() + m_patience; }
  [[nodiscard]] Tick nextLeave() const { return m_leaving.empty() ? kNever : m_leaving.front() + m_laneTimeout; }

  std::shared_ptr<const EntrancePlan> m_plan;
  Rng m_rng{0};
  Front m_front;
  Disturbance m_disturbance;
  StormWatch m_storm;
  Tick m_patience = kNever;
  Tick m_laneTimeout = kNever;
  Tick m_warmup = 0;
  Tick m_last = -1;  ///< the last arrival

  TicketTable m_inside;
  std::deque<Tick> m_impatient;  ///< arrivals, oldest first
  std::deque<Tick> m_leaving;
  std::vector<Ticket> m_pausing;
  std::vector<std::uint32_t> m_freePausing;
  Agenda m_again;

  bool m_throttled = false;
  bool m_tooSlow = false;
  UserCounts m_users;
  std::vector<ClassCounts> m_classes;
};

}  // namespace strato::simulator
