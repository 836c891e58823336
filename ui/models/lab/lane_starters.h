// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QStringList>

#include "app/simulator/scenario.h"

namespace strato::ui {

/// The platforms that a lane may be added of, in the order of LaneSettings.
[[nodiscard]] QStringList starterNames();
/// Adds a lane of a platform that is about as large as the load needs.
void addStarter(simulator::Scenario &scenario, std::size_t platform);
/// A new one of the same platform, with the parts that this one has; its size fits no load in particular.
[[nodiscard]] simulator::LaneSettings usualLane(const simulator::LaneSettings &like);
/// A second one like it, behind it.
void duplicateLane(simulator::Scenario &scenario, std::size_t lane);
/// And what stands before it or is to happen to it alone.
void removeLane(simulator::Scenario &scenario, std::size_t lane);

}  // namespace strato::ui
