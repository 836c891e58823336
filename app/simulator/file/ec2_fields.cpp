// SPDX-License-Identifier: GPL-3.0-or-later
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
  ec2.slotsPerInstance = static_cast<int>(fields.number("slots_per_instance", {1.0, 10000.0, true}, 1.0));
  ec2.routing = fields.oneOf("routing", {"round_robin", "least_outstanding"}, 0) == 0 ? Routing::RoundRobin
                                                                                      : Routing::LeastOutstanding;
  ec2.queueLimit = whole(fields.limit("queue_limit", {0.0, 1e9, true}, std::nullopt));
  ec2.clientTimeoutS = fields.limit("client_timeout_s", {0.001, 1e9}, std::nullopt);
  ec2.boot = Distribution::constant(25.0);
  if (auto boot = fields.object("boot")) ec2.boot = readDistribution(std::move(*boot));
  ec2.warmupS = fields.number("warmup_s", kTime, 0.0);
  ec2.drainS = fields.number("drain_s", {0.0, 3600.0}, 300.0);
  if (auto scaling = fields.object("scaling")) {
    (void)scaling->oneOf("kind", {"target_tracking"}, std::nullopt);
    ec2.scaling = readTargetTracking(*scaling, 0.7);
    scaling->finish();
  }
  return ec2;
}

}  // namespace strato::simulator
