// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/models/lab/lab_session.h"

#include <QGuiApplication>
#include <QSignalSpy>
#include <QTest>

#include "tests/support/suite.h"
#include "tests/ui/models/lab/lab_bench.h"
#include "ui/models/lab/demand.h"
#include "ui/models/lab/lane_fields.h"
#include "ui/models/lab/scoreboard.h"

namespace tst_lab_session {

using namespace strato;
using namespace strato::ui;

namespace {

/// The EC2 lane of the spike, with so many machines at least.
simulator::LaneSettings withMachines(const LabSession &session, int least) {
  simulator::LaneSettings lane = session.state().scenario.lanes[1];
  std::get<simulator::Ec2Settings>(lane).min = least;
  std::get<simulator::Ec2Settings>(lane).desired = least;
  return lane;
}

}  // namespace

class TestLabSession final : public QObject {
  Q_OBJECT

 private Q_SLOTS:
  void computesWhatIsLoaded() {
    LabSession session(tests::shippedPrices());
    QSignalSpy shown(&session, &LabSession::shownChanged);
    session.document().load(tests::quickScenario());
    session.finish();
    QCOMPARE(shown.count(), 1);
    QVERIFY(session.shown() != nullptr);
    QCOMPARE(session.playhead().end(), 120 * simulator::kSecond);
    const auto again = simulator::run(tests::quickScenario());
    QCOMPARE(session.shown()->run->hash(), (*again)->hash());
  }

  void computesBesideTheWindow() {
    LabSession session(tests::shippedPrices());
    session.document().load(tests::labScenario(QStringLiteral("spike")));
    QVERIFY(session.shown() == nullptr);
    QTRY_VERIFY_WITH_TIMEOUT(session.shown() != nullptr, 20000);
  }

  void anEditIsComputedAnewAndUndoneAtOnce() {
    LabSession session(tests::shippedPrices());
    session.document().load(tests::quickScenario());
    session.finish();
    const auto before = session.shown();
    session.document().editLane(QStringLiteral("more"), 1, 0, withMachines(session, 6));
    session.finish();
    QVERIFY(session.shown() != before);
    QVERIFY(session.shown()->dollars[1] > before->dollars[1]);
    session.document().history().undo();
    QCOMPARE(session.shown(), before);  // it was kept: nothing is computed
  }

  void editsOfOneGestureAreUndoneTogether() {
    LabSession session(tests::shippedPrices());
    session.document().load(tests::quickScenario());
    for (int least = 2; least < 9; ++least) {
      session.document().editLane(QStringLiteral("more"), 1, 0, withMachines(session, least), QStringLiteral("drag"));
    }
    QCOMPARE(session.document().history().count(), 1);
    session.document().history().undo();
    QCOMPARE(std::get<simulator::Ec2Settings>(session.state().scenario.lanes[1]).min, 2);
  }

  void aForkHasTheSamePastAndAnotherFuture() {
    LabSession session(tests::shippedPrices());
    session.document().load(tests::labScenario(QStringLiteral("spike")));
    session.finish();
    const auto trunk = session.shown();
    const simulator::Tick at = 400 * simulator::kSecond;
    const int branch = session.document().addBranch(QStringLiteral("more"), 0, at);
    session.showBranch(branch);
    session.document().editLane(QStringLiteral("more"), 1, branch, withMachines(session, 10));
    session.finish();
    const auto fork = session.shown();
    QVERIFY(fork != trunk);
    QCOMPARE(fork->run->lanes[0].last().tally().hash, trunk->run->lanes[0].last().tally().hash);
    QCOMPARE(fork->run->lanes[1].at(at - 1).tally().hash, trunk->run->lanes[1].at(at - 1).tally().hash);
    QVERIFY(fork->run->lanes[1].last().tally().hash != trunk->run->lanes[1].last().tally().hash);
    QVERIFY(figuresOf(*fork, 1).lost < figuresOf(*trunk, 1).lost);
    // The bill of the past is the same too.
    QCOMPARE(fork->dollarCurves[1][20], trunk->dollarCurves[1][20]);
    session.document().history().undo();
    session.document().history().undo();
    QCOMPARE(session.branch(), 0);
    QCOMPARE(session.shown(), trunk);
  }

  void aBranchTakesThoseThatComeFromItAlong() {
    LabSession session(tests::shippedPrices());
    session.document().load(tests::quickScenario());
    const int b = session.document().addBranch(QStringLiteral("b"), 0, simulator::kSecond);
    session.document().addBranch(QStringLiteral("c"), b, 2 * simulator::kSecond);
    session.document().addBranch(QStringLiteral("d"), 0, 3 * simulator::kSecond);
    session.document().removeBranch(b);
    QCOMPARE(session.state().branches.size(), std::size_t{2});
    QCOMPARE(session.state().branches[1].name, QStringLiteral("d"));
    QCOMPARE(session.state().branches[1].parent, 0);
  }

  void whatCannotBeOnTheWayIsSaid() {
    LabSession session(tests::shippedPrices());
    QSignalSpy failed(&session, &LabSession::failed);
    session.document().load(tests::quickScenario());
    session.finish();
    const int branch = session.document().addBranch(QStringLiteral("zones"), 0, 10 * simulator::kSecond);
    session.showBranch(branch);
    simulator::LaneSettings lane = session.state().scenario.lanes[1];
    std::get<simulator::Ec2Settings>(lane).zones = 3;
    session.document().editLane(QStringLiteral("zones"), 1, branch, lane);
    session.finish();
    QCOMPARE(failed.count(), 1);
    QVERIFY(!session.trouble().what.isEmpty());
  }

  void aLoadThatIsTooLargeIsRefusedInASentence() {
    LabSession session(tests::shippedPrices());
    QSignalSpy failed(&session, &LabSession::failed);
    simulator::Scenario scenario = tests::quickScenario();
    scenario.durationS = 1e8;
    setDemand(scenario, {{0, 1e6}, {1e8, 1e6}});
    session.document().load(scenario);
    session.finish();
    QCOMPARE(failed.count(), 1);
  }

  void dollarsSoFarEndAtTheWholeBill() {
    LabSession session(tests::shippedPrices());
    session.document().load(tests::quickScenario());
    session.finish();
    const auto outcome = session.shown();
    for (std::size_t lane = 0; lane < outcome->lanes.size(); ++lane) {
      QCOMPARE(outcome->dollarCurves[lane].back().y(), outcome->dollars[lane]);
      const auto bill = simulator::costOf(outcome->scenario, outcome->lanes[lane], outcome->run->reports[lane],
                                          tests::shippedPrices());
      QVERIFY(std::abs(std::stod(bill->total.text()) - outcome->dollars[lane]) < 0.02);
      for (std::size_t i = 1; i < outcome->dollarCurves[lane].size(); ++i) {
        QVERIFY(outcome->dollarCurves[lane][i].y() >= outcome->dollarCurves[lane][i - 1].y());
      }
    }
  }
};

const strato::tests::Suite<TestLabSession, QGuiApplication> suite;

}  // namespace tst_lab_session

#include "tst_lab_session.moc"
