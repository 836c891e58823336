// SPDX-License-Identifier: GPL-3.0-or-later
#include <rapidcheck.h>

#include <QTest>
#include <cmath>

#include "tests/app/simulator/scenarios.h"

using namespace strato::simulator;
using namespace strato::tests;

namespace {

constexpr int kScenarios = 10'000;

double among(double least, double most) { return least + (most - least) * *rc::gen::inRange(0, 1001) / 1000.0; }

std::optional<double> maybe(double least, double most) {
  return *rc::gen::arbitrary<bool>() ? std::optional(among(least, most)) : std::nullopt;
}

std::optional<int> maybe(int least, int most) {
  return *rc::gen::arbitrary<bool>() ? std::optional(*rc::gen::inRange(least, most + 1)) : std::nullopt;
}

Distribution anyTime(double mean) {
  switch (*rc::gen::inRange(0, 4)) {
    case 0:
      return Distribution::constant(mean);
    case 1:
      return Distribution::exponential(mean);
    case 2:
      return Distribution::logNormal(mean, 1.5);
    default:
      return Distribution::gamma(mean, 0.5);
  }
}

LambdaSettings anyFunction() {
  LambdaSettings function;
  function.invocation = *rc::gen::element(Invocation::Synchronous, Invocation::Asynchronous);
  if (*rc::gen::arbitrary<bool>()) function.coldStart = anyTime(0.3);
  function.idleTimeoutS = maybe(0.0, 30.0);
  function.maxLifetimeS = maybe(1.0, 50.0);
  function.timeoutS = among(0.1, 5.0);
  function.errorShare = among(0.0, 0.3);
  function.accountConcurrency = maybe(1, 50);
  function.growthPer10s = maybe(1.0, 100.0);
  function.ratePerConcurrency = maybe(0.5, 10.0);
  if (function.concurrencyLimit()) function.provisioned = *rc::gen::inRange(0, *function.concurrencyLimit() + 1);
  return function;
}

DynamicPolicy anyPolicy() {
  if (*rc::gen::arbitrary<bool>()) {
    StepScaling step;
    step.side = *rc::gen::element(StepScaling::Side::Above, StepScaling::Side::Below);
    step.periodS = among(1.0, 10.0);
    step.steps = {{0.0, among(-3.0, 3.0)}};
    if (*rc::gen::arbitrary<bool>()) step.cooldownS = among(0.0, 20.0);
    return step;
  }
  TargetTracking tracking;
  tracking.periodS = among(1.0, 10.0);
  tracking.lowPeriods = *rc::gen::inRange(1, 5);
  tracking.target = among(10.0, 90.0);
  return tracking;
}

/// What may go wrong in a group, or go by the clock.
void addTrouble(Ec2Settings &group) {
  group.zones = *rc::gen::inRange(1, 4);
  group.healthCheck = {*rc::gen::arbitrary<bool>(), among(0.0, 10.0), 5.0, 2};
  if (*rc::gen::arbitrary<bool>()) group.failures = Failures{among(5.0, 60.0), *rc::gen::arbitrary<bool>()};
  if (*rc::gen::arbitrary<bool>()) group.spot = SpotShare{1, among(0.0, 1.0), among(0.0, 300.0), 60.0, true};
  if (*rc::gen::arbitrary<bool>()) group.warmPool = WarmPool{2, anyTime(1.0)};
  if (*rc::gen::arbitrary<bool>()) group.schedule = {{10.0, 20.0, {}, *rc::gen::inRange(0, 8), {}}};
  if (*rc::gen::arbitrary<bool>())
    group.predictive = PredictiveScaling{Metric::CpuPercent, 50.0, 30.0, 10.0, 2.0, false};
}

Ec2Settings anyGroup() {
  Ec2Settings group;
  group.min = *rc::gen::inRange(0, 3);
  group.desired = group.min + *rc::gen::inRange(0, 3);
  group.max = group.desired + *rc::gen::inRange(0, 5);
  group.slotsPerInstance = *rc::gen::inRange(1, 6);
  group.sharing = *rc::gen::element(Sharing::Slots, Sharing::Processors);
  group.routing = *rc::gen::element(Routing::RoundRobin, Routing::LeastOutstanding);
  if (*rc::gen::arbitrary<bool>()) group.credits = BurstSettings{*rc::gen::arbitrary<bool>(), 20, 2, among(0.0, 0.5)};
  group.queueLimit = maybe(0, 20);
  group.clientTimeoutS = maybe(0.5, 10.0);
  group.boot = anyTime(5.0);
  group.warmupS = among(0.0, 10.0);
  group.drainS = among(0.0, 3.0);
  for (int i = *rc::gen::inRange(0, 3); i > 0; --i) group.scaling.push_back(anyPolicy());
  if (*rc::gen::arbitrary<bool>()) addTrouble(group);
  return group;
}

Scenario anyScenario() {
  LaneSettings lane = *rc::gen::arbitrary<bool>() ? LaneSettings(anyFunction()) : LaneSettings(anyGroup());
  Scenario scenario = scenarioWith(std::move(lane), 0.0, among(10.0, 100.0));
  scenario.seed = *rc::gen::arbitrary<std::uint32_t>();
  scenario.warmupS = *rc::gen::arbitrary<bool>() ? among(0.0, 5.0) : 0.0;
  scenario.workload.arrivals.curve =
      curveOf({{0, among(0, 5)}, {20, among(0, 15)}, {20, among(0, 5)}, {60, among(0, 10)}});
  scenario.workload.serviceTime = anyTime(among(0.01, 2.0));
  return scenario;
}

/// Requests that are somewhere in the lane, found by looking into its state and not by counting.
std::int64_t inside(const LaneState &state) { return state.tally().busy.value() + state.tally().queued.value(); }

}  // namespace

