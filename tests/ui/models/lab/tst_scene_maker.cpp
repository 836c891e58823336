// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/models/lab/scene_maker.h"

#include <QCoreApplication>
#include <QTest>

#include "tests/support/suite.h"
#include "tests/ui/models/lab/lab_bench.h"

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
