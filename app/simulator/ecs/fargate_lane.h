// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <memory>

#include "app/simulator/chance.h"
#include "app/simulator/ecs/service_scaler.h"
#include "app/simulator/lifetimes.h"
#include "app/simulator/reminders.h"
#include "app/simulator/token_bucket.h"

namespace strato::simulator {

/// An ECS service on Fargate: see model.md. A copyable value.
class FargateLane final {
 public:
  FargateLane(FargateSettings settings, std::uint64_t seed, Tally &tally);

  [[nodiscard]] Tick nextAt() const { return std::min(m_fleet.nextAt(), m_own.nextAt()); }
  void arrive(const Request &request, Tally &tally) { m_fleet.arrive(request, tally); }
  void step(Tally &tally);
  void settle(Tick now, Tally &tally) { m_fleet.settle(now, tally); }

  /// Why these settings cannot be taken in the middle of a run; empty where they can.
  [[nodiscard]] Message obstacleTo(const FargateSettings &settings) const;
  void change(FargateSettings settings, Tick now, Tally &tally);

  // What may happen to it from outside.
  /// So many tasks die, the oldest first; the service starts others.
  void fail(int count, Tick now, Tally &tally);
  /// The one at a place, if there is one.
  void failAt(std::uint32_t place, Tick now, Tally &tally);
  /// This share of the Spot tasks gets its notice.
  void reclaimSpot(double share, Tick now, Tally &tally);

  [[nodiscard]] std::size_t bytes() const { return m_fleet.bytes() + m_own.bytes() + m_isSpot.size(); }
  [[nodiscard]] const FargateSettings &settings() const { return *m_settings; }
  [[nodiscard]] const Fleet &fleet() const { return m_fleet; }
  [[nodiscard]] int desired() const { return m_desired; }
  [[nodiscard]] const Scaler &scaler() const { return m_scaler.scaler(); }
  /// Tasks that wait for the launch rate.
  [[nodiscard]] int provisioning() const { return m_provisioning; }
  [[nodiscard]] bool isSpot(std::uint32_t task) const { return m_isSpot[task] != 0; }
  /// Since the warm-up's end, each task at least a minute.
  [[nodiscard]] double billedSeconds(Tick now) const { return m_fleet.billedSeconds(now) - spotSeconds(now); }
  [[nodiscard]] double spotSeconds(Tick now) const;

 private:
  struct Due {
    enum class What : std::uint8_t { Measure, Launch, Reclaim };
    What what = What::Measure;
    std::uint32_t task = 0;  ///< of Measure: the policy
    std::uint32_t life = 0;  ///< of the task, the set of policies or the launch rate
  };

  void follow(Tick now);
  void watch(Tick now);

  void measure(std::uint32_t policy, Tick now, Tally &tally);
  void resize(int desired, Tick now, Tally &tally);
  void keepCount(Tick now, Tally &tally);
  void launch(Tick now);
  [[nodiscard]] bool shouldBeSpot() const;
  void mark(std::uint32_t task, bool spot, Tick now);
  void kill(std::uint32_t task, Tick now, Tally &tally);
  void reclaim(const Due &due, Tick now, Tally &tally);
  void release(Tick now);

  std::shared_ptr<const FargateSettings> m_settings;
  Rng m_rng{0};
  Fleet m_fleet;
  TokenBucket m_launches;
  ServiceScaler m_scaler;
  std::uint32_t m_policies = 0;  ///< how many sets of policies there were before
  std::uint32_t m_rates = 0;     ///< how many launch rates
  int m_desired = 0;
  int m_provisioning = 0;
  bool m_launchDue = false;
  std::vector<std::uint8_t> m_isSpot;  ///< by the task's place
  int m_spotTasks = 0;                 ///< that are not on their way out
  Lifetimes m_spotBilled;
  Reminders<Due> m_own;
};

}  // namespace strato::simulator
