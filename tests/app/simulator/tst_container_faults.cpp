// SPDX-License-Identifier: GPL-3.0-or-later
#include <QTest>

#include "tests/app/simulator/scenarios.h"
#include "tests/support/suite.h"

namespace tst_container_faults {

using namespace strato::simulator;
using namespace strato::tests;

namespace {

/// Eight containers with one request each, all of the time.
ServiceSettings eightContainers() {
  ServiceSettings service;
  service.min = service.desired = service.max = 8;
  service.start = Distribution::constant(30.0);
  service.size = {0.5, 1.0};
  return service;
}

/// Four containers on each of two instances.
template <class Platform>
Platform onTwoHosts() {
  Platform platform;
  platform.service = eightContainers();
  platform.hosts.min = platform.hosts.desired = 2;
  platform.hosts.max = 4;
  platform.hosts.boot = Distribution::constant(90.0);
  return platform;
}

FargateSettings eightTasks() {
  FargateSettings fargate;
  fargate.service = eightContainers();
  return fargate;
}

LaneTimeline struck(const LaneSettings &lane, Incident::Kind kind, int count, double share = 1.0,
                    std::optional<int> place = {}) {
  Scenario scenario = scenarioWith(lane, 8.0, 1000.0);
  scenario.workload.arrivals.kind = Arrivals::Kind::Constant;
  scenario.workload.serviceTime = Distribution::constant(0.99);
  Incident incident;
  incident.kind = kind;
  incident.atS = 100.5;
  incident.count = count;
  incident.share = share;
  incident.place = place;
  scenario.incidents = {incident};
  return std::move(runOf(scenario).lanes.front());
}

std::int64_t capacityAt(const LaneTimeline &lane, double second) {
  return lane.at(ticks(second)).tally().capacity.value();
}

std::size_t count(const LaneTimeline &lane, News::Kind kind) {
  return static_cast<std::size_t>(std::ranges::count(lane.news(), kind, &News::kind));
}

}  // namespace

/// Instances, nodes and tasks that die or are taken back.
class TestContainerFaults final : public QObject {
  Q_OBJECT

