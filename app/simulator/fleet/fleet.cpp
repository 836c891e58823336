// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/simulator/fleet/fleet.h"

#include <algorithm>
#include <limits>

namespace strato::simulator {

namespace {

int mostPerServer(const FleetSettings &settings) {
  if (settings.sharing == Sharing::Slots) return settings.slots;
  return settings.mostPerServer.value_or(std::numeric_limits<int>::max());
}

}  // namespace

Fleet::Fleet(const FleetSettings &settings, Tick billFrom)
    : m_settings(settings),
      m_billFrom(billFrom),
      m_balancer(settings.routing, mostPerServer(settings)),
      m_shares(settings.sharing == Sharing::Processors || (settings.burst && !settings.burst->unlimited)),
      m_earns(settings.burst.has_value()) {
  if (settings.clientTimeoutS) m_clientTimeout = ticks(*settings.clientTimeoutS);
}

std::size_t Fleet::bytes() const {
  std::size_t sharing = m_paces.bytes() + m_cpus.size() * sizeof(SharedCpu) + m_bursts.size() * sizeof(CpuCredits);
  for (const SharedCpu &cpu : m_cpus) sharing += cpu.bytes();
  return m_servers.size() * sizeof(Server) + m_queue.size() * sizeof(Waiting) + m_flights.size() * sizeof(Flight) +
         m_running.bytes() + m_changes.bytes() + sharing;
}

std::optional<AtWork> Fleet::workOn(Tick arrivedAt) const {
  // Nobody overtakes in the line.
  if (!m_queue.empty() && m_queue.front().arrivedAt <= arrivedAt) return std::nullopt;
  const auto flight = std::ranges::find_if(
      m_flights, [arrivedAt](const Flight &one) { return one.active && one.arrivedAt == arrivedAt; });
  if (flight == m_flights.end()) return std::nullopt;
  const Tick began = arrivedAt + flight->waited;
  return AtWork{began, began};
}

void Fleet::follow(const FleetSettings &settings, Tick now, Tally &tally) {
  settle(now, tally);
  if (settings.routing != m_settings.routing) {
    m_balancer = Balancer(settings.routing, mostPerServer(settings));
    for (std::uint32_t place = 0; place < m_servers.size(); ++place) {
      const Server &server = m_servers[place];
      if (server.state == Server::State::InService && !server.out) m_balancer.offer(place, server.busySlots);
    }
  }
  if (settings.measured && !m_settings.measured) {
    std::int64_t busy = 0;
    for (const Server &server : m_servers) busy += server.warm ? used(server) : 0;
    m_warmBusy.add(now, busy - m_warmBusy.value());
  }
  m_settings = settings;
  m_clientTimeout = settings.clientTimeoutS ? ticks(*settings.clientTimeoutS) : kNever;
  m_patienceSince = now;
  settle(now, tally);
}

void Fleet::arrive(const Request &request, Tally &tally) {
  settle(request.at, tally);
  tally.arrived(request.at);
  const Waiting waiting{request.at, request.service};
  const std::uint32_t place = m_queue.empty() ? m_balancer.choose() : FreeSet::kNone;
  if (place != FreeSet::kNone) {
    start(place, waiting, request.at, tally);
    return;
  }
  if (m_settings.queueLimit && m_queue.size() >= static_cast<std::size_t>(*m_settings.queueLimit)) {
    tally.throttled(request.at, request.at);
    return;
  }
  m_queue.push_back(waiting);
  tally.queued.add(request.at, 1);
}

void Fleet::letLeave(Tick now, Tally &tally) {
  // All clients are equally patient, so the first in the queue is the first to leave it.
  while (!m_queue.empty() && m_queue.front().arrivedAt + m_clientTimeout <= now) {
    const Tick leaves = std::max(m_queue.front().arrivedAt + m_clientTimeout, m_patienceSince);
    tally.queued.add(leaves, -1);
    tally.timedOut(m_queue.front().arrivedAt, leaves);
    m_queue.pop_front();
  }
}

void Fleet::start(std::uint32_t place, const Waiting &waiting, Tick now, Tally &tally) {
  ++m_started;
  if (m_broken > 0 && m_servers[place].broken) {
    tally.failed(waiting.arrivedAt, now);
    return;
  }
  changeBusy(place, 1, now, tally);
  if (m_freeFlights.empty()) {
    m_freeFlights.push_back(static_cast<std::uint32_t>(m_flights.size()));
    m_flights.emplace_back();
  }
  const std::uint32_t flight = m_freeFlights.back();
  m_freeFlights.pop_back();
  m_flights[flight] = {place, true, waiting.arrivedAt, now - waiting.arrivedAt};
  tally.note(now, 6);
  if (m_shares) {
    m_cpus[place].join(now, waiting.service, flight);
    setPace(place, now, tally);
  } else {
    m_running.add(now + waiting.service, flight);
  }
}

inline void Fleet::conclude(std::uint32_t flight, Tick now, Tally &tally) {
  const Flight done = m_flights[flight];
  m_flights[flight].active = false;
  m_freeFlights.push_back(flight);
  if (!done.active) return;
  changeBusy(done.place, -1, now, tally);
  if (m_shares) setPace(done.place, now, tally);
  if (m_clientTimeout != kNever && now - done.arrivedAt > m_clientTimeout) {
    tally.timedOut(done.arrivedAt, now);
  } else {
    tally.completed(done.arrivedAt, done.waited, now);
  }
  const Server &server = m_servers[done.place];
  if (server.state == Server::State::InService) {
    serveQueue(now, tally);
  } else if (server.state == Server::State::Draining && server.busySlots == 0) {
    terminate(done.place, now, tally);
  }
}

void Fleet::finishNext(Tally &tally) {
  if (m_shares) {
    finishShared(tally);
    return;
  }
  const auto [now, flight] = m_running.take();
  conclude(flight, now, tally);
}

void Fleet::finishShared(Tally &tally) {
  const Tick now = m_paces.nextAt();
  const std::uint32_t place = m_paces.next();
  if (m_cpus[place].nextEndAt() <= now) {
    conclude(m_cpus[place].leave(now), now, tally);
    return;
  }
  m_bursts[place].advance(now, used(m_servers[place]));
  setPace(place, now, tally);
}

void Fleet::serveQueue(Tick now, Tally &tally) {
  while (!m_queue.empty()) {
    const std::uint32_t place = m_balancer.choose();
    if (place == FreeSet::kNone) return;
    const Waiting first = m_queue.front();
    m_queue.pop_front();
    tally.queued.add(now, -1);
    start(place, first, now, tally);
  }
}

void Fleet::changeBusy(std::uint32_t place, int change, Tick now, Tally &tally) {
  Server &server = m_servers[place];
  const int before = server.busySlots;
  if (m_earns) m_bursts[place].advance(now, used(server));
  server.busySlots += change;
  if (server.state == Server::State::InService) m_balancer.move(place, before, server.busySlots);
  if (m_settings.measured && server.warm) m_warmBusy.add(now, used(server) - std::min(before, m_settings.slots));
  tally.busy.add(now, change);
}

}  // namespace strato::simulator
