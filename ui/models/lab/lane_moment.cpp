// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/models/lab/lane_moment.h"

#include <QThreadPool>
#include <algorithm>

namespace strato::ui {

using simulator::LaneState;
using simulator::LaneTimeline;
using simulator::Sample;
using simulator::Tick;

namespace {

/// A fraction of a millisecond: as long as one may have to wait for a stop.
constexpr std::uint64_t eventsAtOnce = 10'000;

double shareOf(Tick from, Tick now, Tick until) {
  return static_cast<double>(now - from) / static_cast<double>(std::max<Tick>(until - from, 1));
}

/// A lane of thousands of parts takes longer to free than a frame may; where a thread is free nobody waits for it.
void letGo(LaneState *state) {
  if (!QThreadPool::globalInstance()->tryStart([state] { delete state; })) delete state;
}

}  // namespace

LaneMoment momentOf(const LaneTimeline &timeline, Tick at, const LaneMoment &known, const simulator::Progress &tell) {
  at = std::clamp(at, Tick{0}, timeline.end());
  if (known && known->now() == at) return known;
  const LaneState &keyframe = timeline.keyframeBefore(at);
  const bool goesOn = known && known->now() < at && known->now() >= keyframe.now();
  const std::shared_ptr<LaneState> moment(new LaneState(goesOn ? *known : keyframe), letGo);
  const Tick from = moment->now();
  while (!moment->runUntil(at, eventsAtOnce)) {
    if (tell && !tell(shareOf(from, moment->now(), at))) return nullptr;
  }
  return moment;
}

std::ptrdiff_t sampleAt(const LaneTimeline &timeline, Tick at) {
  const auto &samples = timeline.samples();
  return std::ranges::upper_bound(samples, at, {}, &Sample::at) - samples.begin() - 1;
}

Lately latelyIn(const LaneTimeline &timeline, Tick at) {
  const auto &samples = timeline.samples();
  if (samples.empty()) return {};
  const auto place = std::min(static_cast<std::size_t>(sampleAt(timeline, at) + 1), samples.size() - 1);
  const Sample &sample = samples[place];
  const Tick from = place == 0 ? 0 : samples[place - 1].at;
  const double length = simulator::seconds(std::max<Tick>(sample.at - from, 1));
  return {static_cast<double>(sample.arrived) / length, static_cast<double>(sample.refused) / length,
          static_cast<double>(sample.coldStarts) / length};
}

}  // namespace strato::ui
