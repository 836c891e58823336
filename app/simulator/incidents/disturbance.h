// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <memory>

#include "app/simulator/chance.h"
#include "app/simulator/incidents/incident.h"
#include "app/simulator/news.h"

namespace strato::simulator {

/// The incidents of a lane as they come and go, and what they do to the requests that arrive meanwhile. A copyable
/// value.
class Disturbance final {
 public:
  struct Change {
    Tick at = 0;
    std::uint32_t incident = 0;
    bool begins = true;
  };
  struct Effect {
    Tick service = 0;
    bool fails = false;
  };

  Disturbance() = default;  ///< none
  Disturbance(const std::vector<Incident> &incidents, std::uint64_t seed);

  [[nodiscard]] Tick nextAt() const {
    return m_plan && m_next < m_plan->changes.size() ? m_plan->changes[m_next].at : kNever;
  }
  /// Lets what is due at nextAt() begin or end, and gives it.
  Change change(std::vector<News> &news);
  [[nodiscard]] const Incident &incident(const Change &change) const { return m_plan->incidents[change.incident]; }

  [[nodiscard]] Effect effectOn(Tick service) { return m_active.empty() ? Effect{service, false} : disturbed(service); }

 private:
  struct Plan {
    std::vector<Incident> incidents;
    std::vector<Change> changes;
  };

  [[nodiscard]] Effect disturbed(Tick service);

  std::shared_ptr<const Plan> m_plan;
  std::size_t m_next = 0;
  std::vector<std::uint32_t> m_active;  ///< those that act on requests
  Rng m_rng{0};
};

}  // namespace strato::simulator
