// SPDX-License-Identifier: GPL-3.0-or-later
#include <cmath>

#include "ui/models/lab/lab_numbers.h"
#include "ui/models/lab/scene_parts.h"

namespace strato::ui {

using simulator::JobState;

namespace {

void showStations(StageScene &scene, const simulator::BatchLane &lane) {
  using Mood = StageStation::Mood;
  const auto add = [&](JobState state, const QString &name, Mood mood) {
    const auto number = static_cast<qint64>(lane.jobsIn(state));
    scene.stations.push_back({name, number, number > 0 ? mood : Mood::Plain});
  };
  add(JobState::Submitted, SceneWords::tr("Submitted"), Mood::Plain);
  add(JobState::Pending, SceneWords::tr("Pending"), Mood::Plain);
  add(JobState::Runnable, SceneWords::tr("Runnable"), Mood::Waits);
  add(JobState::Starting, SceneWords::tr("Starting"), Mood::Plain);
  add(JobState::Running, SceneWords::tr("Running"), Mood::Works);
  add(JobState::Succeeded, SceneWords::tr("Succeeded"), Mood::Plain);
  add(JobState::Failed, SceneWords::tr("Failed"), Mood::Plain);
}

StageUnit unitOf(const simulator::BatchInstance &instance, std::uint32_t place, int room, bool spot,
                 simulator::Tick now) {
  using State = simulator::BatchInstance::State;
  StageUnit unit;
  unit.place = place;
  unit.life = instance.life;
  unit.room = room;
  unit.used = instance.jobs;
  unit.spot = spot;
  unit.being = instance.stranded                  ? Being::Failed
               : instance.state == State::Booting ? Being::Booting
               : instance.state == State::Ready   ? Being::Serving
                                                  : Being::Noticed;
  setProgress(unit, instance.since, instance.until, now);
  return unit;
}

}  // namespace

void showInside(StageScene &scene, const simulator::BatchSettings &settings, const simulator::BatchLane &lane) {
  showStations(scene, lane);
  scene.waiting = static_cast<qint64>(lane.jobsIn(JobState::Runnable));
  qint64 booting = 0, empty = 0, calledBack = 0;
  const auto &instances = lane.instances();
  for (std::uint32_t place = 0; place < instances.size(); ++place) {
    if (instances[place].state == simulator::BatchInstance::State::Absent) continue;
    const StageUnit unit =
        unitOf(instances[place], place, settings.jobsPerInstance(), settings.environment.spot.has_value(), scene.at);
    booting += unit.being == Being::Booting ? 1 : 0;
    calledBack += unit.being == Being::Noticed ? 1 : 0;
    empty += unit.being == Being::Serving && unit.used == 0 ? 1 : 0;
    scene.units.push_back(unit);
  }
  const auto running = static_cast<qint64>(lane.jobsIn(JobState::Running));
  const auto starting = static_cast<qint64>(lane.jobsIn(JobState::Starting));
  const double vcpus = static_cast<double>(running + starting) * settings.job.vcpus;
  scene.inUse = std::llround(vcpus);
  scene.limit = settings.environment.maxVcpus;
  scene.inside =
      SceneWords::tr("%1 of %2 vCPUs in use").arg(countText(vcpus), countText(settings.environment.maxVcpus));
  scene.unitWords = settings.jobsPerInstance() == 1
                        ? SceneWords::tr("1 job on an instance")
                        : SceneWords::tr("%1 jobs on an instance").arg(countText(settings.jobsPerInstance()));
  scene.freePlaces = std::max(0, settings.mostInstances() - static_cast<int>(scene.units.size()));
  count(scene, CountShape::Busy, running, SceneWords::tr("run"));
  count(scene, CountShape::Cold, starting, SceneWords::tr("start"));
  count(scene, CountShape::Booting, booting, SceneWords::tr("boot"));
  if (calledBack > 0) count(scene, CountShape::Draining, calledBack, SceneWords::tr("called back"));
  if (empty > 0) count(scene, CountShape::Warm, empty, SceneWords::tr("empty"));
  countSpot(scene);
  if (scene.freePlaces > 0) count(scene, CountShape::Free, scene.freePlaces, SceneWords::tr("free"));
}

void showInside(StageScene &scene, const simulator::LightsailSettings &settings, const simulator::LightsailLane &lane) {
  qint64 slow = 0, requests = 0;
  const auto &nodes = lane.nodes();
  for (std::uint32_t place = 0; place < nodes.size(); ++place) {
    const simulator::BurstNode &node = nodes[place];
    StageUnit unit;
    unit.place = place;
    unit.being = Being::Serving;
    unit.used = node.requests();
    unit.room = settings.bundle.vcpus;
    unit.slow = node.isExhausted();
    unit.part = node.fullBurst() > 0 ? static_cast<float>(node.burst() / node.fullBurst()) : 0.0F;
    slow += unit.slow ? 1 : 0;
    requests += unit.used;
    scene.units.push_back(unit);
  }
  scene.inUse = requests;
  if (settings.connectionsPerNode) scene.limit = qint64{*settings.connectionsPerNode} * settings.nodes;
  scene.inside = requests == 1 ? SceneWords::tr("1 request shares the processors")
                               : SceneWords::tr("%1 requests share the processors").arg(countText(requests));
  scene.unitWords = SceneWords::tr("%1 vCPUs a node").arg(settings.bundle.vcpus);
  count(scene, CountShape::Serving, settings.nodes - slow, SceneWords::tr("at full speed"));
  count(scene, CountShape::Failed, slow, SceneWords::tr("slow"));
  if (scene.refused + scene.gaveUp > 0) {
    count(scene, CountShape::Refused, scene.refused + scene.gaveUp, SceneWords::tr("lost"));
  }
}

}  // namespace strato::ui
