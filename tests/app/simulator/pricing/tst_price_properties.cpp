// SPDX-License-Identifier: GPL-3.0-or-later
#include <QTest>
#include <array>

#include "app/base/rng.h"
#include "app/simulator/pricing/ec2.h"
#include "app/simulator/pricing/fargate.h"
#include "app/simulator/pricing/fronts.h"
#include "app/simulator/pricing/lambda.h"
#include "tests/app/simulator/pricing/shipped_prices.h"
#include "tests/support/suite.h"

namespace tst_price_properties {

using namespace strato::pricing;
using strato::Decimal;
using strato::Rng;
using strato::tests::shippedPrices;

namespace {

constexpr int rounds = 3'000;

/// A number of any size up to the bound: small ones are as likely as large ones.
Decimal upTo(Rng &rng, std::uint64_t bound, int places = 0) {
  const std::uint64_t size = std::uint64_t{1} << rng.below(63);
  Decimal number(static_cast<std::int64_t>(rng.below(std::min(bound, size) + 1)));
  for (int i = 0; i < places; ++i) number = number * Decimal::ofMillionths(100'000);
  return number;
}

LambdaUse anyFunction(Rng &rng) {
  LambdaUse use;
  use.calls.requests = upTo(rng, 1'000'000'000'000);
  use.calls.durationMs = upTo(rng, 900'000'000, 3);
  use.memoryMb = Decimal(128) + static_cast<std::int64_t>(rng.below(10'113));
  use.architecture = rng.below(2) == 0 ? Architecture::X86 : Architecture::Arm;
  use.freeTier = rng.below(2) == 0;
  use.ephemeralMb = upTo(rng, 10'240);
  if (rng.below(2) == 0)
    use.provisioned =
        ProvisionedUse{{{upTo(rng, 100'000), upTo(rng, 744'000, 3)}}, {upTo(rng, 1'000'000'000), upTo(rng, 900'000)}};
  if (rng.below(2) == 0) use.snapStart = SnapStartUse{upTo(rng, 744'000, 3), upTo(rng, 1'000'000'000)};
  return use;
}

FargateUse anyTasks(Rng &rng) {
  FargateUse use;
  use.tasks = upTo(rng, 100'000);
  use.vcpu = upTo(rng, 3'200, 2);
  use.memoryGb = upTo(rng, 24'400, 2);
  use.storageGb = upTo(rng, 200);
  use.seconds = upTo(rng, 2'678'400'000, 3);
  use.runs = upTo(rng, 100'000);
  use.architecture = rng.below(2) == 0 ? Architecture::X86 : Architecture::Arm;
  use.system = rng.below(3) == 0 ? OperatingSystem::Windows : OperatingSystem::Linux;
  if (rng.below(2) == 0) use.discount = {Discount::Kind::Spot, upTo(rng, 100)};
  return use;
}

Ec2Use anyInstances(Rng &rng) {
  const auto types = instanceTypes(shippedPrices());
  Ec2Use use{types[rng.below(types.size())], upTo(rng, 100'000), upTo(rng, 8'784'000, 3), upTo(rng, 100), {}};
  if (rng.below(2) == 0) use.discount = {Discount::Kind::SavingsPlan, upTo(rng, 100)};
  return use;
}

/// Empty, or what is wrong with the bill.
QString complaintAbout(const Bill &bill) {
  Decimal sum;
  for (const Line &line : bill.lines) {
    sum += line.usd;
    if (line.usd.isNegative() || line.quantity.isNegative()) return QStringLiteral("a negative line");
    if (line.usd != line.usd.roundedTo(2)) return QStringLiteral("a line with less than a cent");
    // The quantity is shown to ten places, so the product may miss the exact one by a little.
    Decimal difference = line.quantity * line.unitPrice - line.usd;
    if (difference.isNegative()) difference = -difference;
    if (difference > Decimal::ofMillionths(5'001)) return QStringLiteral("a line that is not its product");
    if (line.fact.isEmpty() || line.unit.empty() || !line.asOf.ok()) return QStringLiteral("a line without a source");
  }
  return sum == bill.total ? QString() : QStringLiteral("lines that do not add up");
}

}  // namespace

/// What holds for every use.
class TestPriceProperties final : public QObject {
  Q_OBJECT

 private Q_SLOTS:
  void everyLineIsItsProductAndAllAddUp();
  void moreOfAFunctionNeverCostsLess();
  void moreTasksNeverCostLess();
  void moreInstancesNeverCostLess();
  void moreCallsNeverCostLess();
  void tiersCoverAllThatIsCounted();
  void theFreeTierNeverCosts();
};

void TestPriceProperties::everyLineIsItsProductAndAllAddUp() {
  Rng rng(1);
  for (int i = 0; i < rounds; ++i) {
    QCOMPARE(complaintAbout(priceLambda(shippedPrices(), anyFunction(rng))), QString());
    QCOMPARE(complaintAbout(priceFargate(shippedPrices(), anyTasks(rng))), QString());
    QCOMPARE(complaintAbout(priceEc2(shippedPrices(), anyInstances(rng)).value()), QString());
  }
}

void TestPriceProperties::moreOfAFunctionNeverCostsLess() {
  Rng rng(2);
  for (int i = 0; i < rounds; ++i) {
    const LambdaUse use = anyFunction(rng);
    LambdaUse more = use;
    const std::array numbers = {&more.calls.requests, &more.calls.durationMs, &more.memoryMb, &more.ephemeralMb};
    *numbers[rng.below(numbers.size())] += upTo(rng, 1'000'000);
    if (more.provisioned) more.provisioned->held.front().hours += upTo(rng, 100);
    if (more.snapStart) more.snapStart->restores += upTo(rng, 100);
    QVERIFY(priceLambda(shippedPrices(), more).total >= priceLambda(shippedPrices(), use).total);
  }
}

void TestPriceProperties::moreTasksNeverCostLess() {
  Rng rng(3);
  for (int i = 0; i < rounds; ++i) {
    const FargateUse use = anyTasks(rng);
    FargateUse more = use;
    const std::array numbers = {&more.tasks, &more.vcpu, &more.memoryGb, &more.storageGb, &more.seconds, &more.runs};
    *numbers[rng.below(numbers.size())] += upTo(rng, 1'000);
    QVERIFY(priceFargate(shippedPrices(), more).total >= priceFargate(shippedPrices(), use).total);
  }
}

void TestPriceProperties::moreInstancesNeverCostLess() {
  Rng rng(4);
  for (int i = 0; i < rounds; ++i) {
    const Ec2Use use = anyInstances(rng);
    Ec2Use more = use;
    const std::array numbers = {&more.instances, &more.hours, &more.cpuPercent};
    *numbers[rng.below(numbers.size())] += upTo(rng, 100);
    QVERIFY(priceEc2(shippedPrices(), more).value().total >= priceEc2(shippedPrices(), use).value().total);
  }
}

void TestPriceProperties::moreCallsNeverCostLess() {
  Rng rng(5);
  for (int i = 0; i < rounds; ++i) {
    const auto kind = rng.below(2) == 0 ? ApiGatewayUse::Kind::Rest : ApiGatewayUse::Kind::Http;
    const ApiGatewayUse use{kind, upTo(rng, 100'000'000'000), upTo(rng, 1'000)};
    const ApiGatewayUse more{kind, use.requests + upTo(rng, 1'000'000'000), use.outGb};
    QVERIFY(priceApiGateway(shippedPrices(), more).total >= priceApiGateway(shippedPrices(), use).total);
  }
}

void TestPriceProperties::tiersCoverAllThatIsCounted() {
  Rng rng(6);
  for (int i = 0; i < rounds; ++i) {
    const Decimal requests = upTo(rng, 1'000'000'000'000);
    Decimal millions;
    const Bill bill = priceApiGateway(shippedPrices(), {ApiGatewayUse::Kind::Rest, requests, 0});
    for (const Line &line : bill.lines) millions += line.quantity;
    QCOMPARE((millions * 1'000'000).text(), requests.text());
  }
}

void TestPriceProperties::theFreeTierNeverCosts() {
  Rng rng(7);
  for (int i = 0; i < rounds; ++i) {
    LambdaUse use = anyFunction(rng);
    use.freeTier = false;
    const Decimal full = priceLambda(shippedPrices(), use).total;
    use.freeTier = true;
    const Decimal less = priceLambda(shippedPrices(), use).total;
    QVERIFY(less <= full);
    QVERIFY(full - less <= strato::tests::decimal("6.88"));  // a million requests, 400,000 GB-s, and a cent to round
  }
}

const strato::tests::Suite<TestPriceProperties> suite;

}  // namespace tst_price_properties

#include "tst_price_properties.moc"
