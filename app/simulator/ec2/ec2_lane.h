// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <memory>

#include "app/simulator/ec2/ec2_settings.h"
#include "app/simulator/ec2/group_use.h"
#include "app/simulator/fleet/fleet.h"
#include "app/simulator/scaling/forecaster.h"

namespace strato::simulator {

/// An Auto Scaling group behind a load balancer: see model.md. A copyable value.
class Ec2Lane final {
 public:
  Ec2Lane(Ec2Settings settings, std::uint64_t seed, Tally &tally);

  [[nodiscard]] Tick nextAt() const { return m_fleet.nextAt(); }
  void arrive(const Request &request, Tally &tally) { m_fleet.arrive(request, tally); }
  void step(Tally &tally);
  void settle(Tick now, Tally &tally) { m_fleet.settle(now, tally); }

  /// Why these settings cannot be taken in the middle of a run; empty where they can.
  [[nodiscard]] Message obstacleTo(const Ec2Settings &settings) const;
  void change(Ec2Settings settings, Tick now, Tally &tally);

  // What may happen to it from outside.
  /// So many instances in service die, the oldest first.
  void fail(int count, Tick now, Tally &tally);
  void failServer(std::uint32_t place, Tick now, Tally &tally);
  /// The one at a place, if there is one.
  void failAt(std::uint32_t place, Tick now, Tally &tally);
  /// The program on an instance fails, and the instance runs on.
  void failApplication(std::uint32_t place, Tick now, Tally &tally);
  /// All instances of a zone are gone at once, and none can be launched in it.
  void loseZone(int zone, Tick now, Tally &tally);
  /// The zone can be used again; the group balances itself.
  void restoreZone(int zone, Tick now, Tally &tally);
  /// This share of the Spot instances gets its notice.
  void reclaimSpot(double share, Tick now, Tally &tally);

  [[nodiscard]] std::size_t bytes() const;
  [[nodiscard]] const Ec2Settings &settings() const { return *m_settings; }
  [[nodiscard]] const Fleet &fleet() const { return m_fleet; }
  [[nodiscard]] int desired() const { return m_desired; }
  // The bounds as the clock has set them.
  [[nodiscard]] int least() const { return m_min; }
  [[nodiscard]] int most() const { return m_max; }
  [[nodiscard]] const Scaler &scaler() const { return m_scaler; }
  /// Prepared instances that wait, stopped.
  [[nodiscard]] int pooled() const { return m_pooled; }
  /// Instances that are or will be in service in a zone.
  [[nodiscard]] int inZone(int zone) const;
  [[nodiscard]] bool hasLost(int zone) const { return (m_lostZones >> static_cast<unsigned>(zone) & 1U) != 0; }
  [[nodiscard]] GroupUse use(Tick now) const;

 private:
  enum class Due : std::uint8_t {
    Look,      ///< what: a policy
    Recorded,  ///< a step of the forecast has ended; what: its number
    Ahead,     ///< it is time for a step of the forecast; what: its number
    Clock,     ///< what: a scheduled action
    Failure,   ///< what: a place, as below
    TakeOut,
    Replace,
    Reclaim,
    Check,    ///< the group looks whether it has what it desires
    Prepared  ///< for the warm pool
  };
  struct Plan {
    Due due = Due::Look;
    std::uint32_t what = 0;
    std::uint32_t life = 0;  ///< of the instance, the policies or the schedule that it is for
  };

  void plan(Tick at, Due due, std::uint32_t what = 0, std::uint32_t life = 0);
  void planFor(std::uint32_t place, Tick at, Due due);
  void act(const Plan &plan, Tick now, Tally &tally);
  void actOn(std::uint32_t place, Due due, Tick now, Tally &tally);

  // How many.
  void watch(Tick now);
  /// What the schedule says behind a time.
  void keepSchedule(Tick after);
  void look(std::uint32_t policy, Tick now, Tally &tally);
  void record(std::uint32_t step, Tick now, Tally &tally);
  void lookAhead(std::uint32_t step, Tick now, Tally &tally);
  void applyClock(std::uint32_t action, Tick now, Tally &tally);
  void resize(int desired, Tick now, Tally &tally);
  void reconcile(Tick now, Tally &tally);
  void balanceZones(Tick now, Tally &tally);
  [[nodiscard]] int usableZones() const;

  // Which and where.
  void launch(Tick now);
  void planLife(std::uint32_t place, Tick now, Tick boot);
  [[nodiscard]] Tick bootTime(std::uint8_t market, Tick now);
  [[nodiscard]] std::uint8_t zoneForLaunch() const;
  [[nodiscard]] std::uint8_t marketForLaunch() const;
  [[nodiscard]] int onDemandOf(int members) const;
  [[nodiscard]] std::uint32_t firstToGo() const;

  // Trouble.
  void breakDown(std::uint32_t place, Tick now, Tally &tally);
  void notice(std::uint32_t place, Tick now, Tally &tally);
  [[nodiscard]] Tick balancerNotices() const;

  std::shared_ptr<const Ec2Settings> m_settings;
  Rng m_rng{0};
  Fleet m_fleet;
  Pool<Plan> m_plans;
  Tick m_billFrom = 0;
  int m_min = 0, m_max = 0;  ///< as the clock has set them
  int m_desired = 0;
  int m_floor = 0;                ///< what the forecast says
  int m_moving = 0;               ///< more than desired while the zones are balanced
  std::uint32_t m_lostZones = 0;  ///< a bit for each

  Scaler m_scaler;
  std::uint32_t m_policies = 0;   ///< how many sets of policies there were before
  std::uint32_t m_schedules = 0;  ///< how many schedules
  Forecaster m_forecaster;

  int m_pooled = 0;
  double m_preparingSeconds = 0.0;
};

}  // namespace strato::simulator
