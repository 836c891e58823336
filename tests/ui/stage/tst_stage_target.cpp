// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/stage/stage_target.h"

#include <QCoreApplication>
#include <QTest>

#include "tests/support/suite.h"
#include "tests/ui/stage/sample_scenes.h"

namespace tst_stage_target {

using namespace strato;
using namespace strato::ui;
using Kind = StageTarget::Kind;

class TestStageTarget final : public QObject {
  Q_OBJECT

 private Q_SLOTS:
  void aThingIsFoundWhereOthersWent();
  void aPlaceWithAnotherLifeIsAnotherThing();
  void unitsAreFoundInTheirHosts();
  void whatHasNoLifeStaysWhatItIs();
  void aThingSaysHowItStands();
};

void TestStageTarget::aThingIsFoundWhereOthersWent() {
  const StageScene before = tests::machinesOf(11, 2, 1);
  StageScene now = before;
  now.units.erase(now.units.begin() + 1, now.units.begin() + 4);
  QCOMPARE(sameThing({Kind::Unit, 7, -1}, before, now), (StageTarget{Kind::Unit, 4, -1}));
  QCOMPARE(sameThing({Kind::Unit, 0, -1}, before, now), (StageTarget{Kind::Unit, 0, -1}));
  QVERIFY(sameThing({Kind::Unit, 2, -1}, before, now).isNothing());
  QVERIFY(sameThing({Kind::Unit, 99, -1}, before, now).isNothing());
}

void TestStageTarget::aPlaceWithAnotherLifeIsAnotherThing() {
  const StageScene before = tests::machinesOf(11, 2, 1);
  StageScene now = before;
  ++now.units[3].life;
  QVERIFY(sameThing({Kind::Unit, 3, -1}, before, now).isNothing());
}

void TestStageTarget::unitsAreFoundInTheirHosts() {
  const StageScene before = tests::hosts();
  StageScene now = before;
  now.hosts.erase(now.hosts.begin());
  now.hosts[1].units.erase(now.hosts[1].units.begin());
  QCOMPARE(sameThing({Kind::Host, 2, -1}, before, now), (StageTarget{Kind::Host, 1, -1}));
  QCOMPARE(sameThing({Kind::HostUnit, 2, 3}, before, now), (StageTarget{Kind::HostUnit, 1, 2}));
  QVERIFY(sameThing({Kind::HostUnit, 2, 0}, before, now).isNothing());
  QVERIFY(sameThing({Kind::HostUnit, 0, 1}, before, now).isNothing());
}

void TestStageTarget::whatHasNoLifeStaysWhatItIs() {
  const StageScene scene = tests::fieldOf(30);
  for (const StageTarget &target : {StageTarget{Kind::Cell, 7, -1}, StageTarget{Kind::Gate, -1, -1}, StageTarget{}})
    QCOMPARE(sameThing(target, scene, scene), target);
}

void TestStageTarget::aThingSaysHowItStands() {
  QCOMPARE(beingOf({Kind::Unit, 4, -1}, tests::machinesOf(11, 2, 1)), Being::Booting);
  QCOMPARE(beingOf({Kind::Host, 8, -1}, tests::hosts()), Being::Booting);
  QCOMPARE(beingOf({Kind::HostUnit, 0, 2}, tests::hosts()), Being::Serving);
  QCOMPARE(beingOf({Kind::Cell, 29, -1}, tests::fieldOf(30)), Being::Cold);
  QCOMPARE(beingOf({Kind::Gate, -1, -1}, tests::hosts()), Being::Absent);
  QCOMPARE(beingOf({Kind::HostUnit, 40, 2}, tests::hosts()), Being::Absent);
}

const strato::tests::Suite<TestStageTarget, QCoreApplication> suite;

}  // namespace tst_stage_target

#include "tst_stage_target.moc"
