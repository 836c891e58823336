// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/base/result.h"
#include "app/simulator/batch/batch_lane.h"
#include "app/simulator/ec2/ec2_lane.h"
#include "app/simulator/ecs/ecs_lane.h"
#include "app/simulator/ecs/fargate_lane.h"
#include "app/simulator/eks/eks_lane.h"
#include "app/simulator/entrance/entrance.h"
#include "app/simulator/lambda/lambda_lane.h"
#include "app/simulator/lightsail/lightsail_lane.h"
#include "app/simulator/scenario.h"

namespace strato::simulator {

using LaneModel = std::variant<LambdaLane, Ec2Lane, FargateLane, EcsLane, EksLane, BatchLane, LightsailLane>;

/// What is to be different from a moment on, in real numbers also where requests are bundled.
struct Change {
  std::optional<LaneSettings> lane;  ///< of the same platform
  std::optional<Workload> workload;  ///< with the same classes and clients
};

/// A lane at a moment: what is to come, what is, and what was counted. A copyable value: that is what makes seeking
/// and forking simple. Copy it, change a setting, run on.
class LaneState final {  // NOLINT(bugprone-exception-escape): moving a deque may throw, says its standard
 public:
  LaneState(const Scenario &scenario, const LaneSettings &lane);

  /// No event up to this time is missing.
  [[nodiscard]] Tick now() const { return m_now; }
  /// The time of the last event; 0 where there was none.
  [[nodiscard]] Tick lastAt() const { return m_last; }
  [[nodiscard]] const LaneModel &model() const { return m_model; }
  /// What stands between the workload and the lane; null where nothing does.
  [[nodiscard]] const Entrance *entrance() const { return m_entrance ? &*m_entrance : nullptr; }
  [[nodiscard]] const Tally &tally() const { return m_tally; }
  /// Each request in it stands for so many.
  [[nodiscard]] int bundle() const { return m_source.workload().bundle; }
  [[nodiscard]] std::vector<News> takeNews() { return std::exchange(m_tally.news, {}); }
  void beginWindow() { m_tally.window.clear(); }
  /// Goes on differently from now on. Fails where that cannot be in the middle of a run.
  [[nodiscard]] Result<void> change(Change change);

  /// About as much memory as a copy takes.
  [[nodiscard]] std::size_t bytes() const;

  /// The time of the next event; kNever when nothing will happen any more.
  [[nodiscard]] Tick nextAt() const;
  /// What one event did to requests.
  struct Seen {
    Tick arrival = kNever;     ///< of the request that came in, if one did
    std::vector<Ended> ended;  ///< in the lane's own words
  };
  /// Looks closely: handles only the next event, or goes to a time before which there is none. From then on nothing is
  /// counted where nobody stands before the lane, so that this is for copies that are thrown away.
  Seen watch(Tick until);

  /// Handles all events up to and at a time.
  void runUntil(Tick time);
  /// The same, but ends early once so many events were handled. True where the time was reached.
  bool runUntil(Tick time, std::uint64_t events);

 private:
  [[nodiscard]] Message obstacleTo(const Change &change) const;

  RequestSource m_source;
  Tally m_tally;
  LaneModel m_model;
  std::optional<Entrance> m_entrance;
  Tick m_now = 0;
  Tick m_last = 0;
};

}  // namespace strato::simulator