class TestConservation final : public QObject {
  Q_OBJECT

 private Q_SLOTS:
  void noRequestIsLost();
  void littlesLawHolds();
};

void TestConservation::noRequestIsLost() {
  // RC_PARAMS would let a person choose; here the number is part of the promise.
  const bool fine = rc::check("arrived = completed + refused + inside, at the middle and at the end", [] {
    Scenario scenario = anyScenario();
    scenario.warmupS = 0.0;
    LaneState state(scenario, scenario.lanes.front());
    for (const double share : {0.5, 1.0}) {
      state.runUntil(ticks(scenario.durationS * share));
      RC_ASSERT(static_cast<std::int64_t>(state.tally().counts.inSystem()) == inside(state));
      RC_ASSERT(state.tally().busy.value() >= 0);
      RC_ASSERT(state.tally().queued.value() >= 0);
      RC_ASSERT(state.tally().capacity.value() >= 0);
    }
  });
  QVERIFY(fine);
}

void TestConservation::littlesLawHolds() {
  // Over a run that begins and ends empty, mean number inside x time = sum of the times inside.
  const bool fine = rc::check("Little's law", [] {
    Scenario scenario = anyScenario();
    scenario.warmupS = 0.0;
    scenario.durationS = 400.0;
    scenario.workload.arrivals.curve = curveOf({{0, among(0, 8)}, {60, among(0, 8)}, {60, 0}});
    if (auto *function = std::get_if<LambdaSettings>(&scenario.lanes.front())) {
      function->errorShare = 0.0;
      function->timeoutS = 900.0;
      function->invocation = Invocation::Synchronous;
    } else {
      auto &group = std::get<Ec2Settings>(scenario.lanes.front());
      group.clientTimeoutS.reset();
      group.scaling.clear();
      group.schedule.clear();
      group.failures.reset();
      group.spot.reset();
    }
    LaneState state(scenario, scenario.lanes.front());
    state.runUntil(ticks(scenario.durationS));
    const Tally &tally = state.tally();
    if (tally.counts.inSystem() > 0) return;
    const double inTime = (tally.busy.area(state.now()) + tally.queued.area(state.now())) * 1e-9;
    const double sum = tally.latency.mean() * static_cast<double>(tally.latency.count());
    RC_ASSERT(std::abs(inTime - sum) <= 1e-6 * std::max(1.0, sum));
  });
  QVERIFY(fine);
}

int main(int argc, char **argv) {
  const QByteArray wish = "max_success=" + QByteArray::number(kScenarios) + " seed=1";
  qputenv("RC_PARAMS", wish);
  TestConservation test;
  return QTest::qExec(&test, argc, argv);
}
#include "tst_conservation.moc"
