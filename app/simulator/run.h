// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <functional>

#include "app/base/result.h"
#include "app/simulator/report.h"
#include "app/simulator/timeline.h"

namespace strato::simulator {

/// Gets how far the run is (0 to 1) and says whether to go on.
using Progress = std::function<bool(double)>;

struct RunOptions {
  int samples = 720;  ///< points of each curve
  Progress progress;  ///< called often; may be empty
};

struct Run {
  std::vector<LaneTimeline> lanes;
  std::vector<LaneReport> reports;

  /// One fingerprint of everything that happened in all lanes.
  [[nodiscard]] std::uint64_t hash() const;
  [[nodiscard]] std::uint64_t events() const;
};

/// The most requests that a run may be expected to have in all its lanes.
inline constexpr double kMostRequests = 2e9;

/// Why a scenario is too large to be run; an empty message where it is not.
[[nodiscard]] Message tooLarge(const Scenario &scenario);

/// Nothing when `progress` said stop.
[[nodiscard]] Result<std::optional<Run>> run(const Scenario &scenario, const RunOptions &options = {});
/// The same with timelines that were begun elsewhere, such as forks: one for each lane of the scenario that they will
/// have run when they end.
[[nodiscard]] Result<std::optional<Run>> finish(std::vector<LaneTimeline> lanes, const Scenario &scenario,
                                                const RunOptions &options = {});

}  // namespace strato::simulator
