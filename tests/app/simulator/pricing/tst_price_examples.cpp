// SPDX-License-Identifier: GPL-3.0-or-later
#include <QTest>

#include "app/simulator/pricing/fargate.h"
#include "app/simulator/pricing/fronts.h"
#include "app/simulator/pricing/lambda.h"
#include "tests/app/simulator/pricing/shipped_prices.h"
#include "tests/support/suite.h"

namespace tst_price_examples {

using namespace strato::pricing;
using strato::tests::amounts;
using strato::tests::decimal;
using strato::tests::shippedPrices;
using strato::tests::total;

/// Bills that AWS prints on its price pages, to the cent.
class TestPriceExamples final : public QObject {
  Q_OBJECT

 private Q_SLOTS:
  void lambdaWithTheFreeTier();
  void lambdaWithoutIt();
  void lambdaWithSnapStart();
  void lambdaWithProvisionedConcurrency();
  void fargateTasksWithStorage();
  void fargatePods();
  void httpApiOverItsFirstTier();
  void loadBalancerOfAMonth();
};

void TestPriceExamples::lambdaWithTheFreeTier() {  // L1
  LambdaUse use;
  use.calls.requests = 3'000'000;
  use.calls.durationMs = 120;
  use.memoryMb = 1536;
  use.freeTier = true;
  const Bill bill = priceLambda(shippedPrices(), use);
  QCOMPARE(amounts(bill), QStringLiteral("0.40 + 2.33"));
  QCOMPARE(total(bill), QStringLiteral("2.73"));
}

void TestPriceExamples::lambdaWithoutIt() {  // L2
  LambdaUse use;
  use.calls.requests = 7'440'000;
  use.calls.durationMs = 2000;
  use.memoryMb = 1024;
  const Bill bill = priceLambda(shippedPrices(), use);
  QCOMPARE(amounts(bill), QStringLiteral("1.49 + 248.00"));
  QCOMPARE(total(bill), QStringLiteral("249.49"));
}

void TestPriceExamples::lambdaWithSnapStart() {
  LambdaUse use;
  use.calls.requests = 7'440'000;
  use.calls.durationMs = 2000;
  use.memoryMb = 1024;
  use.snapStart = SnapStartUse{744, 74'400};
  QCOMPARE(amounts(priceLambda(shippedPrices(), use)), QStringLiteral("1.49 + 248.00 + 4.03 + 10.40"));
}

void TestPriceExamples::lambdaWithProvisionedConcurrency() {
  LambdaUse use;
  use.memoryMb = 1024;
  use.provisioned = ProvisionedUse{{{1000, 2}}, {1'200'000, 1000}};
  const Bill bill = priceLambda(shippedPrices(), use);
  QCOMPARE(amounts(bill), QStringLiteral("0.00 + 0.00 + 30.00 + 0.24 + 11.67"));
  QCOMPARE(total(bill), QStringLiteral("41.91"));
}

void TestPriceExamples::fargateTasksWithStorage() {  // F1
  FargateUse use;
  use.tasks = 5;
  use.vcpu = 1;
  use.memoryGb = 2;
  use.storageGb = 30;
  use.seconds = 600;
  use.runs = 30;
  const Bill bill = priceFargate(shippedPrices(), use);
  QCOMPARE(amounts(bill), QStringLiteral("1.01 + 0.22 + 0.03"));
  QCOMPARE(total(bill), QStringLiteral("1.26"));
}

void TestPriceExamples::fargatePods() {  // F3
  FargateUse use;
  use.tasks = 10;
  use.vcpu = decimal("0.25");
  use.memoryGb = 1;
  use.storageGb = 20;
  use.seconds = 3600;
  use.runs = 30;
  const Bill bill = priceFargate(shippedPrices(), use);
  QCOMPARE(amounts(bill), QStringLiteral("3.04 + 1.33"));
  QCOMPARE(total(bill), QStringLiteral("4.37"));
}

void TestPriceExamples::httpApiOverItsFirstTier() {  // G2
  const Bill bill = priceApiGateway(shippedPrices(), {ApiGatewayUse::Kind::Http, 432'000'000, 0});
  QCOMPARE(amounts(bill), QStringLiteral("300.00 + 118.80"));
  QCOMPARE(total(bill), QStringLiteral("418.80"));
}

void TestPriceExamples::loadBalancerOfAMonth() {  // B1
  const Bill bill = priceAlb(shippedPrices(), {720, decimal("1.08")});
  QCOMPARE(amounts(bill), QStringLiteral("16.20 + 6.22"));
  QCOMPARE(total(bill), QStringLiteral("22.42"));
}

const strato::tests::Suite<TestPriceExamples> suite;

}  // namespace tst_price_examples

#include "tst_price_examples.moc"
