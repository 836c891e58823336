// SPDX-License-Identifier: GPL-3.0-or-later
#include <QCoreApplication>
#include <QSignalSpy>
#include <QTest>

#include "tests/support/suite.h"
#include "tests/ui/models/lab/lab_bench.h"
#include "ui/models/lab/moment_seeker.h"

namespace tst_moment_seeker {

using namespace strato;
using namespace strato::ui;
using simulator::kSecond;
using simulator::Tick;

class TestMomentSeeker final : public QObject {
  Q_OBJECT

 private Q_SLOTS:
  void initTestCase() {
    m_scenario = tests::labScenario(QStringLiteral("news-spike"));
    m_run = runOf(m_scenario);
  }

  void aMomentIsThatOfARunFromTheStart() {
    MomentSeeker seeker;
    seeker.setLanes(both(m_run));
    for (const int second : {900, 30, 520, 521, 1200, 0}) {
      seeker.seek(second * kSecond, true);
      seeker.finish();
      for (std::size_t i = 0; i < 2; ++i) {
        simulator::LaneState fresh(m_scenario, m_scenario.lanes[i]);
        fresh.runUntil(second * kSecond);
        QCOMPARE(seeker.moments()[i]->now(), second * kSecond);
        QCOMPARE(seeker.moments()[i]->tally().hash, fresh.tally().hash);
      }
    }
  }

  void nothingArrivesWhileTheCallerIsAtWork() {
    MomentSeeker seeker;
    seeker.setLanes(both(m_run));
    QSignalSpy arrived(&seeker, &MomentSeeker::arrived);
    seeker.seek(500 * kSecond, true);
    QTest::qSleep(50);
    QCOMPARE(arrived.count(), 0);
    QVERIFY(seeker.isJumping());
    QVERIFY(!seeker.moments()[0]);
    QTRY_COMPARE(arrived.count(), 1);
    QVERIFY(!seeker.isSeeking());
  }

  void ofManyWishesTheLastOneIsNextAndNoneComesOutOfOrder() {
    MomentSeeker seeker;
    seeker.setLanes(both(m_run));
    std::vector<Tick> times;
    connect(&seeker, &MomentSeeker::arrived, this, [&] {
      times.push_back(seeker.moments()[0]->now());
      QCOMPARE(seeker.moments()[1]->now(), times.back());
    });
    for (int second = 100; second <= 600; second += 10) seeker.seek(second * kSecond, second == 300);
    seeker.finish();
    const std::vector<Tick> wanted{100 * kSecond, 600 * kSecond};
    QCOMPARE(times, wanted);
  }

  void aJumpAmongWishesIsNotForgotten() {
    MomentSeeker seeker;
    seeker.setLanes(both(m_run));
    QSignalSpy arrived(&seeker, &MomentSeeker::arrived);
    seeker.seek(100 * kSecond, false);
    seeker.seek(700 * kSecond, true);
    seeker.seek(701 * kSecond, false);
    seeker.finish();
    QCOMPARE(arrived.count(), 2);
    QCOMPARE(arrived[0][0].toBool(), false);
    QCOMPARE(arrived[1][0].toBool(), true);
  }

  void otherLanesDropWhatIsUnderWay() {
    const auto other = runOf(tests::labScenario(QStringLiteral("spike")));
    MomentSeeker seeker;
    seeker.setLanes(both(m_run));
    QSignalSpy arrived(&seeker, &MomentSeeker::arrived);
    seeker.seek(900 * kSecond, true);
    seeker.seek(1000 * kSecond, true);
    seeker.setLanes(both(other));
    QVERIFY(!seeker.isSeeking());
    QTest::qWait(50);
    QCOMPARE(arrived.count(), 0);
    seeker.seek(50 * kSecond, true);
    seeker.finish();
    QCOMPARE(seeker.moments()[1]->tally().hash, other->lanes[1].at(50 * kSecond).tally().hash);
  }

  void aLaneThatStaysKeepsWhatIsKnown() {
    MomentSeeker seeker;
    seeker.setLanes(both(m_run));
    seeker.seek(400 * kSecond, true);
    seeker.finish();
    const LaneMoment known = seeker.moments()[1];
    seeker.setLanes({{m_run, 1}});
    QCOMPARE(seeker.moments()[0], known);
  }

  void itMayGoWhileItSeeks() {
    for (int round = 0; round < 20; ++round) {
      MomentSeeker seeker;
      seeker.setLanes(both(m_run));
      seeker.seek((1000 - round) * kSecond, true);
    }
  }

 private:
  static std::shared_ptr<const simulator::Run> runOf(const simulator::Scenario &scenario) {
    auto run = simulator::run(scenario);
    return std::make_shared<const simulator::Run>(std::move(**run));
  }
  static std::vector<LaneOfRun> both(const std::shared_ptr<const simulator::Run> &run) { return {{run, 0}, {run, 1}}; }

  simulator::Scenario m_scenario;
  std::shared_ptr<const simulator::Run> m_run;
};

const strato::tests::Suite<TestMomentSeeker, QCoreApplication> suite;

}  // namespace tst_moment_seeker

#include "tst_moment_seeker.moc"
