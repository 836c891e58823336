// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/models/lab/scene_maker.h"

#include <QCoreApplication>
#include <QTest>

#include "tests/app/simulator/scenarios.h"
#include "tests/support/suite.h"
#include "tests/ui/models/lab/lab_bench.h"
#include "ui/models/lab/lab_numbers.h"
#include "ui/models/lab/moment_words.h"

namespace tst_scene_maker {

using namespace strato;
using namespace strato::ui;
using simulator::kSecond;
using simulator::Tick;

namespace {

qint64 numberOf(const StageScene &scene, StageCount::Shape shape) {
  for (const StageCount &count : scene.counts) {
    if (count.shape == shape) return count.number;
  }
  return -1;
}

}  // namespace

class TestSceneMaker final : public QObject {
  Q_OBJECT

 private:
  static StageScene sceneAt(const simulator::Run &run, const simulator::Scenario &scenario, std::size_t lane, Tick at) {
    return sceneOf(scenario.lanes[lane], run.lanes[lane].at(at), latelyIn(run.lanes[lane], at));
  }

 private Q_SLOTS:
  /// What is drawn adds up to what the simulator counts, on every platform, all the time.
  void scenesAddUp_data() {
    QTest::addColumn<QString>("id");
    for (const char *id : {"news-spike", "seven", "eks", "batch", "zone"}) QTest::newRow(id) << QString::fromLatin1(id);
  }
  void scenesAddUp() {
    QFETCH(QString, id);
    simulator::Scenario scenario = tests::labScenario(id);
    scenario.durationS = std::min(scenario.durationS, 2400.0);
    const auto run = simulator::run(scenario);
    for (std::size_t lane = 0; lane < scenario.lanes.size(); ++lane) {
      for (int part = 0; part <= 12; ++part) {
        const Tick at = simulator::ticks(scenario.durationS) * part / 12;
        const simulator::LaneState state = (*run)->lanes[lane].at(at);
        const StageScene scene = sceneAt(**run, scenario, lane, at);
        const auto &counts = state.tally().counts;
        QCOMPARE(scene.at, at);
        QCOMPARE(scene.arrived, static_cast<qint64>(counts.requests));
        if (scene.kind != StageScene::Kind::Jobs) {
          QCOMPARE(scene.waiting, static_cast<qint64>(state.tally().queued.value()));
          QCOMPARE(scene.arrived - scene.completed - scene.refused - scene.gaveUp,
                   static_cast<qint64>(counts.inSystem()));
        }
        if (scene.kind == StageScene::Kind::Field) {
          const auto alive =
              std::ranges::count_if(scene.cells, [](const StageCell &c) { return c.being != Being::Absent; });
          QCOMPARE(static_cast<qint64>(alive), numberOf(scene, StageCount::Shape::Cold) +
                                                   numberOf(scene, StageCount::Shape::Busy) +
                                                   numberOf(scene, StageCount::Shape::Warm));
        }
        qint64 used = 0;
        for (const StageUnit &unit : scene.units) used += unit.used;
        for (const StageHost &host : scene.hosts) {
          QVERIFY(static_cast<int>(host.units.size()) <= host.self.room);
          for (const StageUnit &unit : host.units) used += unit.used;
        }
        if (scene.kind == StageScene::Kind::Machines || scene.kind == StageScene::Kind::Hosts ||
            scene.kind == StageScene::Kind::Tasks) {
          QCOMPARE(used, static_cast<qint64>(state.tally().busy.value()));
        }
      }
    }
  }

  void aBootingMachineSaysWhenItServes() {
    const simulator::Scenario scenario = tests::labScenario(QStringLiteral("news-spike"));
    const auto run = simulator::run(scenario);
    const auto &news = (*run)->lanes[1].news();
    const auto out = std::ranges::find(news, simulator::News::Kind::ScaleOut, &simulator::News::kind);
    QVERIFY(out != news.end());
    const StageScene scene = sceneAt(**run, scenario, 1, out->at + 10 * kSecond);
    const auto booting = std::ranges::find(scene.units, Being::Booting, &StageUnit::being);
    QVERIFY(booting != scene.units.end());
    QVERIFY(std::abs(booting->secondsLeft - 20.0F) < 0.01F);
    QVERIFY(std::abs(booting->part - 1.0F / 3) < 0.01F);
  }

