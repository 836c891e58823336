// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/simulator/file/batch_fields.h"

#include "app/simulator/file/ranges.h"
#include "app/simulator/file/workload_fields.h"

namespace strato::simulator {

namespace {

constexpr Range kJobVcpus{0.25, 256.0};
constexpr Range kVcpus{0.0, 1e6, true};

void readJob(Fields fields, BatchJob &job) {
  job.vcpus = fields.number("vcpus", kJobVcpus, 1.0);
  job.arraySize = static_cast<int>(fields.number("array_size", {1.0, 10000.0, true}, 1.0));
  job.sequential = fields.flag("sequential", false);
  job.childCv = fields.number("child_cv", kSpread, 0.0);
  job.attempts = static_cast<int>(fields.number("attempts", {1.0, 10.0, true}, 1.0));
  job.timeoutS = fields.limit("timeout_s", {60.0, 1e9}, std::nullopt);
  job.ignoresSigterm = fields.flag("ignores_sigterm", false);
  job.errorShare = fields.number("error_share", kShare, 0.0);
  fields.finish();
}

BatchSpot readSpot(Fields fields) {
  BatchSpot spot;
  spot.discountPercent = fields.number("discount_percent", {0.0, 100.0}, 60.0);
  spot.reclaimMeanS = fields.limit("reclaim_mean_s", {1.0, 1e9}, std::nullopt);
  fields.finish();
  return spot;
}

void readEnvironment(Fields fields, ComputeEnvironment &environment) {
  environment.instanceType = fields.text("type", "m5.large");
  environment.vcpusPerInstance = static_cast<int>(fields.number("vcpus_per_instance", {1.0, 1024.0, true}, 2.0));
  environment.minVcpus = static_cast<int>(fields.number("min_vcpus", kVcpus, 0.0));
  environment.maxVcpus = static_cast<int>(fields.number("max_vcpus", kVcpus, 256.0));
  if (environment.minVcpus > environment.maxVcpus) {
    fields.complain("min_vcpus", Message("This is more than max_vcpus."),
                    Message("At most %1 is allowed here.", {std::to_string(environment.maxVcpus)}));
  }
  if (auto boot = fields.object("boot")) environment.boot = readDistribution(std::move(*boot));
  environment.lookEveryS = fields.number("look_every_s", {0.1, 3600.0}, 15.0);
  environment.scaleDownAfterS = fields.number("scale_down_after_s", kTime, 300.0);
  if (auto spot = fields.object("spot")) environment.spot = readSpot(std::move(*spot));
  static const std::vector<std::string> hindrances = {"none", "role", "network"};
  environment.hindrance = static_cast<Hindrance>(fields.oneOf("hindrance", hindrances, 0));
  fields.finish();
}

}  // namespace

BatchSettings readBatch(Fields &fields) {
  BatchSettings batch;
  batch.environment.boot = Distribution::constant(150.0);
  batch.evaluation = Distribution::constant(1.0);
  batch.starting = Distribution::constant(5.0);
  if (auto job = fields.object("job")) readJob(std::move(*job), batch.job);
  if (auto environment = fields.object("environment")) readEnvironment(std::move(*environment), batch.environment);
  batch.submitsPerS = fields.limit("submits_per_s", {1.0, 1e6}, 50.0);
  if (auto evaluation = fields.object("evaluation")) batch.evaluation = readDistribution(std::move(*evaluation));
  if (auto starting = fields.object("starting")) batch.starting = readDistribution(std::move(*starting));
  return batch;
}

}  // namespace strato::simulator
