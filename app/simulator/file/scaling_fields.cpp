// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/simulator/file/scaling_fields.h"

#include <algorithm>

#include "app/simulator/file/ranges.h"

namespace strato::simulator {

namespace {

constexpr Range kPeriod{1.0, 3600.0};
constexpr Range kAmount{-1e6, 1e6};

/// The metric, and the number that it is compared with.
Metric readMetric(Fields &fields, const std::string &line, double &value) {
  const Metric metric = fields.oneOf("metric", {"cpu_percent", "requests_per_target"}, 0) == 0
                            ? Metric::CpuPercent
                            : Metric::RequestsPerTarget;
  value = fields.number(line, {0.1, metric == Metric::CpuPercent ? 100.0 : 1e9}, 50.0);
  return metric;
}

StepScaling readAlarm(Fields &fields, const ScalingDefaults &defaults) {
  StepScaling policy;
  policy.metric = readMetric(fields, "threshold", policy.threshold);
  policy.side = fields.oneOf("side", {"above", "below"}, 0) == 0 ? StepScaling::Side::Above : StepScaling::Side::Below;
  policy.periodS = fields.number("period_s", kPeriod, defaults.periodS);
  policy.periods = static_cast<int>(fields.number("periods", {1.0, 1000.0, true}, 3.0));
  switch (fields.oneOf("unit", {"instances", "percent", "exact"}, 0)) {
    case 0:
      policy.unit = StepScaling::Unit::Servers;
      break;
    case 1:
      policy.unit = StepScaling::Unit::Percent;
      break;
    default:
      policy.unit = StepScaling::Unit::Exact;
  }
  return policy;
}

StepScaling readSteps(Fields &fields, const ScalingDefaults &defaults) {
  StepScaling policy = readAlarm(fields, defaults);
  policy.steps.clear();
  for (Fields &step : fields.objects("steps", 1)) {
    const double from = step.number("from", {0.0, 1e9}, 0.0);
    policy.steps.push_back({from, step.number("amount", kAmount)});
    step.finish();
  }
  if (!std::ranges::is_sorted(policy.steps, {}, &StepScaling::Step::from)) {
    fields.complain("steps", Message("The steps are not in order."),
                    Message("Each must begin where the one before does, or further beyond the threshold."));
  }
  return policy;
}

StepScaling readSimple(Fields &fields, const ScalingDefaults &defaults) {
  StepScaling policy = readAlarm(fields, defaults);
  policy.steps = {{0.0, fields.number("amount", kAmount)}};
  policy.cooldownS = fields.number("cooldown_s", kTime, 300.0);
  return policy;
}

PredictiveScaling readPredictive(Fields &fields) {
  PredictiveScaling policy;
  policy.metric = readMetric(fields, "target", policy.target);
  policy.cycleS = fields.number("cycle_s", {60.0, 604800.0}, 86400.0);
  policy.stepS = fields.number("step_s", {10.0, 86400.0}, std::min(3600.0, policy.cycleS));
  policy.aheadS = fields.number("ahead_s", kTime, std::min(300.0, 0.5 * policy.stepS));
  policy.forecastOnly = fields.flag("forecast_only", false);
  if (policy.stepS > policy.cycleS) {
    fields.complain("step_s", Message("A step is longer than the cycle."), Message("At most cycle_s is allowed."));
  }
  if (policy.aheadS >= policy.stepS) {
    fields.complain("ahead_s", Message("This is as long as a step, or longer."), Message("It must be below step_s."));
  }
  return policy;
}

ScheduledAction readAction(Fields fields) {
  ScheduledAction action;
  action.atS = fields.number("at_s", kTime);
  action.everyS = fields.limit("every_s", {1.0, 1e9}, std::nullopt);
  action.min = whole(fields.limit("min", kCount, std::nullopt));
  action.desired = whole(fields.limit("desired", kCount, std::nullopt));
  action.max = whole(fields.limit("max", kCount, std::nullopt));
  if (!action.min && !action.desired && !action.max) {
    fields.complain("", Message("This action changes nothing."), Message("Give min, desired or max, or several."));
  }
  fields.finish();
  return action;
}

}  // namespace

TargetTracking readTargetTracking(Fields &fields, const ScalingDefaults &defaults) {
  TargetTracking policy;
  policy.metric = readMetric(fields, "target", policy.target);
  policy.periodS = fields.number("period_s", kPeriod, defaults.periodS);
  policy.highPeriods = static_cast<int>(fields.number("high_periods", {1.0, 100.0, true}, 3.0));
  policy.lowPeriods = static_cast<int>(fields.number("low_periods", {1.0, 1000.0, true}, 15.0));
  policy.lowFactor = fields.number("low_factor", kShare, defaults.lowFactor);
  policy.scaleIn = fields.flag("scale_in", true);
  return policy;
}

ScalingWishes readScaling(Fields &lane, const ScalingDefaults &defaults) {
  ScalingWishes wishes;
  for (Fields &fields : lane.oneOrMore("scaling")) {
    switch (fields.oneOf("kind", {"target_tracking", "step", "simple", "predictive", "scheduled"}, std::nullopt)) {
      case 0:
        wishes.dynamic.emplace_back(readTargetTracking(fields, defaults));
        break;
      case 1:
        wishes.dynamic.emplace_back(readSteps(fields, defaults));
        break;
      case 2:
        wishes.dynamic.emplace_back(readSimple(fields, defaults));
        break;
      case 3:
        if (wishes.predictive) fields.complain("kind", Message("There is another one."), Message("One is allowed."));
        wishes.predictive = readPredictive(fields);
        break;
      default:
        for (Fields &action : fields.objects("actions", 1)) wishes.schedule.push_back(readAction(std::move(action)));
    }
    fields.finish();
  }
  return wishes;
}

}  // namespace strato::simulator
