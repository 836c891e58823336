// SPDX-License-Identifier: GPL-3.0-or-later
#include <algorithm>
#include <array>

#include "app/simulator/file/lane_fields.h"
#include "app/simulator/file/ranges.h"
#include "app/simulator/file/workload_fields.h"
#include "app/simulator/lambda/runtimes.h"

namespace strato::simulator {

namespace {

constexpr Range kEnvironments = {0.0, 1e5, true};

int wholeNumber(double number) { return static_cast<int>(number); }

std::string readRuntime(Fields &fields, LambdaSettings &lambda) {
  std::vector<std::string> names;
  for (const RuntimePreset &preset : kRuntimePresets) names.emplace_back(preset.name);
  const RuntimePreset &preset = kRuntimePresets[fields.oneOf("runtime", names, 0)];
  if (!fields.isNull("cold_start")) {
    auto own = fields.object("cold_start");
    lambda.coldStart = own ? readDistribution(std::move(*own)) : Distribution::logNormalMs(preset.mu, preset.sigma);
  }
  return std::string(preset.name);
}

/// What SnapStart rules out: LAM-27.
void readSnapStart(Fields &fields, LambdaSettings &lambda, const std::string &runtime) {
  auto snapStart = fields.object("snapstart");
  if (!snapStart) return;
  const bool java = runtime.starts_with("java");
  if (!java && !runtime.starts_with("python") && !runtime.starts_with("dotnet")) {
    fields.complain("snapstart", Message("SnapStart does not know the runtime %1.", {runtime}),
                    Message("Java, Python and .NET are allowed: say so with \"runtime\"."));
  }
  if (lambda.provisioned.isUsed()) {
    fields.complain("snapstart", Message("SnapStart and provisioned concurrency rule each other out."),
                    Message("Leave out one of them."));
  }
  if (auto restore = snapStart->object("restore")) {
    lambda.snapStart = SnapStart{readDistribution(std::move(*restore)), java};
  } else if (!snapStart->has("restore")) {
    snapStart->complain("restore", Message("This is missing: AWS names no figure for it."),
                        Message("A distribution such as {\"kind\": \"constant\", \"value_s\": 0.2} is needed."));
  }
  snapStart->finish();
}

void readProvisioned(Fields &fields, LambdaSettings &lambda) {
  ProvisionedPlan &plan = lambda.provisioned;
  plan.atStart = wholeNumber(fields.number("provisioned", kEnvironments, 0.0));
  if (auto schedule = fields.object("provisioned_schedule")) {
    plan.everyS = schedule->limit("every_s", {1.0, 1e9}, std::nullopt);
    const double end = plan.everyS.value_or(1e9);
    double before = -1.0;
    for (const auto &[at, count] : schedule->pairs("changes")) {
      if (at <= before || at < 0.0 || at >= end) {
        schedule->complain("changes", Message("The seconds do not fit."),
                           Message("They must grow, from 0 on, and stay below \"every_s\" where that is given."));
        break;
      }
      if (count < kEnvironments.least || count > kEnvironments.most ||
          count != static_cast<double>(wholeNumber(count))) {
        schedule->complain("changes", Message("This is no number of environments."),
                           Message("Pairs of second and number are allowed: [[28800, 50], [64800, 0]]."));
        break;
      }
      plan.changes.push_back({at, wholeNumber(count)});
      before = at;
    }
    schedule->finish();
  }
  const auto limit = lambda.concurrencyLimit();
  if (limit && plan.most() > *limit) {
    fields.complain("provisioned", Message("More environments are kept ready than may exist."),
                    Message("At most %1 are allowed here.", {std::to_string(*limit)}));
  }
}

void readConcurrency(Fields fields, LambdaSettings &lambda) {
  lambda.accountConcurrency = whole(fields.limit("account", kCount, 1000.0));
  lambda.reservedConcurrency = whole(fields.limit("reserved", kCount, std::nullopt));
  lambda.growthPer10s = fields.limit("growth_per_10s", {1.0, 1e6}, 1000.0);
  lambda.ratePerConcurrency = fields.limit("requests_per_s_each", {0.001, 1e6}, 10.0);
  readProvisioned(fields, lambda);
  fields.finish();
}

QueueSourceSettings readQueue(Fields fields, double timeoutS) {
  QueueSourceSettings queue;
  queue.batchSize = wholeNumber(fields.number("batch_size", {1.0, 10000.0, true}, 10.0));
  queue.windowS = fields.number("window_s", {0.0, 300.0}, 0.0);
  // As AWS advises (LAM-31); shorter than the function's timeout is refused there too.
  const double advised = std::min(6.0 * timeoutS + queue.windowS, 43200.0);
  queue.visibilityS = fields.number("visibility_s", {timeoutS, 43200.0}, advised);
  queue.receives = whole(fields.limit("receives", {1.0, 1000.0, true}, 5.0));
  queue.mostConcurrency = whole(fields.limit("max_concurrency", {2.0, 1250.0, true}, std::nullopt));
  queue.reportsItems = fields.flag("report_items", false);
  fields.finish();
  return queue;
}

void readInvocation(Fields &fields, LambdaSettings &lambda) {
  constexpr std::array kinds = {Invocation::Synchronous, Invocation::Asynchronous, Invocation::Queue};
  lambda.invocation = kinds.at(fields.oneOf("invocation", {"sync", "async", "queue"}, 0));
  if (auto queue = fields.object("queue")) {
    lambda.queue = readQueue(std::move(*queue), lambda.timeoutS);
    if (lambda.invocation != Invocation::Queue) {
      fields.complain("queue", Message("Nothing reads this queue."),
                      Message("\"invocation\": \"queue\" is needed with it."));
    }
  } else if (lambda.invocation == Invocation::Queue) {
    lambda.queue.emplace();
    lambda.queue->visibilityS = std::min(6.0 * lambda.timeoutS, 43200.0);
    lambda.queue->receives = 5;
  }
}

}  // namespace

LambdaSettings readLambda(Fields &fields) {
  LambdaSettings lambda;
  lambda.memoryMb = wholeNumber(fields.number("memory_mb", {128.0, 10240.0, true}, 1024.0));
  lambda.arm = fields.oneOf("arch", {"x86", "arm"}, 0) == 1;
  lambda.timeoutS = fields.number("timeout_s", {0.001, 900.0}, 900.0);
  readInvocation(fields, lambda);
  lambda.idleTimeoutS = fields.limit("idle_timeout_s", kTime, 600.0);
  lambda.maxLifetimeS = fields.limit("max_lifetime_s", {1.0, 1e9}, 7200.0);
  lambda.errorShare = fields.number("error_share", kShare, 0.0);
  if (auto concurrency = fields.object("concurrency")) readConcurrency(std::move(*concurrency), lambda);
  const std::string runtime = readRuntime(fields, lambda);
  readSnapStart(fields, lambda, runtime);
  if (auto cpu = fields.object("cpu")) {
    lambda.cpuBoundShare = cpu->number("bound_share", kShare, 1.0);
    lambda.measuredAtMb = wholeNumber(cpu->number("measured_at_mb", {128.0, 10240.0, true}, 1769.0));
    cpu->finish();
  }
  return lambda;
}

}  // namespace strato::simulator
