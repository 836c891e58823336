// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/simulator/file/fields.h"
#include "app/simulator/scenario.h"

namespace strato::simulator {

/// A lane of any platform. Its front, where it has one, is put among the `fronts`; without an id it gets one from its
/// platform and its place.
[[nodiscard]] LaneSettings readLane(Fields &fields, std::size_t index, std::map<std::string, FrontSettings> &fronts);

}  // namespace strato::simulator
