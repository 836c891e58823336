// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/simulator/file/fields.h"
#include "app/simulator/workload.h"

namespace strato::simulator {

[[nodiscard]] ClientSettings readClients(Fields fields);
/// Of the workload's field "classes"; null where there is none.
[[nodiscard]] std::shared_ptr<const std::vector<RequestClass>> readClasses(Fields &workload);

}  // namespace strato::simulator
