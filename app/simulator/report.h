// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <string>

#include "app/simulator/lane_state.h"

namespace strato::simulator {

struct Spread {
  double mean = 0.0, p50 = 0.0, p90 = 0.0, p95 = 0.0, p99 = 0.0, max = 0.0;  ///< seconds
};

/// What became of the tries of one class.
struct ClassReport {
  std::string name;
  std::uint64_t requests = 0;
  std::uint64_t completed = 0;
  std::uint64_t refused = 0;
  Spread latency;
};

/// What happened before a lane.
struct EntranceReport {
  bool retries = false;  ///< clients come again
  UserCounts users;
  Spread latency;  ///< from the first try to the good answer
  std::vector<ClassReport> classes;
  std::optional<FrontUse> front;
};

/// What a lane did from the warm-up's end to a moment.
struct LaneReport {
  std::string id;
  std::string title;
  std::string platform;
  double untilS = 0.0;  ///< the moment
  Counts counts;
  Spread latency;
  Spread wait;
  double capacityMean = 0.0;
  std::int64_t capacityPeak = 0;
  double busyMean = 0.0;
  LambdaUse lambda;              ///< of a Lambda lane
  Refusals refusals;             ///< and why
  std::vector<LambdaEra> eras;   ///< the same, by what it is paid with
  GroupUse group;                ///< of an EC2 lane, by how it is paid for
  double instanceSeconds = 0.0;  ///< of instances, each life at least a minute
  double taskSeconds = 0.0;      ///< of Fargate tasks, each life at least a minute
  double spotTaskSeconds = 0.0;
  std::optional<EntranceReport> entrance;
  std::uint64_t events = 0;
  std::uint64_t hash = 0;
};

[[nodiscard]] LaneReport reportOf(const LaneSettings &lane, const LaneState &state);

}  // namespace strato::simulator
