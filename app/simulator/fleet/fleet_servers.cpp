// SPDX-License-Identifier: GPL-3.0-or-later
// The life of a server: it boots, serves, warms up, drains, ends, and is billed.
#include <algorithm>

#include "app/simulator/fleet/fleet.h"

namespace strato::simulator {

std::uint32_t Fleet::newPlace(Tick now, ServerLabel label) {
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
  m_servers[place].label = label;
  ++m_booting;
  if (m_shares) {
    m_cpus.resize(m_servers.size());
    m_cpus[place] = SharedCpu(m_settings.slots);
  }
  if (m_settings.burst) {
    m_bursts.resize(m_servers.size());
    m_bursts[place] = CpuCredits(*m_settings.burst, m_settings.slots, now, 0.0);
  }
  return place;
}

std::uint32_t Fleet::add(Tick now, Tick boot, Tick warmup, ServerLabel label) {
  const std::uint32_t place = newPlace(now, label);
  m_servers[place].until = now + boot;
  m_changes.add(now + boot, {Change::Kind::Booted, place, m_servers[place].life, warmup});
  return place;
}

std::uint32_t Fleet::addReady(Tick now, Tally &tally, ServerLabel label) {
  const std::uint32_t place = newPlace(now, label);
  if (m_settings.burst)
    m_bursts[place] = CpuCredits(*m_settings.burst, m_settings.slots, now, m_settings.burst->initialCredits);
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
  } else if (change.kind == Change::Kind::Warm && server.state == Server::State::InService && !server.broken) {
    m_servers[change.place].until = kNever;
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
  server.until = kNever;
  --m_booting;
  ++m_inService;
  ++m_warming;
  m_balancer.offer(place, 0);
  tally.capacity.add(now, m_settings.slots);
  tally.tell({now, m_settings.began, m_inService, 0});
  tally.note(now, 5);
  if (warmup > 0) {
    server.until = now + warmup;
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
  const std::int64_t sign = warm ? 1 : -1;
  m_warming -= static_cast<int>(sign);
  m_warmSlots.add(now, sign * m_settings.slots);
  m_warmBusy.add(now, sign * used(server));
}

void Fleet::breakDown(std::uint32_t place, Tick now, Tally &tally) {
  Server &server = m_servers[place];
  if (server.broken) return;
  cutFlights(place, now, tally);
  setWarm(place, false, now);
  server.broken = true;
  server.until = kNever;
  --m_warming;
  ++m_broken;
  tally.capacity.add(now, -m_settings.slots);
  tally.note(now, 0);
  serveQueue(now, tally);
}

void Fleet::leaveService(std::uint32_t place, Tick now, Tally &tally) {
  Server &server = m_servers[place];
  m_balancer.withdraw(place, server.busySlots);
  if (server.broken) {
    --m_broken;
  } else {
    setWarm(place, false, now);
    --m_warming;
    tally.capacity.add(now, -m_settings.slots);
  }
  --m_inService;
  server.state = Server::State::Draining;
  server.since = now;
  server.until = kNever;
  tally.note(now, 7);
}

void Fleet::drain(std::uint32_t place, Tick now, Tick longest, Tally &tally) {
  leaveService(place, now, tally);
  if (m_servers[place].busySlots == 0) {
    terminate(place, now, tally);
  } else {
    m_servers[place].until = now + longest;
    m_changes.add(now + longest, {Change::Kind::Drained, place, m_servers[place].life, 0});
  }
}

void Fleet::terminate(std::uint32_t place, Tick now, Tally &tally) {
  if (m_servers[place].state == Server::State::InService) leaveService(place, now, tally);
  if (m_servers[place].state == Server::State::Booting) --m_booting;
  if (m_servers[place].busySlots > 0) cutFlights(place, now, tally);
  m_billedPast[m_servers[place].label.market] += billOf(m_servers[place], now);
  if (m_settings.burst) {
    m_bursts[place].advance(now, 0);
    m_surplusPast += m_bursts[place].surplusSeconds();
  }
  m_servers[place].state = Server::State::Absent;
  m_servers[place].since = now;
  m_servers[place].until = kNever;
  m_freePlaces.push_back(place);
  if (m_settings.tellsEnds) m_ended.push_back(place);
  tally.tell({now, m_settings.ended, m_inService, 0});
}

void Fleet::cutFlights(std::uint32_t place, Tick now, Tally &tally) {
  if (m_shares) {
    for (const Agenda::Entry &entry : m_cpus[place].work()) {
      m_flights[entry.what].active = false;
      m_freeFlights.push_back(entry.what);
      changeBusy(place, -1, now, tally);
      tally.failed(m_flights[entry.what].arrivedAt, now);
    }
    m_cpus[place] = SharedCpu(m_settings.slots);
    setPace(place, now, tally);
    return;
  }
  // What still stands in the agenda is passed over when it is due.
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
  if (server.free || now <= m_billFrom) return 0.0;
  return std::max(m_settings.shortestBillS, seconds(now - std::max(server.born, m_billFrom)));
}

double Fleet::billedSeconds(Tick now, std::size_t market) const {
  double billed = m_billedPast[market];
  for (const Server &server : m_servers) {
    if (server.exists() && server.label.market == market) billed += billOf(server, now);
  }
  return billed;
}

double Fleet::billedSeconds(Tick now) const {
  double billed = 0.0;
  for (std::size_t market = 0; market < kMarkets; ++market) billed += billedSeconds(now, market);
  return billed;
}

}  // namespace strato::simulator
