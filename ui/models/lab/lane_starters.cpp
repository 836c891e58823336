// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/models/lab/lane_starters.h"

#include <QCoreApplication>
#include <algorithm>
#include <cmath>

namespace strato::ui {

using simulator::LaneSettings;
using simulator::Scenario;

namespace {

class StarterWords {
  Q_DECLARE_TR_FUNCTIONS(strato::ui::LaneStarters)
};

constexpr double patienceS = 10.0;

/// How many units of so many slots the load needs at its start and at its peak.
struct Need {
  int begin = 1;
  int most = 4;
};

Need needOf(const Scenario &scenario, int slots) {
  const double service = scenario.workload.meanServiceS();
  const auto &arrivals = scenario.workload.arrivals;
  const double atStart = arrivals.curve ? arrivals.curve->at(0) : arrivals.peak();
  const auto units = [slots, service](double rate, double fill) {
    return static_cast<int>(std::ceil(std::max(rate * service / slots / fill, 1e-9)));
  };
  Need need;
  need.begin = std::clamp(units(atStart, 0.5), 2, 200);
  need.most = std::clamp(units(arrivals.peak(), 0.4), need.begin + 2, 500);
  return need;
}

simulator::ServiceSettings serviceOf(const Scenario &scenario) {
  simulator::ServiceSettings service;
  service.slotsEach = 16;
  const Need need = needOf(scenario, service.slotsEach);
  service.min = service.desired = need.begin;
  service.max = need.most;
  service.clientTimeoutS = patienceS;
  service.start = simulator::Distribution::constant(30);
  return service;
}

simulator::HostSettings hostsOf(const simulator::ServiceSettings &service) {
  simulator::HostSettings hosts;
  hosts.instanceType = "m7g.large";
  hosts.vcpus = 2;
  hosts.memoryGb = 8;
  const int room = std::max(hosts.roomFor(service.size), 1);
  hosts.min = hosts.desired = (service.desired + room - 1) / room;
  hosts.max = (service.max + room - 1) / room;
  hosts.boot = simulator::Distribution::constant(60);
  return hosts;
}

simulator::ServiceScaling usualScaling() {
  simulator::TargetTracking tracking;
  tracking.lowFactor = 0.9;
  return {{tracking}, 300.0};
}

simulator::Ec2Settings ec2(const Scenario &scenario) {
  simulator::Ec2Settings lane;
  lane.instanceType = "m7g.large";
  lane.slotsPerInstance = 32;
  const Need need = needOf(scenario, lane.slotsPerInstance);
  lane.min = lane.desired = need.begin;
  lane.max = need.most;
  lane.clientTimeoutS = patienceS;
  lane.boot = simulator::Distribution::constant(60);
  lane.warmupS = 60;
  lane.scaling = {simulator::TargetTracking()};
  return lane;
}

simulator::BatchSettings batch() {
  simulator::BatchSettings lane;
  lane.environment.instanceType = "m7g.large";
  lane.environment.boot = simulator::Distribution::constant(90);
  lane.evaluation = simulator::Distribution::constant(1);
  lane.starting = simulator::Distribution::constant(5);
  return lane;
}

simulator::LambdaSettings lambda() {
  simulator::LambdaSettings lane;
  lane.coldStart = simulator::Distribution::logNormalMs(4.985, 0.132);  // nodejs22, as measured
  return lane;
}

LaneSettings starterOf(const Scenario &scenario, std::size_t platform) {
  switch (platform) {
    case 0:
      return lambda();
    case 1:
      return ec2(scenario);
    case 2: {
      simulator::FargateSettings lane;
      lane.service = serviceOf(scenario);
      lane.scaling = usualScaling();
      return lane;
    }
    case 3: {
      simulator::EcsSettings lane;
      lane.service = serviceOf(scenario);
      lane.scaling = usualScaling();
      lane.hosts = hostsOf(lane.service);
      lane.provider = simulator::CapacityProviderSettings();
      return lane;
    }
    case 4: {
      simulator::EksSettings lane;
      lane.service = serviceOf(scenario);
      lane.service.start = simulator::Distribution::constant(10);
      lane.hosts = hostsOf(lane.service);
      lane.pods = simulator::PodAutoscalerSettings();
      lane.nodes = simulator::NodeAutoscalerSettings();
      return lane;
    }
    case 5:
      return batch();
    default: {
      simulator::LightsailSettings lane;
      lane.clientTimeoutS = patienceS;
      return lane;
    }
  }
}

bool isTaken(const Scenario &scenario, const std::string &id) {
  return std::ranges::any_of(scenario.lanes, [&id](const LaneSettings &lane) { return simulator::idOf(lane) == id; });
}

/// With an id and a title that no other lane has.
LaneSettings named(const Scenario &scenario, LaneSettings lane, const std::string &id, const std::string &title) {
  std::string freeId = id;
  std::string freeTitle = title;
  for (int number = 2; isTaken(scenario, freeId); ++number) {
    freeId = id + std::to_string(number);
    freeTitle = title + " " + std::to_string(number);
  }
  std::visit(
      [&](auto &settings) {
        settings.id = freeId;
        settings.title = freeTitle;
      },
      lane);
  return lane;
}

}  // namespace

LaneSettings usualLane(const LaneSettings &like) {
  Scenario nobodyComes;
  nobodyComes.workload.arrivals.kind = simulator::Arrivals::Kind::Bursty;
  LaneSettings usual = starterOf(nobodyComes, like.index());
  const auto *jobs = std::get_if<simulator::BatchSettings>(&like);
  if (jobs != nullptr && jobs->environment.spot) {
    std::get<simulator::BatchSettings>(usual).environment.spot = simulator::BatchSpot();
  }
  return usual;
}

QStringList starterNames() {
  return {StarterWords::tr("Lambda"),
          StarterWords::tr("EC2 Auto Scaling"),
          StarterWords::tr("ECS on Fargate"),
          StarterWords::tr("ECS on EC2"),
          StarterWords::tr("EKS"),
          StarterWords::tr("Batch"),
          StarterWords::tr("Lightsail")};
}

void addStarter(Scenario &scenario, std::size_t platform) {
  const QString title = starterNames().value(static_cast<int>(platform));
  scenario.lanes.push_back(
      named(scenario, starterOf(scenario, platform), simulator::platformNames()[platform], title.toStdString()));
}

void duplicateLane(Scenario &scenario, std::size_t lane) {
  const LaneSettings original = scenario.lanes[lane];
  LaneSettings copy = named(scenario, original, simulator::idOf(original), simulator::titleOf(original));
  if (const auto front = scenario.fronts.find(simulator::idOf(original)); front != scenario.fronts.end()) {
    scenario.fronts[simulator::idOf(copy)] = front->second;
  }
  for (simulator::Incident &incident : scenario.incidents) {
    if (std::ranges::find(incident.lanes, simulator::idOf(original)) != incident.lanes.end()) {
      incident.lanes.push_back(simulator::idOf(copy));
    }
  }
  scenario.lanes.insert(scenario.lanes.begin() + static_cast<std::ptrdiff_t>(lane) + 1, std::move(copy));
}

void removeLane(Scenario &scenario, std::size_t lane) {
  const std::string id = simulator::idOf(scenario.lanes[lane]);
  scenario.lanes.erase(scenario.lanes.begin() + static_cast<std::ptrdiff_t>(lane));
  scenario.fronts.erase(id);
  std::erase_if(scenario.incidents, [&](simulator::Incident &incident) {
    if (std::erase(incident.lanes, id) > 0) return incident.lanes.empty();
    // What happens to all lanes must be able to happen to one of those that are left.
    return incident.lanes.empty() && std::ranges::none_of(scenario.lanes, [&incident](const LaneSettings &left) {
             return simulator::canHappenTo(left, incident.kind);
           });
  });
}

}  // namespace strato::ui
