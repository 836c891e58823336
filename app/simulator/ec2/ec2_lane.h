// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <deque>
#include <memory>

#include "app/simulator/agenda.h"
#include "app/simulator/ec2/alarm_pair.h"
#include "app/simulator/ec2/balancer.h"
#include "app/simulator/ec2/ec2_settings.h"
#include "app/simulator/tally.h"
#include "app/simulator/workload.h"

namespace strato::simulator {

/// One server of the group. Its place stays the same for its whole life.
struct Instance {
  enum class State : std::uint8_t { Absent, Booting, InService, Draining };

  State state = State::Absent;
  bool warm = false;       ///< counts toward the metric
  std::uint32_t life = 0;  ///< how many instances had this place before
  int busySlots = 0;
  Tick born = 0;
  Tick since = 0;
};

/// An Auto Scaling group behind a load balancer: see model.md. A copyable value.
class Ec2Lane final {
 public:
  Ec2Lane(Ec2Settings settings, std::uint64_t seed, Tally &tally);

  [[nodiscard]] Tick nextAt() const { return std::min(m_running.nextAt(), m_timers.nextAt()); }
  void arrive(const Request &request, Tally &tally);
  void step(Tally &tally);
  void settle(Tick now, Tally &tally);

  [[nodiscard]] std::size_t bytes() const;
  [[nodiscard]] const Ec2Settings &settings() const { return *m_settings; }
  [[nodiscard]] const std::vector<Instance> &instances() const { return m_instances; }
  [[nodiscard]] std::size_t queueLength() const { return m_queue.size(); }
  [[nodiscard]] int desired() const { return m_desired; }
  /// Billed instance time since the warm-up's end, each life at least a minute.
  [[nodiscard]] double billedSeconds(Tick now) const;

 private:
  struct Waiting {
    Tick arrivedAt = 0;
    Tick service = 0;
  };
  struct Flight {
    std::uint32_t place = 0;
    bool active = false;  ///< false once its instance went away under it
    Tick arrivedAt = 0;
    Tick waited = 0;
  };
  enum class Alarm : std::uint8_t { Booted, Warm, Drained, Measure };
  struct Timer {
    Alarm alarm = Alarm::Measure;
    std::uint32_t place = 0;
    std::uint32_t life = 0;
  };

  void setTimer(Tick at, Alarm alarm, std::uint32_t place);
  void ring(const Timer &timer, Tick now, Tally &tally);
  void launch(Tick now);
  [[nodiscard]] std::uint32_t newPlace(Tick now);
  void enterService(std::uint32_t place, Tick now, Tally &tally);
  void drain(std::uint32_t place, Tick now, Tally &tally);
  void terminate(std::uint32_t place, Tick now, Tally &tally);
  void cutFlights(std::uint32_t place, Tick now, Tally &tally);

  void measure(Tick now, Tally &tally);
  [[nodiscard]] double datapoint(Tick now);
  void resize(int desired, Tick now, Tally &tally);
  [[nodiscard]] std::uint32_t oldestInService() const;

  void start(std::uint32_t place, const Waiting &waiting, Tick now, Tally &tally);
  void finish(std::uint32_t flight, Tick now, Tally &tally);
  void serveQueue(Tick now, Tally &tally);
  void setWarm(std::uint32_t place, bool warm, Tick now);
  void changeBusy(std::uint32_t place, int change, Tick now, Tally &tally);

  std::shared_ptr<const Ec2Settings> m_settings;
  Rng m_rng{0};
  Tick m_clientTimeout = kNever;
  Tick m_reportFrom = 0;

  std::vector<Instance> m_instances;
  std::vector<std::uint32_t> m_freePlaces;
  Balancer m_balancer;
  int m_desired = 0;
  bool m_measured = false;  ///< a policy looks at the metric
  int m_booting = 0;
  int m_inService = 0;
  int m_unmeasured = 0;  ///< in service and not warm

  std::deque<Waiting> m_queue;
  std::vector<Flight> m_flights;
  std::vector<std::uint32_t> m_freeFlights;
  Agenda m_running;
  std::vector<Timer> m_timerEntries;
  std::vector<std::uint32_t> m_freeTimers;
  Agenda m_timers;

  AlarmPair m_alarms;
  AlarmPair::State m_alarmState = AlarmPair::State::Calm;
  Gauge m_warmBusy;
  Gauge m_warmSlots;
  std::uint64_t m_started = 0;
  double m_measuredBusy = 0.0, m_measuredSlots = 0.0;
  std::uint64_t m_measuredStarted = 0;
  double m_billedPast = 0.0;
};

}  // namespace strato::simulator
