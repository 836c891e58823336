// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/simulator/containers/host_group.h"
#include "app/simulator/scaling/metric.h"

namespace strato::simulator {

/// The Horizontal Pod Autoscaler, with the defaults of Kubernetes.
struct PodAutoscalerSettings {
  Metric metric = Metric::CpuPercent;
  double target = 50.0;
  double syncS = 15.0;
  double tolerance = 0.1;
  double stabilisationS = 300.0;  ///< of scaling down: the highest wish in this time counts
  /// In one sync the pods may at most double, or grow by four.
  double growthPercent = 100.0;
  int growthPods = 4;
};

/// The Cluster Autoscaler, with its defaults.
struct NodeAutoscalerSettings {
  double scanS = 10.0;
  double unneededS = 600.0;     ///< so long a node must be unneeded before it goes
  double unneededBelow = 0.5;   ///< requested share of a node below which its pods should move
  double afterGrowthS = 600.0;  ///< so long after a node was added none is taken away
};

struct EksSettings {
  std::string id;
  std::string title;
  ServiceSettings service;
  HostSettings hosts;
  std::optional<PodAutoscalerSettings> pods;
  std::optional<NodeAutoscalerSettings> nodes;
};

}  // namespace strato::simulator
