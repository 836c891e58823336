// SPDX-License-Identifier: GPL-3.0-or-later
#include <QElapsedTimer>
#include <QTest>

#include "app/simulator/pricing/fronts.h"
#include "tests/app/simulator/pricing/shipped_prices.h"
#include "tests/support/suite.h"
#include "ui/models/lab/break_even_model.h"
#include "ui/models/lab/cost_lines.h"
#include "ui/models/lab/cost_words.h"

namespace tst_break_even_model {

using namespace strato;
using namespace strato::ui;
using namespace Qt::StringLiterals;
using tests::shippedPrices;
using tests::total;

class TestBreakEvenModel final : public QObject {
  Q_OBJECT

 private Q_SLOTS:
  void initTestCase() { QLocale::setDefault(QLocale(QLocale::English, QLocale::UnitedStates)); }
  void aMonthCostsWhatTheHandCounts();
  void capacityIsCountedFromWhatIsAssumed();
  void crossingsAreTheEnginesBreakEven();
  void behindACrossingTheWinnerStaysCheaper();
  void theRibbonNamesTheCheapest();
  void purchasesLowerMachinesAlone();
  void discountsComeFromFacts();
  void theSentenceFollowsTheNumbers();
  void figuresReadAsPeopleWriteThem();
  void aPictureIsThereWithinAFrame();
};

void TestBreakEvenModel::aMonthCostsWhatTheHandCounts() {
  const BreakEvenModel model(shippedPrices());
  const BreakEvenWish wish;
  // 200 x $0.20, and 200 M x 0.36 s x 1 GB x $0.0000166667.
  QCOMPARE(total(model.bill(wish, CostWay::Function, 200'000'000)), u"1240.00"_s);
  // 76.1 rps, three times at the peak, 0.36 s each: 82.2 at once; 9.6 a task, 19.2 a machine.
  QCOMPARE(model.members(wish, CostWay::Tasks, 200'000'000), std::int64_t{9});
  QCOMPARE(model.members(wish, CostWay::Machines, 200'000'000), std::int64_t{5});
  // 9 x 730 x 0.04048 + 9 x 2 x 730 x 0.004445, 730 x 0.0225, and 0.3044 units of new connections x 730 x 0.008.
  QCOMPARE(total(model.bill(wish, CostWay::Tasks, 200'000'000)), u"342.57"_s);
  QCOMPARE(total(model.bill(wish, CostWay::Machines, 200'000'000)), u"316.05"_s);
}

void TestBreakEvenModel::capacityIsCountedFromWhatIsAssumed() {
  const BreakEvenModel model(shippedPrices());
  BreakEvenWish wish;
  wish.runMs = 1000;
  wish.peak = 1;
  wish.busyPercent = 100;
  wish.atOncePerTask = 1;
  QCOMPARE(model.requestsPerMember(wish, CostWay::Tasks), std::int64_t{730 * 3600});  // one a second
  QCOMPARE(model.members(wish, CostWay::Tasks, 0), std::int64_t{2});
  QCOMPARE(model.members(wish, CostWay::Tasks, 3 * 730 * 3600), std::int64_t{3});
  QCOMPARE(model.members(wish, CostWay::Tasks, 3 * 730 * 3600 + 1), std::int64_t{4});
}

void TestBreakEvenModel::crossingsAreTheEnginesBreakEven() {
  const auto &book = shippedPrices();
  BreakEvenWish wish;
  wish.requestsPerConnection = 1'000'000'000;  // so that the balancer costs the same whatever comes
  wish.answerKb = 0;
  const BreakEvenPicture picture = BreakEvenModel(book).picture(wish);
  int compared = 0;
  for (const CostCrossing &crossing : picture.crossings) {
    if (crossing.loser != CostWay::Function) continue;
    pricing::Fleet fleet;
    fleet.least = wish.least;
    fleet.requestsPerMember = BreakEvenModel(book).requestsPerMember(wish, crossing.winner);
    const auto bills = crossing.winner == CostWay::Tasks ? tasksOf(book, wish) : machinesOf(book, wish);
    fleet.bill = [&](std::int64_t members) {
      pricing::Bill bill = bills(members);
      bill.add(priceAlb(book, {730, 0}));
      return bill;
    };
    const auto search = pricing::breakEven(functionOf(book, wish), fleet);
    QVERIFY(search.found);
    QCOMPARE(crossing.requests, search.found->requests);
    ++compared;
  }
  QCOMPARE(compared, 2);
}

void TestBreakEvenModel::behindACrossingTheWinnerStaysCheaper() {
  const BreakEvenModel model(shippedPrices());
  for (const int runMs : {20, 360, 2000}) {
    BreakEvenWish wish;
    wish.runMs = runMs;
    for (const CostCrossing &crossing : model.picture(wish).crossings) {
      const auto cost = [&](CostWay way, std::int64_t requests) { return model.bill(wish, way, requests).total; };
      QVERIFY(cost(crossing.winner, crossing.requests) <= cost(crossing.loser, crossing.requests));
      QVERIFY(cost(crossing.winner, crossing.requests - 1) > cost(crossing.loser, crossing.requests - 1));
      for (double at = static_cast<double>(crossing.requests); at < mostRequests; at *= 1.37) {
        const auto requests = static_cast<std::int64_t>(at);
        QVERIFY(cost(crossing.winner, requests) <= cost(crossing.loser, requests));
      }
    }
  }
}

void TestBreakEvenModel::theRibbonNamesTheCheapest() {
  const BreakEvenPicture picture = BreakEvenModel(shippedPrices()).picture({});
  QCOMPARE(picture.stretches.size(), std::size_t{3});
  QVERIFY(picture.stretches[0].way == CostWay::Function);
  QVERIFY(picture.stretches[1].way == CostWay::Tasks);
  QVERIFY(picture.stretches[2].way == CostWay::Machines);
  QCOMPARE(picture.stretches[0].to, static_cast<double>(picture.crossings[0].requests));
  QCOMPARE(picture.stretches[2].to, mostRequests);
  QVERIFY(picture.tiles[2].cheapest && !picture.tiles[0].cheapest && !picture.tiles[1].cheapest);
  QCOMPARE(picture.tiles[0].dollars, u"$1,240"_s);
  QCOMPARE(picture.tiles[0].detail, u"$6.20 per million calls"_s);
  QCOMPARE(picture.tiles[2].detail, u"5 m7g.large, ALB"_s);
}

void TestBreakEvenModel::purchasesLowerMachinesAlone() {
  const BreakEvenModel model(shippedPrices());
  BreakEvenWish wish;
  const BreakEvenPicture full = model.picture(wish);
  wish.purchase = Purchase::Spot;
  const BreakEvenPicture spot = model.picture(wish);
  QCOMPARE(spot.tiles[0].dollars, full.tiles[0].dollars);
  QCOMPARE(spot.tiles[1].dollars, full.tiles[1].dollars);
  // 5 x 730 x 0.0816 x 40 %, and the balancer's 16.43 + 1.78.
  QCOMPARE(total(model.bill(wish, CostWay::Machines, 200'000'000)), u"137.35"_s);
  QVERIFY(spot.tiles[2].detail.contains(u"obs"));
  QVERIFY(full.curves.back().aside && full.curves.back().note.contains(u"obs"));
}

void TestBreakEvenModel::discountsComeFromFacts() {
  const BreakEvenModel model(shippedPrices());
  QVERIFY(model.mostDiscount(Purchase::OnDemand) == nullptr);
  QCOMPARE(model.mostDiscount(Purchase::SavingsPlan)->fact.value, std::string("EC2-17"));
  QVERIFY(model.mostDiscount(Purchase::Spot)->value == 90);
  const Decimal seen = shippedPrices().findTerm("spot.seen-least-percent")->value;
  QVERIFY(seen <= BreakEvenWish().discounts[2]);
  QVERIFY(shippedPrices().findTerm("spot.seen-most-percent")->value >= BreakEvenWish().discounts[2]);
}

void TestBreakEvenModel::theSentenceFollowsTheNumbers() {
  const BreakEvenModel model(shippedPrices());
  QVERIFY(model.picture({}).words.startsWith(u"below 14 M requests a month pay per call."));
  BreakEvenWish quick;
  quick.runMs = 1;
  quick.memoryMb = 128;
  quick.atOncePerTask = quick.atOncePerMachine = 1;
  quick.busyPercent = 1;
  quick.peak = 20;
  QVERIFY(model.picture(quick).words.contains(u"paying per call is cheapest"));
  BreakEvenWish slow;
  slow.runMs = 600'000;
  slow.memoryMb = 10'240;
  slow.atOncePerMachine = 1000;
  QVERIFY(model.picture(slow).words.startsWith(u"from 100 k requests"));
}

void TestBreakEvenModel::figuresReadAsPeopleWriteThem() {
  const CostWords words;
  QCOMPARE(words.count(14'270'000), u"14 M"_s);
  QCOMPARE(words.count(1.5e9), u"1.5 B"_s);
  QCOMPARE(words.count(999'600), u"1 M"_s);
  QCOMPARE(words.count(100'000), u"100 k"_s);
  QCOMPARE(words.count(200e6, 3), u"200 M"_s);
  QCOMPARE(words.number(8.34), u"8.3"_s);
  QCOMPARE(words.number(0.062), u"0.062"_s);
  QCOMPARE(words.dollars(0.62), u"$0.62"_s);
  QCOMPARE(words.dollars(1240.4), u"$1,240"_s);
  QCOMPARE(words.milliseconds(2290), u"2.29 s"_s);
}

void TestBreakEvenModel::aPictureIsThereWithinAFrame() {
  const BreakEvenModel model(shippedPrices());
  qint64 slowest = 0;
  for (const int runMs : {1, 20, 360, 5000, 60'000}) {
    BreakEvenWish wish;
    wish.runMs = runMs;
    QElapsedTimer timer;
    timer.start();
    const auto picture = model.picture(wish);
    slowest = std::max(slowest, timer.elapsed());
    QVERIFY(!picture.curves.empty());
  }
  qInfo("the slowest picture took %lld ms", static_cast<long long>(slowest));
}

const strato::tests::Suite<TestBreakEvenModel> suite;

}  // namespace tst_break_even_model

#include "tst_break_even_model.moc"
