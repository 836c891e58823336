// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <string_view>
#include <tl/expected.hpp>

#include "app/simulator/file/faults.h"
#include "app/simulator/file/trace_fields.h"
#include "app/simulator/scenario.h"

namespace strato::simulator {

/// Reads a scenario file (format stratoscope-scenario/1, described in file/FORMAT.md), or says all that is wrong.
/// A scenario that names a trace needs somebody who opens it.
[[nodiscard]] tl::expected<Scenario, Faults> readScenario(std::string_view text, const OpenTrace &open = {});

}  // namespace strato::simulator
