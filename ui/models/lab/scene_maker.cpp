// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/models/lab/scene_maker.h"

#include <algorithm>

#include "ui/models/lab/scene_parts.h"

namespace strato::ui {

using simulator::LaneSettings;
using simulator::LaneState;
using simulator::Tick;

namespace {

StageScene::Kind kindOf(const LaneSettings &settings) {
  using Kind = StageScene::Kind;
  // In the order of LaneSettings.
  static constexpr Kind kinds[] = {Kind::Field, Kind::Machines, Kind::Tasks, Kind::Hosts,
                                   Kind::Hosts, Kind::Jobs,     Kind::Nodes};
  static_assert(std::size(kinds) == std::variant_size_v<LaneSettings>);
  return kinds[settings.index()];
}

QString gateOf(const LaneSettings &settings, const simulator::Entrance *entrance) {
  if (entrance != nullptr && entrance->plan().front) {
    const bool api = std::holds_alternative<simulator::ApiGatewaySettings>(entrance->plan().front->kind);
    return api ? SceneWords::tr("API") : SceneWords::tr("ALB");
  }
  switch (kindOf(settings)) {
    case StageScene::Kind::Field:
      return SceneWords::tr("Gate");
    case StageScene::Kind::Jobs:
      return SceneWords::tr("Batch");
    case StageScene::Kind::Nodes:
      return SceneWords::tr("Door");
    default:
      return SceneWords::tr("ALB");
  }
}

void countRequests(StageScene &scene, const LaneState &moment) {
  const simulator::Counts &counts = moment.tally().counts;
  const auto all = [&moment](auto number) { return static_cast<qint64>(number) * moment.bundle(); };
  scene.waiting = all(moment.tally().queued.value());
  scene.arrived = all(counts.requests);
  scene.completed = all(counts.completed);
  const bool leavesTheLine = scene.kind != StageScene::Kind::Field && scene.kind != StageScene::Kind::Jobs;
  scene.refused = all(counts.throttled + counts.failed);
  scene.gaveUp = all(counts.timedOut);
  scene.admitted = scene.arrived - all(counts.throttled) - scene.waiting - (leavesTheLine ? scene.gaveUp : 0);
}

}  // namespace

void setProgress(StageUnit &unit, Tick since, Tick until, Tick now) {
  if (until == simulator::kNever || until <= since) return;
  unit.part = std::clamp(static_cast<float>(now - since) / static_cast<float>(until - since), 0.0F, 1.0F);
  unit.secondsLeft = static_cast<float>(simulator::seconds(std::max<Tick>(until - now, 0)));
}

StageUnit unitOf(const simulator::Server &server, std::uint32_t place, int room, Tick now) {
  using State = simulator::Server::State;
  StageUnit unit;
  unit.place = place;
  unit.life = server.life;
  unit.room = room;
  unit.used = std::min(server.busySlots, room);
  unit.zone = server.label.zone;
  unit.spot = server.label.market != 0;
  unit.slow = server.slow;
  if (server.state == State::Booting) {
    unit.being = Being::Booting;
  } else if (server.state == State::Draining) {
    unit.being = server.noticed ? Being::Noticed : Being::Draining;
  } else if (server.state == State::InService) {
    unit.being = server.broken || server.out ? Being::Failed
                 : server.noticed            ? Being::Noticed
                 : server.warm               ? Being::Serving
                                             : Being::WarmingUp;
  }
  setProgress(unit, server.since, server.until, now);
  return unit;
}

void count(StageScene &scene, CountShape shape, qint64 number, const QString &word) {
  scene.counts.push_back({shape, number, word});
}

void countSpot(StageScene &scene) {
  const auto spot =
      std::count_if(scene.units.begin(), scene.units.end(), [](const StageUnit &unit) { return unit.spot; });
  if (spot > 0) count(scene, CountShape::Spot, spot, SceneWords::tr("Spot"));
}

StageScene sceneOf(const LaneSettings &settings, const LaneState &moment, const Lately &lately) {
  StageScene scene;
  scene.kind = kindOf(settings);
  scene.at = moment.now();
  scene.bundle = moment.bundle();
  scene.arrivalsPerS = lately.arrivalsPerS;
  scene.lostPerS = lately.lostPerS;
  scene.gate = gateOf(settings, moment.entrance());
  countRequests(scene, moment);
  std::visit(
      [&scene, &moment](const auto &of) {
        using Settings = std::decay_t<decltype(of)>;
        std::visit(
            [&scene, &of](const auto &lane) {
              using Own = std::decay_t<decltype(lane.settings())>;
              if constexpr (std::is_same_v<Settings, Own>) showInside(scene, of, lane);
            },
            moment.model());
      },
      settings);
  return scene;
}

}  // namespace strato::ui
