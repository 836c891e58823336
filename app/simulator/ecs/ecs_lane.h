// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <memory>

#include "app/simulator/containers/hosted_service.h"
#include "app/simulator/ecs/capacity_provider.h"
#include "app/simulator/ecs/service_scaler.h"
#include "app/simulator/reminders.h"

namespace strato::simulator {

/// An ECS service on EC2 instances, with its two loops: see model.md. A copyable value.
class EcsLane final {
 public:
  EcsLane(EcsSettings settings, std::uint64_t seed, Tally &tally);

  [[nodiscard]] Tick nextAt() const { return std::min(m_service.nextAt(), m_own.nextAt()); }
  void arrive(const Request &request, Tally &tally) { m_service.arrive(request, tally); }
  void step(Tally &tally);
  void settle(Tick now, Tally &tally) { m_service.settle(now, tally); }

  /// Why these settings cannot be taken in the middle of a run; empty where they can.
  [[nodiscard]] Message obstacleTo(const EcsSettings &settings) const;
  void change(EcsSettings settings, Tick now, Tally &tally);

  // What may happen to it from outside.
  /// So many instances die with their tasks, the oldest first; others are launched.
  void fail(int count, Tick now, Tally &tally) { m_service.failHosts(count, now, tally); }
  /// The one at a place, if there is one.
  void failAt(std::uint32_t place, Tick now, Tally &tally) { m_service.failHostAt(place, now, tally); }

  [[nodiscard]] std::size_t bytes() const { return m_service.bytes() + m_own.bytes(); }
  [[nodiscard]] const EcsSettings &settings() const { return *m_settings; }
  [[nodiscard]] const HostedService &service() const { return m_service; }
  [[nodiscard]] const Scaler &scaler() const { return m_scaler.scaler(); }
  /// When the capacity provider looks; kNever without one.
  [[nodiscard]] Tick nextProviding() const { return m_settings->provider ? m_nextProviding : kNever; }
  [[nodiscard]] double billedSeconds(Tick now) const { return m_service.hosts().billedSeconds(now); }

 private:
  struct Due {
    enum class What : std::uint8_t { Measure, Provide };
    What what = What::Measure;
    std::uint32_t policy = 0;
    std::uint32_t set = 0;  ///< of policies or provider settings
  };

  void watch(Tick now);
  void beginProviding(Tick now);
  void measure(std::uint32_t policy, Tick now, Tally &tally);
  void planProviding(Tick now);
  void provide(Tick now, Tally &tally);
  void shrink(int size, Tick now, Tally &tally);

  std::shared_ptr<const EcsSettings> m_settings;
  HostedService m_service;
  ServiceScaler m_scaler;
  CapacityProvider m_provider;
  std::uint32_t m_policies = 0;   ///< how many sets of policies there were before
  std::uint32_t m_providers = 0;  ///< how many providers
  Tick m_nextProviding = kNever;
  Reminders<Due> m_own;
};

}  // namespace strato::simulator
