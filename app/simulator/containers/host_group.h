// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "app/base/rng.h"
#include "app/simulator/containers/service_settings.h"
#include "app/simulator/lifetimes.h"

namespace strato::simulator {

/// Which host gets the next container.
enum class Placement {
  BinPack,  ///< the fullest one with room
  Spread,   ///< the emptiest one
  Random
};

/// The instances below the containers.
struct HostSettings {
  std::string instanceType = "m5.large";
  double vcpus = 2.0;
  double memoryGb = 8.0;
  int min = 0, desired = 1, max = 1;
  Distribution boot;  ///< from the request for an instance until it takes containers
  Placement placement = Placement::Spread;

  /// Hosts of this kind are of the other kind too.
  [[nodiscard]] bool isSameHost(const HostSettings &other) const {
    return instanceType == other.instanceType && vcpus == other.vcpus && memoryGb == other.memoryGb;
  }
  /// How many containers of a size an empty host has room for.
  [[nodiscard]] int roomFor(const ContainerSize &size) const;
};

/// One instance. Its place stays the same for its whole life.
struct Host {
  enum class State : std::uint8_t { Absent, Booting, Ready, Leaving };

  State state = State::Absent;
  int containers = 0;
  Tick born = 0;
  Tick since = 0;               ///< of the state
  Tick until = kNever;          ///< the planned end of booting
  Tick unneededSince = kNever;  ///< for who wants to remember it
  std::uint32_t life = 0;       ///< how many hosts had this place before
};

inline constexpr std::uint32_t kNoHost = ~0U;

/// Instances that each have room for so many equal containers. Who decides how many there shall be is somebody else.
/// A copyable value.
class HostGroup final {
 public:
  HostGroup() = default;
  HostGroup(Placement placement, int room, Tick billFrom);

  void place(Placement placement) { m_placement = placement; }

  [[nodiscard]] int room() const { return m_room; }
  [[nodiscard]] const std::vector<Host> &hosts() const { return m_hosts; }
  [[nodiscard]] int alive() const { return m_booting + m_ready + m_leaving; }
  [[nodiscard]] int booting() const { return m_booting; }
  [[nodiscard]] int ready() const { return m_ready; }
  /// Ready ones that have a container.
  [[nodiscard]] int used() const;
  /// Containers that the ready ones could still take.
  [[nodiscard]] int freeRoom() const;

  [[nodiscard]] std::uint32_t launch(Tick now, Tick joins);
  void join(std::uint32_t place, Tick now);
  /// It gets no more containers.
  void leave(std::uint32_t place, Tick now);
  void remove(std::uint32_t place, Tick now);
  void noteUnneeded(std::uint32_t place, Tick since) { m_hosts[place].unneededSince = since; }
  void forgetUnneeded() {
    for (Host &host : m_hosts) host.unneededSince = kNever;
  }

  /// The host for the next container; kNoHost where none has room.
  [[nodiscard]] std::uint32_t choose(Rng &rng) const;
  /// The host whose container should end first when there are too many; kNoHost where none has one.
  [[nodiscard]] std::uint32_t chooseVictim() const;
  void put(std::uint32_t place) { ++m_hosts[place].containers; }
  void take(std::uint32_t place) { --m_hosts[place].containers; }

  [[nodiscard]] double billedSeconds(Tick now) const;
  [[nodiscard]] std::size_t bytes() const { return m_hosts.size() * sizeof(Host); }

 private:
  [[nodiscard]] bool hasRoom(const Host &host) const {
    return host.state == Host::State::Ready && host.containers < m_room;
  }

  Placement m_placement = Placement::Spread;
  int m_room = 0;
  Lifetimes m_billed;
  std::vector<Host> m_hosts;
  std::vector<std::uint32_t> m_freePlaces;
  int m_booting = 0;
  int m_ready = 0;
  int m_leaving = 0;
};

}  // namespace strato::simulator
