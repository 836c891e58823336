// SPDX-License-Identifier: GPL-3.0-or-later
#include <QTest>

#include "app/base/rng.h"
#include "app/simulator/pricing/break_even.h"
#include "app/simulator/pricing/ec2.h"
#include "app/simulator/pricing/fronts.h"
#include "app/simulator/pricing/lambda.h"
#include "tests/app/simulator/pricing/shipped_prices.h"
#include "tests/support/suite.h"

namespace tst_break_even {

using namespace strato::pricing;
using strato::Decimal;
using strato::tests::decimal;
using strato::tests::shippedPrices;

namespace {

/// 100 ms at 1,024 MB: $1.8667 per million.
Bill function(std::int64_t requests) {
  LambdaUse use;
  use.calls.requests = requests;
  use.calls.durationMs = 100;
  use.memoryMb = 1024;
  return priceLambda(shippedPrices(), use);
}

Fleet instances(const char *type) {
  Fleet fleet;
  fleet.bill = [type](std::int64_t members) { return priceEc2(shippedPrices(), {type, members, 730, 0, {}}).value(); };
  return fleet;
}

}  // namespace

class TestBreakEven final : public QObject {
  Q_OBJECT

 private Q_SLOTS:
  void aFixedFleetIsReachedOnce();
  void aGrowingFleetMayBeReachedLater();
  void aFleetThatGrowsCheaplyIsNeverReached();
  void aFleetThatCostsNothingIsReachedAtOnce();
  void oneRequestLessIsCheaper();
};

void TestBreakEven::aFixedFleetIsReachedOnce() {
  const auto search = breakEven(function, instances("t3.micro"));  // $7.59: about 4.066 million requests
  QVERIFY(search.found);
  QVERIFY(search.found->requests > 4'060'000 && search.found->requests < 4'072'000);
  QCOMPARE(search.found->members, std::int64_t{1});
  QVERIFY(search.found->byRequest.total >= search.found->fleet.total);
  QVERIFY(function(search.found->requests - 1).total < search.found->fleet.total);
}

void TestBreakEven::aGrowingFleetMayBeReachedLater() {
  Fleet fleet = instances("t3.micro");
  const auto members = fleet.bill;
  fleet.bill = [members](std::int64_t count) {
    Bill bill = members(count);
    bill.add(priceAlb(shippedPrices(), {730, decimal("0.5")}));  // 16.43 + 2.92, however many there are
    return bill;
  };
  fleet.requestsPerMember = 5'000'000;  // $9.33 by the request, $7.59 by the instance
  const auto search = breakEven(function, fleet);
  QVERIFY(search.found);
  QCOMPARE(search.found->members, std::int64_t{12});  // 19.35 + 12 x 7.592 = 110.45; 11 members: 102.86 > 55 M x 1.8667
  QVERIFY(search.found->requests > 55'000'000 && search.found->requests <= 60'000'000);
}

void TestBreakEven::aFleetThatGrowsCheaplyIsNeverReached() {
  Fleet fleet = instances("m5.large");
  fleet.requestsPerMember = 1000;
  const auto search = breakEven(function, fleet);
  QVERIFY(!search.found);
  QCOMPARE(search.searchedTo, std::int64_t{5'000'000});
}

void TestBreakEven::aFleetThatCostsNothingIsReachedAtOnce() {
  Fleet fleet = instances("m5.large");
  fleet.least = 0;
  const auto search = breakEven(function, fleet);
  QVERIFY(search.found);
  QCOMPARE(search.found->requests, std::int64_t{0});
}

void TestBreakEven::oneRequestLessIsCheaper() {
  strato::Rng rng(3);
  for (int i = 0; i < 100; ++i) {
    Fleet fleet = instances("t3.nano");
    fleet.least = 1 + static_cast<std::int64_t>(rng.below(20));
    if (rng.below(2) == 0) fleet.requestsPerMember = 1'500'000 + static_cast<std::int64_t>(rng.below(3'000'000));
    const auto search = breakEven(function, fleet);
    if (!search.found) continue;
    const BreakEven &found = *search.found;
    QVERIFY(found.byRequest.total >= found.fleet.total);
    QVERIFY(function(found.requests - 1).total < found.fleet.total);
    if (fleet.requestsPerMember) QVERIFY(found.requests <= found.members * *fleet.requestsPerMember);
  }
}

const strato::tests::Suite<TestBreakEven> suite;

}  // namespace tst_break_even

#include "tst_break_even.moc"
