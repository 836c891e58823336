// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/simulator/file/scaling_writer.h"

namespace strato::simulator {

namespace {

WrittenJson writtenPolicy(const TargetTracking &policy, const ScalingDefaults &defaults) {
  const TargetTracking usual;
  WrittenJson object{{"kind", "target_tracking"}, {"metric", wordFor(policy.metric)}, {"target", policy.target}};
  put(object, "period_s", policy.periodS, defaults.periodS);
  put(object, "high_periods", policy.highPeriods, usual.highPeriods);
  put(object, "low_periods", policy.lowPeriods, usual.lowPeriods);
  put(object, "low_factor", policy.lowFactor, defaults.lowFactor);
  put(object, "scale_in", policy.scaleIn, usual.scaleIn);
  return object;
}

const char *wordFor(StepScaling::Unit unit) {
  switch (unit) {
    case StepScaling::Unit::Servers:
      return "instances";
    case StepScaling::Unit::Percent:
      return "percent";
    case StepScaling::Unit::Exact:
      break;
  }
  return "exact";
}

WrittenJson writtenPolicy(const StepScaling &policy, const ScalingDefaults &defaults) {
  WrittenJson object{{"kind", policy.cooldownS ? "simple" : "step"},
                     {"metric", wordFor(policy.metric)},
                     {"threshold", policy.threshold},
                     {"side", policy.side == StepScaling::Side::Above ? "above" : "below"}};
  put(object, "period_s", policy.periodS, defaults.periodS);
  object["periods"] = policy.periods;
  object["unit"] = wordFor(policy.unit);
  if (policy.cooldownS) {
    object["amount"] = policy.steps.front().amount;
    object["cooldown_s"] = *policy.cooldownS;
    return object;
  }
  for (const StepScaling::Step &step : policy.steps) {
    object["steps"].push_back({{"from", step.from}, {"amount", step.amount}});
  }
  return object;
}

WrittenJson written(const PredictiveScaling &policy) {
  return {{"kind", "predictive"},
          {"metric", wordFor(policy.metric)},
          {"target", policy.target},
          {"cycle_s", policy.cycleS},
          {"step_s", policy.stepS},
          {"ahead_s", policy.aheadS},
          {"forecast_only", policy.forecastOnly}};
}

WrittenJson written(const std::vector<ScheduledAction> &schedule) {
  WrittenJson actions = WrittenJson::array();
  for (const ScheduledAction &action : schedule) {
    WrittenJson object{{"at_s", action.atS}};
    put(object, "every_s", action.everyS, {});
    put(object, "min", action.min, {});
    put(object, "desired", action.desired, {});
    put(object, "max", action.max, {});
    actions.push_back(object);
  }
  return {{"kind", "scheduled"}, {"actions", actions}};
}

}  // namespace

const char *wordFor(Metric metric) { return metric == Metric::CpuPercent ? "cpu_percent" : "requests_per_target"; }

WrittenJson written(const ScalingWishes &wishes, const ScalingDefaults &defaults) {
  WrittenJson policies = WrittenJson::array();
  for (const DynamicPolicy &policy : wishes.dynamic) {
    policies.push_back(std::visit([&defaults](const auto &one) { return writtenPolicy(one, defaults); }, policy));
  }
  if (wishes.predictive) policies.push_back(written(*wishes.predictive));
  if (!wishes.schedule.empty()) policies.push_back(written(wishes.schedule));
  if (policies.empty()) return nullptr;
  return policies.size() == 1 ? policies.front() : policies;
}

}  // namespace strato::simulator
