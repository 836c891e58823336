// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <memory>
#include <optional>

#include "app/simulator/run.h"

namespace strato::ui {

/// A lane at the playhead. Going on from where it was is cheap; a jump starts from the nearest keyframe.
class LaneMoment final {
 public:
  /// The run is kept alive; `lane` is its place in it.
  LaneMoment(std::shared_ptr<const simulator::Run> run, std::size_t lane);

  [[nodiscard]] const simulator::LaneTimeline &timeline() const { return m_run->lanes[m_lane]; }
  const simulator::LaneState &at(simulator::Tick time);

 private:
  [[nodiscard]] bool isNear(simulator::Tick time) const;

  std::shared_ptr<const simulator::Run> m_run;
  std::size_t m_lane;
  std::optional<simulator::LaneState> m_state;
};

/// What came and went in the last moments before a time, as the lane's samples tell it.
struct Lately {
  double arrivalsPerS = 0.0;
  double lostPerS = 0.0;
  double coldPerS = 0.0;
};
[[nodiscard]] Lately latelyIn(const simulator::LaneTimeline &timeline, simulator::Tick at);
/// The place of the last sample that ended by then; -1 before the first one's end.
[[nodiscard]] std::ptrdiff_t sampleAt(const simulator::LaneTimeline &timeline, simulator::Tick at);

}  // namespace strato::ui
