// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/ui/stage/sample_scenes.h"

#include <algorithm>

namespace strato::tests {

using namespace strato::ui;
using Shape = StageCount::Shape;

namespace {

QString words(const char *text) { return QString::fromUtf8(text); }

/// Looks irregular, is the same each time.
unsigned scatter(unsigned index, unsigned salt) {
  unsigned mixed = index * 0x9e3779b1U + salt * 0x85ebca6bU;
  mixed ^= mixed >> 15U;
  mixed *= 0x2c1b3c6dU;
  return mixed ^ (mixed >> 13U);
}

StageUnit unitAt(unsigned place, Being being, int used, int room) {
  StageUnit unit;
  unit.place = place;
  unit.being = being;
  unit.used = used;
  unit.room = room;
  return unit;
}

StageUnit booting(unsigned place, float part, float seconds, int room) {
  StageUnit unit = unitAt(place, Being::Booting, 0, room);
  unit.part = part;
  unit.secondsLeft = seconds;
  return unit;
}

void setWaiting(StageScene &scene, qint64 waiting, double lost) {
  scene.waiting = waiting;
  scene.lostPerS = lost;
  scene.waitedShare = lost > 0 ? 1.0F : 0.4F;
  scene.arrivalsPerS = 788;
  scene.arrived = 107'537;
  scene.admitted = 60'000;
  scene.gaveUp = scene.arrived - scene.admitted - waiting;
}

}  // namespace

StageScene fieldOf(int environments) {
  StageScene scene;
  scene.kind = StageScene::Kind::Field;
  scene.gate = words("Gate");
  int busy = 0, cold = 0, warm = 0;
  for (int index = 0; index < environments; ++index) {
    const unsigned mixed = scatter(static_cast<unsigned>(index), 1);
    StageCell cell{Being::Busy, static_cast<std::uint8_t>(mixed & 0xffU)};
    if (index >= environments * 10 / 11)
      cell.being = Being::Cold;
    else if (mixed % 27 == 0)
      cell.being = Being::Warm;
    scene.cells.push_back(cell);
    ++(cell.being == Being::Cold ? cold : cell.being == Being::Warm ? warm : busy);
  }
  scene.inUse = busy + cold;
  scene.limit = environments;
  scene.inside = words("%1 of %2 in use").arg(busy + cold).arg(environments);
  scene.unitWords = words("1 cell = 1 environment");
  scene.arrivalsPerS = 788;
  scene.lostPerS = 16;
  scene.refused = 16;
  scene.arrived = 107'537;
  scene.admitted = scene.arrived - 16;
  scene.counts = {{Shape::Cold, cold, words("cold")},
                  {Shape::Busy, busy, words("busy")},
                  {Shape::Warm, warm, words("idle, warm")},
                  {Shape::Refused, 16, words("refused")}};
  return scene;
}

StageScene machinesOf(int machines, int serving, int free) {
  StageScene scene;
  scene.kind = StageScene::Kind::Machines;
  scene.gate = words("ALB");
  setWaiting(scene, 6698, 282);
  constexpr float seconds[]{2, 4, 4, 6, 8, 11, 11};
  for (int place = 0; place < machines; ++place) {
    const auto at = static_cast<unsigned>(place);
    if (place < serving) {
      scene.units.push_back(unitAt(at, Being::Serving, 32, 32));
    } else if (place < serving + 2) {
      scene.units.push_back(unitAt(at, Being::WarmingUp, 32, 32));
      scene.units.back().part = 0.07F;
      scene.units.back().secondsLeft = 56;
    } else {
      const float left = seconds[(place - serving - 2) % 7];
      scene.units.push_back(booting(at, 0.9F - left / 40, left, 32));
    }
  }
  const int slots = 32 * std::min(machines, serving + 2);
  scene.inUse = slots;
  scene.limit = slots;
  scene.inside = words("%1 of %1 slots in use").arg(slots);
  scene.unitWords = words("32 slots each");
  scene.freePlaces = free;
  scene.counts = {{Shape::Serving, serving, words("serve")},
                  {Shape::WarmingUp, 2, words("warm up")},
                  {Shape::Booting, std::max(0, machines - serving - 2), words("boot")},
                  {Shape::Free, free, words("free")}};
  return scene;
}

StageScene zonesOf(int zones, int machines, int free) {
  StageScene scene = machinesOf(machines, machines - 3, free);
  scene.zones = zones;
  int spot = 0;
  for (StageUnit &unit : scene.units) {
    unit.zone = static_cast<std::uint8_t>(unit.place % static_cast<unsigned>(zones));
    unit.seat = unit.place / static_cast<unsigned>(zones);
    unit.spot = unit.place % 3 == 1;
    if (!unit.spot) continue;
    if (++spot > 2 || unit.being != Being::Serving) continue;
    unit.being = Being::Noticed;
    unit.secondsLeft = 80;
    unit.part = 0.33F;
    unit.used = 11;
  }
  scene.counts.push_back({Shape::Draining, 2, words("leave")});
  scene.counts.push_back({Shape::Spot, spot, words("Spot")});
  return scene;
}

StageScene lostZone() {
  StageScene scene = zonesOf(3, 12, 4);
  std::erase_if(scene.units, [](const StageUnit &unit) { return unit.zone == 1; });
  scene.lostZones = {1};
  return scene;
}

StageScene spotTasks() {
  StageScene scene = tasks();
  for (StageUnit &unit : scene.units) unit.spot = unit.place % 2 == 1;
  for (const std::size_t warned : {3U, 7U}) {
    scene.units[warned].being = Being::Noticed;
    scene.units[warned].secondsLeft = 104;
  }
  return scene;
}

StageScene tasks() {
  StageScene scene;
  scene.kind = StageScene::Kind::Tasks;
  scene.gate = words("ALB");
  setWaiting(scene, 6322, 0);
  for (unsigned place = 0; place < 17; ++place) scene.units.push_back(unitAt(place, Being::Serving, 16, 16));
  for (unsigned place = 17; place < 21; ++place)
    scene.units.push_back(booting(place, 0.7F, place < 19 ? static_cast<float>(place - 16) : 7.0F, 16));
  scene.inUse = scene.limit.emplace(272);
  scene.inside = words("272 of 272 slots in use");
  scene.unitWords = words("16 slots a task");
  scene.freePlaces = 3;
  scene.bucket = StageBucket{100, 100, 20};
  scene.counts = {
      {Shape::Serving, 17, words("tasks serve")}, {Shape::Booting, 4, words("start")}, {Shape::Free, 3, words("free")}};
  return scene;
}

StageScene hosts() {
  StageScene scene;
  scene.kind = StageScene::Kind::Hosts;
  scene.gate = words("ALB");
  setWaiting(scene, 66, 0);
  for (unsigned place = 0; place < 8; ++place) {
    StageHost host{unitAt(place, Being::Serving, 4, 4), {}};
    for (unsigned pod = 0; pod < 4; ++pod) host.units.push_back(unitAt(pod, Being::Serving, 8, 8));
    scene.hosts.push_back(host);
  }
  scene.hosts.push_back({booting(8, 0.15F, 40, 4), {}});
  scene.inUse = scene.limit.emplace(256);
  scene.inside = words("256 of 256 slots");
  scene.pendingUnits = 4;
  scene.freePlaces = 3;
  scene.loops = {{words("pod loop"), 0.7F, 4}, {words("node loop"), 0.4F, 6}};
  scene.counts = {{Shape::Serving, 32, words("pods serve")},
                  {Shape::Pending, 4, words("pending")},
                  {Shape::Booting, 1, words("node boots")},
                  {Shape::Free, 3, words("free")}};
  return scene;
}

StageScene jobs() {
  StageScene scene;
  scene.kind = StageScene::Kind::Jobs;
  scene.gate = words("Batch");
  setWaiting(scene, 5489, 0);
  scene.gaveUp = 0;
  for (unsigned place = 0; place < 32; ++place) {
    scene.units.push_back(unitAt(place, Being::Serving, 8, 8));
    StageUnit &unit = scene.units.back();
    unit.spot = true;
    if (scatter(place, 3) % 3 != 2 || place > 14) continue;
    unit.being = Being::Noticed;
    unit.secondsLeft = 74;
    unit.part = 0.4F;
    unit.used = 6;
  }
  scene.units.back().beginning = 1;
  scene.inUse = 248;
  scene.limit = 256;
  scene.inside = words("248 of 256 vCPUs in use");
  scene.unitWords = words("8 jobs on an instance");
  scene.counts = {{Shape::Busy, 247, words("run")},
                  {Shape::Cold, 1, words("start")},
                  {Shape::Draining, 5, words("called back")},
                  {Shape::Free, 8, words("empty")},
                  {Shape::Spot, 32, words("Spot")}};
  using Mood = StageStation::Mood;
  scene.stations = {{words("Submitted"), 0, Mood::Plain},   {words("Pending"), 0, Mood::Plain},
                    {words("Runnable"), 5489, Mood::Waits}, {words("Starting"), 1, Mood::Plain},
                    {words("Running"), 247, Mood::Works},   {words("Succeeded"), 4263, Mood::Plain},
                    {words("Failed"), 0, Mood::Plain, true}};
  return scene;
}

StageScene nodes() {
  StageScene scene;
  scene.kind = StageScene::Kind::Nodes;
  scene.gate = words("LB");
  setWaiting(scene, 0, 0);
  for (unsigned place = 0; place < 3; ++place)
    scene.units.push_back(unitAt(place, Being::Serving, place == 0 ? 1 : place == 1 ? 14 : 60, 2));
  scene.units[2].slow = true;
  scene.inUse = 75;
  scene.inside = words("75 at once");
  scene.unitWords = words("2 vCPUs each");
  scene.counts = {{Shape::Serving, 3, words("serve")}};
  return scene;
}

StageScene everyBeing() {
  StageScene scene = machinesOf(0, 0, 1);
  unsigned place = 0;
  for (const Being being : {Being::Serving, Being::WarmingUp, Being::Booting, Being::Draining, Being::Failed,
                            Being::Noticed, Being::Serving, Being::Booting}) {
    scene.units.push_back(unitAt(place++, being, 21, 32));
    scene.units.back().part = 0.4F;
    scene.units.back().secondsLeft = being == Being::Booting || being == Being::Noticed ? 44.0F : -1.0F;
  }
  scene.units[6].slow = true;
  scene.units[7].secondsLeft = -1;
  scene.inUse = 121;
  scene.limit = 224;
  return scene;
}

void moveOn(StageScene &scene, int step, double share, int arrived) {
  scene.at += 1'000'000'000 / 6;
  const auto salt = static_cast<unsigned>(step) * 7919U;
  const auto changed = static_cast<std::size_t>(static_cast<double>(scene.cells.size()) * share);
  constexpr Being next[]{Being::Busy, Being::Warm, Being::Cold, Being::Busy};
  for (std::size_t index = 0; index < changed; ++index) {
    StageCell &cell = scene.cells[scatter(static_cast<unsigned>(index), salt) % scene.cells.size()];
    cell.being = next[scatter(static_cast<unsigned>(index), salt + 1) % 4];
    cell.part = static_cast<std::uint8_t>(scatter(static_cast<unsigned>(index), salt + 2));
  }
  for (StageUnit &unit : scene.units) {
    unit.used = unit.room == 0 ? 0 : static_cast<int>(scatter(unit.place, salt) % static_cast<unsigned>(unit.room + 1));
    if (unit.being == Being::Booting) unit.part += (1 - unit.part) / 100;
  }
  for (StageHost &host : scene.hosts)
    for (StageUnit &unit : host.units)
      unit.used = static_cast<int>(scatter(unit.place + 16 * host.self.place, salt) % 9U);
  scene.arrived += arrived;
  const int refused = scene.waiting > 0 ? 0 : arrived / 50;
  const int left = scene.waiting > 0 ? arrived / 3 : 0;
  scene.refused += refused;
  scene.gaveUp += left;
  scene.admitted += arrived - refused - left;
  scene.completed += arrived - refused - left;
}

}  // namespace strato::tests
