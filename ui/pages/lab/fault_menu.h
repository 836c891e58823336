// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <functional>

#include "app/simulator/scenario.h"
#include "ui/models/lab/stage_scene.h"
#include "ui/stage/stage_target.h"

namespace strato::ui {

class Menu;

/// Where something may go wrong: in one lane, which looks like that, at a thing on its stage; or in all lanes.
struct FaultPlace {
  int lane = -1;
  const StageScene *scene = nullptr;
  StageTarget target;
};

/// Makes an entry for each fault; one that cannot happen there is grey and says why.
void fillFaultMenu(Menu &menu, const simulator::Scenario &scenario, double second, const FaultPlace &place,
                   const std::function<void(const QString &words, const simulator::Incident &)> &happen);

}  // namespace strato::ui
