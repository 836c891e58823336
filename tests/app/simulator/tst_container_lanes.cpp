// SPDX-License-Identifier: GPL-3.0-or-later
#include <QTest>

#include "app/simulator/validation/closed_forms.h"
#include "tests/app/simulator/scenarios.h"
#include "tests/support/suite.h"

namespace tst_container_lanes {

using namespace strato::simulator;
using namespace strato::tests;

namespace {

ServiceSettings serviceOf(int count, int slots = 1) {
  ServiceSettings service;
  service.min = service.desired = service.max = count;
  service.slotsEach = slots;
  service.start = Distribution::constant(30.0);
  service.size = {0.5, 1.0};
  return service;
}

FargateSettings fargateOf(int count, int slots = 1) {
  FargateSettings fargate;
  fargate.service = serviceOf(count, slots);
  return fargate;
}

ServiceScaling tracking(double target) {
  TargetTracking policy;
  policy.target = target;
  policy.lowFactor = 0.9;
  return {{policy}, 300.0};
}

/// Instances with two vCPUs: four tasks each.
EcsSettings ecsOf(int tasks, int instances, int slots = 1) {
  EcsSettings ecs;
  ecs.service = serviceOf(tasks, slots);
  ecs.hosts.desired = instances;
  ecs.hosts.min = 0;
  ecs.hosts.max = 20;
  ecs.hosts.boot = Distribution::constant(60.0);
  return ecs;
}

EksSettings eksOf(int pods, int nodes, int slots = 1) {
  EksSettings eks;
  eks.service = serviceOf(pods, slots);
  eks.hosts = ecsOf(pods, nodes).hosts;
  return eks;
}

std::vector<News> newsOf(const Run &run, News::Kind kind) {
  std::vector<News> found;
  for (const News &news : run.lanes.front().news()) {
    if (news.kind == kind) found.push_back(news);
  }
  return found;
}

template <class Lane>
Lane laneAt(const Run &run, double second) {
  return std::get<Lane>(run.lanes.front().at(ticks(second)).model());
}

std::vector<int> containersOn(const HostGroup &group) {
  std::vector<int> counts;
  for (const Host &host : group.hosts()) counts.push_back(host.containers);
  return counts;
}

/// Requests that keep exactly so many slots busy.
Scenario steady(LaneSettings lane, double busySlots, double durationS) {
  Scenario scenario = scenarioWith(std::move(lane), busySlots, durationS);
  scenario.workload.arrivals.kind = Arrivals::Kind::Constant;
  scenario.workload.serviceTime = Distribution::constant(1.0);
  return scenario;
}

}  // namespace

class TestContainerLanes final : public QObject {
  Q_OBJECT

 private Q_SLOTS:
  void fixedContainersAreAnMmcQueue_data();
  void fixedContainersAreAnMmcQueue();

  void fargateTasksStartAfterTheirPull();
  void fargateLaunchesABurstAndThenTwentyASecond();
  void theLowAlarmOfAServiceIsAtNineTenths();
  void spotTasksAreReplacedAndBilledApart();
  void aFargateTaskIsBilledForAtLeastAMinute();

  void placementFillsOrSpreads();
  void hostsHaveRoomForWhatFitsByVcpuAndMemory();
  void binPackingIsTheFewestHosts();
  void theCapacityProviderFollowsItsFormula();
  void tasksWithoutRoomWaitForInstances();
  void onlyEmptyInstancesGo();
  void aTargetBelowAHundredKeepsSpares();

