// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/simulator/pricing/ec2.h"
#include "ui/models/lab/lane_field_parts.h"

namespace strato::ui {

using namespace Qt::StringLiterals;
using fields::byFact;
using fields::field;
using fields::inSteps;
using fields::observed;
using fields::shown;

namespace {

QString secondsUnit() { return FieldWords::tr("s"); }

void append(std::vector<LaneField> &all, std::vector<LaneField> more) {
  all.insert(all.end(), std::make_move_iterator(more.begin()), std::make_move_iterator(more.end()));
}

simulator::TargetTracking *trackerIn(std::vector<simulator::DynamicPolicy> &policies) {
  for (auto &policy : policies) {
    if (auto *found = std::get_if<simulator::TargetTracking>(&policy)) return found;
  }
  return nullptr;
}

const simulator::TargetTracking *trackerIn(const std::vector<simulator::DynamicPolicy> &policies) {
  for (const auto &policy : policies) {
    if (const auto *found = std::get_if<simulator::TargetTracking>(&policy)) return found;
  }
  return nullptr;
}

/// Of the first policy that keeps a metric near a target; `at` gives the policies. Nothing where there is none.
template <class Lane, class At>
std::vector<LaneField> targetFields(const Lane &lane, At at) {
  const simulator::TargetTracking *tracker = trackerIn(at(lane));
  if (tracker == nullptr) return {};
  const bool cpu = tracker->metric == simulator::Metric::CpuPercent;
  const auto track = [at](auto &of) -> auto & { return *trackerIn(at(of)); };
  return {
      shown(byFact("ASG-07", inSteps(5, 0,
                                     field<Lane>(
                                         u"target"_s, FieldWords::tr("Target"),
                                         cpu ? FieldWords::tr("%") : FieldWords::tr("a minute each"), 1,
                                         cpu ? 100 : 1e6, [track](auto &of) -> auto & { return track(of).target; })))),
      shown(observed(inSteps(10, 0,
                             field<Lane>(
                                 u"period"_s, FieldWords::tr("Metric period"), secondsUnit(), 1,
                                 3600, [track](auto &of) -> auto & { return track(of).periodS; })))),
      observed(field<Lane>(
          u"highPeriods"_s, FieldWords::tr("High alarm after"), FieldWords::tr("periods"), 1,
          60, [track](auto &of) -> auto & { return track(of).highPeriods; })),
      observed(field<Lane>(
          u"lowPeriods"_s, FieldWords::tr("Low alarm after"), FieldWords::tr("periods"), 1,
          240, [track](auto &of) -> auto & { return track(of).lowPeriods; })),
  };
}

/// Which type of instance: a word of the price list.
template <class Lane, class At>
LaneField typeField(const pricing::PriceBook &prices, At at) {
  LaneField made;
  made.id = u"type"_s;
  made.name = FieldWords::tr("Type");
  made.fact = FactId{"EC2-09"};
  const std::vector<std::string> types = pricing::instanceTypes(prices);
  for (const std::string &type : types) made.choices.append(QString::fromStdString(type));
  made.most = static_cast<double>(types.size()) - 1;
  made.get = [at, types](const simulator::LaneSettings &lane) {
    const auto found = std::ranges::find(types, at(std::get<Lane>(lane)));
    return LaneField::Value(static_cast<double>(found == types.end() ? 0 : found - types.begin()));
  };
  made.set = [at, types](simulator::LaneSettings &lane, LaneField::Value value) {
    at(std::get<Lane>(lane)) = types[static_cast<std::size_t>(value.value_or(0))];
  };
  return made;
}

template <class Lane, class At>
LaneField patienceField(At at) {
  return field<Lane>(u"patience"_s, FieldWords::tr("Clients leave after"), secondsUnit(), 1, 3600, at);
}

/// Of a service of containers, which each platform calls by its own name.
template <class Lane>
std::vector<LaneField> serviceFields(const QString &units, const QString &slotsName, const QString &startName) {
  std::vector<LaneField> all = fields::sizes<Lane>(
      [](auto &lane) -> auto & { return lane.service; }, units, 1000);
  append(all, {
                  observed(inSteps(5, 0,
                                   field<Lane>(
                                       u"start"_s, startName, secondsUnit(), 0, 3600,
                                       [](auto &lane) -> auto & { return lane.service.start; }))),
                  field<Lane>(
                      u"eachServes"_s, slotsName, FieldWords::tr("requests"), 1, 1000,
                      [](auto &lane) -> auto & { return lane.service.slotsEach; }),
                  patienceField<Lane>([](auto &lane) -> auto & { return lane.service.clientTimeoutS; }),
                  inSteps(30, 0,
                          field<Lane>(
                              u"drain"_s, FieldWords::tr("Longest drain"), secondsUnit(), 0, 3600,
                              [](auto &lane) -> auto & { return lane.service.drainS; })),
              });
  return all;
}

template <class Lane>
std::vector<LaneField> hostFields(const pricing::PriceBook &prices, const QString &hosts) {
  std::vector<LaneField> all = fields::sizes<Lane>(
      [](auto &lane) -> auto & { return lane.hosts; }, hosts, 1000);
  for (LaneField &made : all) {
    made.inSight = false;
    made.id = u"hosts-"_s + made.id;
  }
  all[0].name = FieldWords::tr("Instances at least");
  all[1].name = FieldWords::tr("Instances at most");
  all[2].name = FieldWords::tr("Instances at the start");
  LaneField placement;
  placement.id = u"placement"_s;
  placement.name = FieldWords::tr("Placement");
  placement.choices = {FieldWords::tr("binpack"), FieldWords::tr("spread"), FieldWords::tr("random")};
  placement.most = 2;
  placement.fact = FactId{"ECS-11"};
  placement.get = [](const simulator::LaneSettings &lane) {
    return LaneField::Value(static_cast<double>(std::get<Lane>(lane).hosts.placement));
  };
  placement.set = [](simulator::LaneSettings &lane, LaneField::Value value) {
    std::get<Lane>(lane).hosts.placement = static_cast<simulator::Placement>(static_cast<int>(value.value_or(0)));
  };
  all.push_back(shown(placement));
  all.push_back(typeField<Lane>(
      prices, [](auto &lane) -> auto & { return lane.hosts.instanceType; }));
  all.push_back(observed(inSteps(10, 0,
                                 field<Lane>(
                                     u"boot"_s, FieldWords::tr("Instance boot"), secondsUnit(), 0, 3600,
                                     [](auto &lane) -> auto & { return lane.hosts.boot; }))));
  return all;
}

}  // namespace

std::vector<LaneField> ec2Fields(const simulator::Ec2Settings &lane, const pricing::PriceBook &prices) {
  using Lane = simulator::Ec2Settings;
  std::vector<LaneField> all = fields::sizes<Lane>(
      [](auto &of) -> auto & { return of; }, FieldWords::tr("machines"), 1000);
  for (LaneField &size : all) size.fact = FactId{"ASG-02"};
  append(all, targetFields(
                  lane, [](auto &of) -> auto & { return of.scaling; }));
  append(all, {
                  shown(observed(inSteps(5, 0,
                                         field<Lane>(
                                             u"boot"_s, FieldWords::tr("Boot"), secondsUnit(), 0, 3600,
                                             [](auto &of) -> auto & { return of.boot; })))),
                  byFact("ASG-08", inSteps(10, 0,
                                           field<Lane>(
                                               u"warmup"_s, FieldWords::tr("Warm-up"), secondsUnit(), 0, 3600,
                                               [](auto &of) -> auto & { return of.warmupS; }))),
                  typeField<Lane>(
                      prices, [](auto &of) -> auto & { return of.instanceType; }),
                  field<Lane>(
                      u"eachServes"_s, FieldWords::tr("Each serves at once"), FieldWords::tr("requests"), 1, 10000,
                      [](auto &of) -> auto & { return of.slotsPerInstance; }),
                  byFact("EC2-06", field<Lane>(
                                       u"zones"_s, FieldWords::tr("Zones"), {}, 1, 6,
                                       [](auto &of) -> auto & { return of.zones; })),
                  patienceField<Lane>([](auto &of) -> auto & { return of.clientTimeoutS; }),
                  inSteps(100, 0,
                          field<Lane>(
                              u"queueLimit"_s, FieldWords::tr("Longest line"), FieldWords::tr("requests"), 0, 1e6,
                              [](auto &of) -> auto & { return of.queueLimit; })),
                  inSteps(30, 0,
                          field<Lane>(
                              u"drain"_s, FieldWords::tr("Longest drain"), secondsUnit(), 0, 3600,
                              [](auto &of) -> auto & { return of.drainS; })),
              });
  return all;
}

std::vector<LaneField> fargateFields(const simulator::FargateSettings &lane) {
  using Lane = simulator::FargateSettings;
  std::vector<LaneField> all = serviceFields<Lane>(FieldWords::tr("tasks"), FieldWords::tr("A task serves at once"),
                                                   FieldWords::tr("Task start"));
  if (lane.scaling)
    append(all, targetFields(
                    lane, [](auto &of) -> auto & { return of.scaling->policies; }));
  append(all, {byFact("FAR-16", field<Lane>(
                                    u"launchBurst"_s, FieldWords::tr("Launch bucket"), FieldWords::tr("tasks"), 1,
                                    10000, [](auto &of) -> auto & { return of.launchBurst; })),
               field<Lane>(
                   u"launchRate"_s, FieldWords::tr("Launches"), FieldWords::tr("per s"), 1, 1000,
                   [](auto &of) -> auto & { return of.launchesPerS; })});
  for (LaneField &made : all) {
    if (made.id == u"start") made.inSight = true;
  }
  return all;
}

std::vector<LaneField> ecsFields(const simulator::EcsSettings &lane, const pricing::PriceBook &prices) {
  using Lane = simulator::EcsSettings;
  std::vector<LaneField> all = serviceFields<Lane>(FieldWords::tr("tasks"), FieldWords::tr("A task serves at once"),
                                                   FieldWords::tr("Task start"));
  if (lane.scaling)
    append(all, targetFields(
                    lane, [](auto &of) -> auto & { return of.scaling->policies; }));
  append(all, hostFields<Lane>(prices, FieldWords::tr("instances")));
  if (lane.provider) {
    all.push_back(
        byFact("ECS-10", inSteps(5, 0,
                                 field<Lane>(
                                     u"capacityTarget"_s, FieldWords::tr("Capacity target"), FieldWords::tr("%"), 10,
                                     100, [](auto &of) -> auto & { return of.provider->targetPercent; }))));
  }
  return all;
}

std::vector<LaneField> eksFields(const simulator::EksSettings &lane, const pricing::PriceBook &prices) {
  using Lane = simulator::EksSettings;
  std::vector<LaneField> all =
      serviceFields<Lane>(FieldWords::tr("pods"), FieldWords::tr("A pod serves at once"), FieldWords::tr("Pod start"));
  if (lane.pods) {
    all.push_back(shown(byFact("EKS-10", inSteps(5, 0,
                                                 field<Lane>(
                                                     u"target"_s, FieldWords::tr("Target"), FieldWords::tr("%"), 1, 1e6,
                                                     [](auto &of) -> auto & { return of.pods->target; })))));
    all.push_back(shown(inSteps(5, 0,
                                field<Lane>(
                                    u"podLoop"_s, FieldWords::tr("Pod loop"), secondsUnit(), 1, 600,
                                    [](auto &of) -> auto & { return of.pods->syncS; }))));
    all.push_back(inSteps(30, 0,
                          field<Lane>(
                              u"stabilisation"_s, FieldWords::tr("Shrinks after"), secondsUnit(), 0, 3600,
                              [](auto &of) -> auto & { return of.pods->stabilisationS; })));
  }
  append(all, hostFields<Lane>(prices, FieldWords::tr("nodes")));
  if (lane.nodes) {
    all.push_back(shown(inSteps(5, 0,
                                field<Lane>(
                                    u"nodeLoop"_s, FieldWords::tr("Node loop"), secondsUnit(), 1, 600,
                                    [](auto &of) -> auto & { return of.nodes->scanS; }))));
    all.push_back(inSteps(60, 0,
                          field<Lane>(
                              u"unneeded"_s, FieldWords::tr("Node goes after"), secondsUnit(), 0, 7200,
                              [](auto &of) -> auto & { return of.nodes->unneededS; })));
  }
  for (LaneField &made : all) {
    if (made.id == u"placement") made.inSight = false;
  }
  return all;
}

std::vector<LaneField> batchFields(const simulator::BatchSettings &lane, const pricing::PriceBook &prices) {
  using Lane = simulator::BatchSettings;
  std::vector<LaneField> all{
      shown(byFact("BAT-15", inSteps(8, 0,
                                     field<Lane>(
                                         u"minVcpus"_s, FieldWords::tr("vCPUs at least"), {}, 0, 100000,
                                         [](auto &of) -> auto & { return of.environment.minVcpus; })))),
      shown(byFact("BAT-15", inSteps(8, 0,
                                     field<Lane>(
                                         u"maxVcpus"_s, FieldWords::tr("vCPUs at most"), {}, 0, 100000,
                                         [](auto &of) -> auto & { return of.environment.maxVcpus; })))),
      shown(byFact("BAT-11", field<Lane>(
                                 u"attempts"_s, FieldWords::tr("Attempts"), {}, 1, 10,
                                 [](auto &of) -> auto & { return of.job.attempts; }))),
      shown(byFact("BAT-10", inSteps(60, 0,
                                     field<Lane>(
                                         u"timeout"_s, FieldWords::tr("Job timeout"), secondsUnit(), 60, 1e6,
                                         [](auto &of) -> auto & { return of.job.timeoutS; })))),
      shown(observed(inSteps(10, 0,
                             field<Lane>(
                                 u"boot"_s, FieldWords::tr("Instance boot"), secondsUnit(), 0, 3600,
                                 [](auto &of) -> auto & { return of.environment.boot; })))),
      typeField<Lane>(
          prices, [](auto &of) -> auto & { return of.environment.instanceType; }),
      inSteps(30, 0,
              field<Lane>(
                  u"scaleDown"_s, FieldWords::tr("Empty instance goes after"), secondsUnit(), 0, 7200,
                  [](auto &of) -> auto & { return of.environment.scaleDownAfterS; })),
      inSteps(10, 0,
              field<Lane>(
                  u"submits"_s, FieldWords::tr("Submissions"), FieldWords::tr("per s"), 1, 1000,
                  [](auto &of) -> auto & { return of.submitsPerS; })),
  };
  if (lane.environment.spot) {
    all.push_back(observed(inSteps(5, 0,
                                   field<Lane>(
                                       u"spotDiscount"_s, FieldWords::tr("Spot discount"), FieldWords::tr("%"), 0, 90,
                                       [](auto &of) -> auto & { return of.environment.spot->discountPercent; }))));
    all.push_back(observed(inSteps(600, 0,
                                   field<Lane>(
                                       u"reclaim"_s, FieldWords::tr("Called back after"), secondsUnit(), 60, 1e6,
                                       [](auto &of) -> auto & { return of.environment.spot->reclaimMeanS; }))));
  }
  return all;
}

std::vector<LaneField> lightsailFields() {
  using Lane = simulator::LightsailSettings;
  LaneField bundle;
  bundle.id = u"bundle"_s;
  bundle.name = FieldWords::tr("Bundle");
  bundle.fact = FactId{"LIG-15"};
  for (const auto &known : simulator::kLightsailBundles) bundle.choices.append(QString::fromLatin1(known.name));
  bundle.most = static_cast<double>(simulator::kLightsailBundles.size()) - 1;
  bundle.get = [](const simulator::LaneSettings &lane) {
    const auto &all = simulator::kLightsailBundles;
    const QLatin1StringView name(std::get<Lane>(lane).bundle.name);
    const auto found =
        std::ranges::find_if(all, [name](const auto &known) { return QLatin1StringView(known.name) == name; });
    return LaneField::Value(static_cast<double>(found - all.begin()));
  };
  bundle.set = [](simulator::LaneSettings &lane, LaneField::Value value) {
    std::get<Lane>(lane).bundle = simulator::kLightsailBundles[static_cast<std::size_t>(value.value_or(0))];
  };
  LaneField nodes = byFact(
      "LIG-08", field<Lane>(
                    u"nodes"_s, FieldWords::tr("Nodes"), {}, 1, 20, [](auto &of) -> auto & { return of.nodes; }));
  nodes.set = [](simulator::LaneSettings &lane, LaneField::Value value) {
    auto &of = std::get<Lane>(lane);
    of.nodes = static_cast<int>(value.value_or(1));
    of.loadBalancer = of.loadBalancer || of.nodes > 1;
  };
  return {
      shown(bundle),
      shown(nodes),
      shown(byFact("LIG-16", inSteps(10, 0,
                                     field<Lane>(
                                         u"burst"_s, FieldWords::tr("Burst at the start"), FieldWords::tr("%"), 0, 100,
                                         [](auto &of) -> auto & { return of.burstPercent; })))),
      shown(inSteps(0.05, 2,
                    field<Lane>(
                        u"cpuShare"_s, FieldWords::tr("Share on a CPU"), {}, 0.01, 1,
                        [](auto &of) -> auto & { return of.cpuShare; }))),
      shown(patienceField<Lane>([](auto &of) -> auto & { return of.clientTimeoutS; })),
      inSteps(10, 0,
              field<Lane>(
                  u"connections"_s, FieldWords::tr("Connections a node"), {}, 1, 10000,
                  [](auto &of) -> auto & { return of.connectionsPerNode; })),
  };
}

}  // namespace strato::ui
