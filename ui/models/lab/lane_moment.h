// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <memory>

#include "app/simulator/run.h"

namespace strato::ui {

/// A lane of a run that is kept alive.
struct LaneOfRun {
  std::shared_ptr<const simulator::Run> run;
  std::size_t lane = 0;

  [[nodiscard]] const simulator::LaneTimeline &timeline() const { return run->lanes[lane]; }
  bool operator==(const LaneOfRun &) const = default;
};

/// A lane as it stood at a time.
using LaneMoment = std::shared_ptr<const simulator::LaneState>;

/// The moment at a time, the same one that a run from the start comes by. It goes on from `known`, an earlier moment of
/// the lane or null, where no keyframe is nearer. Null where `tell` said stop.
[[nodiscard]] LaneMoment momentOf(const simulator::LaneTimeline &timeline, simulator::Tick at, const LaneMoment &known,
                                  const simulator::Progress &tell = {});

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