  void thePodFormulaIsKubernetes_data();
  void thePodFormulaIsKubernetes();
  void podsGrowAtMostTwofoldInASync();
  void podsShrinkOnlyAfterTheStabilisation();
  void pendingPodsBringNodes();
  void unneededNodesGoAfterTenMinutes();
};

void TestContainerLanes::fixedContainersAreAnMmcQueue_data() {
  QTest::addColumn<int>("platform");
  QTest::newRow("fargate") << 0;
  QTest::newRow("ecs") << 1;
  QTest::newRow("eks") << 2;
}

void TestContainerLanes::fixedContainersAreAnMmcQueue() {
  QFETCH(const int, platform);
  const LaneSettings lane = platform == 0   ? LaneSettings(fargateOf(10))
                            : platform == 1 ? LaneSettings(ecsOf(10, 3))
                                            : LaneSettings(eksOf(10, 3));
  Scenario scenario = scenarioWith(lane, 8.0, 200000.0);
  scenario.warmupS = 1000.0;
  const LaneReport report = reportOf(scenario);
  const QueueFormula formula{8.0, 1.0, 10};
  QVERIFY2(std::abs(report.wait.mean / formula.meanWait() - 1.0) < 0.04, qPrintable(QString::number(report.wait.mean)));
  QVERIFY(std::abs(report.latency.p95 / formula.totalQuantile(0.95) - 1.0) < 0.02);
  QVERIFY(std::abs(report.busyMean / 8.0 - 1.0) < 0.005);
}

void TestContainerLanes::fargateTasksStartAfterTheirPull() {
  FargateSettings fargate = fargateOf(2, 10);
  fargate.service.max = 10;
  fargate.scaling = tracking(50.0);
  // Sixteen of twenty slots are busy, 80 % of a target of 50 %: ceil(2 x 80 / 50) = 4 after three minutes.
  const Run run = runOf(steady(fargate, 16.0, 400.0));
  const auto out = newsOf(run, News::Kind::ContainersOut);
  QCOMPARE(out.front(), (News{ticks(180.0), News::Kind::ContainersOut, 2, 4}));
  QCOMPARE(run.lanes.front().at(ticks(209.0)).tally().capacity.value(), 20);
  QCOMPARE(run.lanes.front().at(ticks(211.0)).tally().capacity.value(), 40);
}

void TestContainerLanes::fargateLaunchesABurstAndThenTwentyASecond() {
  FargateSettings fargate = fargateOf(100, 1);
  fargate.service.max = 1000;
  fargate.scaling = tracking(10.0);
  // All of 100 are busy: 1,000 are wanted. 100 launch at once, and 20 in each second after that.
  const Run run = runOf(steady(fargate, 100.0, 400.0));
  QCOMPARE(newsOf(run, News::Kind::ContainersOut).front().second, 1000);
  QCOMPARE(laneAt<FargateLane>(run, 180.01).provisioning(), 800);
  QCOMPARE(laneAt<FargateLane>(run, 190.01).provisioning(), 600);
  QCOMPARE(laneAt<FargateLane>(run, 219.99).provisioning(), 1);
  QCOMPARE(laneAt<FargateLane>(run, 220.01).provisioning(), 0);
}

void TestContainerLanes::theLowAlarmOfAServiceIsAtNineTenths() {
  FargateSettings fargate = fargateOf(10, 10);
  fargate.service.min = 1;
  fargate.scaling = tracking(50.0);
  // 44 of 100 slots are below 0.9 x 50 and above 0.7 x 50: ceil(10 x 44 / 50) = 9 after 15 minutes.
  const Run run = runOf(steady(fargate, 44.0, 1000.0));
  QCOMPARE(newsOf(run, News::Kind::ContainersIn), (std::vector<News>{{ticks(900.0), News::Kind::ContainersIn, 10, 9}}));
  QVERIFY(newsOf(runOf(steady(fargate, 46.0, 1000.0)), News::Kind::ContainersIn).empty());
}

void TestContainerLanes::spotTasksAreReplacedAndBilledApart() {
  FargateSettings fargate = fargateOf(10, 10);
  fargate.spot = FargateSpot{2, 0.5, 70.0, 600.0};
  const Run run = runOf(steady(fargate, 20.0, 7200.0));
  const LaneReport &report = run.reports.front();
  // Two tasks and half of the other eight are On-Demand. A replacement begins as soon as the warning comes.
  QVERIFY(newsOf(run, News::Kind::TaskNotice).size() > 20);
  QCOMPARE(run.lanes.front().last().tally().counts.failed, 0U);
  QVERIFY(std::abs(report.taskSeconds - 6 * 7200.0) < 1.0);
  QVERIFY(report.spotTaskSeconds > 4 * 7200.0);
  QVERIFY(report.spotTaskSeconds < 5 * 7200.0);
}

void TestContainerLanes::aFargateTaskIsBilledForAtLeastAMinute() {
  QCOMPARE(reportOf(steady(fargateOf(3), 1.0, 20.0)).taskSeconds, 180.0);
  QCOMPARE(reportOf(steady(fargateOf(3), 1.0, 3600.0)).taskSeconds, 3 * 3600.0);
}

void TestContainerLanes::placementFillsOrSpreads() {
  EcsSettings ecs = ecsOf(6, 3);
  ecs.hosts.placement = Placement::BinPack;
  QCOMPARE(containersOn(laneAt<EcsLane>(runOf(steady(ecs, 1.0, 10.0)), 1.0).service().hosts()),
           (std::vector<int>{4, 2, 0}));
  ecs.hosts.placement = Placement::Spread;
  QCOMPARE(containersOn(laneAt<EcsLane>(runOf(steady(ecs, 1.0, 10.0)), 1.0).service().hosts()),
           (std::vector<int>{2, 2, 2}));
  // By chance each host with room is as likely as the other.
  ecs.hosts.placement = Placement::Random;
  std::vector<int> sums(3);
  for (std::uint64_t seed = 0; seed < 300; ++seed) {
    Scenario scenario = steady(ecs, 1.0, 10.0);
    scenario.seed = seed;
    const auto counts = containersOn(laneAt<EcsLane>(runOf(scenario), 1.0).service().hosts());
    for (std::size_t i = 0; i < 3; ++i) sums[i] += counts[i];
  }
  for (const int sum : sums) QVERIFY(std::abs(sum - 600) < 60);
}

void TestContainerLanes::hostsHaveRoomForWhatFitsByVcpuAndMemory() {
  HostSettings host;
  host.vcpus = 2.0;
  host.memoryGb = 8.0;
  QCOMPARE(host.roomFor({0.25, 0.5}), 8);
  QCOMPARE(host.roomFor({0.25, 2.0}), 4);
  QCOMPARE(host.roomFor({0.1, 0.1}), 20);
  QCOMPARE(host.roomFor({2.5, 1.0}), 0);
}

void TestContainerLanes::binPackingIsTheFewestHosts() {
  // Against counting: the fewest hosts among all ways to lay so many equal containers on five hosts.
  for (int room = 1; room <= 4; ++room) {
    for (int containers = 0; containers <= 5 * room; ++containers) {
      HostGroup group(Placement::BinPack, room, 0);
      for (int i = 0; i < 5; ++i) group.join(group.launch(0, 0), 0);
      strato::Rng rng(1);
      for (int i = 0; i < containers; ++i) group.put(group.choose(rng));
      int fewest = 5;
      for (int code = 0; code < std::pow(room + 1, 5); ++code) {
        int sum = 0;
        int used = 0;
        for (int rest = code, host = 0; host < 5; ++host, rest /= room + 1) {
          sum += rest % (room + 1);
          used += rest % (room + 1) > 0 ? 1 : 0;
        }
        if (sum == containers) fewest = std::min(fewest, used);
      }
      QCOMPARE(group.used(), containers == 0 ? 0 : fewest);
      QCOMPARE(group.freeRoom(), 5 * room - containers);
    }
  }
}

void TestContainerLanes::theCapacityProviderFollowsItsFormula() {
  // Three instances hold tasks, and five tasks that fit four to an instance wait: M = 3 + 2.
  QCOMPARE(CapacityProvider::needed(3, 5, 4), 5);
  QCOMPARE(CapacityProvider::reservation(5, 4), 125.0);
  QCOMPARE(CapacityProvider::reservation(0, 0), 100.0);
  QCOMPARE(CapacityProvider::reservation(1, 0), 200.0);
  QCOMPARE(CapacityProvider::groupSize(5, 4, 100.0), 5);
  QCOMPARE(CapacityProvider::groupSize(8, 8, 80.0), 10);
  QCOMPARE(CapacityProvider::groupSize(7, 0, 100.0), 2);
  CapacityProvider provider({100.0, 60.0, 15});
  QCOMPARE(provider.feed(5, 4), std::optional(5));
  for (int i = 0; i < 14; ++i) QCOMPARE(provider.feed(3, 5), std::nullopt);
  QCOMPARE(provider.feed(3, 5), std::optional(3));
}

void TestContainerLanes::tasksWithoutRoomWaitForInstances() {
  EcsSettings ecs = ecsOf(10, 0);
  ecs.hosts.placement = Placement::BinPack;
  ecs.provider = CapacityProviderSettings();
  const Run run = runOf(steady(ecs, 1.0, 400.0));
  // Nothing at first. At 60 s the first step is two instances, ready at 120: eight tasks start, two wait on. At 120
  // the provider sees that three are needed.
  const auto out = newsOf(run, News::Kind::HostsOut);
  QCOMPARE(out.front(), (News{ticks(60.0), News::Kind::HostsOut, 0, 2}));
  QCOMPARE(laneAt<EcsLane>(run, 59.0).service().pending(), 10);
  QCOMPARE(laneAt<EcsLane>(run, 121.0).service().pending(), 2);
  QCOMPARE(out.back().second, 3);
  QCOMPARE(laneAt<EcsLane>(run, 399.0).service().pending(), 0);
  QCOMPARE(laneAt<EcsLane>(run, 399.0).service().fleet().inService(), 10);
}

void TestContainerLanes::onlyEmptyInstancesGo() {
  EcsSettings ecs = ecsOf(4, 4);
  ecs.provider = CapacityProviderSettings();
  ecs.hosts.placement = Placement::Spread;
  QVERIFY(newsOf(runOf(steady(ecs, 1.0, 2000.0)), News::Kind::HostsIn).empty());
  ecs.hosts.placement = Placement::BinPack;
  const Run packed = runOf(steady(ecs, 1.0, 2000.0));
  QCOMPARE(newsOf(packed, News::Kind::HostsIn), (std::vector<News>{{ticks(900.0), News::Kind::HostsIn, 4, 1}}));
  QCOMPARE(packed.reports.front().instanceSeconds, 3 * 900.0 + 2000.0);
}

void TestContainerLanes::aTargetBelowAHundredKeepsSpares() {
  EcsSettings ecs = ecsOf(16, 4);
  ecs.hosts.placement = Placement::BinPack;
  ecs.provider = CapacityProviderSettings{50.0, 60.0, 15};
  // Four are full; at 50 % there shall be twice as many.
  const Run run = runOf(steady(ecs, 1.0, 600.0));
  QCOMPARE(newsOf(run, News::Kind::HostsOut), (std::vector<News>{{ticks(60.0), News::Kind::HostsOut, 4, 8}}));
}

void TestContainerLanes::thePodFormulaIsKubernetes_data() {
  QTest::addColumn<double>("metric");
  QTest::addColumn<int>("ready");
  QTest::addColumn<int>("desired");
  QTest::addColumn<int>("expected");
  QTest::newRow("Kubernetes' own: 200 of 100 doubles") << 200.0 << 3 << 3 << 6;
  QTest::newRow("Kubernetes' own: 50 of 100 halves") << 50.0 << 4 << 4 << 2;
  QTest::newRow("within a tenth nothing happens") << 109.0 << 10 << 10 << 10;
  QTest::newRow("above it does") << 111.0 << 10 << 10 << 12;
  QTest::newRow("below it does") << 89.0 << 10 << 10 << 9;
  QTest::newRow("those not ready count as idle") << 150.0 << 4 << 8 << 8;
  QTest::newRow("and may not be enough") << 300.0 << 4 << 8 << 12;
  QTest::newRow("nobody is ready") << 0.0 << 0 << 5 << 5;
}

void TestContainerLanes::thePodFormulaIsKubernetes() {
  QFETCH(const double, metric);
  QFETCH(const int, ready);
  QFETCH(const int, desired);
  QFETCH(const int, expected);
  PodAutoscalerSettings settings;
  settings.target = 100.0;
  QCOMPARE(PodAutoscaler(settings).recommended(metric, ready, desired), expected);
}

void TestContainerLanes::podsGrowAtMostTwofoldInASync() {
  PodAutoscalerSettings settings;
  settings.target = 10.0;
  QCOMPARE(PodAutoscaler(settings).sync(100.0, 10, 10, ticks(15)), 20);
  QCOMPARE(PodAutoscaler(settings).sync(100.0, 2, 2, ticks(15)), 6);
  // Without stabilisation only the wish of now counts.
  settings.stabilisationS = 0.0;
  QCOMPARE(PodAutoscaler(settings).sync(5.0, 10, 10, ticks(15)), 5);
}

void TestContainerLanes::podsShrinkOnlyAfterTheStabilisation() {
  EksSettings eks = eksOf(10, 3, 10);
  eks.service.min = 1;
  eks.pods = PodAutoscalerSettings();
  Scenario scenario = steady(eks, 0.0, 1200.0);
  // Half of 100 slots are busy until 300 s, then a tenth.
  scenario.workload.arrivals.kind = Arrivals::Kind::Trace;
  std::vector<Tick> times;
  for (int i = 0; i < 300 * 50; ++i) times.push_back(ticks(i * 0.02));
  for (int i = 0; i < 900 * 10; ++i) times.push_back(ticks(300.0 + i * 0.1));
  scenario.workload.arrivals.times = std::make_shared<const std::vector<Tick>>(std::move(times));
  const Run run = runOf(scenario);
  const auto in = newsOf(run, News::Kind::ContainersIn);
  // The last wish of ten was at 300; it counts until 600.
  QCOMPARE(in.front(), (News{ticks(600.0), News::Kind::ContainersIn, 10, in.front().second}));
  QVERIFY(in.front().second <= 3);
}

void TestContainerLanes::pendingPodsBringNodes() {
  EksSettings eks = eksOf(4, 1, 10);
  eks.service.max = 20;
  eks.pods = PodAutoscalerSettings();
  eks.nodes = NodeAutoscalerSettings();
  // 40 slots, all busy: after 15 s ceil(4 x 100 / 50) = 8 pods; four of them find no room. The next scan adds a node.
  const Run run = runOf(steady(eks, 40.0, 600.0));
  QCOMPARE(newsOf(run, News::Kind::ContainersOut).front(), (News{ticks(15.0), News::Kind::ContainersOut, 4, 8}));
  QCOMPARE(newsOf(run, News::Kind::ContainersPending).front(),
           (News{ticks(15.0), News::Kind::ContainersPending, 4, 0}));
  QCOMPARE(newsOf(run, News::Kind::HostsOut).front(), (News{ticks(20.0), News::Kind::HostsOut, 1, 2}));
  QCOMPARE(laneAt<EksLane>(run, 79.0).service().pending(), 4);
  QCOMPARE(laneAt<EksLane>(run, 81.0).service().pending(), 0);
  QCOMPARE(laneAt<EksLane>(run, 599.0).service().desired(), 8);
}

void TestContainerLanes::unneededNodesGoAfterTenMinutes() {
  EksSettings eks = eksOf(3, 3, 10);
  eks.nodes = NodeAutoscalerSettings();
  // One pod on each of three nodes with room for four. Two nodes go one after the other, and no request is lost.
  const Run run = runOf(steady(eks, 10.0, 2000.0));
  const auto in = newsOf(run, News::Kind::HostsIn);
  QCOMPARE(in.size(), 2U);
  QCOMPARE(in.front().at, ticks(610.0));
  QCOMPARE(laneAt<EksLane>(run, 1999.0).service().hosts().alive(), 1);
  QCOMPARE(laneAt<EksLane>(run, 1999.0).service().fleet().inService(), 3);
  QCOMPARE(run.reports.front().counts.failed, 0U);
}

const strato::tests::Suite<TestContainerLanes> suite;

}  // namespace tst_container_lanes

#include "tst_container_lanes.moc"
