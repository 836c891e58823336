// SPDX-License-Identifier: GPL-3.0-or-later
#include <QTest>

#include "tests/app/simulator/any_scenario.h"
#include "tests/app/simulator/inside.h"
#include "tests/support/suite.h"

namespace tst_changes {

using namespace strato::simulator;
using namespace strato::tests;

namespace {

/// Other settings that may be taken on the way: what cannot change is as it was.
LaneSettings otherThan(const LambdaSettings &is) {
  LambdaSettings other = any::anyFunction();
  other.invocation = is.invocation;
  return other;
}
LaneSettings otherThan(const Ec2Settings &is) {
  Ec2Settings other = any::anyGroup();
  other.slotsPerInstance = is.slotsPerInstance;
  other.sharing = is.sharing;
  other.credits = is.credits;
  other.zones = is.zones;
  other.spot = is.spot;
  other.failures = is.failures;
  other.healthCheck.byBalancer = is.healthCheck.byBalancer;
  other.warmPool = is.warmPool;
  other.predictive = is.predictive;
  return other;
}
LaneSettings otherThan(const FargateSettings &is) {
  FargateSettings other = any::anyFargate();
  other.service.size = is.service.size;
  other.service.slotsEach = is.service.slotsEach;
  other.spot = is.spot;
  return other;
}
LaneSettings otherThan(const EcsSettings &is) {
  EcsSettings other = any::anyEcs();
  other.service.size = is.service.size;
  other.service.slotsEach = is.service.slotsEach;
  return other;
}
LaneSettings otherThan(const EksSettings &is) {
  EksSettings other = any::anyEks();
  other.service.size = is.service.size;
  other.service.slotsEach = is.service.slotsEach;
  return other;
}
LaneSettings otherThan(const BatchSettings &is) {
  BatchSettings other = any::anyBatch();
  other.job.vcpus = is.job.vcpus;
  other.job.timeoutS = is.job.timeoutS;
  other.job.ignoresSigterm = is.job.ignoresSigterm;
  other.environment.spot = is.environment.spot;
  return other;
}
LaneSettings otherThan(const LightsailSettings &is) {
  LightsailSettings other = is;
  other.connectionsPerNode = any::maybe(1, 5);
  other.queueLimit = any::maybe(0, 20);
  other.clientTimeoutS = any::maybe(0.5, 10.0);
  return other;
}
LaneSettings otherThan(const LaneSettings &is) {
  return std::visit([](const auto &settings) { return otherThan(settings); }, is);
}

/// Ten requests a second that take a second each, for ten minutes.
Scenario tenASecond(LaneSettings lane) {
  Scenario scenario = scenarioWith(std::move(lane), 10.0, 600.0);
  scenario.workload.serviceTime = Distribution::constant(1.0);
  return scenario;
}

/// The lane after 600 s, with other settings since a time.
LaneState changedAt(double second, const LaneSettings &before, const LaneSettings &after) {
  LaneState state(tenASecond(before), before);
  state.runUntil(ticks(second));
  if (const auto changed = state.change({after, {}}); !changed) qFatal("%s", changed.error().english().c_str());
  state.runUntil(ticks(600));
  return state;
}

/// Room for 4 requests, of the 10 that are in it on average.
Ec2Settings smallGroup() {
  Ec2Settings group;
  group.desired = group.min = 1;
  group.max = 20;
  group.slotsPerInstance = 4;
  group.boot = Distribution::constant(30.0);
  return group;
}

ServiceSettings smallService() {
  ServiceSettings service;
  service.desired = service.min = 1;
  service.max = 20;
  service.slotsEach = 4;
  service.start = Distribution::constant(20.0);
  return service;
}

}  // namespace

class TestChanges final : public QObject {
  Q_OBJECT

