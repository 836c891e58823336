// SPDX-License-Identifier: GPL-3.0-or-later
#include <QTest>

#include "app/simulator/pricing/ec2.h"
#include "app/simulator/pricing/fargate.h"
#include "app/simulator/pricing/fixed.h"
#include "app/simulator/pricing/fronts.h"
#include "app/simulator/pricing/lambda.h"
#include "tests/app/simulator/pricing/shipped_prices.h"
#include "tests/support/suite.h"

namespace tst_price_rules {

using namespace strato::pricing;
using strato::Decimal;
using strato::tests::amounts;
using strato::tests::decimal;
using strato::tests::shippedPrices;

namespace {

/// A function with 1,024 MB, so that a second is a GB-second.
LambdaUse calls(const Decimal &requests, const Decimal &durationMs) {
  LambdaUse use;
  use.calls.requests = requests;
  use.calls.durationMs = durationMs;
  use.memoryMb = 1024;
  return use;
}

FargateUse tasks(const Decimal &seconds, const Decimal &runs) {
  FargateUse use;
  use.tasks = 1;
  use.vcpu = 1;
  use.memoryGb = 2;
  use.seconds = seconds;
  use.runs = runs;
  return use;
}

QString lambda(const LambdaUse &use) { return amounts(priceLambda(shippedPrices(), use)); }
QString fargate(const FargateUse &use) { return amounts(priceFargate(shippedPrices(), use)); }
QString ec2(const Ec2Use &use) { return amounts(priceEc2(shippedPrices(), use).value()); }

}  // namespace

/// Bills worked by hand, one for each rule.
class TestPriceRules final : public QObject {
  Q_OBJECT

