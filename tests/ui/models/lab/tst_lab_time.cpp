// SPDX-License-Identifier: GPL-3.0-or-later
#include <QCoreApplication>
#include <QSignalSpy>
#include <QTest>

#include "tests/support/suite.h"
#include "tests/ui/models/lab/lab_bench.h"
#include "ui/models/lab/lab_events.h"
#include "ui/models/lab/lab_numbers.h"
#include "ui/models/lab/lane_moment.h"
#include "ui/models/lab/playhead.h"
#include "ui/models/lab/time_window.h"

namespace tst_lab_time {

using namespace strato;
using namespace strato::ui;
using simulator::kSecond;
using simulator::Tick;

class TestLabTime final : public QObject {
  Q_OBJECT

 private Q_SLOTS:
  void thePlayheadGoesAtItsSpeed() {
    Playhead playhead;
    playhead.setEnd(100 * kSecond);
    playhead.setSpeed(10);
    playhead.advance(500);
    QCOMPARE(playhead.now(), Tick{0});  // paused
    playhead.play();
    playhead.advance(500);
    QCOMPARE(playhead.now(), 5 * kSecond);
    playhead.changeSpeed(1);
    QCOMPARE(playhead.speed(), 60);
    playhead.changeSpeed(9);
    QCOMPARE(playhead.speed(), 3600);
    playhead.advance(1000);
    QCOMPARE(playhead.now(), 100 * kSecond);
    QVERIFY(!playhead.isPlaying());
    playhead.play();  // from the start again
    QCOMPARE(playhead.now(), Tick{0});
  }

  void aShorterRunTakesThePlayheadAlong() {
    Playhead playhead;
    playhead.setEnd(100 * kSecond);
    playhead.seek(80 * kSecond);
    playhead.setEnd(50 * kSecond);
    QCOMPARE(playhead.now(), 50 * kSecond);
  }

  void theWindowRestsUntilThePlayheadLeavesIt() {
    TimeWindow window;
    window.setDuration(1800);
    window.setSpan(600);
    QSignalSpy moved(&window, &TimeWindow::changed);
    window.follow(400);
    QCOMPARE(moved.count(), 0);
    window.follow(590);
    QCOMPARE(moved.count(), 1);
    QVERIFY(window.from() <= 590 && window.to() >= 590);
    window.follow(1800);
    QCOMPARE(window.to(), 1800.0);
    window.setSpan(0);
    QCOMPARE(window.from(), 0.0);
    QCOMPARE(window.to(), 1800.0);
  }

  void aPaceThatOneCannotFollowShowsMore() {
    TimeWindow window;
    window.setDuration(36000);
    window.setSpan(600);
    window.setPace(60);
    QCOMPARE(window.to() - window.from(), 600.0);
    QVERIFY(!window.isWidened());
    window.setPace(3600);
    QVERIFY(window.isWidened());
    QSignalSpy moved(&window, &TimeWindow::changed);
    for (double second = 0; second < 36000; second += 3600 / 60.0)
      window.follow(second);  // ten seconds of the viewer's
    QVERIFY2(moved.count() <= 4, qPrintable(QString::number(moved.count())));
    window.setPace(0);
    window.follow(36000);
    QCOMPARE(window.to() - window.from(), 600.0);
    QCOMPARE(window.to(), 36000.0);
  }

  void ticksAreRoundAndApart() {
    const TimeAxis axis{180, 780, 0, 600};
    const auto ticks = axis.ticks(70);
    QCOMPARE(ticks.front(), 240.0);
    for (std::size_t i = 1; i < ticks.size(); ++i) QVERIFY(axis.x(ticks[i]) - axis.x(ticks[i - 1]) >= 70);
    QCOMPARE(axis.second(axis.x(333)), 333.0);
  }

