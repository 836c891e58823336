// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/models/lab/lane_moment.h"

#include <algorithm>

namespace strato::ui {

using simulator::LaneState;
using simulator::LaneTimeline;
using simulator::Sample;
using simulator::Tick;

LaneMoment::LaneMoment(std::shared_ptr<const simulator::Run> run, std::size_t lane)
    : m_run(std::move(run)), m_lane(lane) {}

bool LaneMoment::isNear(Tick time) const {
  if (!m_state || time < m_state->now()) return false;
  const double share = simulator::seconds(time - m_state->now()) / simulator::seconds(timeline().end());
  return share * static_cast<double>(timeline().last().tally().events) <
         static_cast<double>(LaneTimeline::kEventsApart) / 2;
}

const LaneState &LaneMoment::at(Tick time) {
  if (isNear(time)) {
    m_state->runUntil(time);
  } else {
    m_state = timeline().at(time);
  }
  return *m_state;
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
