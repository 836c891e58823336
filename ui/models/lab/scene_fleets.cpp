// SPDX-License-Identifier: GPL-3.0-or-later
#include <limits>

#include "ui/models/lab/lab_numbers.h"
#include "ui/models/lab/scene_parts.h"

namespace strato::ui {

using simulator::Fleet;
using simulator::Server;
using simulator::Tick;

namespace {

/// What the units of a lane do, and the room that they have together.
struct Units {
  qint64 serving = 0, warming = 0, booting = 0, draining = 0, failed = 0;
  qint64 used = 0, room = 0;

  void add(const StageUnit &unit) {
    switch (unit.being) {
      case Being::Serving:
        ++serving;
        break;
      case Being::WarmingUp:
        ++warming;
        break;
      case Being::Booting:
        ++booting;
        break;
      case Being::Draining:
      case Being::Noticed:
        ++draining;
        break;
      case Being::Failed:
        ++failed;
        break;
      default:
        break;
    }
    used += unit.used;
    if (unit.being != Being::Booting && unit.being != Being::Draining) room += unit.room;
  }
  [[nodiscard]] qint64 staying() const { return serving + warming + booting + failed; }
};

std::vector<StageUnit> unitsOf(const Fleet &fleet, int room, Tick now, Units &sums) {
  std::vector<StageUnit> units;
  const auto &servers = fleet.servers();
  for (std::uint32_t place = 0; place < servers.size(); ++place) {
    if (!servers[place].exists()) continue;
    units.push_back(unitOf(servers[place], place, room, now));
    sums.add(units.back());
  }
  return units;
}

/// Instances may still run in a zone that the settings have given up.
void showZones(StageScene &scene, const simulator::Ec2Settings &settings, const simulator::Ec2Lane &lane) {
  scene.zones = settings.zones;
  for (const StageUnit &unit : scene.units) scene.zones = std::max(scene.zones, unit.zone + 1);
  for (int zone = 0; zone < scene.zones; ++zone)
    if (lane.hasLost(zone)) scene.lostZones.push_back(zone);
  // A place that is empty was in a zone too, and is kept free for the next one there.
  std::vector<std::uint32_t> seats(std::numeric_limits<std::uint8_t>::max() + 1U, 0);
  auto unit = scene.units.begin();
  for (const Server &server : lane.fleet().servers()) {
    const std::uint32_t seat = seats[server.label.zone]++;
    if (server.exists()) (unit++)->seat = seat;
  }
}

void showRoom(StageScene &scene, const Units &sums) {
  scene.inUse = sums.used * scene.bundle;
  scene.limit = sums.room * scene.bundle;
  scene.inside = SceneWords::tr("%1 of %2 slots in use").arg(countText(scene.inUse), countText(*scene.limit));
}

void countUnits(StageScene &scene, const Units &sums, const QString &serve) {
  count(scene, CountShape::Serving, sums.serving, serve);
  if (sums.warming > 0) count(scene, CountShape::WarmingUp, sums.warming, SceneWords::tr("warm up"));
  count(scene, CountShape::Booting, sums.booting, SceneWords::tr("boot"));
  if (sums.draining > 0) count(scene, CountShape::Draining, sums.draining, SceneWords::tr("leave"));
  if (sums.failed > 0) count(scene, CountShape::Failed, sums.failed, SceneWords::tr("fail"));
}

template <class Lane>
void showHosts(StageScene &scene, const simulator::HostSettings &settings, const Lane &lane, Units &sums) {
  const simulator::HostedService &service = lane.service();
  const auto &hosts = service.hosts().hosts();
  std::vector<std::size_t> placeOf(hosts.size(), 0);
  for (std::uint32_t place = 0; place < hosts.size(); ++place) {
    const simulator::Host &host = hosts[place];
    if (host.state == simulator::Host::State::Absent) continue;
    StageHost shown;
    shown.self.place = place;
    shown.self.life = host.life;
    shown.self.room = service.hosts().room();
    shown.self.used = host.containers;
    shown.self.being = host.state == simulator::Host::State::Booting   ? Being::Booting
                       : host.state == simulator::Host::State::Leaving ? Being::Draining
                                                                       : Being::Serving;
    setProgress(shown.self, host.since, host.until, scene.at);
    placeOf[place] = scene.hosts.size();
    scene.hosts.push_back(std::move(shown));
  }
  for (const StageUnit &unit : unitsOf(service.fleet(), service.service().slotsEach, scene.at, sums)) {
    scene.hosts[placeOf[service.hostOf(unit.place)]].units.push_back(unit);
  }
  scene.pendingUnits = service.pending();
  scene.freePlaces = std::max(0, settings.max - static_cast<int>(scene.hosts.size()));
  showRoom(scene, sums);
}

void countContainers(StageScene &scene, const Units &sums, const QString &serve, const QString &start) {
  qint64 booting = 0;
  for (const StageHost &host : scene.hosts) booting += host.self.being == Being::Booting ? 1 : 0;
  count(scene, CountShape::Serving, sums.serving + sums.warming, serve);
  if (sums.booting > 0) count(scene, CountShape::WarmingUp, sums.booting, SceneWords::tr("start"));
  if (scene.pendingUnits > 0) count(scene, CountShape::Pending, scene.pendingUnits, SceneWords::tr("pending"));
  count(scene, CountShape::Booting, booting, start);
  if (sums.draining > 0) count(scene, CountShape::Draining, sums.draining, SceneWords::tr("leave"));
  count(scene, CountShape::Free, scene.freePlaces, SceneWords::tr("free"));
}

}  // namespace

void showInside(StageScene &scene, const simulator::Ec2Settings &settings, const simulator::Ec2Lane &lane) {
  Units sums;
  scene.units = unitsOf(lane.fleet(), settings.slotsPerInstance, scene.at, sums);
  scene.freePlaces = std::max(0, settings.max - static_cast<int>(sums.staying()));
  showZones(scene, settings, lane);
  showRoom(scene, sums);
  scene.unitWords = SceneWords::tr("%1 slots each").arg(countText(settings.slotsPerInstance));
  countUnits(scene, sums, SceneWords::tr("serve"));
  if (lane.pooled() > 0) count(scene, CountShape::Warm, lane.pooled(), SceneWords::tr("in the pool"));
  countSpot(scene);
  count(scene, CountShape::Free, scene.freePlaces, SceneWords::tr("free"));
}

void showInside(StageScene &scene, const simulator::FargateSettings &settings, const simulator::FargateLane &lane) {
  Units sums;
  scene.units = unitsOf(lane.fleet(), settings.service.slotsEach, scene.at, sums);
  for (StageUnit &unit : scene.units) unit.spot = lane.isSpot(unit.place);
  scene.pendingUnits = lane.provisioning();
  scene.freePlaces = std::max(0, settings.service.max - static_cast<int>(sums.staying()) - scene.pendingUnits);
  showRoom(scene, sums);
  scene.unitWords = SceneWords::tr("%1 slots a task").arg(countText(settings.service.slotsEach));
  count(scene, CountShape::Serving, sums.serving + sums.warming, SceneWords::tr("tasks serve"));
  count(scene, CountShape::Booting, sums.booting, SceneWords::tr("start"));
  if (scene.pendingUnits > 0) count(scene, CountShape::Pending, scene.pendingUnits, SceneWords::tr("wait"));
  if (sums.draining > 0) count(scene, CountShape::Draining, sums.draining, SceneWords::tr("leave"));
  countSpot(scene);
  count(scene, CountShape::Free, scene.freePlaces, SceneWords::tr("free"));
}

void showInside(StageScene &scene, const simulator::EcsSettings &settings, const simulator::EcsLane &lane) {
  Units sums;
  showHosts(scene, settings.hosts, lane, sums);
  scene.unitWords = SceneWords::tr("%1 slots a task").arg(countText(settings.service.slotsEach));
  countContainers(scene, sums, SceneWords::tr("tasks serve"), SceneWords::tr("boot"));
}

void showInside(StageScene &scene, const simulator::EksSettings &settings, const simulator::EksLane &lane) {
  Units sums;
  showHosts(scene, settings.hosts, lane, sums);
  scene.unitWords = SceneWords::tr("%1 slots a pod").arg(countText(settings.service.slotsEach));
  countContainers(scene, sums, SceneWords::tr("pods serve"), SceneWords::tr("nodes boot"));
}

}  // namespace strato::ui
