// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/simulator/cost.h"

#include "app/simulator/batch/batch_bill.h"
#include "app/simulator/containers/hosts_bill.h"
#include "app/simulator/ec2/ec2_bill.h"
#include "app/simulator/ecs/fargate_bill.h"
#include "app/simulator/eks/eks_bill.h"
#include "app/simulator/lambda/lambda_bill.h"
#include "app/simulator/lightsail/lightsail_bill.h"

namespace strato::simulator {

Result<pricing::Bill> costOf(const Scenario &scenario, const LaneSettings &lane, const LaneReport &report,
                             const pricing::PriceBook &book) {
  if (const auto *function = std::get_if<LambdaSettings>(&lane)) {
    return lambdaBill(*function, report.lambda, scenario.durationS - scenario.warmupS, book);
  }
  if (const auto *fargate = std::get_if<FargateSettings>(&lane)) return fargateBill(*fargate, report, book);
  if (const auto *ecs = std::get_if<EcsSettings>(&lane)) {
    return hostsBill(ecs->hosts.instanceType, report.instanceSeconds, book);
  }
  if (const auto *eks = std::get_if<EksSettings>(&lane)) {
    return eksBill(*eks, report, scenario.durationS - scenario.warmupS, book);
  }
  if (const auto *batch = std::get_if<BatchSettings>(&lane)) return batchBill(*batch, report, book);
  if (const auto *lightsail = std::get_if<LightsailSettings>(&lane)) {
    return lightsailBill(*lightsail, scenario.durationS - scenario.warmupS, book);
  }
  return ec2Bill(std::get<Ec2Settings>(lane), report.group, book);
}

}  // namespace strato::simulator
