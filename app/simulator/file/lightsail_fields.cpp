// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/simulator/file/lightsail_fields.h"

#include "app/simulator/file/ranges.h"

namespace strato::simulator {

LightsailSettings readLightsail(Fields &fields) {
  LightsailSettings lightsail;
  std::vector<std::string> names;
  for (const LightsailBundle &bundle : kLightsailBundles) names.emplace_back(bundle.name);
  constexpr std::size_t medium = 3;
  lightsail.bundle = kLightsailBundles[fields.oneOf("bundle", names, medium)];
  lightsail.nodes = static_cast<int>(fields.number("nodes", {1.0, 20.0, true}, 1.0));
  lightsail.loadBalancer = fields.flag("load_balancer", lightsail.nodes > 1);
  lightsail.bundle.baselinePercent = fields.number("baseline_percent", {1.0, 100.0}, lightsail.bundle.baselinePercent);
  lightsail.burstPercent = fields.number("burst_percent", {0.0, 100.0}, 100.0);
  lightsail.cpuShare = fields.number("cpu_share", {0.001, 1.0}, 1.0);
  if (const auto limit = fields.limit("connections_per_node", {1.0, 1e6, true}, std::nullopt)) {
    lightsail.connectionsPerNode = static_cast<int>(*limit);
  }
  if (const auto limit = fields.limit("queue_limit", {0.0, 1e9, true}, std::nullopt)) {
    lightsail.queueLimit = static_cast<int>(*limit);
  }
  lightsail.clientTimeoutS = fields.limit("client_timeout_s", {0.001, 1e9}, std::nullopt);
  return lightsail;
}

}  // namespace strato::simulator
