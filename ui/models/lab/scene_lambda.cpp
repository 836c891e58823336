// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/models/lab/scene_parts.h"

#include "ui/models/lab/lab_numbers.h"

namespace strato::ui {

using simulator::Environment;
using simulator::Tick;

namespace {

StageCell cellOf(const Environment &environment, Tick now) {
  StageCell cell;
  switch (environment.state) {
    case Environment::State::Absent:
      break;
    case Environment::State::Idle:
      cell.being = Being::Warm;
      break;
    case Environment::State::Preparing:
    case Environment::State::Busy:
      cell.being = environment.isCold(now) ? Being::Cold : Being::Busy;
      break;
  }
  if (cell.being == Being::Cold && environment.initEnds > environment.since) {
    const auto part = 255 * (now - environment.since) / (environment.initEnds - environment.since);
    cell.part = static_cast<std::uint8_t>(std::clamp<Tick>(part, 0, 255));
  }
  return cell;
}

}  // namespace

void showInside(StageScene &scene, const simulator::LambdaSettings &settings, const simulator::LambdaLane &lane) {
  qint64 cold = 0, busy = 0, warm = 0;
  const auto &environments = lane.environments();
  scene.cells.reserve(environments.size());
  for (const Environment &environment : environments) {
    const StageCell cell = cellOf(environment, scene.at);
    cold += cell.being == Being::Cold ? 1 : 0;
    busy += cell.being == Being::Busy ? 1 : 0;
    warm += cell.being == Being::Warm ? 1 : 0;
    scene.cells.push_back(cell);
  }
  while (!scene.cells.empty() && scene.cells.back().being == Being::Absent) scene.cells.pop_back();

  const auto limit = settings.concurrencyLimit();
  scene.inUse = (cold + busy) * scene.bundle;
  if (limit) scene.limit = *limit;
  scene.inside = limit ? SceneWords::tr("%1 of %2 in use").arg(countText(scene.inUse), countText(*limit))
                       : SceneWords::tr("%1 in use").arg(countText(scene.inUse));
  scene.unitWords = scene.bundle == 1 ? SceneWords::tr("1 cell = 1 environment")
                                      : SceneWords::tr("1 cell = %1 environments").arg(countText(scene.bundle));
  count(scene, CountShape::Cold, cold * scene.bundle, SceneWords::tr("cold"));
  count(scene, CountShape::Busy, busy * scene.bundle, SceneWords::tr("busy"));
  count(scene, CountShape::Warm, warm * scene.bundle, SceneWords::tr("warm"));
  count(scene, CountShape::Refused, scene.refused, SceneWords::tr("refused"));
}

}  // namespace strato::ui
