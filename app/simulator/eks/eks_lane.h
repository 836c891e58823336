// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <memory>

#include "app/simulator/containers/hosted_service.h"
#include "app/simulator/eks/pod_autoscaler.h"

namespace strato::simulator {

/// A Kubernetes deployment on EKS, with its two loops: see model.md. A copyable value.
class EksLane final {
 public:
  EksLane(EksSettings settings, std::uint64_t seed, Tally &tally);

  [[nodiscard]] Tick nextAt() const { return std::min(m_service.nextAt(), m_own.nextAt()); }
  void arrive(const Request &request, Tally &tally) { m_service.arrive(request, tally); }
  void step(Tally &tally);
  void settle(Tick now, Tally &tally) { m_service.settle(now, tally); }

  /// Why these settings cannot be taken in the middle of a run; empty where they can.
  [[nodiscard]] Message obstacleTo(const EksSettings &settings) const;
  void change(EksSettings settings, Tick now, Tally &tally);

  // What may happen to it from outside.
  /// So many nodes die with their pods, the oldest first; others are launched.
  void fail(int count, Tick now, Tally &tally) { m_service.failHosts(count, now, tally); }
  /// The one at a place, if there is one.
  void failAt(std::uint32_t place, Tick now, Tally &tally) { m_service.failHostAt(place, now, tally); }

  [[nodiscard]] std::size_t bytes() const { return m_service.bytes() + m_own.bytes(); }
  [[nodiscard]] const EksSettings &settings() const { return *m_settings; }
  [[nodiscard]] const HostedService &service() const { return m_service; }
  // When the two loops look; kNever where one is off.
  [[nodiscard]] Tick nextSync() const { return m_settings->pods ? nextOf(kSync) : kNever; }
  [[nodiscard]] Tick nextScan() const { return m_settings->nodes ? nextOf(kScan) : kNever; }
  [[nodiscard]] double billedSeconds(Tick now) const { return m_service.hosts().billedSeconds(now); }

 private:
  enum Due : std::uint32_t { kSync, kScan };

  void beginLoops(Tick now);
  [[nodiscard]] Tick nextOf(Due due) const;
  void syncPods(Tick now, Tally &tally);
  void scanNodes(Tick now, Tally &tally);
  [[nodiscard]] int addNodes(Tick now);
  [[nodiscard]] int removeNodes(Tick now, Tally &tally);
  [[nodiscard]] bool isUnneeded(const Host &node) const;

  std::shared_ptr<const EksSettings> m_settings;
  HostedService m_service;
  PodAutoscaler m_pods;
  Load m_seen;
  Tick m_grewAt = -1;  ///< never
  bool m_syncing = false;
  bool m_scanning = false;
  Agenda m_own;
};

}  // namespace strato::simulator
