// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/simulator/file/container_fields.h"

#include "app/simulator/file/ranges.h"
#include "app/simulator/file/workload_fields.h"

namespace strato::simulator {

namespace {

constexpr Range kContainerVcpus{0.01, 256.0};
constexpr Range kMemoryGb{0.01, 4096.0};
constexpr Range kContainers{0.0, 5000.0, true};

template <class Bounds>
void readBounds(Fields &fields, Bounds &bounds) {
  bounds.desired = static_cast<int>(fields.number("desired", kContainers, bounds.desired));
  bounds.min = static_cast<int>(fields.number("min", kContainers, bounds.desired));
  bounds.max = static_cast<int>(fields.number("max", kContainers, std::max(bounds.min, bounds.desired)));
  if (bounds.min > bounds.desired || bounds.desired > bounds.max) {
    fields.complain("", Message("These do not fit each other."), Message("min, desired and max must not decrease."));
  }
}

}  // namespace

ServiceSettings readService(Fields &lane, const ContainerWords &words, double startS) {
  ServiceSettings service;
  if (auto count = lane.object(words.many)) {
    readBounds(*count, service);
    count->finish();
  }
  if (auto size = lane.object(words.one)) {
    service.size.vcpus = size->number("vcpus", kContainerVcpus, service.size.vcpus);
    service.size.memoryGb = size->number("memory_gb", kMemoryGb, service.size.memoryGb);
    size->finish();
  }
  service.slotsEach = static_cast<int>(lane.number("slots_per_" + words.one, {1.0, 10000.0, true}, 1.0));
  service.routing = lane.oneOf("routing", {"round_robin", "least_outstanding"}, 0) == 0 ? Routing::RoundRobin
                                                                                        : Routing::LeastOutstanding;
  if (const auto limit = lane.limit("queue_limit", {0.0, 1e9, true}, std::nullopt)) {
    service.queueLimit = static_cast<int>(*limit);
  }
  service.clientTimeoutS = lane.limit("client_timeout_s", {0.001, 1e9}, std::nullopt);
  service.start = Distribution::constant(startS);
  if (auto start = lane.object("start")) service.start = readDistribution(std::move(*start));
  service.drainS = lane.number("drain_s", {0.0, 3600.0}, 300.0);
  return service;
}

HostSettings readHosts(Fields &lane, const std::string &name, const ContainerSize &size) {
  HostSettings hosts;
  hosts.boot = Distribution::constant(60.0);
  if (auto fields = lane.object(name)) {
    hosts.instanceType = fields->text("type", "m5.large");
    hosts.vcpus = fields->number("vcpus_each", {0.1, 1024.0}, 2.0);
    hosts.memoryGb = fields->number("memory_gb_each", kMemoryGb, 8.0);
    readBounds(*fields, hosts);
    if (auto boot = fields->object("boot")) hosts.boot = readDistribution(std::move(*boot));
    static const std::vector<std::string> placements = {"binpack", "spread", "random"};
    hosts.placement = static_cast<Placement>(fields->oneOf("placement", placements, 1));
    fields->finish();
  }
  if (hosts.roomFor(size) == 0) {
    lane.complain(name, Message("No instance has room for even one container."),
                  Message("Its vCPUs and memory must be at least those of a container."));
  }
  return hosts;
}

}  // namespace strato::simulator