 private Q_SLOTS:
  void aCallIsRoundedUpToTheMillisecond();
  void callsOfDifferentLengthsMayBeCountedBefore();
  void theFreeTierEndsWhereItEnds();
  void computeHasThreeTiers();
  void armIsCheaper();
  void provisionedConcurrencyStartsEveryFiveMinutes();
  void provisionedConcurrencyIsNeverFree();
  void onlyStorageBeyondTheFreePartIsDue();
  void aSnapshotIsKeptForThreeHoursAtLeast();
  void aTaskIsBilledForAMinuteAtLeast();
  void windowsPaysALicenceAndFiveMinutes();
  void aTaskOnArm();
  void spotLowersCpuAndMemoryButNotStorage();
  void instancesAreBilledByTheSecond();
  void surplusCreditsBeginAboveTheBaseline();
  void discountsLowerTheRateOfInstances();
  void unknownTypesAndBundlesAreExplained();
  void restCallsHaveFourTiers();
  void theBusiestDimensionMakesTheCapacityUnits();
  void monthlyPricesAndControlPlanes();
  void aLineExplainsItself();
};

void TestPriceRules::aCallIsRoundedUpToTheMillisecond() {
  QCOMPARE(lambda(calls(1'000'000, 100)), QStringLiteral("0.20 + 1.67"));               // 100,000 GB-s
  QCOMPARE(lambda(calls(1'000'000, decimal("100.2"))), QStringLiteral("0.20 + 1.68"));  // 101,000 GB-s
}

void TestPriceRules::callsOfDifferentLengthsMayBeCountedBefore() {
  LambdaUse use = calls(1'000'000, 1);
  use.calls.billedMs = 100'000'000;
  use.ephemeralMb = 10'240;
  QCOMPARE(lambda(use), QStringLiteral("0.20 + 1.67 + 0.03"));
}

void TestPriceRules::theFreeTierEndsWhereItEnds() {
  LambdaUse use = calls(1'000'000, 400);
  use.freeTier = true;
  QCOMPARE(lambda(use), QStringLiteral("0.00 + 0.00"));
  use.calls.requests = 1'100'000;  // 100,000 requests and 40,000 GB-s too many
  QCOMPARE(lambda(use), QStringLiteral("0.02 + 0.67"));
  use.calls.requests = 10;  // what is not used is not paid back
  QCOMPARE(lambda(use), QStringLiteral("0.00 + 0.00"));
}

void TestPriceRules::computeHasThreeTiers() {
  LambdaUse use = calls(1'000'000, 600'000);
  use.memoryMb = 10'240;  // 6,000 GB-s a call
  QCOMPARE(lambda(use), QStringLiteral("0.20 + 100000.20"));
  use.calls.requests = 1'000'001;
  QCOMPARE(lambda(use), QStringLiteral("0.20 + 100000.20 + 0.09"));
  use.calls.requests = 3'000'000;  // 6, 9 and 3 billion GB-s
  QCOMPARE(lambda(use), QStringLiteral("0.60 + 100000.20 + 135000.00 + 40002.00"));
  use.architecture = Architecture::Arm;  // 7.5 and 10.5 billion
  QCOMPARE(lambda(use), QStringLiteral("0.60 + 100000.50 + 126001.05"));
}

void TestPriceRules::armIsCheaper() {
  LambdaUse use = calls(1'000'000, 1000);
  use.architecture = Architecture::Arm;
  QCOMPARE(lambda(use), QStringLiteral("0.20 + 13.33"));
}

void TestPriceRules::provisionedConcurrencyStartsEveryFiveMinutes() {
  LambdaUse use = calls(0, 0);
  use.provisioned = ProvisionedUse{{{100, decimal("0.01")}}, {}};  // 36 s are 300 s: 30,000 GB-s
  QCOMPARE(lambda(use), QStringLiteral("0.00 + 0.00 + 0.13 + 0.00 + 0.00"));
  use.provisioned->held.front().hours = decimal("0.25");  // 900 s as they are: 90,000 GB-s
  QCOMPARE(lambda(use), QStringLiteral("0.00 + 0.00 + 0.38 + 0.00 + 0.00"));
  use.provisioned->held.front().hours = decimal("0.2501");  // 1,200 s
  QCOMPARE(lambda(use), QStringLiteral("0.00 + 0.00 + 0.50 + 0.00 + 0.00"));
}

void TestPriceRules::provisionedConcurrencyIsNeverFree() {
  LambdaUse use = calls(1'000'000, 100);
  use.freeTier = true;
  use.provisioned = ProvisionedUse{{{1, 1}}, {1'000'000, 100}};
  // Held 3,600 GB-s, run 100,000 GB-s.
  QCOMPARE(lambda(use), QStringLiteral("0.00 + 0.00 + 0.02 + 0.20 + 0.97"));
}

void TestPriceRules::onlyStorageBeyondTheFreePartIsDue() {
  LambdaUse use = calls(1'000'000, 1000);
  use.ephemeralMb = 512;
  QCOMPARE(lambda(use), QStringLiteral("0.20 + 16.67"));
  use.ephemeralMb = 10'240;  // 9.5 GB
  QCOMPARE(lambda(use), QStringLiteral("0.20 + 16.67 + 0.29"));
}

void TestPriceRules::aSnapshotIsKeptForThreeHoursAtLeast() {
  LambdaUse use = calls(0, 0);
  use.snapStart = SnapStartUse{1, 1000};  // 10,800 GB-s and 1,000 GB
  QCOMPARE(lambda(use), QStringLiteral("0.00 + 0.00 + 0.02 + 0.14"));
  use.snapStart = SnapStartUse{300, 0};  // 1,080,000 GB-s
  QCOMPARE(lambda(use), QStringLiteral("0.00 + 0.00 + 1.62 + 0.00"));
}

void TestPriceRules::aTaskIsBilledForAMinuteAtLeast() {
  QCOMPARE(fargate(tasks(10, 3600)), QStringLiteral("2.43 + 0.53"));                // 60 h, not 10 h
  QCOMPARE(fargate(tasks(decimal("119.1"), 3600)), QStringLiteral("4.86 + 1.07"));  // 120 h
}

void TestPriceRules::windowsPaysALicenceAndFiveMinutes() {
  FargateUse use = tasks(600, 30);
  use.tasks = 5;
  use.system = OperatingSystem::Windows;
  QCOMPARE(fargate(use), QStringLiteral("2.29 + 1.15 + 0.50"));
  use.seconds = 1;
  use.runs = 60;  // 300 s each: the same 90,000 s
  QCOMPARE(fargate(use), QStringLiteral("2.29 + 1.15 + 0.50"));
}

void TestPriceRules::aTaskOnArm() {
  FargateUse use = tasks(3600, 100);
  use.architecture = Architecture::Arm;
  QCOMPARE(fargate(use), QStringLiteral("3.24 + 0.71"));
}

void TestPriceRules::spotLowersCpuAndMemoryButNotStorage() {
  FargateUse use = tasks(3600, 100);
  use.storageGb = 120;
  QCOMPARE(fargate(use), QStringLiteral("4.05 + 0.89 + 1.11"));
  use.discount = {Discount::Kind::Spot, 70};
  QCOMPARE(fargate(use), QStringLiteral("1.21 + 0.27 + 1.11"));
}

void TestPriceRules::instancesAreBilledByTheSecond() {
  QCOMPARE(ec2({"m5.large", 2, 730, 0, {}}), QStringLiteral("140.16"));
  QCOMPARE(ec2({"t3.medium", 1000, decimal("0.001"), 0, {}}), QStringLiteral("0.69"));  // 60 s each, not 3.6 s
  QCOMPARE(ec2({"t3.medium", 1000, decimal("0.05"), 0, {}}), QStringLiteral("2.08"));   // 180 s
}

void TestPriceRules::surplusCreditsBeginAboveTheBaseline() {
  QCOMPARE(ec2({"t3.micro", 1, 730, 10, {}}), QStringLiteral("7.59"));
  QCOMPARE(ec2({"t3.micro", 1, 730, 60, {}}), QStringLiteral("7.59 + 36.50"));  // 2 vCPU x 50 % x 730 h
  QCOMPARE(ec2({"t3.large", 1, 100, 100, {}}), QStringLiteral("8.32 + 7.00"));  // 2 x 70 % x 100 h
  QCOMPARE(ec2({"t4g.small", 1, 100, 70, {}}), QStringLiteral("1.68 + 4.00"));  // 2 x 50 % x 100 h at $0.04
  QCOMPARE(ec2({"m5.large", 1, 100, 100, {}}), QStringLiteral("9.60"));
}

void TestPriceRules::discountsLowerTheRateOfInstances() {
  QCOMPARE(ec2({"m5.large", 1, 100, 0, {Discount::Kind::Spot, 60}}), QStringLiteral("3.84"));
  QCOMPARE(ec2({"t3.micro", 1, 100, 60, {Discount::Kind::SavingsPlan, 50}}), QStringLiteral("0.52 + 5.00"));
  QCOMPARE(ec2({"m5.large", 1, 100, 0, {Discount::Kind::None, 60}}), QStringLiteral("9.60"));
}

void TestPriceRules::unknownTypesAndBundlesAreExplained() {
  const auto type = priceEc2(shippedPrices(), {"t3.mikro", 1, 1, 0, {}});
  QCOMPARE(QString::fromStdString(type.error().english()),
           QStringLiteral("The price list has no instance type \"t3.mikro\". Did you mean \"t3.micro\"?"));
  QVERIFY(!priceLightsail(shippedPrices(), {"huge", 1}));
}

void TestPriceRules::restCallsHaveFourTiers() {
  const auto rest = [](const Decimal &requests) {
    return amounts(priceApiGateway(shippedPrices(), {ApiGatewayUse::Kind::Rest, requests, 0}));
  };
  QCOMPARE(rest(333'000'000), QStringLiteral("1165.50"));
  QCOMPARE(rest(400'000'000), QStringLiteral("1165.50 + 187.60"));
  QCOMPARE(rest(25'000'000'000), QStringLiteral("1165.50 + 1867.60 + 45220.00 + 7550.00"));
  QCOMPARE(amounts(priceApiGateway(shippedPrices(), {ApiGatewayUse::Kind::Http, 1'000'000, 100})),
           QStringLiteral("1.00 + 9.00"));
}

void TestPriceRules::theBusiestDimensionMakesTheCapacityUnits() {
  const auto units = [](const AlbTraffic &traffic) {
    return QString::fromStdString(capacityUnits(shippedPrices(), traffic).text());
  };
  QCOMPARE(units({50, 3000, decimal("1.5"), 1000, false}), QStringLiteral("2"));
  QCOMPARE(units({25, 9000, decimal("1.5"), 1000, false}), QStringLiteral("3"));
  QCOMPARE(units({1, 180, decimal("1.08"), 60, false}), QStringLiteral("1.08"));
  QCOMPARE(units({1, 180, decimal("1.08"), 60, true}), QStringLiteral("2.7"));
  QCOMPARE(units({1, 3000, 1, 1500, false}), QStringLiteral("1.5"));
}

void TestPriceRules::monthlyPricesAndControlPlanes() {
  QCOMPARE(amounts(priceLightsail(shippedPrices(), {"nano", 12}).value()), QStringLiteral("60.00"));
  QCOMPARE(amounts(priceLightsail(shippedPrices(), {"xlarge", decimal("0.5")}).value()), QStringLiteral("42.00"));
  QCOMPARE(amounts(priceEks(shippedPrices(), {2, 730})), QStringLiteral("146.00"));
  QCOMPARE(amounts(priceGp3(shippedPrices(), {30, 2})), QStringLiteral("4.80"));
  QCOMPARE(amounts(priceAlb(shippedPrices(), {decimal("0.5"), 0})), QStringLiteral("0.01 + 0.00"));
}

void TestPriceRules::aLineExplainsItself() {
  LambdaUse use = calls(3'000'000, 120);
  use.memoryMb = 1536;
  use.freeTier = true;
  const Bill bill = priceLambda(shippedPrices(), use);
  const Line &compute = bill.lines.at(1);
  QCOMPARE(compute.item.english(), std::string("Compute"));
  QCOMPARE(compute.quantity.text(), std::string("140000"));
  QCOMPARE(compute.unit, std::string("GB-second"));
  QCOMPARE(compute.unitPrice.text(), std::string("0.0000166667"));
  QCOMPARE(compute.fact.value, std::string("LAM-52"));
  QVERIFY(compute.asOf.ok());
  QCOMPARE(compute.explanation.english(),
           std::string("3000000 calls x 120 ms x 1536 MB / 1024, less 400000 GB-seconds that are free"));
  QCOMPARE(bill.lines.at(0).quantity.text(), std::string("2"));
  QCOMPARE(bill.lines.at(0).unit, std::string("million requests"));
}

const strato::tests::Suite<TestPriceRules> suite;

}  // namespace tst_price_rules

#include "tst_price_rules.moc"
