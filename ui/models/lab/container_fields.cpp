// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/models/lab/fleet_field_parts.h"

namespace strato::ui {

using namespace Qt::StringLiterals;
using fields::field;
using fields::seconds;
using simulator::EcsSettings;
using simulator::EksSettings;
using simulator::FargateSettings;

namespace {

/// What a platform calls its containers.
struct ContainerNames {
  fields::UnitWords units;
  QString serves;
  QString start;
};

ContainerNames tasks() {
  return {{FieldWords::tr("Tasks"), FieldWords::tr("tasks")},
          FieldWords::tr("A task serves at once"),
          FieldWords::tr("Task start")};
}

ContainerNames pods() {
  return {{FieldWords::tr("Pods"), FieldWords::tr("pods")},
          FieldWords::tr("A pod serves at once"),
          FieldWords::tr("Pod start")};
}

template <class Lane>
std::vector<LaneField> serviceFields(const ContainerNames &names, bool startInSight = false) {
  using S = simulator::ServiceSettings;
  std::vector<LaneField> all = fields::sizes<Lane>(names.units, &Lane::service);
  fields::append(
      all,
      {field<Lane>({.id = u"start"_s,
                    .name = names.start,
                    .unit = seconds(),
                    .most = 3600,
                    .step = 5,
                    .observed = true,
                    .inSight = startInSight},
                   &Lane::service, &S::start),
       field<Lane>(
           {.id = u"eachServes"_s, .name = names.serves, .unit = FieldWords::tr("requests"), .least = 1, .most = 1000},
           &Lane::service, &S::slotsEach),
       fields::patienceField<Lane>(&Lane::service, &S::clientTimeoutS),
       field<Lane>(
           {.id = u"drain"_s, .name = FieldWords::tr("Longest drain"), .unit = seconds(), .most = 3600, .step = 30},
           &Lane::service, &S::drainS)});
  return all;
}

template <class Lane>
LaneField placementField(bool inSight) {
  LaneField made{{.id = u"placement"_s,
                  .name = FieldWords::tr("Placement"),
                  .most = 2,
                  .choices = {FieldWords::tr("binpack"), FieldWords::tr("spread"), FieldWords::tr("random")},
                  .fact = FactId{"ECS-11"},
                  .inSight = inSight}};
  made.get = [](const simulator::LaneSettings &lane) {
    return LaneField::Value(static_cast<double>(std::get<Lane>(lane).hosts.placement));
  };
  made.set = [](simulator::LaneSettings &lane, LaneField::Value value) {
    std::get<Lane>(lane).hosts.placement = static_cast<simulator::Placement>(static_cast<int>(value.value_or(0)));
  };
  return made;
}

template <class Lane>
std::vector<LaneField> hostFields(const pricing::PriceBook &prices, const fields::UnitWords &words,
                                  bool placementInSight) {
  using H = simulator::HostSettings;
  std::vector<LaneField> all = fields::sizes<Lane>(words, &Lane::hosts);
  for (LaneField &made : all) {
    made.inSight = false;
    made.id = u"hosts-"_s + made.id;
    made.brief.clear();
  }
  fields::append(all, {placementField<Lane>(placementInSight),
                       fields::typeField<Lane>(pricing::instanceTypes(prices), &Lane::hosts, &H::instanceType),
                       field<Lane>({.id = u"boot"_s,
                                    .name = FieldWords::tr("Instance boot"),
                                    .unit = seconds(),
                                    .most = 3600,
                                    .step = 10,
                                    .observed = true},
                                   &Lane::hosts, &H::boot)});
  return all;
}

template <class Lane>
std::vector<LaneField> serviceTargetFields(const Lane &lane) {
  if (!lane.scaling) return {};
  return fields::targetFields(lane, &Lane::scaling, &simulator::ServiceScaling::policies);
}

std::vector<LaneField> podAutoscalerFields(const simulator::PodAutoscalerSettings &autoscaler) {
  using P = simulator::PodAutoscalerSettings;
  const bool cpu = autoscaler.metric == simulator::Metric::CpuPercent;
  return {field<EksSettings>({.id = u"target"_s,
                              .name = FieldWords::tr("Target"),
                              .unit = cpu ? FieldWords::tr("%") : FieldWords::tr("a minute each"),
                              .least = 1,
                              .most = cpu ? 100.0 : 1e6,
                              .step = 5,
                              .fact = FactId{"EKS-10"},
                              .inSight = true,
                              .hasUsual = cpu},
                             &EksSettings::pods, &P::target),
          field<EksSettings>({.id = u"podLoop"_s,
                              .name = FieldWords::tr("Pod loop"),
                              .unit = seconds(),
                              .least = 1,
                              .most = 600,
                              .step = 5,
                              .inSight = true},
                             &EksSettings::pods, &P::syncS),
          field<EksSettings>({.id = u"stabilisation"_s,
                              .name = FieldWords::tr("Shrinks after"),
                              .unit = seconds(),
                              .most = 3600,
                              .step = 30},
                             &EksSettings::pods, &P::stabilisationS)};
}

std::vector<LaneField> nodeAutoscalerFields() {
  using N = simulator::NodeAutoscalerSettings;
  return {
      field<EksSettings>({.id = u"nodeLoop"_s,
                          .name = FieldWords::tr("Node loop"),
                          .unit = seconds(),
                          .least = 1,
                          .most = 600,
                          .step = 5,
                          .inSight = true},
                         &EksSettings::nodes, &N::scanS),
      field<EksSettings>(
          {.id = u"unneeded"_s, .name = FieldWords::tr("Node goes after"), .unit = seconds(), .most = 7200, .step = 60},
          &EksSettings::nodes, &N::unneededS)};
}

}  // namespace

std::vector<LaneField> fargateFields(const FargateSettings &lane) {
  constexpr bool startInSight = true;
  std::vector<LaneField> all = serviceFields<FargateSettings>(tasks(), startInSight);
  fields::append(all, serviceTargetFields(lane));
  fields::append(all, {field<FargateSettings>({.id = u"launchBurst"_s,
                                               .name = FieldWords::tr("Launch bucket"),
                                               .unit = FieldWords::tr("tasks"),
                                               .least = 1,
                                               .most = 10'000,
                                               .fact = FactId{"FAR-16"}},
                                              &FargateSettings::launchBurst),
                       field<FargateSettings>({.id = u"launchRate"_s,
                                               .name = FieldWords::tr("Launches"),
                                               .unit = FieldWords::tr("per s"),
                                               .least = 1,
                                               .most = 1000},
                                              &FargateSettings::launchesPerS)});
  return all;
}

std::vector<LaneField> ecsFields(const EcsSettings &lane, const pricing::PriceBook &prices) {
  constexpr bool placementInSight = true;
  std::vector<LaneField> all = serviceFields<EcsSettings>(tasks());
  fields::append(all, serviceTargetFields(lane));
  fields::append(all, hostFields<EcsSettings>(prices, {FieldWords::tr("Instances"), FieldWords::tr("instances")},
                                              placementInSight));
  if (!lane.provider) return all;
  all.push_back(field<EcsSettings>({.id = u"capacityTarget"_s,
                                    .name = FieldWords::tr("Capacity target"),
                                    .unit = FieldWords::tr("%"),
                                    .least = 10,
                                    .most = 100,
                                    .step = 5,
                                    .fact = FactId{"ECS-10"}},
                                   &EcsSettings::provider, &simulator::CapacityProviderSettings::targetPercent));
  return all;
}

std::vector<LaneField> eksFields(const EksSettings &lane, const pricing::PriceBook &prices) {
  constexpr bool placementInSight = false;
  std::vector<LaneField> all = serviceFields<EksSettings>(pods());
  if (lane.pods) fields::append(all, podAutoscalerFields(*lane.pods));
  fields::append(all,
                 hostFields<EksSettings>(prices, {FieldWords::tr("Nodes"), FieldWords::tr("nodes")}, placementInSight));
  if (lane.nodes) fields::append(all, nodeAutoscalerFields());
  return all;
}

}  // namespace strato::ui
