// SPDX-License-Identifier: GPL-3.0-or-later
#include <QTest>
#include <numeric>

#include "app/base/rng.h"
#include "tests/support/suite.h"
#include "ui/stage/stage_traffic.h"

namespace tst_stage_traffic {

using namespace strato;
using namespace strato::ui;

class TestStageTraffic final : public QObject {
  Q_OBJECT

 private Q_SLOTS:
  void oneArrivalIsOneDot();
  void whoFindsNoPlaceFalls();
  void whoWaitsJoinsTheLineAndEntersLater();
  void manyTravelInBundles();
  void bundlesBecomeSmallAgain();
  void everyRequestEndsOnce_data();
  void everyRequestEndsOnce();
  void clearingEndsWhatIsUnderWay();
  void bundlesAreRound();
};

qint64 at(const StageTraffic::Counts &counts, DotWay way) { return counts[static_cast<std::size_t>(way)]; }

void TestStageTraffic::oneArrivalIsOneDot() {
  StageTraffic traffic;
  StageScene before, now;
  now.arrived = now.admitted = 1;
  traffic.follow(before, now);
  traffic.advance(16);
  QCOMPARE(traffic.dots().size(), 1U);
  QCOMPARE(traffic.dots().front().way, DotWay::Straight);
  QCOMPARE(traffic.dots().front().stands, 1);
  traffic.advance(400);
  QCOMPARE(traffic.dots().size(), 1U);
  traffic.advance(20);
  QVERIFY(traffic.isQuiet());
  QCOMPARE(at(traffic.ended(), DotWay::Straight), 1);
}

void TestStageTraffic::whoFindsNoPlaceFalls() {
  StageTraffic traffic;
  StageScene before, now;
  now.arrived = 5;
  now.admitted = 3;
  now.refused = 2;
  traffic.follow(before, now);
  traffic.advance(16);
  QCOMPARE(traffic.dots().size(), 5U);
  traffic.advance(1000);
  QCOMPARE(at(traffic.ended(), DotWay::Straight), 3);
  QCOMPARE(at(traffic.ended(), DotWay::Refused), 2);
}

void TestStageTraffic::whoWaitsJoinsTheLineAndEntersLater() {
  StageTraffic traffic;
  StageScene before, now;
  now.arrived = 4;
  now.admitted = 1;
  now.waiting = 3;
  traffic.follow(before, now);
  StageScene later = now;
  later.arrived = 6;
  later.admitted = 3;
  later.gaveUp = 1;
  later.waiting = 2;
  traffic.follow(now, later);
  traffic.advance(16);
  traffic.advance(1000);
  QCOMPARE(at(traffic.ended(), DotWay::Straight), 1);
  QCOMPARE(at(traffic.ended(), DotWay::Joins), 5);
  QCOMPARE(at(traffic.ended(), DotWay::Enters), 2);
  QCOMPARE(at(traffic.ended(), DotWay::GivesUp), 1);
}

void TestStageTraffic::manyTravelInBundles() {
  StageTraffic traffic;
  StageScene scene;
  for (int frame = 0; frame < 120; ++frame) {
    StageScene next = scene;
    next.arrived += 500;
    next.admitted += 500;
    traffic.follow(scene, next);
    traffic.advance(16);
    scene = next;
    QVERIFY(traffic.dots().size() < 200);
  }
  QVERIFY(traffic.standsFor() >= 100);
  QVERIFY(traffic.dots().size() > 20);
}

void TestStageTraffic::bundlesBecomeSmallAgain() {
  StageTraffic traffic;
  StageScene before, now;
  now.arrived = now.admitted = 5000;
  traffic.follow(before, now);
  traffic.advance(16);
  QVERIFY(traffic.standsFor() > 1);
  for (int frame = 0; frame < 120; ++frame) traffic.advance(16);
  QCOMPARE(traffic.standsFor(), 1);
  QVERIFY(traffic.isQuiet());
}

void TestStageTraffic::everyRequestEndsOnce_data() {
  QTest::addColumn<int>("most");
  for (const int most : {3, 40, 2000}) QTest::addRow("up to %d a frame", most) << most;
}

void TestStageTraffic::everyRequestEndsOnce() {
  QFETCH(int, most);
  Rng rng(7);
  const auto upTo = [&rng](qint64 limit) {
    return static_cast<qint64>(rng.below(static_cast<std::uint64_t>(limit) + 1));
  };
  StageTraffic traffic;
  StageScene scene;
  for (int frame = 0; frame < 500; ++frame) {
    StageScene next = scene;
    const qint64 arrived = upTo(most);
    const qint64 refused = upTo(arrived / 3);
    const qint64 admitted = upTo(scene.waiting + arrived - refused);
    const qint64 gaveUp = upTo((scene.waiting + arrived - refused - admitted) / 4);
    next.arrived += arrived;
    next.refused += refused;
    next.admitted += admitted;
    next.gaveUp += gaveUp;
    next.waiting += arrived - refused - admitted - gaveUp;
    traffic.follow(scene, next);
    traffic.advance(16);
    scene = next;
  }
  for (int frame = 0; frame < 300; ++frame) traffic.advance(16);
  QVERIFY(traffic.isQuiet());
  const StageTraffic::Counts &ended = traffic.ended();
  QCOMPARE(at(ended, DotWay::Straight) + at(ended, DotWay::Refused) + at(ended, DotWay::Joins), scene.arrived);
  QCOMPARE(at(ended, DotWay::Straight) + at(ended, DotWay::Enters), scene.admitted);
  QCOMPARE(at(ended, DotWay::Refused), scene.refused);
  QCOMPARE(at(ended, DotWay::GivesUp), scene.gaveUp);
  QCOMPARE(at(ended, DotWay::Joins) - at(ended, DotWay::Enters) - at(ended, DotWay::GivesUp), scene.waiting);
}

void TestStageTraffic::clearingEndsWhatIsUnderWay() {
  StageTraffic traffic;
  StageScene before, now;
  now.arrived = now.admitted = 50;
  traffic.follow(before, now);
  traffic.advance(16);
  traffic.follow(before, now);
  traffic.clear();
  QVERIFY(traffic.isQuiet());
  QCOMPARE(at(traffic.ended(), DotWay::Straight), 100);
}

void TestStageTraffic::bundlesAreRound() {
  QCOMPARE(roundBundle(0.2), 1);
  QCOMPARE(roundBundle(1.1), 2);
  QCOMPARE(roundBundle(3), 5);
  QCOMPARE(roundBundle(67), 100);
  QCOMPARE(roundBundle(180'000), 200'000);
}

const tests::Suite<TestStageTraffic> suite;

}  // namespace tst_stage_traffic

#include "tst_stage_traffic.moc"
