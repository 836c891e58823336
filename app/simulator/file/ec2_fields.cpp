// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/simulator/ec2/burst_types.h"
#include "app/simulator/file/lane_fields.h"
#include "app/simulator/file/ranges.h"
#include "app/simulator/file/scaling_fields.h"
#include "app/simulator/file/workload_fields.h"

namespace strato::simulator {

namespace {

void readInstances(Fields fields, Ec2Settings &ec2) {
  ec2.desired = static_cast<int>(fields.number("desired", kCount));
  ec2.min = static_cast<int>(fields.number("min", kCount, ec2.desired));
  ec2.max = static_cast<int>(fields.number("max", kCount, std::max(ec2.min, ec2.desired)));
  if (ec2.min > ec2.desired || ec2.desired > ec2.max) {
    fields.complain("", Message("These do not fit each other."), Message("min, desired and max must not decrease."));
  }
  fields.finish();
}

void readRequests(Fields &fields, Ec2Settings &ec2) {
  ec2.slotsPerInstance = static_cast<int>(fields.number("slots_per_instance", {1.0, 10000.0, true}, 1.0));
  ec2.sharing = fields.oneOf("sharing", {"slots", "processors"}, 0) == 0 ? Sharing::Slots : Sharing::Processors;
  ec2.mostPerInstance = whole(fields.limit("most_per_instance", {1.0, 1e6, true}, std::nullopt));
  if (ec2.mostPerInstance && ec2.sharing == Sharing::Slots) {
    fields.complain("most_per_instance", Message("Requests in slots do not share."),
                    Message("It belongs to \"sharing\": \"processors\"."));
  }
  ec2.routing = fields.oneOf("routing", {"round_robin", "least_outstanding"}, 0) == 0 ? Routing::RoundRobin
                                                                                      : Routing::LeastOutstanding;
  ec2.queueLimit = whole(fields.limit("queue_limit", {0.0, 1e9, true}, std::nullopt));
  ec2.clientTimeoutS = fields.limit("client_timeout_s", {0.001, 1e9}, std::nullopt);
}

void readCredits(Fields fields, Ec2Settings &ec2) {
  BurstSettings burst;
  const int baseline = baselineOf(ec2.instanceType);
  burst.unlimited = fields.oneOf("mode", {"unlimited", "standard"}, 0) == 0;
  burst.initialCredits = fields.number("initial", {0.0, 1e6}, 0.0);
  if (baseline == 0) {
    fields.complain("", Message("The type \"%1\" has no CPU credits.", {ec2.instanceType}),
                    Message("t3, t3a and t4g from nano to large are allowed with this."));
  }
  burst.baselinePercent = std::max(1, baseline);
  ec2.credits = burst;
  fields.finish();
}

void readHealth(Fields fields, Ec2Settings &ec2) {
  HealthCheck &health = ec2.healthCheck;
  health.byBalancer = fields.oneOf("kind", {"ec2", "elb"}, 0) == 1;
  health.graceS = fields.number("grace_s", {0.0, 86400.0}, 300.0);
  health.intervalS = fields.number("interval_s", {5.0, 300.0}, 30.0);
  health.unhealthyAfter = static_cast<int>(fields.number("unhealthy_after", {2.0, 10.0, true}, 2.0));
  fields.finish();
}

void readFailures(Fields fields, Ec2Settings &ec2) {
  Failures failures;
  failures.meanTimeBetweenS = fields.number("mean_time_between_s", {1.0, 1e12});
  failures.application = fields.oneOf("kind", {"instance", "application"}, 0) == 1;
  ec2.failures = failures;
  fields.finish();
}

void readSpot(Fields fields, Ec2Settings &ec2) {
  SpotShare spot;
  spot.onDemandBase = static_cast<int>(fields.number("on_demand_base", kCount, 0.0));
  spot.share = fields.number("share", kShare, 1.0);
  spot.reclaimsPerHour = fields.number("reclaims_per_hour", {0.0, 3600.0}, 0.0);
  spot.discountPercent = fields.number("discount_percent", {0.0, 90.0}, 60.0);
  spot.rebalances = fields.flag("rebalances", false);
  ec2.spot = spot;
  fields.finish();
}

void readWarmPool(Fields fields, Ec2Settings &ec2) {
  WarmPool pool;
  pool.size = static_cast<int>(fields.number("size", kCount));
  pool.start = Distribution::constant(15.0);
  if (auto start = fields.object("start")) pool.start = readDistribution(std::move(*start));
  if (ec2.spot) {
    fields.complain("", Message("Spot Instances cannot be in a warm pool."), Message("Leave out spot or warm_pool."));
  }
  ec2.warmPool = pool;
  fields.finish();
}

/// Seconds between two datapoints of CloudWatch.
double readMonitoring(Fields &fields) {
  switch (fields.oneOf("monitoring", {"basic", "detailed", "high_resolution"}, 1)) {
    case 0:
      return 300.0;
    case 1:
      return 60.0;
    default:
      return 10.0;
  }
}

}  // namespace

Ec2Settings readEc2(Fields &fields) {
  Ec2Settings ec2;
  ec2.instanceType = fields.text("type", "m5.large");
  if (auto instances = fields.object("instances")) {
    readInstances(std::move(*instances), ec2);
  } else if (!fields.has("instances")) {
    fields.complain("instances", Message("This is missing."),
                    Message("An object such as {\"min\": 2, \"desired\": 2, \"max\": 10} is needed."));
  }
  readRequests(fields, ec2);
  ec2.zones = static_cast<int>(fields.number("zones", {1.0, 6.0, true}, 1.0));
  ec2.boot = Distribution::constant(25.0);
  if (auto boot = fields.object("boot")) ec2.boot = readDistribution(std::move(*boot));
  ec2.warmupS = fields.number("warmup_s", kTime, 0.0);
  ec2.drainS = fields.number("drain_s", {0.0, 3600.0}, 300.0);
  if (auto credits = fields.object("credits")) readCredits(std::move(*credits), ec2);
  if (auto health = fields.object("health_check")) readHealth(std::move(*health), ec2);
  if (auto failures = fields.object("failures")) readFailures(std::move(*failures), ec2);
  if (auto spot = fields.object("spot")) readSpot(std::move(*spot), ec2);
  if (auto pool = fields.object("warm_pool")) readWarmPool(std::move(*pool), ec2);
  ScalingWishes wishes = readScaling(fields, {0.7, readMonitoring(fields)});
  ec2.scaling = std::move(wishes.dynamic);
  ec2.predictive = wishes.predictive;
  ec2.schedule = std::move(wishes.schedule);
  return ec2;
}

}  // namespace strato::simulator
