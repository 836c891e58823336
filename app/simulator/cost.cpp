// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/simulator/cost.h"

#include "app/simulator/ec2/ec2_bill.h"
#include "app/simulator/fronts/front_bill.h"
#include "app/simulator/lambda/lambda_bill.h"

namespace strato::simulator {

namespace {

Result<pricing::Bill> platformBill(const Scenario &scenario, const LaneSettings &lane, const LaneReport &report,
                                   const pricing::PriceBook &book) {
  if (const auto *function = std::get_if<LambdaSettings>(&lane)) {
    return lambdaBill(*function, report.lambda, scenario.durationS - scenario.warmupS, book);
  }
  return ec2Bill(std::get<Ec2Settings>(lane), report.group, book);
}

}  // namespace

Result<pricing::Bill> costOf(const Scenario &scenario, const LaneSettings &lane, const LaneReport &report,
                             const pricing::PriceBook &book) {
  auto bill = platformBill(scenario, lane, report, book);
  const auto front = scenario.fronts.find(idOf(lane));
  if (bill && front != scenario.fronts.end() && report.entrance && report.entrance->front) {
    const bool toLambda = std::holds_alternative<LambdaSettings>(lane);
    bill->add(billOf(front->second, *report.entrance->front, scenario.durationS - scenario.warmupS, toLambda, book));
  }
  return bill;
}

}  // namespace strato::simulator
