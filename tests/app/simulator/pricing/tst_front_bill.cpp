// SPDX-License-Identifier: GPL-3.0-or-later
#include <QTest>

#include "app/simulator/fronts/front_bill.h"
#include "tests/app/simulator/pricing/shipped_prices.h"
#include "tests/support/suite.h"

namespace tst_front_bill {

using namespace strato;
using namespace strato::simulator;
using namespace strato::tests;

/// What a front did, as money.
class TestFrontBill final : public QObject {
  Q_OBJECT

 private Q_SLOTS:
  void anHttpApiIsPaidByTheRequest();
  void refusedRequestsAreNotPaid();
  void aBalancerIsPaidByWhatNeedsMostUnits();
};

void TestFrontBill::anHttpApiIsPaidByTheRequest() {
  FrontSettings front{ApiGatewaySettings(), 0.0};
  // Example G2 of the price examples: 432 million calls.
  QCOMPARE(total(billOf(front, {432'000'000, 0, 0.0}, 2'592'000.0, true, shippedPrices())), QStringLiteral("418.80"));
  std::get<ApiGatewaySettings>(front.kind).responseKb = 10.0;
  // A million answers of 10 KB are 10 GB.
  QCOMPARE(amounts(billOf(front, {1'000'000, 0, 0.0}, 3600.0, true, shippedPrices())), QStringLiteral("1.00 + 0.90"));
  front.kind = ApiGatewaySettings{ApiGatewaySettings::Kind::Rest, {}, 1.0, 29.0, 0.0};
  QCOMPARE(total(billOf(front, {1'000'000, 0, 0.0}, 3600.0, true, shippedPrices())), QStringLiteral("3.50"));
}

void TestFrontBill::refusedRequestsAreNotPaid() {
  const FrontSettings front{ApiGatewaySettings(), 0.0};
  QCOMPARE(billOf(front, {1'000'000, 5'000'000, 0.0}, 3600.0, true, shippedPrices()),
           billOf(front, {1'000'000, 0, 0.0}, 3600.0, true, shippedPrices()));
}

void TestFrontBill::aBalancerIsPaidByWhatNeedsMostUnits() {
  constexpr double month = 720.0 * 3600.0;
  AlbSettings alb;
  // Example B1: 27 new connections a second are 1.08 units, for 720 hours.
  const FrontUse use{static_cast<std::uint64_t>(27 * month), 0, 0.0};
  QCOMPARE(total(billOf({alb, 0.0}, use, month, false, shippedPrices())), QStringLiteral("22.42"));
  // Connections that carry a hundred requests each leave the data: 27 x 3,600 x 20 KB are 1.944 GB an hour.
  alb.requestsPerConnection = 100.0;
  alb.kbPerRequest = 20.0;
  QCOMPARE(amounts(billOf({alb, 0.0}, use, month, false, shippedPrices())), QStringLiteral("16.20 + 11.20"));
  // To functions a unit holds 0.4 GB instead of one.
  QCOMPARE(amounts(billOf({alb, 0.0}, use, month, true, shippedPrices())), QStringLiteral("16.20 + 27.99"));
  // 6,000 open connections are two units.
  alb.kbPerRequest = 0.0;
  QCOMPARE(amounts(billOf({alb, 0.0}, {use.passed, 0, 6000.0}, month, false, shippedPrices())),
           QStringLiteral("16.20 + 11.52"));
}

const strato::tests::Suite<TestFrontBill> suite;

}  // namespace tst_front_bill

#include "tst_front_bill.moc"
