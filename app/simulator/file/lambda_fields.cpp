// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/simulator/file/lane_fields.h"
#include "app/simulator/file/ranges.h"
#include "app/simulator/file/workload_fields.h"
#include "app/simulator/lambda/runtimes.h"

namespace strato::simulator {

namespace {

void readColdStart(Fields &fields, LambdaSettings &lambda) {
  std::vector<std::string> names;
  for (const RuntimePreset &preset : kRuntimePresets) names.emplace_back(preset.name);
  const RuntimePreset &preset = kRuntimePresets[fields.oneOf("runtime", names, 0)];
  if (fields.isNull("cold_start")) return;
  auto own = fields.object("cold_start");
  lambda.coldStart = own ? readDistribution(std::move(*own)) : Distribution::logNormalMs(preset.mu, preset.sigma);
}

void readConcurrency(Fields fields, LambdaSettings &lambda) {
  lambda.accountConcurrency = whole(fields.limit("account", kCount, 1000.0));
  lambda.reservedConcurrency = whole(fields.limit("reserved", kCount, std::nullopt));
  lambda.growthPer10s = fields.limit("growth_per_10s", {1.0, 1e6}, 1000.0);
  lambda.ratePerConcurrency = fields.limit("requests_per_s_each", {0.001, 1e6}, 10.0);
  lambda.provisioned = static_cast<int>(fields.number("provisioned", {0.0, 1e5, true}, 0.0));
  const auto limit = lambda.concurrencyLimit();
  if (limit && lambda.provisioned > *limit) {
    fields.complain("provisioned", Message("More environments are kept ready than may exist."),
                    Message("At most %1 are allowed here.", {std::to_string(*limit)}));
  }
  fields.finish();
}

}  // namespace

LambdaSettings readLambda(Fields &fields) {
  LambdaSettings lambda;
  lambda.memoryMb = static_cast<int>(fields.number("memory_mb", {128.0, 10240.0, true}, 1024.0));
  lambda.arm = fields.oneOf("arch", {"x86", "arm"}, 0) == 1;
  lambda.invocation =
      fields.oneOf("invocation", {"sync", "async"}, 0) == 0 ? Invocation::Synchronous : Invocation::Asynchronous;
  readColdStart(fields, lambda);
  lambda.idleTimeoutS = fields.limit("idle_timeout_s", kTime, 600.0);
  lambda.maxLifetimeS = fields.limit("max_lifetime_s", {1.0, 1e9}, 7200.0);
  lambda.timeoutS = fields.number("timeout_s", {0.001, 900.0}, 900.0);
  lambda.errorShare = fields.number("error_share", kShare, 0.0);
  if (auto concurrency = fields.object("concurrency")) readConcurrency(std::move(*concurrency), lambda);
  if (auto cpu = fields.object("cpu")) {
    lambda.cpuBoundShare = cpu->number("bound_share", kShare, 1.0);
    lambda.measuredAtMb = static_cast<int>(cpu->number("measured_at_mb", {128.0, 10240.0, true}, 1769.0));
    cpu->finish();
  }
  return lambda;
}

}  // namespace strato::simulator
