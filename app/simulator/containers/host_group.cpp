// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/simulator/containers/host_group.h"

namespace strato::simulator {

namespace {

constexpr double kShortestHostLifeS = 60.0;

}  // namespace

int HostSettings::roomFor(const ContainerSize &size) const {
  // A hair less than a whole one is one: 2 / 0.1 has no exact binary form.
  return static_cast<int>(std::min(vcpus / size.vcpus, memoryGb / size.memoryGb) + 1e-9);
}

HostGroup::HostGroup(Placement placement, int room, Tick billFrom)
    : m_placement(placement), m_room(room), m_billed(billFrom, kShortestHostLifeS) {}

int HostGroup::used() const {
  int used = 0;
  for (const Host &host : m_hosts) used += host.state == Host::State::Ready && host.containers > 0 ? 1 : 0;
  return used;
}

int HostGroup::freeRoom() const {
  int free = 0;
  for (const Host &host : m_hosts) free += hasRoom(host) ? m_room - host.containers : 0;
  return free;
}

std::uint32_t HostGroup::launch(Tick now, Tick joins) {
  if (m_freePlaces.empty()) {
    m_freePlaces.push_back(static_cast<std::uint32_t>(m_hosts.size()));
    m_hosts.emplace_back();
  }
  const std::uint32_t place = m_freePlaces.back();
  m_freePlaces.pop_back();
  m_hosts[place] = {Host::State::Booting, 0, now, now, joins, kNever, m_hosts[place].life + 1};
  ++m_booting;
  return place;
}

void HostGroup::join(std::uint32_t place, Tick now) {
  m_hosts[place].state = Host::State::Ready;
  m_hosts[place].since = now;
  m_hosts[place].until = kNever;
  --m_booting;
  ++m_ready;
}

void HostGroup::leave(std::uint32_t place, Tick now) {
  m_hosts[place].state = Host::State::Leaving;
  m_hosts[place].since = now;
  --m_ready;
  ++m_leaving;
}

void HostGroup::remove(std::uint32_t place, Tick now) {
  Host &host = m_hosts[place];
  if (host.state == Host::State::Booting) --m_booting;
  if (host.state == Host::State::Ready) --m_ready;
  if (host.state == Host::State::Leaving) --m_leaving;
  m_billed.end(host.born, now);
  host.state = Host::State::Absent;
  host.since = now;
  host.until = kNever;
  m_freePlaces.push_back(place);
}

std::uint32_t HostGroup::choose(Rng &rng) const {
  std::uint32_t chosen = kNoHost;
  std::uint64_t count = 0;
  for (std::uint32_t place = 0; place < m_hosts.size(); ++place) {
    if (!hasRoom(m_hosts[place])) continue;
    ++count;
    const int here = m_hosts[place].containers;
    const int there = chosen == kNoHost ? 0 : m_hosts[chosen].containers;
    const bool better = chosen == kNoHost || (m_placement == Placement::BinPack && here > there) ||
                        (m_placement == Placement::Spread && here < there) ||
                        // Each of those seen so far is as likely as the other.
                        (m_placement == Placement::Random && rng.below(count) == 0);
    if (better) chosen = place;
  }
  return chosen;
}

std::uint32_t HostGroup::chooseVictim() const {
  std::uint32_t chosen = kNoHost;
  for (std::uint32_t place = 0; place < m_hosts.size(); ++place) {
    const Host &host = m_hosts[place];
    if (host.state != Host::State::Ready || host.containers == 0) continue;
    const bool better =
        chosen == kNoHost || (m_placement == Placement::BinPack ? host.containers < m_hosts[chosen].containers
                                                                : host.containers > m_hosts[chosen].containers);
    if (better) chosen = place;
  }
  return chosen;
}

double HostGroup::billedSeconds(Tick now) const {
  double billed = m_billed.past();
  for (const Host &host : m_hosts) {
    if (host.state != Host::State::Absent) billed += m_billed.of(host.born, now);
  }
  return billed;
}

}  // namespace strato::simulator
