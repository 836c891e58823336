// SPDX-License-Identifier: GPL-3.0-or-later
#include <QTest>

#include "app/simulator/explain.h"
#include "tests/app/simulator/any_entrance.h"
#include "tests/support/suite.h"

namespace tst_explain {

using namespace strato;
using namespace strato::simulator;
using namespace strato::tests;

/// Each sentence in a small scenario whose state is known.
class TestExplain final : public QObject {
  Q_OBJECT

 private Q_SLOTS:
  void whereLittleHappensThatIsSaid();
  void whoFindsNoSlotWaitsOrIsRefused();
  void instancesComeAndGo();
  void theAlarmSaysHowFarItIs();
  void anAlarmThatChangesNothingIsNoNews();
  void lostInstancesAreNamed();
  void environmentsAreCounted();
  void aFullFunctionSaysWhyItRefuses();
  void eventsAndMessagesWait();
  void podsWaitForNodes();
  void tasksWaitForInstancesOrForTheLaunchRate();
  void jobsWaitForInstances();
  void stuckJobsSayWhy();
  void nodesHaveBurstCapacity();
  void everyMomentHasWords();
};

namespace {

QStringList wordsOf(const LaneState &state) {
  QStringList lines;
  for (const Message &sentence : explain(state)) lines << QString::fromStdString(sentence.english());
  return lines;
}

QStringList wordsAt(const Scenario &scenario, double second) {
  return wordsOf(runOf(scenario).lanes.front().at(ticks(second)));
}

/// Requests that stay for the whole run.
QStringList wordsAt(const LaneSettings &lane, const std::vector<double> &times, double second) {
  return wordsAt(scenarioAt(lane, times, 1000.0, 1000.0), second);
}

QStringList lines(std::initializer_list<const char *> texts) {
  QStringList lines;
  for (const char *text : texts) lines << QString::fromLatin1(text);
  return lines;
}

Ec2Settings groupOf(int instances, int slots) {
  Ec2Settings group;
  group.min = group.desired = group.max = instances;
  group.slotsPerInstance = slots;
  return group;
}

ScheduledAction desiredAt(double second, int desired) { return {second, std::nullopt, {}, desired, {}}; }

/// So many of ten slots are busy all of the time.
Scenario evenLoad(const Ec2Settings &group, double rate) {
  Scenario scenario = scenarioWith(group, rate, 1000.0);
  scenario.workload.arrivals.kind = Arrivals::Kind::Constant;
  scenario.workload.serviceTime = Distribution::constant(1.0);
  return scenario;
}

Scenario struck(const LaneSettings &lane, Incident::Kind kind, double second) {
  Scenario scenario = scenarioAt(lane, {1, 2, 3}, 1000.0, 1000.0);
  Incident incident;
  incident.kind = kind;
  incident.atS = second;
  scenario.incidents = {incident};
  return scenario;
}

EksSettings twoPodsOneNode() {
  EksSettings eks;
  eks.service.min = eks.service.desired = eks.service.max = 3;
  eks.service.start = Distribution::constant(20.0);
  eks.hosts.boot = Distribution::constant(60.0);
  return eks;
}

}  // namespace

void TestExplain::whereLittleHappensThatIsSaid() {
  const Ec2Settings group = groupOf(1, 10);
  QCOMPARE(wordsAt(group, {10, 20, 30}, 5.0), lines({"All slots are free; nothing is about to change."}));
  QCOMPARE(wordsAt(group, {10, 20, 30}, 15.0), lines({"1 of 10 slots is busy; nothing is about to change."}));
  QCOMPARE(wordsAt(group, {10, 20, 30}, 25.0), lines({"2 of 10 slots are busy; nothing is about to change."}));
}

void TestExplain::whoFindsNoSlotWaitsOrIsRefused() {
  Ec2Settings group = groupOf(1, 1);
  QCOMPARE(wordsAt(group, {1, 2, 3}, 1.5), lines({"Everything in service is busy: the next request waits."}));
  QCOMPARE(wordsAt(group, {1, 2, 3}, 2.5), lines({"Everything in service is busy, and 1 request waits in line."}));
  QCOMPARE(wordsAt(group, {1, 2, 3}, 3.5), lines({"Everything in service is busy, and 2 requests wait in line."}));
  group.queueLimit = 1;
  QCOMPARE(wordsAt(group, {1, 2, 3}, 3.5), lines({"The line is full with 1 request: the next one is refused."}));
  group.queueLimit = 0;
  QCOMPARE(wordsAt(group, {1, 2, 3}, 3.5), lines({"Everything in service is busy: the next request is refused."}));
  group = groupOf(0, 1);
  QCOMPARE(wordsAt(group, {1, 2}, 0.5), lines({"Nothing is in service."}));
  QCOMPARE(wordsAt(group, {1, 2}, 2.5), lines({"Nothing is in service, and 2 requests wait."}));
}

void TestExplain::instancesComeAndGo() {
  Ec2Settings group = groupOf(1, 10);
  group.max = 3;
  group.boot = Distribution::constant(40.0);
  group.warmupS = 50.0;
  group.schedule = {desiredAt(100.0, 3), desiredAt(400.0, 2)};
  QCOMPARE(wordsAt(group, {1}, 30.0), lines({"1 of 10 slots is busy; nothing is about to change."}));
  QCOMPARE(wordsAt(group, {1}, 95.0),
           lines({"A scheduled action changes the group in 5 s.", "1 of 10 slots is busy."}));
  QCOMPARE(wordsAt(group, {1}, 110.0),
           lines({"2 instances boot; the first serves in 30 s.", "1 of 10 slots is busy."}));
  QCOMPARE(
      wordsAt(group, {1}, 145.0),
      lines({"2 instances warm up: they serve, and the load of the first counts in 45 s.", "1 of 30 slots is busy."}));
  QCOMPARE(wordsAt(group, {1}, 410.0),
           lines({"One instance ends its requests and goes within 5 min.", "All slots are free."}));
  group.schedule = {desiredAt(100.0, 2)};
  QCOMPARE(wordsAt(group, {1}, 110.0).first(), QStringLiteral("One instance boots and serves in 30 s."));
  QCOMPARE(wordsAt(group, {1}, 145.0).first(),
           QStringLiteral("One instance warms up: it serves, and its load counts in 45 s."));
}

void TestExplain::theAlarmSaysHowFarItIs() {
  Ec2Settings group = groupOf(1, 10);
  group.max = 5;
  group.boot = Distribution::constant(1000.0);
  group.scaling = {TargetTracking{}};
  QCOMPARE(wordsAt(evenLoad(group, 9.0), 30.0).size(), 1);
  QCOMPARE(wordsAt(evenLoad(group, 9.0), 70.0).first(),
           QStringLiteral("The load was high in 1 of 3 datapoints: the alarm rings in 110 s if it stays so."));
  QCOMPARE(wordsAt(evenLoad(group, 9.0), 130.0).first(),
           QStringLiteral("The load was high in 2 of 3 datapoints: the alarm rings in 50 s if it stays so."));
  QCOMPARE(
      wordsAt(evenLoad(group, 9.0), 190.0).mid(0, 2),
      lines({"One instance boots and serves in 17 min.", "The high alarm rings; the policy looks again in 50 s."}));
  group.min = 1;
  group.desired = 2;
  QCOMPARE(wordsAt(evenLoad(group, 1.0), 70.0).first(),
           QStringLiteral("The load was low in 1 of 15 datapoints: the alarm rings in 14 min if it stays so."));
  StepScaling steps;
  steps.threshold = 60.0;
  steps.periods = 2;
  group.scaling = {steps};
  QCOMPARE(wordsAt(evenLoad(group, 18.0), 70.0).first(),
           QStringLiteral("The load was high in 1 of 2 datapoints: the alarm rings in 50 s if it stays so."));
}

void TestExplain::anAlarmThatChangesNothingIsNoNews() {
  Ec2Settings group = groupOf(1, 10);
  group.scaling = {TargetTracking{}};
  QCOMPARE(wordsAt(evenLoad(group, 1.0), 70.5).size(), 1);
  QVERIFY(wordsAt(evenLoad(group, 1.0), 70.5).first().endsWith(QStringLiteral("nothing is about to change.")));
  QCOMPARE(wordsAt(evenLoad(group, 9.0), 70.0).first(),
           QStringLiteral("The load was high in 1 of 3 datapoints, but the group has its maximum."));
  QCOMPARE(wordsAt(evenLoad(group, 9.0), 190.0).first(),
           QStringLiteral("The high alarm rings, but the group has its maximum."));
}

void TestExplain::lostInstancesAreNamed() {
  Ec2Settings group = groupOf(2, 10);
  QCOMPARE(wordsAt(struck(group, Incident::Kind::KillInstance, 100.0), 101.0).first(),
           QStringLiteral("One instance is broken and answers with errors, until somebody notices."));
  QCOMPARE(wordsAt(struck(group, Incident::Kind::KillInstance, 100.0), 101.0).at(1),
           QStringLiteral("1 of 10 slots is busy."));
  group.spot = SpotShare{};
  QCOMPARE(wordsAt(struck(group, Incident::Kind::SpotReclaim, 100.0), 110.0),
           lines({"AWS takes 2 Spot instances back: the first ends within 110 s.", "Nothing is in service."}));
  FargateSettings fargate;
  fargate.service.min = fargate.service.desired = fargate.service.max = 2;
  fargate.service.slotsEach = 10;
  fargate.service.start = Distribution::constant(30.0);
  fargate.spot = FargateSpot{1, 1.0, 70.0, std::nullopt};
  QCOMPARE(wordsAt(struck(fargate, Incident::Kind::SpotReclaim, 100.0), 110.0).mid(0, 2),
           lines({"AWS takes a Spot task back: it ends within 110 s.", "One container starts and serves in 20 s."}));
}

void TestExplain::environmentsAreCounted() {
  LambdaSettings function;
  function.coldStart = Distribution::constant(0.5);
  const Scenario two = scenarioAt(function, {1, 1.1}, 2.0, 20.0);
  QCOMPARE(wordsAt(two, 0.5), lines({"There is no environment: the next request meets a cold start."}));
  QCOMPARE(wordsAt(two, 1.55), lines({"Environments that run: 1, start: 1, idle: 0."}));
  QCOMPARE(wordsAt(two, 2.0), lines({"Environments that run: 2, idle: 0; nothing is about to change."}));
  QCOMPARE(wordsAt(two, 3.55), lines({"Environments that run: 1, idle: 1; nothing is about to change."}));
  function.provisioned.atStart = 1;
  function.provisioned.changes = {{15.0, 4}};
  const Scenario kept = scenarioAt(function, {1, 1.1}, 2.0, 100.0);
  QCOMPARE(wordsAt(kept, 2.0).first(),
           QStringLiteral("The one environment that is kept ready is busy; other requests need their own."));
  QCOMPARE(wordsAt(kept, 10.0).first(), QStringLiteral("Environments that are kept ready: 4 from now in 5 s on."));
}

void TestExplain::aFullFunctionSaysWhyItRefuses() {
  LambdaSettings function;
  function.reservedConcurrency = 1;
  const Scenario full = scenarioAt(function, {1, 5}, 30.0, 100.0);
  QCOMPARE(wordsAt(full, 2.0).first(),
           QStringLiteral("The only environment that may exist is busy: the next request is refused."));
  QCOMPARE(wordsAt(full, 6.0).at(1), QStringLiteral("Requests were refused just now: all environments were busy, and "
                                                    "there may be no more."));
  QCOMPARE(wordsAt(full, 20.0).size(), 2);
  function.reservedConcurrency = 0;
  QCOMPARE(wordsAt(scenarioAt(function, {50}, 30.0, 100.0), 2.0).first(),
           QStringLiteral("No environment may exist: all requests are refused."));
  LambdaSettings slow;
  slow.growthPer10s = 1.0;
  QCOMPARE(wordsAt(scenarioAt(slow, {1, 2}, 30.0, 100.0), 3.0).first(),
           QStringLiteral("Requests were refused just now: new environments come only so fast."));
  LambdaSettings hurried;
  hurried.reservedConcurrency = 2;
  hurried.ratePerConcurrency = 0.5;
  QCOMPARE(wordsAt(scenarioAt(hurried, {1, 1.1}, 0.01, 100.0), 1.2).first(),
           QStringLiteral("Requests were refused just now: there are too many in a second."));
}

void TestExplain::eventsAndMessagesWait() {
  LambdaSettings function;
  function.reservedConcurrency = 1;
  function.invocation = Invocation::Asynchronous;
  const QStringList words = wordsAt(scenarioAt(function, {1, 2, 3}, 300.0, 400.0), 100.0);
  QCOMPARE(words.first(), QStringLiteral("The only environment that may exist is busy: the next event waits."));
  QVERIFY(words.contains(QStringLiteral("2 events wait inside Lambda for another try.")));
  function.invocation = Invocation::Queue;
  function.queue = QueueSourceSettings{1, 0.0, 900.0, {}, {}, false};
  const QStringList queue = wordsAt(scenarioAt(function, {1, 2}, 300.0, 400.0), 100.0);
  QVERIFY2(queue.contains(QStringLiteral("One message waits in the queue.")), qPrintable(queue.join(QLatin1Char('|'))));
}

void TestExplain::podsWaitForNodes() {
  EksSettings eks = twoPodsOneNode();
  eks.hosts.max = 2;
  eks.pods = PodAutoscalerSettings{};
  eks.nodes = NodeAutoscalerSettings{};
  QCOMPARE(wordsAt(eks, {}, 5.0), lines({"One container finds no room.", "All slots are free.",
                                         "The pod autoscaler looks in 10 s, the node autoscaler in 5 s."}));
  QCOMPARE(wordsAt(eks, {}, 12.0).mid(0, 2),
           lines({"One container finds no room.", "One instance boots and takes containers in 58 s."}));
  QCOMPARE(wordsAt(eks, {}, 75.0).first(), QStringLiteral("One container starts and serves in 15 s."));
  eks.hosts.max = 1;
  eks.pods.reset();
  QCOMPARE(wordsAt(eks, {}, 5.0),
           lines({"One container finds no room.", "The cluster has all the instances that it may have.",
                  "All slots are free."}));
  eks.service.min = eks.service.desired = 2;
  QCOMPARE(wordsAt(eks, {}, 5.0),
           lines({"All slots are free; nothing is about to change.", "The node autoscaler looks in 5 s."}));
}

void TestExplain::tasksWaitForInstancesOrForTheLaunchRate() {
  EcsSettings ecs;
  ecs.service.min = ecs.service.desired = ecs.service.max = 4;
  ecs.hosts.max = 3;
  QCOMPARE(wordsAt(ecs, {}, 5.0).mid(0, 2),
           lines({"2 containers find no room.", "Without a capacity provider nobody adds instances."}));
  ecs.provider = CapacityProviderSettings{};
  QCOMPARE(wordsAt(ecs, {}, 5.0).at(1), QStringLiteral("The capacity provider looks in 55 s."));
  FargateSettings fargate;
  fargate.service.min = fargate.service.desired = fargate.service.max = 5;
  fargate.service.start = Distribution::constant(30.0);
  fargate.launchBurst = 1.0;
  fargate.launchesPerS = 0.1;
  Scenario scenario = struck(fargate, Incident::Kind::KillInstance, 100.0);
  scenario.incidents.front().count = 3;
  QCOMPARE(wordsAt(scenario, 101.0).mid(0, 2), lines({"2 tasks wait because only so many may start in a second.",
                                                      "One container starts and serves in 29 s."}));
}

void TestExplain::jobsWaitForInstances() {
  BatchSettings batch;
  batch.environment.maxVcpus = 4;
  batch.environment.boot = Distribution::constant(100.0);
  const Scenario scenario = scenarioAt(batch, {1, 2, 3, 4, 5}, 200.0, 1000.0);
  QCOMPARE(wordsAt(scenario, 0.5), lines({"No job waits or works; nothing is about to change."}));
  QCOMPARE(wordsAt(scenario, 1.5),
           lines({"One job waits in RUNNABLE.", "Batch looks whether more instances are needed in 14 s."}));
  QCOMPARE(wordsAt(scenario, 20.0),
           lines({"5 jobs wait in RUNNABLE.", "2 instances boot; the first takes jobs in 95 s."}));
  QCOMPARE(wordsAt(scenario, 120.0),
           lines({"One job waits in RUNNABLE.", "The environment has all the vCPUs that it may have.",
                  "4 jobs are at work."}));
  QCOMPARE(wordsAt(scenario, 520.0), lines({"2 instances are idle; the first may go in 95 s."}));
}

void TestExplain::stuckJobsSayWhy() {
  BatchSettings batch;
  batch.environment.hindrance = Hindrance::Role;
  QCOMPARE(wordsAt(batch, {1, 2}, 20.0), lines({"2 jobs are stuck in RUNNABLE.", "The role may not start instances."}));
  batch.environment.hindrance = Hindrance::None;
  batch.job.vcpus = 4.0;
  QCOMPARE(wordsAt(batch, {1}, 20.0),
           lines({"One job is stuck in RUNNABLE.", "A job asks for more vCPUs than an instance has."}));
}

void TestExplain::nodesHaveBurstCapacity() {
  LightsailSettings lightsail;
  QCOMPARE(wordsAt(lightsail, {5}, 1.0), lines({"The node has 100 percent of its burst capacity.",
                                                "No request is at work; nothing is about to change."}));
  lightsail.burstPercent = 0.0;
  lightsail.connectionsPerNode = 2;
  QCOMPARE(wordsAt(lightsail, {1, 2, 3, 4}, 10.0),
           lines({"Every connection is taken, and 2 requests wait in line.",
                  "One node has no burst capacity left and works at its baseline.", "2 requests are at work."}));
}

void TestExplain::everyMomentHasWords() {
  qputenv("RC_PARAMS", "max_success=500 seed=1");
  const bool fine = rc::check("one to three whole sentences", [] {
    Scenario scenario = any::anyScenario();
    std::visit([](auto &settings) { settings.id = "lane"; }, scenario.lanes.front());
    if (!std::holds_alternative<BatchSettings>(scenario.lanes.front())) any::addEntrance(scenario);
    LaneState state(scenario, scenario.lanes.front());
    for (const double share : {0.0, 0.3, 0.7, 1.0}) {
      state.runUntil(ticks(scenario.durationS * share));
      const std::vector<Message> sentences = explain(state);
      RC_ASSERT(!sentences.empty() && sentences.size() <= 3U);
      for (const Message &sentence : sentences) {
        const std::string text = sentence.english();
        RC_ASSERT(text.ends_with('.') && text.find('%') == std::string::npos && text.find('-') == std::string::npos);
      }
    }
  });
  QVERIFY(fine);
}

const strato::tests::Suite<TestExplain> suite;

}  // namespace tst_explain

#include "tst_explain.moc"
