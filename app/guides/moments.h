// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <functional>
#include <string_view>

#include "app/guides/value.h"
#include "app/simulator/rate_curve.h"
#include "app/simulator/timeline.h"

namespace strato::guides {

using Condition = std::function<bool(double)>;

/// The first moment from a time on at which a curve meets a condition: to the event for capacity, busy and queued, to
/// the sample for all others.
[[nodiscard]] Value timeWhen(const simulator::LaneTimeline &lane, std::string_view curve, const Condition &isMet,
                             double fromS);

/// A curve's value at a moment.
[[nodiscard]] Value valueAt(const simulator::LaneTimeline &lane, std::string_view curve, double second);

/// The first moment at which the demand is above a rate.
[[nodiscard]] Value demandAbove(const simulator::RateCurve &demand, double rate, double untilS);

}  // namespace strato::guides
