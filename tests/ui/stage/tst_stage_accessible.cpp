// SPDX-License-Identifier: GPL-3.0-or-later
#include <QAccessible>
#include <QApplication>
#include <QSignalSpy>
#include <QTest>

#include "tests/support/suite.h"
#include "tests/ui/stage/sample_scenes.h"
#include "ui/stage/stage.h"
#include "ui/stage/stage_accessible.h"

namespace tst_stage_accessible {

using namespace strato;
using namespace strato::ui;
using Kind = StageTarget::Kind;

class TestStageAccessible final : public QObject {
  Q_OBJECT

 private Q_SLOTS:
  void init();
  void cleanup() { m_stage.reset(); }

  void everyPartHasAName();
  void manyCellsAreReadInGroups();
  void assistiveTechnologyCanPressAMachine();
  void theCountsAreItsDescription();
  void spotAndZonesAreSpoken();
  void whatNobodyDescribesHasTheScenesWords();

 private:
  void show(const StageScene &scene) { m_stage->setScene(scene); }
  [[nodiscard]] QAccessibleInterface *tree() const { return QAccessible::queryAccessibleInterface(m_stage.get()); }

  std::unique_ptr<Stage> m_stage;
};

void TestStageAccessible::init() {
  m_stage = std::make_unique<Stage>(Platform::Ec2, QStringLiteral("EC2 Auto Scaling"));
  m_stage->resize(540, 228);
  m_stage->show();
  m_stage->activateWindow();
  QVERIFY(QTest::qWaitForWindowActive(m_stage.get()));
}

void TestStageAccessible::everyPartHasAName() {
  for (const StageScene &scene : {tests::fieldOf(300), tests::machinesOf(11, 2, 1), tests::tasks(), tests::hosts(),
                                  tests::jobs(), tests::nodes(), tests::everyBeing()}) {
    show(scene);
    QCOMPARE(tree()->role(), QAccessible::List);
    QCOMPARE(tree()->text(QAccessible::Name), QStringLiteral("EC2 Auto Scaling"));
    QVERIFY(tree()->childCount() > m_stage->plan().things());
    for (int part = 0; part < tree()->childCount(); ++part) {
      QVERIFY(!tree()->child(part)->text(QAccessible::Name).isEmpty());
      QVERIFY(!tree()->child(part)->rect().isEmpty());
      QCOMPARE(tree()->indexOfChild(tree()->child(part)), part);
    }
  }
  m_stage->setDescribe([](const StageTarget &target) { return QStringLiteral("part %1").arg(target.index); });
  show(tests::machinesOf(11, 2, 1));
  QCOMPARE(tree()->child(3)->text(QAccessible::Name), QStringLiteral("part 0"));
}

void TestStageAccessible::manyCellsAreReadInGroups() {
  show(tests::fieldOf(1234));
  QCOMPARE(tree()->childCount(), 3 + 13);
  const QString first = tree()->child(3)->text(QAccessible::Name);
  QVERIFY2(first.contains(QStringLiteral("1 to 100")), qPrintable(first));
  QVERIFY(!tree()->child(15)->rect().isEmpty());
  show(tests::fieldOf(120'000));
  QVERIFY(tree()->childCount() <= mostParts);
}

void TestStageAccessible::assistiveTechnologyCanPressAMachine() {
  show(tests::machinesOf(11, 2, 1));
  QSignalSpy spy(m_stage.get(), &Stage::unitChosen);
  tree()->child(3 + 2)->actionInterface()->doAction(QAccessibleActionInterface::pressAction());
  QCOMPARE(spy.size(), 1);
  QCOMPARE(spy[0][0].toUInt(), 2U);
  tree()->child(3 + 4)->actionInterface()->doAction(QAccessibleActionInterface::setFocusAction());
  QCOMPARE(m_stage->current(), (StageTarget{Kind::Unit, 4, -1}));
  QVERIFY(tree()->focusChild() == tree()->child(3 + 4));
}

void TestStageAccessible::theCountsAreItsDescription() {
  show(tests::machinesOf(11, 2, 1));
  QCOMPARE(tree()->text(QAccessible::Description), QStringLiteral("2 serve, 2 warm up, 7 boot, 1 free"));
}

void TestStageAccessible::spotAndZonesAreSpoken() {
  show(tests::zonesOf(3, 12, 4));
  const auto wordsOn = [this](const StageTarget &target) { return m_stage->describe(target); };
  QCOMPARE(wordsOn({Kind::Unit, 1, -1}),
           QStringLiteral("i-8bbf, zone b, Spot, warned by AWS, taken back in 1 min 20 s, 11 of 32 in use"));
  QCOMPARE(wordsOn({Kind::Unit, 0, -1}), QStringLiteral("i-45df, zone a, serves, 32 of 32 in use"));
  QCOMPARE(tree()->child(3)->text(QAccessible::Name), QStringLiteral("zone a: 4 of 4 machines serve"));
  QCOMPARE(tree()->child(4)->text(QAccessible::Name), QStringLiteral("zone b: 2 of 4 machines serve"));
  show(tests::lostZone());
  QCOMPARE(tree()->child(4)->text(QAccessible::Name), QStringLiteral("zone b is lost"));
  show(tests::machinesOf(11, 2, 1));
  QVERIFY(!wordsOn({Kind::Unit, 0, -1}).contains(QStringLiteral("zone")));
}

void TestStageAccessible::whatNobodyDescribesHasTheScenesWords() {
  m_stage->setDescribe(
      [](const StageTarget &target) { return target.kind == Kind::Unit ? QStringLiteral("a machine") : QString(); });
  show(tests::machinesOf(11, 2, 1));
  QCOMPARE(tree()->child(3)->text(QAccessible::Name), QStringLiteral("a machine"));
  QCOMPARE(tree()->child(2)->text(QAccessible::Name), QStringLiteral("ALB: 128 of 128 in use"));
}

const tests::Suite<TestStageAccessible, QApplication> suite;

}  // namespace tst_stage_accessible

#include "tst_stage_accessible.moc"
