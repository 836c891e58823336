// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/simulator/bundles/bundles.h"

#include <algorithm>
#include <cmath>

namespace strato::simulator {

namespace {

/// Bundles a second, and bundles inside at a time, that give good figures.
constexpr double kEnoughPerSecond = 20'000.0;
constexpr double kEnoughInside = 1'000.0;

/// A limit that is one is no limit of bundles; so few of them would be too coarse a measure.
constexpr int kLeastLimit = 100;
constexpr double kLeastGrowth = 10.0;

int divided(int number, int size) { return number == 0 ? 0 : std::max(1, (number + size / 2) / size); }

void divide(std::optional<int> &number, int size) {
  if (number) number = divided(*number, size);
}
void divide(std::optional<double> &number, int size) {
  if (number) *number /= size;
}

// What looks at requests for each server sees bundles.
template <class Policy>
void divideTarget(Policy &policy, int size) {
  if (policy.metric == Metric::RequestsPerTarget) policy.target /= size;
}
void divideMetric(DynamicPolicy &policy, int size) {
  if (auto *tracking = std::get_if<TargetTracking>(&policy)) {
    divideTarget(*tracking, size);
    return;
  }
  auto &steps = std::get<StepScaling>(policy);
  if (steps.metric != Metric::RequestsPerTarget) return;
  steps.threshold /= size;
  for (StepScaling::Step &step : steps.steps) step.from /= size;
}

void divideService(ServiceSettings &service, int size) {
  service.slotsEach = divided(service.slotsEach, size);
  divide(service.queueLimit, size);
}
void divideScaling(std::optional<ServiceScaling> &scaling, int size) {
  if (!scaling) return;
  for (DynamicPolicy &policy : scaling->policies) divideMetric(policy, size);
}

struct Divide {
  int size;

  void operator()(LambdaSettings &function) const {
    divide(function.accountConcurrency, size);
    divide(function.reservedConcurrency, size);
    divide(function.growthPer10s, size);
    function.provisioned.atStart = divided(function.provisioned.atStart, size);
    for (ProvisionedPlan::Change &change : function.provisioned.changes) change.count = divided(change.count, size);
  }
  void operator()(Ec2Settings &group) const {
    group.slotsPerInstance = divided(group.slotsPerInstance, size);
    divide(group.mostPerInstance, size);
    divide(group.queueLimit, size);
    for (DynamicPolicy &policy : group.scaling) divideMetric(policy, size);
    if (group.predictive) divideTarget(*group.predictive, size);
  }
  void operator()(FargateSettings &fargate) const {
    divideService(fargate.service, size);
    divideScaling(fargate.scaling, size);
  }
  void operator()(EcsSettings &ecs) const {
    divideService(ecs.service, size);
    divideScaling(ecs.scaling, size);
  }
  void operator()(EksSettings &eks) const {
    divideService(eks.service, size);
    if (eks.pods) divideTarget(*eks.pods, size);
  }
  void operator()(BatchSettings & /*batch*/) const {}
  void operator()(LightsailSettings & /*lightsail*/) const {}
};

class CanBeDivided final {
 public:
  explicit CanBeDivided(int size) : m_size(size) {}

  bool operator()(const LambdaSettings &function) const {
    const auto whole = [this](int count) { return isWhole(count); };
    const auto limit = function.concurrencyLimit();
    // Pollers of a queue come one by one, however many messages there are.
    if (function.invocation == Invocation::Queue) return m_size == 1;
    return (!limit || *limit / m_size >= kLeastLimit) &&
           (!function.growthPer10s || *function.growthPer10s / m_size >= kLeastGrowth) &&
           whole(function.provisioned.atStart) &&
           std::ranges::all_of(function.provisioned.changes, whole, &ProvisionedPlan::Change::count);
  }
  bool operator()(const Ec2Settings &group) const {
    return isWhole(group.slotsPerInstance) && isWhole(group.mostPerInstance.value_or(0)) &&
           isWhole(group.queueLimit.value_or(0));
  }
  bool operator()(const FargateSettings &fargate) const { return isWhole(fargate.service); }
  bool operator()(const EcsSettings &ecs) const { return isWhole(ecs.service); }
  bool operator()(const EksSettings &eks) const { return isWhole(eks.service); }
  // No such load could reach them: 50 submissions a second, and a handful of small nodes.
  bool operator()(const BatchSettings & /*batch*/) const { return m_size == 1; }
  bool operator()(const LightsailSettings & /*lightsail*/) const { return m_size == 1; }

 private:
  int m_size;

  [[nodiscard]] bool isWhole(int number) const { return number % m_size == 0; }
  [[nodiscard]] bool isWhole(const ServiceSettings &service) const {
    return isWhole(service.slotsEach) && isWhole(service.queueLimit.value_or(0));
  }
};

}  // namespace

void divide(LaneSettings &lane, int size) { std::visit(Divide{size}, lane); }

Scenario bundled(Scenario scenario, int size) {
  if (size == 1) return scenario;
  scenario.workload.bundle *= size;
  for (LaneSettings &lane : scenario.lanes) divide(lane, size);
  for (auto &[lane, front] : scenario.fronts) {
    auto *api = std::get_if<ApiGatewaySettings>(&front.kind);
    if (api == nullptr) continue;
    divide(api->ratePerS, size);
    api->burst = std::max(1.0, api->burst / size);
  }
  return scenario;
}

int fittingBundle(const Scenario &scenario, int most) {
  for (int size = most; size > 1; --size) {
    const auto fits = [size](const LaneSettings &lane) { return std::visit(CanBeDivided(size), lane); };
    if (std::ranges::all_of(scenario.lanes, fits)) return size;
  }
  return 1;
}

int usualBundle(const Scenario &scenario) {
  const double peak = scenario.workload.arrivals.peak();
  if (peak < kVeryManyPerSecond) return 1;
  const double inside = peak * scenario.workload.meanServiceS();
  return fittingBundle(scenario, static_cast<int>(std::min(peak / kEnoughPerSecond, inside / kEnoughInside) + 1e-9));
}

}  // namespace strato::simulator
