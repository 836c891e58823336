// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/simulator/lane_state.h"
#include "ui/models/lab/lane_moment.h"
#include "ui/models/lab/stage_scene.h"

namespace strato::ui {

/// What a lane looks like at a moment. `settings` are in real numbers also where requests are bundled.
[[nodiscard]] StageScene sceneOf(const simulator::LaneSettings &settings, const simulator::LaneState &moment,
                                 const Lately &lately);

}  // namespace strato::ui
