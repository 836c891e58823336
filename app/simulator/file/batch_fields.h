// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/simulator/batch/batch_settings.h"
#include "app/simulator/file/fields.h"

namespace strato::simulator {

[[nodiscard]] BatchSettings readBatch(Fields &fields);

}  // namespace strato::simulator
