// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/simulator/file/fields.h"
#include "app/simulator/fronts/front_settings.h"

namespace strato::simulator {

/// A lane's field "front".
[[nodiscard]] FrontSettings readFront(Fields fields);

}  // namespace strato::simulator
