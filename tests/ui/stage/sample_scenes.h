// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/models/lab/stage_scene.h"

/// Made-up moments of lanes, for tests, benches and pictures.
namespace strato::tests {

/// An eleventh is cold, a thirtieth warm, the rest busy.
[[nodiscard]] ui::StageScene fieldOf(int environments);
/// Of these `serving` serve, two more warm up, seven boot, as far as they are so many.
[[nodiscard]] ui::StageScene machinesOf(int machines, int serving, int free);
/// The same in zones; some of them Spot, of which two were warned.
[[nodiscard]] ui::StageScene zonesOf(int zones, int machines, int free);
[[nodiscard]] ui::StageScene lostZone();
[[nodiscard]] ui::StageScene spotTasks();
[[nodiscard]] ui::StageScene tasks();
[[nodiscard]] ui::StageScene hosts();
[[nodiscard]] ui::StageScene jobs();
[[nodiscard]] ui::StageScene nodes();
/// One machine in each state that there is.
[[nodiscard]] ui::StageScene everyBeing();

/// The same lane a little later: a share of the cells has another state, `arrived` more have come.
void moveOn(ui::StageScene &scene, int step, double share, int arrived);

}  // namespace strato::tests
