// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/guides/moments.h"

#include <algorithm>

#include "app/guides/figures.h"

namespace strato::guides {

namespace {

using simulator::LaneState;
using simulator::LaneTimeline;
using simulator::Sample;
using simulator::Tick;

/// The gauge behind a curve that holds between events; null for counts and quantiles.
const simulator::Gauge *gaugeOf(const simulator::Tally &tally, std::string_view curve) {
  if (curve == "capacity") return &tally.capacity;
  if (curve == "busy") return &tally.busy;
  return curve == "queued" ? &tally.queued : nullptr;
}

/// The event between two samples that made the condition true.
Value refined(const LaneTimeline &lane, std::string_view curve, const Condition &isMet, Tick from, Tick to) {
  LaneState state = lane.at(from);
  for (;;) {
    const simulator::Gauge *gauge = gaugeOf(state.tally(), curve);
    const double value = gauge == nullptr ? 0.0 : static_cast<double>(gauge->value()) * state.bundle();
    if (gauge == nullptr) return {simulator::seconds(to), Unit::Clock};
    if (isMet(value)) return {simulator::seconds(state.now()), Unit::Clock};
    const Tick next = state.nextAt();
    if (next > to) return {simulator::seconds(to), Unit::Clock};
    state.runUntil(next);
  }
}

}  // namespace

Value timeWhen(const LaneTimeline &lane, std::string_view curve, const Condition &isMet, double fromS) {
  Tick before = simulator::ticks(fromS);
  for (const Sample &sample : lane.samples()) {
    if (sample.at < before) continue;
    if (isMet(curveAt(sample, curve).number)) return refined(lane, curve, isMet, before, sample.at);
    before = sample.at;
  }
  return Value::never(Unit::Clock);
}

Value valueAt(const LaneTimeline &lane, std::string_view curve, double second) {
  const Tick time = simulator::ticks(std::max(0.0, second));
  const LaneState state = lane.at(time);
  if (const simulator::Gauge *gauge = gaugeOf(state.tally(), curve)) {
    return {static_cast<double>(gauge->value()) * state.bundle(), Unit::Number};
  }
  const auto sample = std::ranges::lower_bound(lane.samples(), time, {}, &Sample::at);
  return sample == lane.samples().end() ? Value::never(Unit::Number) : curveAt(*sample, curve);
}

Value demandAbove(const simulator::RateCurve &demand, double rate, double untilS) {
  if (demand.at(0.0) > rate) return {0.0, Unit::Clock};
  const auto &points = demand.points();
  for (std::size_t i = 0; i < points.size() && points[i].at <= untilS; ++i) {
    if (points[i].rate <= rate) continue;
    if (i == 0 || points[i - 1].at == points[i].at) return {points[i].at, Unit::Clock};
    const double share = (rate - points[i - 1].rate) / (points[i].rate - points[i - 1].rate);
    return {points[i - 1].at + share * (points[i].at - points[i - 1].at), Unit::Clock};
  }
  return Value::never(Unit::Clock);
}

}  // namespace strato::guides
