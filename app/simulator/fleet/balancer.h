// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <algorithm>
#include <vector>

#include "app/simulator/fleet/fleet_settings.h"
#include "app/simulator/free_set.h"

namespace strato::simulator {

/// Which server gets the next request: in turn, or the one with the fewest requests (in turn among equals).
class Balancer final {
 public:
  Balancer() = default;
  /// Each server takes up to so many requests.
  Balancer(Routing routing, int most) : m_routing(routing), m_most(most) {}

  /// Tells that a server in service now has so many requests; before, it had `before` of them.
  void move(std::uint32_t place, int before, int now) {
    if (m_routing == Routing::LeastOutstanding) {
      moveAmong(place, before, now);
    } else if (before < m_most && now >= m_most) {
      m_open.front().erase(place);
    } else if (before >= m_most && now < m_most) {
      m_open.front().insert(place);
    }
  }
  void offer(std::uint32_t place, int busy) {
    if (busy >= m_most) return;
    const std::size_t group = groupOf(busy);
    if (group >= m_open.size()) m_open.resize(group + 1);
    m_open[group].insert(place);
    m_least = std::min(m_least, group);
  }
  void withdraw(std::uint32_t place, int busy) {
    if (busy >= m_most) return;
    const std::size_t group = groupOf(busy);
    if (group < m_open.size()) m_open[group].erase(place);
  }

  /// FreeSet::kNone where every server has as many requests as it takes.
  [[nodiscard]] std::uint32_t choose() {
    for (; m_least < m_open.size(); ++m_least) {
      const std::uint32_t place = m_open[m_least].nextAround(m_turn);
      if (place == FreeSet::kNone) {
        if (m_routing == Routing::RoundRobin) return FreeSet::kNone;
        continue;
      }
      m_turn = place + 1;
      return place;
    }
    return FreeSet::kNone;
  }

 private:
  [[gnu::noinline]] void moveAmong(std::uint32_t place, int before, int now) {
    withdraw(place, before);
    offer(place, now);
  }
  [[nodiscard]] std::size_t groupOf(int busy) const {
    return m_routing == Routing::RoundRobin ? 0 : static_cast<std::size_t>(busy);
  }

  Routing m_routing = Routing::RoundRobin;
  int m_most = 1;
  std::vector<FreeSet> m_open{1};  ///< all with room, or one set for each number of requests
  std::size_t m_least = 0;         ///< no set before this one has a member
  std::uint32_t m_turn = 0;
};

}  // namespace strato::simulator
