// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/simulator/bundles/unbundled.h"

namespace strato::simulator {

namespace {

template <class... Numbers>
void multiply(int size, Numbers &...numbers) {
  ((numbers *= static_cast<Numbers>(size)), ...);
}

LambdaUse times(LambdaUse use, int size) {
  multiply(size, use.onDemand.invocations, use.onDemand.billedMs, use.provisioned.invocations, use.provisioned.billedMs,
           use.restores);
  return use;
}

std::shared_ptr<const LambdaSettings> withAllEnvironments(LambdaSettings function, int size) {
  multiply(size, function.provisioned.atStart);
  for (ProvisionedPlan::Change &change : function.provisioned.changes) multiply(size, change.count);
  return std::make_shared<const LambdaSettings>(std::move(function));
}

}  // namespace

void unbundle(LaneReport &report, int size) {
  multiply(size, report.counts.requests, report.counts.completed, report.counts.throttled, report.counts.timedOut,
           report.counts.failed, report.counts.coldStarts);
  multiply(size, report.capacityMean, report.capacityPeak, report.busyMean);
  report.lambda = times(report.lambda, size);
  multiply(size, report.refusals.rate, report.refusals.concurrency, report.refusals.growth);
  for (LambdaEra &era : report.eras) era = {withAllEnvironments(*era.settings, size), era.from, times(era.use, size)};
  if (!report.entrance) return;
  UserCounts &users = report.entrance->users;
  multiply(size, users.offered, users.retries, users.served, users.givenUp);
  for (ClassReport &one : report.entrance->classes) multiply(size, one.requests, one.completed, one.refused);
  if (auto &front = report.entrance->front) multiply(size, front->passed, front->refused, front->meanOpen);
}

void unbundle(Sample &sample, int size) {
  multiply(size, sample.arrived, sample.completed, sample.refused, sample.coldStarts, sample.capacity, sample.busy,
           sample.queued);
}

News unbundled(News news, int size) {
  switch (news.kind) {
    case News::Kind::RetryStormBegan:
    case News::Kind::RetryStormEnded:
      multiply(size, news.first, news.second);
      break;
    case News::Kind::FirstThrottle:
    case News::Kind::ThrottlingEnded:
    case News::Kind::PeakReached:
    case News::Kind::ProvisionedChanged:
    case News::Kind::TaskNotice:
      multiply(size, news.first);
      break;
    default:
      break;
  }
  return news;
}

}  // namespace strato::simulator
