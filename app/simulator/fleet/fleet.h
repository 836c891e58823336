// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <array>
#include <deque>
#include <utility>

#include "app/simulator/agenda.h"
#include "app/simulator/at_work.h"
#include "app/simulator/fleet/balancer.h"
#include "app/simulator/fleet/fleet_settings.h"
#include "app/simulator/fleet/load.h"
#include "app/simulator/fleet/schedule.h"
#include "app/simulator/fleet/server.h"
#include "app/simulator/fleet/shared_cpu.h"
#include "app/simulator/reminders.h"
#include "app/simulator/tally.h"
#include "app/simulator/workload.h"

namespace strato::simulator {

/// Servers behind a balancer, and one waiting line in front of them: see model.md. Who decides how many there shall be
/// is somebody else. A copyable value.
class Fleet final {
 public:
  Fleet() = default;
  /// Bills from a time on.
  Fleet(const FleetSettings &settings, Tick billFrom);

  [[nodiscard]] Tick nextAt() const { return std::min(nextFinishAt(), nextChangeAt()); }

  // Requests.
  /// The next request ends; or its server runs out of credits.
  [[nodiscard]] Tick nextFinishAt() const { return m_shares ? m_paces.nextAt() : m_running.nextAt(); }
  void finishNext(Tally &tally);
  void arrive(const Request &request, Tally &tally);
  /// Lets those leave whose patience has ended.
  void settle(Tick now, Tally &tally) {
    if (m_clientTimeout != kNever) letLeave(now, tally);
  }

  /// Other limits, patience and routing from now on. What a server is stays.
  void follow(const FleetSettings &settings, Tick now, Tally &tally);

  // Servers. What is due here comes after a request that ends at the same time.
  [[nodiscard]] Tick nextChangeAt() const { return m_changes.nextAt(); }
  /// Gives the owner's reminder where one was due.
  std::optional<std::uint32_t> changeNext(Tally &tally);
  /// The owner's own appointments are kept in the same order as the rest.
  void remind(Tick at, std::uint32_t what) { m_changes.add(at, {Change::Kind::Owner, what, 0, 0}); }
  /// A server that serves after `boot`, and is measured after `warmup` more. Gives its place.
  std::uint32_t add(Tick now, Tick boot, Tick warmup, ServerLabel label = {});
  /// One that is in service and warm already.
  std::uint32_t addReady(Tick now, Tally &tally, ServerLabel label = {});
  /// One in service gets no more requests, and ends with its last one; after `longest` the others fail.
  void drain(std::uint32_t place, Tick now, Tick longest, Tally &tally);
  /// One in any state ends at once; what runs on it fails.
  void terminate(std::uint32_t place, Tick now, Tally &tally);

  /// One in service fails what it has and what it still gets, until somebody notices.
  void breakDown(std::uint32_t place, Tick now, Tally &tally);
  /// The balancer sends nothing more to a broken one.
  void takeOut(std::uint32_t place) {
    m_balancer.withdraw(place, m_servers[place].busySlots);
    m_servers[place].out = true;
  }
  /// Spot: from now on it is known that this one will end.
  void callBack(std::uint32_t place) { m_servers[place].noticed = true; }
  /// This life is not billed.
  void forgive(std::uint32_t place) { m_servers[place].free = true; }

