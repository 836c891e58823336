// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/simulator/containers/host_group.h"
#include "app/simulator/scaling/scaler.h"

namespace strato::simulator {

/// How an ECS service changes its desired count.
struct ServiceScaling {
  std::vector<DynamicPolicy> policies;
  /// Nothing is taken away so soon after the last change.
  double scaleInCooldownS = 300.0;

  bool operator==(const ServiceScaling &) const = default;
};

/// Cluster auto scaling: a capacity provider that keeps the group as large as its tasks need.
struct CapacityProviderSettings {
  double targetPercent = 100.0;  ///< below 100, some instances are kept spare
  double periodS = 60.0;
  int lowPeriods = 15;

  bool operator==(const CapacityProviderSettings &) const = default;
};

/// ECS on EC2.
struct EcsSettings {
  std::string id;
  std::string title;
  ServiceSettings service;
  std::optional<ServiceScaling> scaling;
  HostSettings hosts;
  std::optional<CapacityProviderSettings> provider;
};

/// Fargate Spot: a share of the tasks beyond the base.
struct FargateSpot {
  int base = 0;  ///< tasks that are never Spot
  double share = 0.5;
  double discountPercent = 70.0;
  std::optional<double> reclaimMeanS;  ///< how long a task is left to us, by chance; null for ever

  bool operator==(const FargateSpot &) const = default;
};

/// ECS on Fargate.
struct FargateSettings {
  std::string id;
  std::string title;
  ServiceSettings service;
  std::optional<ServiceScaling> scaling;
  bool arm = false;
  double storageGb = 20.0;
  std::optional<double> launchBurst = 100.0;
  double launchesPerS = 20.0;
  std::optional<FargateSpot> spot;
};

}  // namespace strato::simulator
