// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/simulator/report.h"
#include "app/simulator/timeline.h"

namespace strato::simulator {

// What a lane did whose requests each stand for so many: numbers of requests, environments and slots become the real
// ones. Times and instances are real already.
void unbundle(LaneReport &report, int size);
void unbundle(Sample &sample, int size);
[[nodiscard]] News unbundled(News news, int size);

}  // namespace strato::simulator