 private Q_SLOTS:
  static void initTestCase() { qputenv("RC_PARAMS", "max_success=10000 seed=1"); }
  void nobodyIsLostOnTheWay();
  void theSameSettingsChangeNothing();
  void aLowerLimitHoldsAtOnce();
  void aGroupGrowsWhenMoreAreDesired();
  void aNewPolicyWatchesFromThenOn();
  void aPolicyThatIsTakenAwayActsNoMore();
  void aNewScheduleKeepsTheTimesThatAreToCome();
  void theImpatientLeaveAtOnce();
  void anotherRoutingSendsNothingToOneThatIsOut();
  void theClocksBoundsStay();
  void tasksStartAtTheNewRate();
  void hostsGrowAndShrinkWithTheirBounds();
  void podsFollowAnotherTarget();
  void theRightRoleFreesStuckJobs();
  void aMendedNetworkLetsStrandedInstancesJoin();
  void instancesThatBootGoFirst();
  void theLeastVcpusAreKept();
  void nobodyLosesPatienceOnTheWayWithRetries();
  void whatAThingIsStays_data();
  void whatAThingIsStays();
};

void TestChanges::nobodyIsLostOnTheWay() {
  const bool fine = rc::check("arrived = completed + refused + inside, after two changes", [] {
    Scenario scenario = any::anyScenario();
    scenario.warmupS = 0.0;
    LaneState state(scenario, scenario.lanes.front());
    for (const double share : {0.3, 0.6, 1.0}) {
      state.runUntil(ticks(scenario.durationS * share));
      RC_ASSERT(static_cast<std::int64_t>(state.tally().counts.inSystem()) == inside(state));
      RC_ASSERT(state.tally().queued.value() >= 0);
      RC_ASSERT(state.tally().capacity.value() >= 0);
      RC_ASSERT(state.change({otherThan(scenario.lanes.front()), {}}).has_value());
    }
  });
  QVERIFY(fine);
}

void TestChanges::theSameSettingsChangeNothing() {
  const bool fine = rc::check("a run that is told its own settings goes on as it would have", [] {
    const Scenario scenario = any::anyScenario();
    LaneState alone(scenario, scenario.lanes.front());
    alone.runUntil(ticks(scenario.durationS));
    LaneState told(scenario, scenario.lanes.front());
    told.runUntil(ticks(scenario.durationS * 0.4));
    RC_ASSERT(told.change({scenario.lanes.front(), {}}).has_value());
    told.runUntil(ticks(scenario.durationS));
    RC_ASSERT(told.tally().hash == alone.tally().hash);
    RC_ASSERT(told.tally().counts.completed == alone.tally().counts.completed);
  });
  QVERIFY(fine);
}

void TestChanges::aLowerLimitHoldsAtOnce() {
  LambdaSettings narrow;
  narrow.reservedConcurrency = 4;
  narrow.ratePerConcurrency.reset();
  LaneState state(tenASecond(LambdaSettings()), LambdaSettings());
  state.runUntil(ticks(100));
  const std::int64_t alive = state.tally().capacity.value();
  QVERIFY(alive > 10);
  QVERIFY(state.change({narrow, {}}).has_value());
  state.runUntil(ticks(102));
  QCOMPARE(state.tally().capacity.value(), 4);
  QVERIFY(state.tally().counts.throttled > 0);
}

void TestChanges::aGroupGrowsWhenMoreAreDesired() {
  Ec2Settings large = smallGroup();
  large.desired = 5;
  const LaneState state = changedAt(100.0, smallGroup(), large);
  QCOMPARE(std::get<Ec2Lane>(state.model()).fleet().inService(), 5);
  QCOMPARE(state.tally().capacity.value(), 20);
  QCOMPARE(state.tally().queued.value(), 0);
  Ec2Settings bounded = smallGroup();
  bounded.min = 3;
  QCOMPARE(std::get<Ec2Lane>(changedAt(100.0, smallGroup(), bounded).model()).desired(), 3);
}

void TestChanges::aNewPolicyWatchesFromThenOn() {
  Ec2Settings scaled = smallGroup();
  scaled.scaling = {TargetTracking()};
  const std::vector<News> news = changedAt(100.0, smallGroup(), scaled).takeNews();
  const auto out = std::ranges::find(news, News::Kind::ScaleOut, &News::kind);
  QVERIFY(out != news.end());
  // Three periods of a minute, counted from the change.
  QCOMPARE(out->at, ticks(280));
}

void TestChanges::aPolicyThatIsTakenAwayActsNoMore() {
  Ec2Settings scaled = smallGroup();
  scaled.scaling = {TargetTracking()};
  const LaneState state = changedAt(170.0, scaled, smallGroup());
  QCOMPARE(std::get<Ec2Lane>(state.model()).desired(), 1);
}

void TestChanges::aNewScheduleKeepsTheTimesThatAreToCome() {
  Ec2Settings clocked = smallGroup();
  clocked.schedule = {{50.0, {}, {}, 9, {}}, {60.0, 250.0, {}, 6, {}}};
  // 50 s has passed; of the other one, 310 s is still to come.
  LaneState state(tenASecond(smallGroup()), smallGroup());
  state.runUntil(ticks(100));
  QVERIFY(state.change({clocked, {}}).has_value());
  state.runUntil(ticks(309));
  QCOMPARE(std::get<Ec2Lane>(state.model()).desired(), 1);
  state.runUntil(ticks(311));
  QCOMPARE(std::get<Ec2Lane>(state.model()).desired(), 6);
}

void TestChanges::theImpatientLeaveAtOnce() {
  Ec2Settings impatient = smallGroup();
  impatient.clientTimeoutS = 5.0;
  LaneState state(tenASecond(smallGroup()), smallGroup());
  state.runUntil(ticks(100));
  // Six a second more than it can do, for 100 s.
  QVERIFY(state.tally().queued.value() > 500);
  const std::int64_t busy = state.tally().busy.value();
  QVERIFY(state.change({impatient, {}}).has_value());
  QVERIFY(state.tally().queued.value() < 60);
  QVERIFY(state.tally().counts.timedOut > 450);
  QCOMPARE(state.tally().busy.value(), busy);
}

void TestChanges::anotherRoutingSendsNothingToOneThatIsOut() {
  Ec2Settings group = smallGroup();
  group.desired = 5;
  LaneState state(tenASecond(group), group);
  state.runUntil(ticks(100));
  auto sick = std::get<Ec2Lane>(state.model());
  Tally tally = state.tally();
  sick.failApplication(0, ticks(100), tally);
  while (sick.nextAt() <= ticks(200)) sick.step(tally);
  const std::uint64_t failed = tally.counts.failed;
  Ec2Settings least = group;
  least.routing = Routing::LeastOutstanding;
  sick.change(least, ticks(200), tally);
  for (int i = 0; i < 40; ++i) sick.arrive({ticks(200) + i, ticks(1), 0}, tally);
  QCOMPARE(tally.counts.failed, failed);
  QCOMPARE(tally.busy.value(), 16);
}

void TestChanges::theClocksBoundsStay() {
  Ec2Settings clocked = smallGroup();
  clocked.schedule = {{50.0, {}, 4, {}, {}}};
  Ec2Settings slower = clocked;
  slower.boot = Distribution::constant(60.0);
  QCOMPARE(std::get<Ec2Lane>(changedAt(100.0, clocked, slower).model()).desired(), 4);
}

void TestChanges::tasksStartAtTheNewRate() {
  FargateSettings few;
  few.service = smallService();
  few.launchBurst = 1.0;
  few.launchesPerS = 0.01;
  FargateSettings many = few;
  many.service.desired = 10;
  const auto tasksIn = [](const LaneState &state) { return std::get<FargateLane>(state.model()).fleet().inService(); };
  // One at once, and one more in each 100 s.
  QCOMPARE(tasksIn(changedAt(100.0, few, many)), 6);
  many.launchesPerS = 1.0;
  QCOMPARE(tasksIn(changedAt(100.0, few, many)), 10);
}

void TestChanges::hostsGrowAndShrinkWithTheirBounds() {
  EcsSettings ecs;
  ecs.service = smallService();
  ecs.service.desired = 2;
  ecs.hosts.max = 10;
  ecs.hosts.boot = Distribution::constant(40.0);
  EcsSettings more = ecs;
  more.hosts.min = 4;
  const LaneState state = changedAt(100.0, ecs, more);
  QCOMPARE(std::get<EcsLane>(state.model()).service().hosts().ready(), 4);
  EcsSettings none = ecs;
  none.hosts.max = none.hosts.desired = 0;
  const LaneState empty = changedAt(100.0, ecs, none);
  const HostedService &service = std::get<EcsLane>(empty.model()).service();
  QCOMPARE(service.hosts().alive(), 0);
  QCOMPARE(service.pending(), 2);
  QCOMPARE(service.fleet().inService(), 0);
}

void TestChanges::podsFollowAnotherTarget() {
  EksSettings still;
  still.service = smallService();
  still.hosts.max = still.hosts.desired = 10;
  EksSettings scaled = still;
  scaled.pods = PodAutoscalerSettings();
  const LaneState grown = changedAt(100.0, still, scaled);
  const int pods = std::get<EksLane>(grown.model()).service().desired();
  QVERIFY2(pods >= 5, qPrintable(QString::number(pods)));
  // Who is switched off keeps the number that it reached.
  EksSettings off = scaled;
  off.pods.reset();
  const LaneState kept = changedAt(100.0, scaled, off);
  LaneState reached(tenASecond(scaled), scaled);
  reached.runUntil(ticks(100));
  QCOMPARE(std::get<EksLane>(kept.model()).service().desired(), std::get<EksLane>(reached.model()).service().desired());
}

BatchSettings hindered(Hindrance hindrance) {
  BatchSettings batch;
  batch.environment.boot = Distribution::constant(60.0);
  batch.environment.maxVcpus = 64;
  batch.environment.hindrance = hindrance;
  return batch;
}

void TestChanges::theRightRoleFreesStuckJobs() {
  const LaneState stuck = changedAt(100.0, hindered(Hindrance::Role), hindered(Hindrance::Role));
  QCOMPARE(stuck.tally().counts.completed, 0U);
  const LaneState freed = changedAt(100.0, hindered(Hindrance::Role), hindered(Hindrance::None));
  QVERIFY(freed.tally().counts.completed > 4000);
}

void TestChanges::aMendedNetworkLetsStrandedInstancesJoin() {
  LaneState state(tenASecond(hindered(Hindrance::Network)), hindered(Hindrance::Network));
  state.runUntil(ticks(300));
  QCOMPARE(state.tally().capacity.value(), 0);
  QVERIFY(state.change({hindered(Hindrance::None), {}}).has_value());
  QCOMPARE(state.tally().capacity.value(), 64);
  QCOMPARE(state.tally().busy.value(), 64);
}

void TestChanges::instancesThatBootGoFirst() {
  EcsSettings five;
  five.service = smallService();
  five.service.min = five.service.desired = 10;
  five.hosts.min = 0;
  five.hosts.desired = 5;
  five.hosts.max = 20;
  five.hosts.boot = Distribution::constant(100.0);
  EcsSettings ten = five;
  ten.hosts.desired = 10;
  LaneState state(tenASecond(five), five);
  state.runUntil(ticks(100));
  QVERIFY(state.change({ten, {}}).has_value());
  state.runUntil(ticks(150));
  QVERIFY(state.change({five, {}}).has_value());
  const auto hosts = [&state] { return std::get<EcsLane>(state.model()).service().hosts(); };
  QCOMPARE(hosts().booting(), 0);
  QCOMPARE(hosts().ready(), 5);
  QCOMPARE(state.tally().capacity.value(), 40);
  // What was ordered and taken back does not come after all, and what is ordered now comes in its own time.
  QVERIFY(state.change({ten, {}}).has_value());
  state.runUntil(ticks(249));
  QCOMPARE(hosts().ready(), 5);
  state.runUntil(ticks(251));
  QCOMPARE(hosts().ready(), 10);
}

void TestChanges::theLeastVcpusAreKept() {
  BatchSettings idle = hindered(Hindrance::None);
  BatchSettings kept = idle;
  kept.environment.minVcpus = 20;
  Scenario quiet = tenASecond(idle);
  quiet.workload.arrivals.curve = curveOf({{0.0, 0.0}});
  LaneState state(quiet, idle);
  state.runUntil(ticks(100));
  QVERIFY(state.change({kept, {}}).has_value());
  state.runUntil(ticks(300));
  QCOMPARE(state.tally().capacity.value(), 20);
}

void TestChanges::nobodyLosesPatienceOnTheWayWithRetries() {
  Scenario scenario = tenASecond(smallGroup());
  scenario.workload.clients.retries = 2;
  LaneState state(scenario, scenario.lanes.front());
  state.runUntil(ticks(100));
  Ec2Settings impatient = smallGroup();
  impatient.clientTimeoutS = 5.0;
  const auto changed = state.change({impatient, {}});
  QVERIFY(!changed && changed.error().english().starts_with("How long clients wait"));
}

void TestChanges::whatAThingIsStays_data() {
  QTest::addColumn<std::size_t>("platform");
  QTest::addColumn<QString>("why");
  const auto row = [](const char *name, std::size_t platform, const char *why) {
    QTest::newRow(name) << platform << QString::fromLatin1(why);
  };
  row("lambda", 0, "How a function is called");
  row("ec2", 1, "What an instance is");
  row("fargate", 2, "What a task is");
  row("ecs", 3, "What a task or an instance is");
  row("eks", 4, "What a pod or a node is");
  row("batch", 5, "What a job is");
  row("lightsail", 6, "Lightsail has no scaling");
}

void TestChanges::whatAThingIsStays() {
  QFETCH(std::size_t, platform);
  QFETCH(QString, why);
  LambdaSettings events;
  events.invocation = Invocation::Asynchronous;
  Ec2Settings other;
  other.instanceType = "c5.large";
  FargateSettings fargate;
  fargate.arm = true;
  EcsSettings ecs;
  ecs.hosts.vcpus = 4.0;
  EksSettings eks;
  eks.service.slotsEach = 2;
  BatchSettings batch;
  batch.job.timeoutS = 5.0;
  LightsailSettings lightsail;
  lightsail.nodes = 2;
  const std::vector<LaneSettings> asked = {events, other, fargate, ecs, eks, batch, lightsail};
  const std::vector<LaneSettings> is = {LambdaSettings(), Ec2Settings(),   FargateSettings(),  EcsSettings(),
                                        EksSettings(),    BatchSettings(), LightsailSettings()};
  LaneState state(tenASecond(is[platform]), is[platform]);
  state.runUntil(ticks(10));
  const auto changed = state.change({asked[platform], {}});
  QVERIFY(!changed);
  QVERIFY2(changed.error().english().starts_with(why.toStdString()), changed.error().english().c_str());
}

const strato::tests::Suite<TestChanges> suite;

}  // namespace tst_changes

#include "tst_changes.moc"
