// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/simulator/file/scaling_fields.h"

#include "app/simulator/file/ranges.h"

namespace strato::simulator {

TargetTracking readTargetTracking(Fields &fields, double lowFactor) {
  TargetTracking policy;
  policy.metric = fields.oneOf("metric", {"cpu_percent", "requests_per_target"}, 0) == 0
                      ? TargetTracking::Metric::CpuPercent
                      : TargetTracking::Metric::RequestsPerTarget;
  const double most = policy.metric == TargetTracking::Metric::CpuPercent ? 100.0 : 1e9;
  policy.target = fields.number("target", {0.1, most}, 50.0);
  policy.periodS = fields.number("period_s", {1.0, 3600.0}, 60.0);
  policy.highPeriods = static_cast<int>(fields.number("high_periods", {1.0, 100.0, true}, 3.0));
  policy.lowPeriods = static_cast<int>(fields.number("low_periods", {1.0, 1000.0, true}, 15.0));
  policy.lowFactor = fields.number("low_factor", kShare, lowFactor);
  policy.scaleIn = fields.flag("scale_in", true);
  return policy;
}

}  // namespace strato::simulator
