// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/simulator/cost.h"

#include <algorithm>

#include "app/simulator/batch/batch_bill.h"
#include "app/simulator/containers/hosts_bill.h"
#include "app/simulator/ec2/ec2_bill.h"
#include "app/simulator/ecs/fargate_bill.h"
#include "app/simulator/eks/eks_bill.h"
#include "app/simulator/fronts/front_bill.h"
#include "app/simulator/lambda/lambda_bill.h"
#include "app/simulator/lightsail/lightsail_bill.h"

namespace strato::simulator {

namespace {

/// The bill of what runs the requests, in the order of LaneSettings.
struct PlatformBill {
  const LaneReport &report;
  const pricing::PriceBook &book;
  double fromS;
  double toS;

  using Result = strato::Result<pricing::Bill>;
  Result operator()(const LambdaSettings & /*lane*/) const {
    return lambdaBill(report.eras, ticks(fromS), ticks(toS), book);
  }
  Result operator()(const Ec2Settings &lane) const { return ec2Bill(lane, report.group, book); }
  Result operator()(const FargateSettings &lane) const { return fargateBill(lane, report, book); }
  Result operator()(const EcsSettings &lane) const {
    return hostsBill(lane.hosts.instanceType, report.instanceSeconds, book);
  }
  Result operator()(const EksSettings &lane) const { return eksBill(lane, report, toS - fromS, book); }
  Result operator()(const BatchSettings &lane) const { return batchBill(lane, report, book); }
  Result operator()(const LightsailSettings &lane) const { return lightsailBill(lane, toS - fromS, book); }
};

}  // namespace

Result<pricing::Bill> costOf(const Scenario &scenario, const LaneSettings &lane, const LaneReport &report,
                             const pricing::PriceBook &book) {
  const double untilS = std::max(report.untilS, scenario.warmupS);
  auto bill = std::visit(PlatformBill{report, book, scenario.warmupS, untilS}, lane);
  const auto front = scenario.fronts.find(idOf(lane));
  if (bill && front != scenario.fronts.end() && report.entrance && report.entrance->front) {
    const bool toLambda = std::holds_alternative<LambdaSettings>(lane);
    bill->add(billOf(front->second, *report.entrance->front, untilS - scenario.warmupS, toLambda, book));
  }
  return bill;
}

}  // namespace strato::simulator
