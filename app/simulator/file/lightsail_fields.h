// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/simulator/file/fields.h"
#include "app/simulator/lightsail/lightsail_settings.h"

namespace strato::simulator {

[[nodiscard]] LightsailSettings readLightsail(Fields &fields);

}  // namespace strato::simulator