  void goingOnAndJumpingLeadToTheSameMoment() {
    const auto run = simulator::run(tests::labScenario(QStringLiteral("spike")));
    const simulator::LaneTimeline &lane = (*run)->lanes[1];
    LaneMoment going;
    for (Tick at = 0; at <= 701 * kSecond; at += kSecond) going = momentOf(lane, at, going);
    QCOMPARE(going->tally().hash, lane.at(701 * kSecond).tally().hash);
    QCOMPARE(momentOf(lane, 300 * kSecond, going)->tally().hash, lane.at(300 * kSecond).tally().hash);
    QCOMPARE(momentOf(lane, 701 * kSecond, going), going);  // it is there already
  }

  void aSearchThatNobodyWaitsForStops() {
    const auto run = simulator::run(tests::labScenario(QStringLiteral("news-spike")));
    QVERIFY(momentOf((*run)->lanes[0], 600 * kSecond, {}, [](double) { return false; }) == nullptr);
  }

  void eventsOfAllLanesAreInOrder() {
    const auto run = simulator::run(tests::labScenario(QStringLiteral("spike")));
    const auto events = eventsOf(**run);
    QVERIFY(events.size() > 5);
    QVERIFY(std::ranges::is_sorted(events, {}, &LabEvent::at));
    const Tick first = nextInteresting(events, 0);
    QCOMPARE(previousInteresting(events, first + 1), first);
    QVERIFY(happenedBy(events, first) >= 1);
    QCOMPARE(nextInteresting(events, events.back().at), simulator::kNever);
  }

  void figuresAreShort_data() {
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("wanted");
    QTest::newRow("ms") << durationText(0.36) << QStringLiteral("360 ms");
    QTest::newRow("s") << durationText(1.01) << QStringLiteral("1.01 s");
    QTest::newRow("10 s") << durationText(10.9) << QStringLiteral("10.9 s");
    QTest::newRow("min") << durationText(125) << QStringLiteral("2.1 min");
    QTest::newRow("h") << durationText(9000) << QStringLiteral("2.5 h");
    QTest::newRow("clock") << clockOf(518 * kSecond) << QStringLiteral("08:38");
    QTest::newRow("long clock") << clockOf(3905 * kSecond) << QStringLiteral("1:05:05");
    QTest::newRow("fine clock") << fineClockOf(518 * kSecond + 600'000'000) << QStringLiteral("08:38.6");
    QTest::newRow("no loss") << percentText(0) << QStringLiteral("0 %");
    QTest::newRow("hardly any loss") << percentText(0.00001) << QStringLiteral("<0.01 %");
    QTest::newRow("some loss") << percentText(0.0882) << QStringLiteral("8.8 %");
    QTest::newRow("half") << percentText(0.502) << QStringLiteral("50 %");
    QTest::newRow("cents") << dollarText(0.0364) << QStringLiteral("$0.036");
    QTest::newRow("dollars") << dollarText(1240.4) << QStringLiteral("$1,240");
    QTest::newRow("a request in two hours") << rateText(1.0 / 7200) << QStringLiteral("0.00014");
    QTest::newRow("a quarter") << rateText(0.25) << QStringLiteral("0.25");
    QTest::newRow("in a sentence") << withCountTexts(QStringLiteral("5197 jobs wait, 12 of 10000 ran at 08:00: 2500."))
                                   << QStringLiteral("5,197 jobs wait, 12 of 10,000 ran at 08:00: 2,500.");
    QTest::newRow("no number") << withCountTexts(QStringLiteral("i-2344 of m7g.1024, 0.12345, 1:05:05"))
                               << QStringLiteral("i-2344 of m7g.1024, 0.12345, 1:05:05");
    QTest::newRow("factor") << factorText(3590.2) << QStringLiteral("3,590");
  }
  void figuresAreShort() {
    QFETCH(QString, text);
    QFETCH(QString, wanted);
    QCOMPARE(text, wanted);
  }

  void initTestCase() { QLocale::setDefault(QLocale(QLocale::English, QLocale::UnitedStates)); }
};

const strato::tests::Suite<TestLabTime, QCoreApplication> suite;

}  // namespace tst_lab_time

#include "tst_lab_time.moc"
