// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/simulator/file/scenario_file.h"
#include "app/simulator/pricing/price_book.h"

namespace strato::simulator {

/// Instance types of the scenario and its branches that the price list does not have: the file alone cannot tell.
[[nodiscard]] Faults unknownTypes(const ScenarioFile &file, const pricing::PriceBook &prices);

}  // namespace strato::simulator
