// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/simulator/scenario.h"

namespace strato::simulator {

/// From here on requests are usually bundled.
inline constexpr double kVeryManyPerSecond = 100'000.0;

/// The scenario in which each request stands for `size` of them, and what limits them is divided likewise: see
/// model.md.
[[nodiscard]] Scenario bundled(Scenario scenario, int size);
/// The same for one lane.
void divide(LaneSettings &lane, int size);
/// The largest size up to `most` that every lane can be divided by; 1 where there is none.
[[nodiscard]] int fittingBundle(const Scenario &scenario, int most);
/// 1 below kVeryManyPerSecond; above it, as large as leaves enough bundles for good figures.
[[nodiscard]] int usualBundle(const Scenario &scenario);

}  // namespace strato::simulator