  [[nodiscard]] const std::vector<Server> &servers() const { return m_servers; }
  /// kNoServer where none is in service.
  [[nodiscard]] std::uint32_t oldestInService() const;
  [[nodiscard]] int booting() const { return m_booting; }
  [[nodiscard]] int inService() const { return m_inService; }
  /// In service, whole, and not yet warm.
  [[nodiscard]] int warming() const { return m_warming; }
  /// In service and warm: those whose load is measured.
  [[nodiscard]] int measured() const { return m_inService - m_warming - m_broken; }
  [[nodiscard]] std::size_t queueLength() const { return m_queue.size(); }
  /// The request that arrived at a time, where a server works on it.
  [[nodiscard]] std::optional<AtWork> workOn(Tick arrivedAt) const;
  [[nodiscard]] Load load(Tick now) const { return {now, m_warmBusy.area(now), m_warmSlots.area(now), m_started}; }
  [[nodiscard]] double billedSeconds(Tick now) const;
  [[nodiscard]] double billedSeconds(Tick now, std::size_t market) const;
  /// Of burstable servers: use beyond what was earned and not paid back, in vCPU-seconds.
  [[nodiscard]] double surplusSeconds(Tick now) const;
  /// Share of their full speed at which the servers in service work: less without credits.
  [[nodiscard]] double pace(Tick now) const;
  /// Of one burstable server.
  [[nodiscard]] double creditsLeft(std::uint32_t place, Tick now) const;
  [[nodiscard]] bool hasEnded() const { return !m_ended.empty(); }
  /// The places of the servers that ended since it was last asked for.
  [[nodiscard]] std::vector<std::uint32_t> takeEnded() { return std::exchange(m_ended, {}); }

  [[nodiscard]] std::size_t bytes() const;

 private:
  struct Waiting {
    Tick arrivedAt = 0;
    Tick service = 0;
  };
  struct Flight {
    std::uint32_t place = 0;
    bool active = false;  ///< false once its server went away under it
    Tick arrivedAt = 0;
    Tick waited = 0;
  };
  struct Change {
    enum class Kind : std::uint8_t { Booted, Warm, Drained, Owner };
    Kind kind = Kind::Booted;
    std::uint32_t place = 0;  ///< of Owner: what it is about
    std::uint32_t life = 0;
    Tick warmup = 0;  ///< of Booted
  };

  [[nodiscard]] std::uint32_t newPlace(Tick now, ServerLabel label);
  void enterService(std::uint32_t place, Tick warmup, Tick now, Tally &tally);
  void leaveService(std::uint32_t place, Tick now, Tally &tally);
  void setWarm(std::uint32_t place, bool warm, Tick now);
  void cutFlights(std::uint32_t place, Tick now, Tally &tally);
  [[nodiscard]] double billOf(const Server &server, Tick now) const;

  void letLeave(Tick now, Tally &tally);
  void start(std::uint32_t place, const Waiting &waiting, Tick now, Tally &tally);
  void conclude(std::uint32_t flight, Tick now, Tally &tally);
  void serveQueue(Tick now, Tally &tally);
  [[nodiscard]] int used(const Server &server) const { return std::min(server.busySlots, m_settings.slots); }
  void finishShared(Tally &tally);
  void setPace(std::uint32_t place, Tick now, Tally &tally);
  void changeBusy(std::uint32_t place, int change, Tick now, Tally &tally);

  FleetSettings m_settings;
  Tick m_clientTimeout = kNever;
  Tick m_patienceSince = 0;
  Tick m_billFrom = 0;

  std::vector<Server> m_servers;
  std::vector<std::uint32_t> m_freePlaces;
  std::vector<std::uint32_t> m_ended;
  Reminders<Change> m_changes;
  Balancer m_balancer;
  int m_booting = 0;
  int m_inService = 0;
  int m_warming = 0;
  int m_broken = 0;

  std::deque<Waiting> m_queue;
  std::vector<Flight> m_flights;
  std::vector<std::uint32_t> m_freeFlights;
  Agenda m_running;

  Gauge m_warmBusy;
  Gauge m_warmSlots;
  std::uint64_t m_started = 0;
  std::array<double, kMarkets> m_billedPast{};

  bool m_shares = false;             ///< requests end when their server's pace says so
  bool m_earns = false;              ///< servers have credits
  std::vector<SharedCpu> m_cpus;     ///< one for each server
  Schedule m_paces;                  ///< when the first request of each server ends, or its credits
  std::vector<CpuCredits> m_bursts;  ///< one for each server
  double m_surplusPast = 0.0;
};

}  // namespace strato::simulator