  void aGroupInZonesSaysWhichIsLost() {
    const simulator::Scenario scenario = tests::labScenario(QStringLiteral("zone"));
    const auto run = simulator::run(scenario);
    for (std::size_t lane = 0; lane < scenario.lanes.size(); ++lane) {
      const auto &group = std::get<simulator::Ec2Settings>(scenario.lanes[lane]);
      const StageScene before = sceneAt(**run, scenario, lane, 590 * kSecond);
      const StageScene lost = sceneAt(**run, scenario, lane, 610 * kSecond);
      QCOMPARE(before.zones, group.zones);
      QVERIFY(before.lostZones.empty());
      QCOMPARE(lost.lostZones, (std::vector<int>{0}));
      QVERIFY(std::ranges::none_of(lost.units, [](const StageUnit &unit) { return unit.zone == 0; }));
      QSet<QPair<int, quint32>> seats;
      for (const StageUnit &unit : before.units) seats.insert({unit.zone, unit.seat});
      QCOMPARE(seats.size(), static_cast<qsizetype>(before.units.size()));
      for (const StageUnit &unit : lost.units) QVERIFY(seats.contains({unit.zone, unit.seat}));
    }
  }

  /// Each platform that has Spot: what is warned counts down two minutes.
  void spotIsWarnedAndTakenBack_data() {
    QTest::addColumn<int>("platform");
    QTest::newRow("EC2") << 0;
    QTest::newRow("Fargate") << 1;
    QTest::newRow("Batch") << 2;
  }
  void spotIsWarnedAndTakenBack() {
    QFETCH(int, platform);
    simulator::Ec2Settings group;
    group.min = group.desired = group.max = 4;
    group.spot = simulator::SpotShare{2, 1.0, 0.0, 60.0, false};
    simulator::FargateSettings service;
    service.service.min = service.service.desired = service.service.max = 4;
    service.spot = simulator::FargateSpot{2, 1.0, 70.0, std::nullopt};
    simulator::BatchSettings jobs;
    jobs.environment.minVcpus = 8;
    jobs.environment.spot = simulator::BatchSpot{60.0, 20.0};
    const std::array<simulator::LaneSettings, 3> lanes{group, service, jobs};
    simulator::Scenario scenario =
        tests::scenarioAt(lanes[static_cast<std::size_t>(platform)], {1, 1.1, 1.2, 1.3}, 600.0, 900.0);
    simulator::Incident reclaim;
    reclaim.kind = simulator::Incident::Kind::SpotReclaim;
    reclaim.atS = 100;
    if (platform < 2) scenario.incidents = {reclaim};
    const auto run = simulator::run(scenario);
    bool warned = false;
    for (int second = 1; second < 160 && !warned; ++second) {
      const StageScene scene = sceneAt(**run, scenario, 0, second * kSecond);
      QVERIFY(numberOf(scene, StageCount::Shape::Spot) > 0);
      for (const StageUnit &unit : scene.units) {
        if (unit.being != Being::Noticed) continue;
        warned = true;
        QVERIFY(unit.spot && unit.secondsLeft > 0 && unit.secondsLeft <= 120);
        const QString words = wordsOnUnit(scene, unit);
        QVERIFY2(words.contains(QStringLiteral(", Spot\n")), qPrintable(words));
        QVERIFY2(words.contains(QStringLiteral("taken back in ") + countdownText(unit.secondsLeft)), qPrintable(words));
        const StageScene later =
            sceneAt(**run, scenario, 0, second * kSecond + simulator::ticks(unit.secondsLeft) + kSecond);
        QVERIFY(std::ranges::none_of(later.units, [&unit](const StageUnit &other) {
          return other.place == unit.place && other.life == unit.life;
        }));
        break;
      }
    }
    QVERIFY(warned);
  }

  void whatIsLeftIsSaidInWholeSeconds() {
    QCOMPARE(countdownText(120), QStringLiteral("2 min"));
    QCOMPARE(countdownText(79.2F), QStringLiteral("1 min 20 s"));
    QCOMPARE(countdownText(59.1F), QStringLiteral("1 min"));
    QCOMPARE(countdownText(0), QStringLiteral("0 s"));
  }

  void namesStayAndDiffer() {
    QSet<QString> names;
    for (std::uint32_t place = 0; place < 60; ++place) names.insert(stageName(StageScene::Kind::Machines, place, 0));
    QVERIFY(names.size() >= 59);
    QCOMPARE(stageName(StageScene::Kind::Machines, 3, 1), stageName(StageScene::Kind::Machines, 3, 1));
  }
};

const strato::tests::Suite<TestSceneMaker, QCoreApplication> suite;

}  // namespace tst_scene_maker

#include "tst_scene_maker.moc"
