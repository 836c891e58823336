// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <memory>

#include "app/simulator/containers/hosted_service.h"
#include "app/simulator/ecs/capacity_provider.h"
#include "app/simulator/ecs/service_scaler.h"

namespace strato::simulator {

/// An ECS service on EC2 instances, with its two loops: see model.md. A copyable value.
class EcsLane final {
 public:
  EcsLane(EcsSettings settings, std::uint64_t seed, Tally &tally);

  [[nodiscard]] Tick nextAt() const { return std::min(m_service.nextAt(), m_own.nextAt()); }
  void arrive(const Request &request, Tally &tally) { m_service.arrive(request, tally); }
  void step(Tally &tally);
  void settle(Tick now, Tally &tally) { m_service.settle(now, tally); }

  [[nodiscard]] std::size_t bytes() const { return m_service.bytes() + m_own.bytes(); }
  [[nodiscard]] const EcsSettings &settings() const { return *m_settings; }
  [[nodiscard]] const HostedService &service() const { return m_service; }
  [[nodiscard]] double billedSeconds(Tick now) const { return m_service.hosts().billedSeconds(now); }

 private:
  /// In m_own; all below it are the numbers of policies.
  static constexpr std::uint32_t kProvide = ~0U;

  void measure(std::uint32_t policy, Tick now, Tally &tally);
  void provide(Tick now, Tally &tally);
  void shrink(int size, Tick now, Tally &tally);

  std::shared_ptr<const EcsSettings> m_settings;
  HostedService m_service;
  ServiceScaler m_scaler;
  CapacityProvider m_provider;
  Agenda m_own;
};

}  // namespace strato::simulator
