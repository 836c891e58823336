// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <string>

#include "app/simulator/lane_state.h"

namespace strato::simulator {

struct Spread {
  double mean = 0.0, p50 = 0.0, p90 = 0.0, p95 = 0.0, p99 = 0.0, max = 0.0;  ///< seconds
};

/// What a lane did from the warm-up's end to a moment.
struct LaneReport {
  std::string id;
  std::string title;
  std::string platform;
  Counts counts;
  Spread latency;
  Spread wait;
  double capacityMean = 0.0;
  std::int64_t capacityPeak = 0;
  double busyMean = 0.0;
  LambdaUse lambda;              ///< of a Lambda lane
  double instanceSeconds = 0.0;  ///< of instances, each life at least a minute
  double taskSeconds = 0.0;      ///< of Fargate tasks, each life at least a minute
  double spotTaskSeconds = 0.0;
  GroupUse group;  ///< of an EC2 lane, by how it is paid for
  std::uint64_t events = 0;
  std::uint64_t hash = 0;
};

[[nodiscard]] LaneReport reportOf(const LaneSettings &lane, const LaneState &state);

}  // namespace strato::simulator
