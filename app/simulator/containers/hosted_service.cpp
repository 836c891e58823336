// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/simulator/containers/hosted_service.h"

namespace strato::simulator {

HostedService::HostedService(const ServiceSettings &service, const HostSettings &hosts, bool measured, Rng rng,
                             Tick billFrom)
    : m_service(service),
      m_hostSettings(hosts),
      m_rng(rng),
      m_fleet(service.fleet(measured), billFrom),
      m_hosts(hosts.placement, hosts.roomFor(service.size), billFrom),
      m_desired(service.desired) {}

void HostedService::begin(Tally &tally) {
  for (int i = 0; i < m_hostSettings.desired; ++i) m_hosts.join(m_hosts.launch(0, 0), 0);
  for (int i = 0; i < m_desired; ++i) {
    const std::uint32_t host = m_hosts.choose(m_rng);
    if (host == kNoHost) {
      m_pending = m_desired - i;
      break;
    }
    assign(m_fleet.addReady(0, tally), host);
  }
  tally.news.clear();
}

std::size_t HostedService::bytes() const {
  return m_fleet.bytes() + m_hosts.bytes() + m_hostOf.size() * sizeof(std::uint32_t) + m_boots.bytes();
}

void HostedService::step(Tally &tally) {
  const Tick now = nextAt();
  settle(now, tally);
  if (m_fleet.nextFinishAt() <= std::min(m_fleet.nextChangeAt(), m_boots.nextAt())) {
    m_fleet.finishNext(tally);
  } else if (m_fleet.nextChangeAt() <= m_boots.nextAt()) {
    (void)m_fleet.changeNext(tally);
  } else {
    const Boot boot = m_boots.take();
    const Host &host = m_hosts.hosts()[boot.host];
    if (host.state != Host::State::Booting || host.life != boot.life) return;
    m_hosts.join(boot.host, now);
    tally.note(now, 5);
    tally.tell({now, News::Kind::HostJoined, m_hosts.ready(), 0});
    placePending(now, tally);
  }
  if (!m_fleet.hasEnded()) return;
  release(now);
  placePending(now, tally);
}

void HostedService::follow(const ServiceSettings &service, const HostSettings &hosts, bool measured, Tick now,
                           Tally &tally) {
  const int desired = service.desired == m_service.desired ? m_desired : service.desired;
  const bool asked = hosts.desired != m_hostSettings.desired;
  const bool bounded = hosts.min != m_hostSettings.min || hosts.max != m_hostSettings.max;
  m_service = service;
  m_hostSettings = hosts;
  m_hosts.place(hosts.placement);
  m_fleet.follow(service.fleet(measured), now, tally);
  resize(desired, now, tally);
  const int there = m_hosts.booting() + m_hosts.ready();
  if (asked || bounded) resizeHosts(std::clamp(asked ? hosts.desired : there, hosts.min, hosts.max), now, tally);
}

void HostedService::resizeHosts(int count, Tick now, Tally &tally) {
  const int before = m_hosts.booting() + m_hosts.ready();
  if (count > before) {
    tally.news.push_back({now, News::Kind::HostsOut, before, count});
    launchHosts(count - before, now);
    return;
  }
  while (m_hosts.booting() + m_hosts.ready() > std::max(0, count)) {
    const std::uint32_t host = firstHostToGo();
    if (m_hosts.hosts()[host].state == Host::State::Booting) {
      m_hosts.remove(host, now);
    } else {
      emptyHost(host, ticks(m_service.drainS), now, tally);
    }
  }
  const int after = m_hosts.booting() + m_hosts.ready();
  if (after < before) tally.news.push_back({now, News::Kind::HostsIn, before, after});
}

/// One that boots, or else the emptiest.
std::uint32_t HostedService::firstHostToGo() const {
  std::uint32_t first = kNoHost;
  for (std::uint32_t place = 0; place < m_hosts.hosts().size(); ++place) {
    const Host &host = m_hosts.hosts()[place];
    if (host.state == Host::State::Booting) return place;
    if (host.state != Host::State::Ready) continue;
    if (first == kNoHost || host.containers < m_hosts.hosts()[first].containers) first = place;
  }
  return first;
}

void HostedService::resize(int desired, Tick now, Tally &tally) {
  desired = std::clamp(desired, m_service.min, m_service.max);
  if (desired == m_desired) return;
  const bool grows = desired > m_desired;
  tally.news.push_back({now, grows ? News::Kind::ContainersOut : News::Kind::ContainersIn, m_desired, desired});
  m_desired = desired;
  keepCount(now, tally);
}

void HostedService::keepCount(Tick now, Tally &tally) {
  if (wanted() < m_desired) m_pending += m_desired - wanted();
  while (wanted() > m_desired) endOne(now, tally);
  release(now);
  placePending(now, tally);
}

void HostedService::endOne(Tick now, Tally &tally) {
  // First what serves nobody yet.
  if (m_pending > 0) {
    --m_pending;
    return;
  }
  const std::uint32_t container = victim();
  if (m_fleet.servers()[container].state == Server::State::Booting) {
    m_fleet.terminate(container, now, tally);
  } else {
    m_fleet.drain(container, now, ticks(m_service.drainS), tally);
  }
}

std::uint32_t HostedService::victim() const {
  const std::uint32_t host = m_hosts.chooseVictim();
  std::uint32_t oldest = kNoServer;
  const std::vector<Server> &containers = m_fleet.servers();
  for (std::uint32_t place = 0; place < containers.size(); ++place) {
    const Server &container = containers[place];
    if (container.state == Server::State::Booting) return place;
    if (container.state != Server::State::InService) continue;
    const bool here = m_hostOf[place] == host;
    const bool oldestThere = oldest != kNoServer && m_hostOf[oldest] == host;
    if (oldest == kNoServer || (here && !oldestThere) ||
        (here == oldestThere && container.born < containers[oldest].born)) {
      oldest = place;
    }
  }
  return oldest;
}

void HostedService::placePending(Tick now, Tally &tally) {
  while (m_pending > 0) {
    const std::uint32_t host = m_hosts.choose(m_rng);
    if (host == kNoHost) break;
    --m_pending;
    assign(m_fleet.add(now, m_service.start.sampleTicks(m_rng), 0), host);
  }
  if (m_pending > 0 && !m_toldPending) {
    tally.news.push_back({now, News::Kind::ContainersPending, m_pending, 0});
  }
  m_toldPending = m_pending > 0;
}

void HostedService::assign(std::uint32_t container, std::uint32_t host) {
  if (container >= m_hostOf.size()) m_hostOf.resize(container + 1, kNoHost);
  m_hostOf[container] = host;
  m_hosts.put(host);
}

void HostedService::release(Tick now) {
  for (const std::uint32_t container : m_fleet.takeEnded()) {
    const std::uint32_t host = m_hostOf[container];
    m_hosts.take(host);
    const Host &left = m_hosts.hosts()[host];
    if (left.state == Host::State::Leaving && left.containers == 0) m_hosts.remove(host, now);
  }
}

void HostedService::launchHosts(int count, Tick now) {
  for (int i = 0; i < count; ++i) launchHost(now);
}

void HostedService::launchHost(Tick ordered) {
  const Tick joins = ordered + m_hostSettings.boot.sampleTicks(m_rng);
  const std::uint32_t host = m_hosts.launch(ordered, joins);
  m_boots.add(joins, {host, m_hosts.hosts()[host].life});
}

void HostedService::failHosts(int count, Tick now, Tally &tally) {
  settle(now, tally);
  for (; count > 0 && m_hosts.ready() > 0; --count) {
    std::uint32_t oldest = kNoHost;
    for (std::uint32_t place = 0; place < m_hosts.hosts().size(); ++place) {
      const Host &host = m_hosts.hosts()[place];
      if (host.state != Host::State::Ready) continue;
      if (oldest == kNoHost || host.born < m_hosts.hosts()[oldest].born) oldest = place;
    }
    killHost(oldest, now, tally);
  }
  keepCount(now, tally);
}

void HostedService::failHostAt(std::uint32_t place, Tick now, Tally &tally) {
  settle(now, tally);
  if (place >= m_hosts.hosts().size() || m_hosts.hosts()[place].state == Host::State::Absent) return;
  killHost(place, now, tally);
  keepCount(now, tally);
}

void HostedService::killHost(std::uint32_t host, Tick now, Tally &tally) {
  const Host::State state = m_hosts.hosts()[host].state;
  if (state == Host::State::Ready) m_hosts.leave(host, now);
  for (std::uint32_t place = 0; place < m_hostOf.size(); ++place) {
    if (m_hostOf[place] == host && m_fleet.servers()[place].exists()) m_fleet.terminate(place, now, tally);
  }
  if (m_hosts.hosts()[host].containers == 0) m_hosts.remove(host, now);
  tally.note(now, 0);
  tally.news.push_back({now, News::Kind::HostFailed, m_hosts.ready(), 0});
  // Only when somebody has noticed is another one ordered; and none for one that was to go.
  if (state != Host::State::Leaving) launchHost(now + kStatusCheck);
}

void HostedService::emptyHost(std::uint32_t host, Tick longest, Tick now, Tally &tally) {
  m_hosts.leave(host, now);
  tally.note(now, 7);
  if (m_hosts.hosts()[host].containers == 0) {
    m_hosts.remove(host, now);
    return;
  }
  for (std::uint32_t place = 0; place < m_hostOf.size(); ++place) {
    if (m_hostOf[place] != host) continue;
    const Server::State state = m_fleet.servers()[place].state;
    if (state == Server::State::Booting) m_fleet.terminate(place, now, tally);
    if (state == Server::State::InService) m_fleet.drain(place, now, longest, tally);
  }
  keepCount(now, tally);
}

}  // namespace strato::simulator
