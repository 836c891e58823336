// SPDX-License-Identifier: GPL-3.0-or-later
// How fast requests go on where a server's pace changes: processors that are shared, and CPU credits.
#include "app/simulator/fleet/fleet.h"

namespace strato::simulator {

namespace {

constexpr double soonSpent = 0.1;  ///< credits that are gone as soon as there is work

}  // namespace

void Fleet::setPace(std::uint32_t place, Tick now, Tally &tally) {
  SharedCpu &cpu = m_cpus[place];
  Tick gone = kNever;
  if (m_earns) {
    Server &server = m_servers[place];
    const CpuCredits &burst = m_bursts[place];
    server.slow = burst.slows(used(server));
    if (server.slow) {
      cpu.setSpeed(now, burst.baseline(), std::int64_t{100} * used(server));
    } else {
      cpu.setSpeed(now, 1, 1);
      gone = burst.goneAt(used(server));
    }
    if (server.slow && !server.wasSlow) {
      server.wasSlow = true;
      tally.news.push_back({now, News::Kind::CreditsGone, place, 0});
    }
  }
  const Tick ends = cpu.nextEndAt();
  m_paces.set(place, ends == kNever && gone == kNever ? kNever : std::max(now, std::min(ends, gone)));
}

double Fleet::surplusSeconds(Tick now) const {
  double surplus = m_surplusPast;
  for (std::size_t place = 0; place < m_bursts.size(); ++place) {
    if (!m_servers[place].exists()) continue;
    CpuCredits burst = m_bursts[place];
    burst.advance(now, used(m_servers[place]));
    surplus += burst.surplusSeconds();
  }
  return surplus;
}

double Fleet::creditsLeft(std::uint32_t place, Tick now) const {
  CpuCredits burst = m_bursts[place];
  burst.advance(now, used(m_servers[place]));
  return burst.left();
}

double Fleet::pace(Tick now) const {
  if (!m_earns || m_settings.burst->unlimited || m_inService == 0) return 1.0;
  double sum = 0.0;
  for (std::uint32_t place = 0; place < m_servers.size(); ++place) {
    if (m_servers[place].state != Server::State::InService) continue;
    sum += creditsLeft(place, now) < soonSpent ? m_settings.burst->baselinePercent / 100.0 : 1.0;
  }
  return sum / m_inService;
}

}  // namespace strato::simulator
