// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/models/lab/scoreboard.h"

#include <QCoreApplication>
#include <QLocale>
#include <QTest>

#include "tests/support/suite.h"
#include "tests/ui/models/lab/lab_bench.h"
#include "ui/models/lab/lab_numbers.h"

namespace tst_scoreboard {

using namespace strato;
using namespace strato::ui;
using namespace Qt::StringLiterals;

std::vector<LaneFigures> figuresIn(const simulator::Scenario &scenario) {
  const auto outcome = outcomeOf({scenario, nullptr, 0, {}}, tests::shippedPrices());
  std::vector<LaneFigures> figures;
  for (std::size_t lane = 0; lane < scenario.lanes.size(); ++lane) figures.push_back(figuresOf(**outcome, lane));
  return figures;
}

const ScoreRow *rowNamed(const Scoreboard &board, const QString &brief) {
  const auto found = std::ranges::find(board.rows, brief, &ScoreRow::brief);
  return found == board.rows.end() ? nullptr : &*found;
}

class TestScoreboard final : public QObject {
  Q_OBJECT

 private Q_SLOTS:
  void initTestCase() { QLocale::setDefault(QLocale(QLocale::English, QLocale::UnitedStates)); }

  void theBetterOneIsMarkedAndHowFarApartTheyAre() {
    LaneFigures one, other;
    QCOMPARE(scoreboardOf({one, other}).verdict, u"Nothing has come yet."_s);
    one.requests = other.requests = 1;
    one.name = u"One"_s;
    other.name = u"Other"_s;
    one.usd = 2.0;
    one.p99S = 3.0;
    one.done = 1.0;
    other.usd = 5.0;
    const Scoreboard board = scoreboardOf({one, other});
    const ScoreRow *cost = rowNamed(board, u"Cost"_s);
    QVERIFY(cost->best[0] && !cost->best[1]);
    QCOMPARE(cost->factor, u"2.5×"_s);
    QCOMPARE(cost->lead, u"One leads, 2.5× ahead of Other."_s);
    QCOMPARE(board.verdict, u"Nobody loses anything; One is the cheapest."_s);
    const ScoreRow *p99 = rowNamed(board, u"p99"_s);
    QCOMPARE(p99->texts[1], u"–"_s);  // nothing is done there: no time is the better one
    QVERIFY(!p99->best[0] && !p99->best[1]);
    const ScoreRow *lost = rowNamed(board, u"Lost"_s);
    QVERIFY(!lost->best[0] && !lost->best[1]);
  }

  void ofManyTheLeadIsOverTheNextBest() {
    std::vector<LaneFigures> lanes(3);
    const double dollars[] = {9.0, 3.0, 4.5};
    const QString names[] = {u"Last"_s, u"First"_s, u"Next"_s};
    for (std::size_t i = 0; i < lanes.size(); ++i) {
      lanes[i].name = names[i];
      lanes[i].requests = 1;
      lanes[i].usd = dollars[i];
    }
    QCOMPARE(rowNamed(scoreboardOf(lanes), u"Cost"_s)->lead, u"First leads, 1.5× ahead of Next."_s);
    lanes[2].usd = 3.0;
    QVERIFY(rowNamed(scoreboardOf(lanes), u"Cost"_s)->lead.isEmpty());
  }

  void jobsAreCountedAndPricedByTheThousand() {
    const std::vector<LaneFigures> figures = figuresIn(tests::labScenario(u"night-batch"_s));
    const Scoreboard board = scoreboardOf(figures);
    QVERIFY(rowNamed(board, u"Peak"_s) == nullptr);
    QCOMPARE(rowNamed(board, u"Done"_s)->texts[0], countText(figures[0].done));
    QVERIFY(figures[0].done > 9'000);
    QVERIFY(std::abs(figures[0].usdThousand * figures[0].done / 1000 - figures[0].usd) < 1e-9);
    QVERIFY(figures[0].startP99S < figures[0].p99S);
  }

  void jobsBesideRequestsAreComparedAsRequests() {
    simulator::Scenario scenario = tests::quickScenario();
    std::vector<LaneFigures> figures = figuresIn(scenario);
    figures[0].jobs = true;
    QVERIFY(rowNamed(scoreboardOf(figures), u"Peak"_s) != nullptr);
  }
};

const strato::tests::Suite<TestScoreboard, QCoreApplication> suite;

}  // namespace tst_scoreboard

#include "tst_scoreboard.moc"
