// SPDX-License-Identifier: GPL-3.0-or-later
#include <QTest>
#include <cmath>

#include "tests/app/simulator/any_scenario.h"
#include "tests/app/simulator/inside.h"
#include "tests/support/suite.h"

namespace tst_conservation {

using namespace strato::simulator;
using namespace strato::tests;

namespace {

constexpr int kScenarios = 10'000;

/// Every container is on one host, and no host has more than it has room for.
void checkHosts(const HostedService &service) {
  int onHosts = 0;
  for (const Host &host : service.hosts().hosts()) {
    RC_ASSERT(host.containers >= 0);
    RC_ASSERT(host.containers <= service.hosts().room());
    RC_ASSERT(host.state != Host::State::Absent || host.containers == 0);
    onHosts += host.containers;
  }
  int alive = 0;
  for (const Server &container : service.fleet().servers()) alive += container.exists() ? 1 : 0;
  RC_ASSERT(onHosts == alive);
  RC_ASSERT(service.fleet().inService() + service.fleet().booting() + service.pending() == service.desired());
}

void checkHosts(const LaneState &state) {
  if (const auto *ecs = std::get_if<EcsLane>(&state.model())) checkHosts(ecs->service());
  if (const auto *eks = std::get_if<EksLane>(&state.model())) checkHosts(eks->service());
}

}  // namespace

class TestConservation final : public QObject {
  Q_OBJECT

 private Q_SLOTS:
  static void initTestCase() { qputenv("RC_PARAMS", "max_success=" + QByteArray::number(kScenarios) + " seed=1"); }
  void noRequestIsLost();
  void littlesLawHolds();
};

void TestConservation::noRequestIsLost() {
  // RC_PARAMS would let a person choose; here the number is part of the promise.
  const bool fine = rc::check("arrived = completed + refused + inside, at the middle and at the end", [] {
    Scenario scenario = any::anyScenario();
    scenario.warmupS = 0.0;
    LaneState state(scenario, scenario.lanes.front());
    for (const double share : {0.5, 1.0}) {
      state.runUntil(ticks(scenario.durationS * share));
      RC_ASSERT(static_cast<std::int64_t>(state.tally().counts.inSystem()) == inside(state));
      RC_ASSERT(state.tally().busy.value() >= 0);
      RC_ASSERT(state.tally().queued.value() >= 0);
      RC_ASSERT(state.tally().capacity.value() >= 0);
      checkHosts(state);
    }
  });
  QVERIFY(fine);
}

void TestConservation::littlesLawHolds() {
  // Over a run that begins and ends empty, mean number inside x time = sum of the times inside.
  const bool fine = rc::check("Little's law", [] {
    Scenario scenario = any::anyScenario();
    scenario.warmupS = 0.0;
    scenario.durationS = 400.0;
    scenario.workload.arrivals.curve = curveOf({{0, any::among(0, 8)}, {60, any::among(0, 8)}, {60, 0}});
    if (auto *function = std::get_if<LambdaSettings>(&scenario.lanes.front())) {
      function->errorShare = 0.0;
      function->timeoutS = 900.0;
      function->invocation = Invocation::Synchronous;
    } else if (auto *group = std::get_if<Ec2Settings>(&scenario.lanes.front())) {
      group->clientTimeoutS.reset();
      group->scaling.clear();
      group->schedule.clear();
      group->failures.reset();
      group->spot.reset();
    } else if (auto *lightsail = std::get_if<LightsailSettings>(&scenario.lanes.front())) {
      lightsail->clientTimeoutS.reset();
    } else if (auto *fargate = std::get_if<FargateSettings>(&scenario.lanes.front())) {
      fargate->service.clientTimeoutS.reset();
    } else if (auto *ecs = std::get_if<EcsSettings>(&scenario.lanes.front())) {
      ecs->service.clientTimeoutS.reset();
    } else if (auto *eks = std::get_if<EksSettings>(&scenario.lanes.front())) {
      eks->service.clientTimeoutS.reset();
    } else {
      auto &batch = std::get<BatchSettings>(scenario.lanes.front());
      batch.job.timeoutS.reset();
      batch.job.errorShare = 0.0;
      batch.job.attempts = 10;
      batch.submitsPerS.reset();
    }
    LaneState state(scenario, scenario.lanes.front());
    state.runUntil(ticks(scenario.durationS));
    const Tally &tally = state.tally();
    if (tally.counts.inSystem() > 0 || tally.counts.failed > 0) return;
    const double inTime = (tally.busy.area(state.now()) + tally.queued.area(state.now())) * 1e-9;
    const double sum = tally.latency.mean() * static_cast<double>(tally.latency.count());
    RC_ASSERT(std::abs(inTime - sum) <= 1e-6 * std::max(1.0, sum));
  });
  QVERIFY(fine);
}

const strato::tests::Suite<TestConservation> suite;

}  // namespace tst_conservation

#include "tst_conservation.moc"
