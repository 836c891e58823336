// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <memory>

#include "app/simulator/ec2/ec2_settings.h"
#include "app/simulator/fleet/fleet.h"
#include "app/simulator/scaling/target_tracker.h"

namespace strato::simulator {

/// An Auto Scaling group behind a load balancer: see model.md. A copyable value.
class Ec2Lane final {
 public:
  Ec2Lane(Ec2Settings settings, std::uint64_t seed, Tally &tally);

  [[nodiscard]] Tick nextAt() const { return m_fleet.nextAt(); }
  void arrive(const Request &request, Tally &tally) { m_fleet.arrive(request, tally); }
  void step(Tally &tally);
  void settle(Tick now, Tally &tally) { m_fleet.settle(now, tally); }

  [[nodiscard]] std::size_t bytes() const { return m_fleet.bytes(); }
  [[nodiscard]] const Ec2Settings &settings() const { return *m_settings; }
  [[nodiscard]] const Fleet &fleet() const { return m_fleet; }
  [[nodiscard]] int desired() const { return m_desired; }
  /// Billed instance time since the warm-up's end, each life at least a minute.
  [[nodiscard]] double billedSeconds(Tick now) const { return m_fleet.billedSeconds(now); }

 private:
  void measure(Tick now, Tally &tally);
  void resize(int desired, Tick now, Tally &tally);

  std::shared_ptr<const Ec2Settings> m_settings;
  Rng m_rng{0};
  Fleet m_fleet;
  int m_desired = 0;

  TargetTracker m_tracker;
  Load m_seen;
};

}  // namespace strato::simulator
