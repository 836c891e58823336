// SPDX-License-Identifier: GPL-3.0-or-later
// The life of a server: it boots, serves, warms up, drains, ends, and is billed.
#include <algorithm>

#include "app/simulator/fleet/fleet.h"

namespace strato::simulator {

std::uint32_t Fleet::newPlace(Tick now) {
  if (m_freePlaces.empty()) {
    m_freePlaces.push_back(static_cast<std::uint32_t>(m_servers.size()));
    m_servers.emplace_back();
  }
  const std::uint32_t place = m_freePlaces.back();
  m_freePlaces.pop_back();
  const std::uint32_t life = m_servers[place].life + 1;
  m_servers[place] = {};
  m_servers[place].state = Server::State::Booting;
  m_servers[place].life = life;
  m_servers[place].born = now;
  m_servers[place].since = now;
  ++m_booting;
  return place;
}

std::uint32_t Fleet::add(Tick now, Tick boot, Tick warmup) {
  const std::uint32_t place = newPlace(now);
  m_changes.add(now + boot, {Change::Kind::Booted, place, m_servers[place].life, warmup});
  return place;
}

std::uint32_t Fleet::addReady(Tick now, Tally &tally) {
  const std::uint32_t place = newPlace(now);
  enterService(place, 0, now, tally);
  return place;
}

std::optional<std::uint32_t> Fleet::changeNext(Tally &tally) {
  const Tick now = m_changes.nextAt();
  const Change change = m_changes.take();
  if (change.kind == Change::Kind::Owner) return change.place;
  const Server &server = m_servers[change.place];
  if (server.life != change.life) return std::nullopt;
  if (change.kind == Change::Kind::Booted && server.state == Server::State::Booting) {
    enterService(change.place, change.warmup, now, tally);
  } else if (change.kind == Change::Kind::Warm && server.state == Server::State::InService) {
    setWarm(change.place, true, now);
  } else if (change.kind == Change::Kind::Drained && server.state == Server::State::Draining) {
    terminate(change.place, now, tally);
  }
  return std::nullopt;
}

void Fleet::enterService(std::uint32_t place, Tick warmup, Tick now, Tally &tally) {
  Server &server = m_servers[place];
  server.state = Server::State::InService;
  server.since = now;
  --m_booting;
  ++m_inService;
  ++m_warming;
  m_balancer.offer(place, 0);
  tally.capacity.add(now, m_settings.slots);
  tally.tell({now, m_settings.began, m_inService, 0});
  tally.note(now, 5);
  if (warmup > 0) {
    m_changes.add(now + warmup, {Change::Kind::Warm, place, server.life, 0});
  } else {
    setWarm(place, true, now);
  }
  serveQueue(now, tally);
}

void Fleet::setWarm(std::uint32_t place, bool warm, Tick now) {
  Server &server = m_servers[place];
  if (server.warm == warm) return;
  server.warm = warm;
  const int sign = warm ? 1 : -1;
  m_warming -= sign;
  m_warmSlots.add(now, sign * m_settings.slots);
  m_warmBusy.add(now, sign * server.busySlots);
}

void Fleet::leaveService(std::uint32_t place, Tick now, Tally &tally) {
  Server &server = m_servers[place];
  m_balancer.withdraw(place, server.busySlots);
  setWarm(place, false, now);
  --m_warming;
  --m_inService;
  server.state = Server::State::Draining;
  server.since = now;
  tally.capacity.add(now, -m_settings.slots);
  tally.note(now, 7);
}

void Fleet::drain(std::uint32_t place, Tick now, Tick longest, Tally &tally) {
  leaveService(place, now, tally);
  if (m_servers[place].busySlots == 0) {
    terminate(place, now, tally);
  } else {
    m_changes.add(now + longest, {Change::Kind::Drained, place, m_servers[place].life, 0});
  }
}

void Fleet::terminate(std::uint32_t place, Tick now, Tally &tally) {
  if (m_servers[place].state == Server::State::InService) leaveService(place, now, tally);
  if (m_servers[place].state == Server::State::Booting) --m_booting;
  if (m_servers[place].busySlots > 0) cutFlights(place, now, tally);
  m_billedPast += billOf(m_servers[place], now);
  m_servers[place].state = Server::State::Absent;
  m_servers[place].since = now;
  m_freePlaces.push_back(place);
  if (m_settings.tellsEnds) m_ended.push_back(place);
  tally.tell({now, m_settings.ended, m_inService, 0});
}

void Fleet::cutFlights(std::uint32_t place, Tick now, Tally &tally) {
  for (Flight &flight : m_flights) {
    if (!flight.active || flight.place != place) continue;
    flight.active = false;
    changeBusy(place, -1, now, tally);
    tally.failed(flight.arrivedAt, now);
  }
}

std::uint32_t Fleet::oldestInService() const {
  std::uint32_t oldest = kNoServer;
  for (std::uint32_t place = 0; place < m_servers.size(); ++place) {
    if (m_servers[place].state != Server::State::InService) continue;
    if (oldest == kNoServer || m_servers[place].born < m_servers[oldest].born) oldest = place;
  }
  return oldest;
}

double Fleet::billOf(const Server &server, Tick now) const {
  if (now <= m_billFrom) return 0.0;
  return std::max(m_settings.shortestBillS, seconds(now - std::max(server.born, m_billFrom)));
}

double Fleet::billedSeconds(Tick now) const {
  double billed = m_billedPast;
  for (const Server &server : m_servers) {
    if (server.exists()) billed += billOf(server, now);
  }
  return billed;
}

}  // namespace strato::simulator
