// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/simulator/chance.h"
#include "app/simulator/containers/host_group.h"
#include "app/simulator/fleet/fleet.h"
#include "app/simulator/reminders.h"

namespace strato::simulator {

/// A service whose containers run on instances: a container without a place waits for room. Who decides how many of
/// either there shall be is somebody else. A copyable value.
class HostedService final {
 public:
  HostedService() = default;
  HostedService(const ServiceSettings &service, const HostSettings &hosts, bool measured, Rng rng, Tick billFrom);
  /// All that is desired is there and has been for a while.
  void begin(Tally &tally);

  [[nodiscard]] Tick nextAt() const { return std::min(m_fleet.nextAt(), m_boots.nextAt()); }
  void arrive(const Request &request, Tally &tally) { m_fleet.arrive(request, tally); }
  void step(Tally &tally);
  void settle(Tick now, Tally &tally) { m_fleet.settle(now, tally); }

  [[nodiscard]] const Fleet &fleet() const { return m_fleet; }
  [[nodiscard]] const HostGroup &hosts() const { return m_hosts; }
  [[nodiscard]] const ServiceSettings &service() const { return m_service; }
  [[nodiscard]] int desired() const { return m_desired; }
  /// Containers that found no room.
  [[nodiscard]] int pending() const { return m_pending; }
  [[nodiscard]] std::uint32_t hostOf(std::uint32_t container) const { return m_hostOf[container]; }

  /// Other bounds, limits and times from now on. What a container and a host is stays.
  void follow(const ServiceSettings &service, const HostSettings &hosts, bool measured, Tick now, Tally &tally);
  /// The service wants so many containers, within its bounds.
  void resize(int desired, Tick now, Tally &tally);
  void noteUnneeded(std::uint32_t host, Tick since) { m_hosts.noteUnneeded(host, since); }
  void forgetUnneeded() { m_hosts.forgetUnneeded(); }
  void launchHosts(int count, Tick now);
  /// Takes a ready host out of use. Its containers end within `longest`, and others are made for them elsewhere.
  void emptyHost(std::uint32_t host, Tick longest, Tick now, Tally &tally);

  /// So many ready hosts die, the oldest first; what runs on them ends at once. Their group launches others.
  void failHosts(int count, Tick now, Tally &tally);
  /// The same with the host at a place, if there is one.
  void failHostAt(std::uint32_t place, Tick now, Tally &tally);

  [[nodiscard]] std::size_t bytes() const;

 private:
  struct Boot {
    std::uint32_t host = 0;
    std::uint32_t life = 0;
  };

  void launchHost(Tick ordered);
  void killHost(std::uint32_t host, Tick now, Tally &tally);
  [[nodiscard]] std::uint32_t firstHostToGo() const;
  void resizeHosts(int count, Tick now, Tally &tally);
  void keepCount(Tick now, Tally &tally);
  void endOne(Tick now, Tally &tally);
  [[nodiscard]] std::uint32_t victim() const;
  void placePending(Tick now, Tally &tally);
  void assign(std::uint32_t container, std::uint32_t host);
  void release(Tick now);
  [[nodiscard]] int wanted() const { return m_fleet.inService() + m_fleet.booting() + m_pending; }

  ServiceSettings m_service;
  HostSettings m_hostSettings;
  Rng m_rng{0};
  Fleet m_fleet;
  HostGroup m_hosts;
  std::vector<std::uint32_t> m_hostOf;  ///< by the container's place
  int m_desired = 0;
  int m_pending = 0;
  bool m_toldPending = false;
  Reminders<Boot> m_boots;
};

}  // namespace strato::simulator
