// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

#include "app/simulator/lane_state.h"
#include "ui/models/lab/stage_scene.h"

namespace strato::ui {

/// What one reads when resting on an environment of Lambda: since when it is there, what it served, what it does.
[[nodiscard]] QString wordsOnEnvironment(const simulator::Environment &environment, std::uint32_t place,
                                         simulator::Tick now);
/// The same for an instance, a task, a pod or a node.
[[nodiscard]] QString wordsOnUnit(const StageScene &scene, const StageUnit &unit);
[[nodiscard]] QString wordsOnHost(const StageScene &scene, const StageHost &host);

}  // namespace strato::ui
