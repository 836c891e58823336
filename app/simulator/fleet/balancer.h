// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <vector>

#include "app/simulator/fleet/fleet_settings.h"
#include "app/simulator/free_set.h"

namespace strato::simulator {

/// Which server gets the next request: in turn, or the one with the fewest requests in it (in turn among equals).
class Balancer final {
 public:
  Balancer() = default;
  Balancer(Routing routing, int slots)
      : m_routing(routing),
        m_slots(slots),
        m_open(routing == Routing::RoundRobin ? 1 : static_cast<std::size_t>(slots)) {}

  /// Tells that a server in service now has so many busy slots; before, it had `before` of them.
  void move(std::uint32_t place, int before, int now) {
    if (m_routing == Routing::LeastOutstanding) {
      withdraw(place, before);
      offer(place, now);
    } else if (before < m_slots && now >= m_slots) {
      m_open.front().erase(place);
    } else if (before >= m_slots && now < m_slots) {
      m_open.front().insert(place);
    }
  }
  void offer(std::uint32_t place, int busy) {
    if (busy < m_slots) setFor(busy).insert(place);
  }
  void withdraw(std::uint32_t place, int busy) {
    if (busy < m_slots) setFor(busy).erase(place);
  }

  /// FreeSet::kNone where every slot is busy.
  [[nodiscard]] std::uint32_t choose() {
    for (const FreeSet &open : m_open) {
      const std::uint32_t place = open.nextAround(m_turn);
      if (place == FreeSet::kNone) continue;
      m_turn = place + 1;
      return place;
    }
    return FreeSet::kNone;
  }

 private:
  [[nodiscard]] FreeSet &setFor(int busy) {
    return m_open[m_routing == Routing::RoundRobin ? 0 : static_cast<std::size_t>(busy)];
  }

  Routing m_routing = Routing::RoundRobin;
  int m_slots = 1;
  std::vector<FreeSet> m_open{1};  ///< all with room, or one set for each number of busy slots
  std::uint32_t m_turn = 0;
};

}  // namespace strato::simulator
