// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/simulator/file/fields.h"
#include "app/simulator/file/scenario_file.h"

namespace strato::simulator {

/// The scenario's field "branches": its other futures.
[[nodiscard]] std::vector<SavedBranch> readBranches(Fields &root, const Scenario &scenario);

}  // namespace strato::simulator
