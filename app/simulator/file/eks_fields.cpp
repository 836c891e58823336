// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/simulator/file/container_fields.h"
#include "app/simulator/file/ranges.h"

namespace strato::simulator {

namespace {

constexpr double kPodStartS = 10.0;

PodAutoscalerSettings readPodAutoscaler(Fields fields) {
  PodAutoscalerSettings pods;
  pods.metric = fields.oneOf("metric", {"cpu_percent", "requests_per_target"}, 0) == 0 ? Metric::CpuPercent
                                                                                       : Metric::RequestsPerTarget;
  pods.target = fields.number("target", {0.1, pods.metric == Metric::CpuPercent ? 100.0 : 1e9}, 50.0);
  pods.syncS = fields.number("sync_s", {1.0, 3600.0}, 15.0);
  pods.tolerance = fields.number("tolerance", kShare, 0.1);
  pods.stabilisationS = fields.number("stabilisation_s", {0.0, 3600.0}, 300.0);
  pods.growthPercent = fields.number("growth_percent", {0.0, 1e6}, 100.0);
  pods.growthPods = static_cast<int>(fields.number("growth_pods", {0.0, 5000.0, true}, 4.0));
  fields.finish();
  return pods;
}

NodeAutoscalerSettings readNodeAutoscaler(Fields fields) {
  NodeAutoscalerSettings nodes;
  nodes.scanS = fields.number("scan_s", {1.0, 3600.0}, 10.0);
  nodes.unneededS = fields.number("unneeded_s", kTime, 600.0);
  nodes.unneededBelow = fields.number("unneeded_below", kShare, 0.5);
  nodes.afterGrowthS = fields.number("after_growth_s", kTime, 600.0);
  fields.finish();
  return nodes;
}

}  // namespace

EksSettings readEks(Fields &fields) {
  EksSettings eks;
  eks.service = readService(fields, {"pods", "pod"}, kPodStartS);
  eks.hosts = readHosts(fields, "nodes", eks.service.size);
  if (auto pods = fields.object("pod_autoscaler")) eks.pods = readPodAutoscaler(std::move(*pods));
  if (auto nodes = fields.object("node_autoscaler")) eks.nodes = readNodeAutoscaler(std::move(*nodes));
  return eks;
}

}  // namespace strato::simulator
