// SPDX-License-Identifier: GPL-3.0-or-later
#include <QApplication>
#include <QTest>

#include "tests/support/suite.h"
#include "tests/ui/stage/sample_scenes.h"
#include "ui/stage/stage_plan.h"

namespace tst_stage_plan {

using namespace strato;
using namespace strato::ui;
using Kind = StageTarget::Kind;

const std::vector<QSize> sizes{{320, 150}, {444, 160}, {444, 188}, {532, 160}, {540, 228}, {1100, 400}, {1900, 700}};
const std::vector<double> textScales{1.0, 1.5};

class TestStagePlan final : public QObject {
  Q_OBJECT

 private Q_SLOTS:
  void partsOfTheFrameLieApart();
  void cellsLieInThePanelApart_data();
  void cellsLieInThePanelApart();
  void cellsAreAsInTheLook();
  void moreCellsThanPixelsBecomeBars();
  void aCellIsFoundWhereItIs();
  void cardsLieInThePanelApart_data();
  void cardsLieInThePanelApart();
  void whatDoesNotFitIsCounted();
  void aMachineKeepsItsPlaceWhenAnotherGoes();
  void unitsLieInTheirHosts();
  void zonesLieBelowEachOther_data();
  void zonesLieBelowEachOther();
  void aMachineKeepsItsSeatInItsZone();
  void nothingIsLaunchedInALostZone();