 private Q_SLOTS:
  void killedTasksAreStartedAgain();
  void aKilledInstanceTakesItsContainersAlong_data();
  void aKilledInstanceTakesItsContainersAlong();
  void containersMoveToInstancesWithRoom();
  void everythingMayDieAtOnce();
  void oneAtAPlaceDies_data();
  void oneAtAPlaceDies();
  void aShareOfTheSpotTasksIsTakenBack();
};

void TestContainerFaults::killedTasksAreStartedAgain() {
  const LaneTimeline lane = struck(eightTasks(), Incident::Kind::KillInstance, 3);
  QCOMPARE(capacityAt(lane, 100.4), 8);
  QCOMPARE(capacityAt(lane, 101.0), 5);
  QCOMPARE(capacityAt(lane, 130.4), 5);
  QCOMPARE(capacityAt(lane, 130.6), 8);
  QCOMPARE(lane.last().tally().counts.failed, 3U);
  QCOMPARE(count(lane, News::Kind::ContainerFailed), 3U);
}

void TestContainerFaults::aKilledInstanceTakesItsContainersAlong_data() {
  QTest::addColumn<bool>("kubernetes");
  QTest::newRow("ecs") << false;
  QTest::newRow("eks") << true;
}

void TestContainerFaults::aKilledInstanceTakesItsContainersAlong() {
  QFETCH(bool, kubernetes);
  const LaneSettings settings =
      kubernetes ? LaneSettings(onTwoHosts<EksSettings>()) : LaneSettings(onTwoHosts<EcsSettings>());
  const LaneTimeline lane = struck(settings, Incident::Kind::KillInstance, 1);
  QCOMPARE(capacityAt(lane, 101.0), 4);
  QCOMPARE(lane.last().tally().counts.failed, 4U);
  // Noticed within a minute, booted in 90 s, and the containers start in 30.
  QCOMPARE(capacityAt(lane, 100.5 + 60 + 90 + 30 - 0.1), 4);
  QCOMPARE(capacityAt(lane, 100.5 + 60 + 90 + 30 + 0.1), 8);
  QCOMPARE(count(lane, News::Kind::HostFailed), 1U);
  QCOMPARE(wordsFor(*std::ranges::find(lane.news(), News::Kind::HostFailed, &News::kind)).english(),
           std::string("00:01:40 an instance has failed with its containers, one goes on"));
}

void TestContainerFaults::containersMoveToInstancesWithRoom() {
  EcsSettings ecs = onTwoHosts<EcsSettings>();
  ecs.hosts.desired = 4;
  const LaneTimeline lane = struck(ecs, Incident::Kind::KillInstance, 1);
  QCOMPARE(capacityAt(lane, 101.0), 6);
  QCOMPARE(capacityAt(lane, 131.0), 8);
}

void TestContainerFaults::everythingMayDieAtOnce() {
  const LaneTimeline lane = struck(onTwoHosts<EksSettings>(), Incident::Kind::KillInstance, 99);
  QCOMPARE(capacityAt(lane, 101.0), 0);
  const LaneState state = lane.at(ticks(990));
  const HostedService &service = std::get<EksLane>(state.model()).service();
  QCOMPARE(service.hosts().ready(), 2);
  QCOMPARE(service.fleet().inService(), 8);
  QCOMPARE(service.pending(), 0);
}

void TestContainerFaults::oneAtAPlaceDies_data() {
  QTest::addColumn<int>("platform");
  QTest::addColumn<int>("place");
  QTest::addColumn<int>("left");
  QTest::newRow("a task") << 0 << 5 << 7;
  QTest::newRow("an instance of ECS") << 1 << 1 << 4;
  QTest::newRow("a node") << 2 << 1 << 4;
  QTest::newRow("no task") << 0 << 8 << 8;
  QTest::newRow("no node") << 2 << 2 << 8;
}

void TestContainerFaults::oneAtAPlaceDies() {
  QFETCH(int, platform);
  QFETCH(int, place);
  QFETCH(int, left);
  const std::vector<LaneSettings> lanes = {eightTasks(), onTwoHosts<EcsSettings>(), onTwoHosts<EksSettings>()};
  const LaneTimeline lane =
      struck(lanes[static_cast<std::size_t>(platform)], Incident::Kind::KillInstance, 1, 1.0, place);
  QCOMPARE(capacityAt(lane, 101.0), left);
  QCOMPARE(lane.last().tally().counts.failed > 0, left < 8);
  QCOMPARE(capacityAt(lane, 101.0 + 60 + 90 + 30), 8);
  const LaneState state = lane.at(ticks(101.0));
  if (platform == 0) {
    const std::vector<Server> &tasks = std::get<FargateLane>(state.model()).fleet().servers();
    QVERIFY(tasks[0].state == Server::State::InService);
    QCOMPARE(left < 8, place < 8 && tasks[static_cast<std::size_t>(place)].state == Server::State::Booting);
  } else {
    const HostedService &service =
        platform == 1 ? std::get<EcsLane>(state.model()).service() : std::get<EksLane>(state.model()).service();
    QVERIFY(service.hosts().hosts()[0].state == Host::State::Ready);
    QCOMPARE(service.hosts().hosts()[1].state == Host::State::Ready, left == 8);
  }
}

void TestContainerFaults::aShareOfTheSpotTasksIsTakenBack() {
  FargateSettings fargate = eightTasks();
  fargate.spot = FargateSpot();
  const LaneTimeline lane = struck(fargate, Incident::Kind::SpotReclaim, 1, 0.5);
  // Half of the tasks are Spot, and half of those get their notice; their requests may end.
  QCOMPARE(count(lane, News::Kind::TaskNotice), 2U);
  QCOMPARE(capacityAt(lane, 101.0), 6);
  QCOMPARE(capacityAt(lane, 131.0), 8);
  QCOMPARE(lane.last().tally().counts.failed, 0U);
}

const strato::tests::Suite<TestContainerFaults> suite;

}  // namespace tst_container_faults

#include "tst_container_faults.moc"
