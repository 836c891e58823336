// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/simulator/file/scenario_file.h"

namespace strato::simulator {

/// A scenario that could have been read, as a scenario file that says the same: read again, it runs to the same
/// fingerprint. A trace that came from a file is written out, and one of more than about a million requests is longer
/// than what is read. Bundles are no part of a file.
[[nodiscard]] std::string writeScenario(const Scenario &scenario);
/// And its branches.
[[nodiscard]] std::string writeScenarioFile(const ScenarioFile &file);

}  // namespace strato::simulator