 private:
  [[nodiscard]] static StageLook look(double textScale = 1.0) {
    return stageLook({ThemeId::Light, shippedTokens(ThemeId::Light), textScale, false}, Platform::Ec2, false, 1.0);
  }
  static void checkApart(const std::vector<QRectF> &boxes, const QRectF &within);
};

void TestStagePlan::checkApart(const std::vector<QRectF> &boxes, const QRectF &within) {
  const std::size_t step = boxes.size() > 2000 ? 17 : 1;
  for (std::size_t index = 0; index < boxes.size(); index += step) {
    QVERIFY2(within.adjusted(-0.01, -0.01, 0.01, 0.01).contains(boxes[index]),
             qPrintable(QStringLiteral("%1 lies outside").arg(index)));
    // Neighbours in the order of reading, and those of the row below.
    for (std::size_t other = index + 1; other < std::min(boxes.size(), index + 60); ++other)
      QVERIFY2(!boxes[index].intersects(boxes[other]), qPrintable(QStringLiteral("%1 on %2").arg(index).arg(other)));
  }
}

void TestStagePlan::partsOfTheFrameLieApart() {
  for (const double scale : textScales) {
    for (const QSize &size : sizes) {
      const StageFrame f = stageFrame(size, look(scale).look);
      checkApart({f.words, f.dotWords, f.field, f.tray, f.lost}, f.whole);
      checkApart({f.gate, f.panel}, f.whole);
      checkApart({f.gateWord, f.gate}, f.whole);
      checkApart({f.header, f.content}, f.panel);
      QVERIFY(f.outside.right() <= f.gate.left());
      QVERIFY(f.content.height() > 40);
      QVERIFY(f.content.width() > 80);
    }
  }
}

void TestStagePlan::cellsLieInThePanelApart_data() {
  QTest::addColumn<int>("count");
  for (const int count : {1, 24, 25, 100, 101, 300, 999, 2000, 5000, 20'000, 120'000})
    QTest::addRow("%d", count) << count;
}

void TestStagePlan::cellsLieInThePanelApart() {
  QFETCH(int, count);
  for (const QSize &size : sizes) {
    const StageFrame frame = stageFrame(size, look().look);
    const StagePlan plan = stagePlan(tests::fieldOf(count), frame, look(), 0);
    std::vector<QRectF> boxes;
    for (int thing = 0; thing < plan.things(); ++thing) boxes.push_back(plan.thingPlace(thing));
    checkApart(boxes, frame.content);
    QCOMPARE(plan.things(), (count + plan.grid.cellsABar - 1) / plan.grid.cellsABar);
    if (QTest::currentTestFailed()) return;
  }
}

void TestStagePlan::cellsAreAsInTheLook() {
  const auto pitchOf = [](QSize size, int count) {
    return stagePlan(tests::fieldOf(count), stageFrame(size, look().look), look(), 0).grid;
  };
  QCOMPARE(pitchOf({540, 228}, 300).pitch, 14);
  QCOMPARE(pitchOf({540, 228}, 300).columns, 25);
  QCOMPARE(pitchOf({444, 188}, 300).pitch, 11);
  QCOMPARE(pitchOf({532, 160}, 300).columns, 10);
  QCOMPARE(pitchOf({532, 160}, 300).pitch, 11);
}

void TestStagePlan::moreCellsThanPixelsBecomeBars() {
  const StageFrame frame = stageFrame({540, 228}, look().look);
  QCOMPARE(stagePlan(tests::fieldOf(3000), frame, look(), 0).grid.cellsABar, 1);
  QCOMPARE(stagePlan(tests::fieldOf(20'000), frame, look(), 0).grid.cellsABar, 100);
  QCOMPARE(stagePlan(tests::fieldOf(20'000), stageFrame({1400, 600}, look().look), look(), 0).grid.cellsABar, 1);
}

void TestStagePlan::aCellIsFoundWhereItIs() {
  for (const QSize &size : sizes) {
    const StagePlan plan = stagePlan(tests::fieldOf(650), stageFrame(size, look().look), look(), 0);
    for (int thing = 0; thing < plan.things(); ++thing) {
      QCOMPARE(plan.at(plan.thingPlace(thing).center()), plan.thing(thing));
      QVERIFY(plan.at(plan.thingPlace(thing).topLeft() - QPointF(0.6, 0.6)) != plan.thing(thing));
    }
    QVERIFY(plan.at(plan.thingPlace(plan.things() - 1).bottomRight() + QPointF(3, 3)).isNothing());
  }
}

void TestStagePlan::cardsLieInThePanelApart_data() {
  QTest::addColumn<int>("kind");
  QTest::addColumn<int>("count");
  for (const int kind : {1, 2, 4, 5})
    for (const int count : {1, 2, 3, 7, 12, 13, 32, 60, 200, 700})
      QTest::addRow("kind %d, %d", kind, count) << kind << count;
}

void TestStagePlan::cardsLieInThePanelApart() {
  QFETCH(int, kind);
  QFETCH(int, count);
  for (const double scale : textScales) {
    for (const QSize &size : sizes) {
      StageScene scene = tests::machinesOf(count, count / 2, 3);
      scene.kind = static_cast<StageScene::Kind>(kind);
      if (scene.kind == StageScene::Kind::Tasks) scene.bucket = StageBucket{50, 100, 20};
      const StageFrame frame = stageFrame(size, look(scale).look);
      const StagePlan plan = stagePlan(scene, frame, look(scale), 0);
      std::vector<QRectF> boxes;
      for (const StagePlan::Item &item : plan.items) boxes.push_back(item.place);
      if (!plan.bucket.isNull()) boxes.push_back(plan.bucket);
      checkApart(boxes, frame.content);
      const auto units = std::count_if(plan.items.begin(), plan.items.end(),
                                       [](const StagePlan::Item &item) { return item.target.kind == Kind::Unit; });
      QCOMPARE(units + plan.hidden, count);
      if (QTest::currentTestFailed()) return;
    }
  }
}

void TestStagePlan::whatDoesNotFitIsCounted() {
  const StagePlan plan = stagePlan(tests::machinesOf(20'000, 9000, 0), stageFrame({444, 160}, look().look), look(), 0);
  QVERIFY(plan.hidden > 0);
  QCOMPARE(static_cast<int>(plan.items.size()) + plan.hidden, 20'000);
}

void TestStagePlan::aMachineKeepsItsPlaceWhenAnotherGoes() {
  const StageFrame frame = stageFrame({540, 228}, look().look);
  StageScene scene = tests::machinesOf(11, 2, 1);
  const QRectF before = stagePlan(scene, frame, look(), 0).placeOf({Kind::Unit, 5, -1});
  scene.units.erase(scene.units.begin() + 1);
  ++scene.freePlaces;
  const StagePlan after = stagePlan(scene, frame, look(), 0);
  QCOMPARE(after.placeOf({Kind::Unit, 4, -1}), before);
  QCOMPARE(after.placeOf({Kind::Free, 0, -1}),
           after.items.front().place.translated(after.items.front().place.width() + 6, 0));
}

void TestStagePlan::unitsLieInTheirHosts() {
  for (const double scale : textScales) {
    for (const QSize &size : sizes) {
      const StagePlan plan = stagePlan(tests::hosts(), stageFrame(size, look(scale).look), look(scale), 0);
      QRectF host;
      int units = 0;
      for (const StagePlan::Item &item : plan.items) {
        if (item.target.kind == Kind::Host) host = item.place;
        if (item.target.kind != Kind::HostUnit) continue;
        ++units;
        QVERIFY2(host.adjusted(-0.6, -0.6, 0.6, 0.6).contains(item.place),
                 qPrintable(QStringLiteral("%1x%2").arg(size.width()).arg(size.height())));
        QCOMPARE(plan.at(item.place.center()), item.target);
      }
      if (size.width() >= 444) QCOMPARE(units, 32);
      QVERIFY(!plan.pending.isNull());
    }
  }
}

void TestStagePlan::zonesLieBelowEachOther_data() {
  QTest::addColumn<int>("zones");
  QTest::addColumn<int>("count");
  for (const int zones : {2, 3, 6})
    for (const int count : {3, 7, 12, 40, 200, 700}) QTest::addRow("%d in %d", count, zones) << zones << count;
}

void TestStagePlan::zonesLieBelowEachOther() {
  QFETCH(int, zones);
  QFETCH(int, count);
  for (const double scale : textScales) {
    for (const QSize &size : sizes) {
      const StageScene scene = tests::zonesOf(zones, count, 5);
      const StageFrame frame = stageFrame(size, look(scale).look);
      const StagePlan plan = stagePlan(scene, frame, look(scale), 0);
      QCOMPARE(plan.zones.size(), static_cast<std::size_t>(zones));
      std::vector<QRectF> boxes;
      for (const StagePlan::Zone &zone : plan.zones) {
        boxes.push_back(zone.place);
        QCOMPARE(plan.at(plan.nameOf(zone).center()), (StageTarget{Kind::Zone, zone.number, -1}));
      }
      boxes.push_back(plan.zoneNames);
      checkApart(boxes, frame.content);
      boxes.clear();
      int units = 0;
      for (const StagePlan::Item &item : plan.items) {
        boxes.push_back(item.place);
        if (item.target.kind != Kind::Unit) continue;
        ++units;
        const QRectF &place = plan.zones[scene.units[static_cast<std::size_t>(item.target.index)].zone].place;
        QVERIFY(place.adjusted(-0.01, -0.01, 0.01, 0.01).contains(item.place));
        QCOMPARE(plan.at(item.place.center()), item.target);
      }
      QCOMPARE(units + plan.hidden, count);
      checkApart(boxes, frame.content);
      if (QTest::currentTestFailed()) return;
    }
  }
}

void TestStagePlan::aMachineKeepsItsSeatInItsZone() {
  const StageFrame frame = stageFrame({540, 228}, look().look);
  StageScene scene = tests::zonesOf(3, 12, 0);
  const QRectF before = stagePlan(scene, frame, look(), 0).placeOf({Kind::Unit, 10, -1});
  scene.units.erase(scene.units.begin() + 4);  // in the same zone
  ++scene.freePlaces;
  const StagePlan after = stagePlan(scene, frame, look(), 0);
  QCOMPARE(after.placeOf({Kind::Unit, 9, -1}), before);
  QVERIFY(!after.placeOf({Kind::Free, 0, -1}).isNull());
}

void TestStagePlan::nothingIsLaunchedInALostZone() {
  const StageScene scene = tests::lostZone();
  const StagePlan plan = stagePlan(scene, stageFrame({540, 228}, look().look), look(), 0);
  QVERIFY(!plan.zones[0].lost && plan.zones[1].lost && !plan.zones[2].lost);
  int free = 0;
  for (const StagePlan::Item &item : plan.items) {
    QVERIFY(!plan.zones[1].place.intersects(item.place));
    free += item.target.kind == Kind::Free ? 1 : 0;
  }
  QCOMPARE(free, scene.freePlaces);
}

const tests::Suite<TestStagePlan, QApplication> suite;

}  // namespace tst_stage_plan

#include "tst_stage_plan.moc"
