// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/guides/evidence.h"

namespace strato::guides {

/// The guide before anything was run: enough for its situation, its prompts and the name of its change.
[[nodiscard]] Result<Evidence> planned(const catalog::Guide &guide, std::string scenarioText);

/// The change's future: a fork of the first run, or a run of its own. Nothing when `progress` said stop.
[[nodiscard]] Result<std::optional<simulator::Run>> runChanged(const Evidence &plan, const simulator::Run &first,
                                                               const simulator::RunOptions &options = {});

/// Runs the scenario and its change. Whoever has runs already makes an Evidence of them by Figures::of().
/// Nothing when `progress` said stop.
[[nodiscard]] Result<std::optional<Evidence>> played(const catalog::Guide &guide, std::string scenarioText,
                                                     const pricing::PriceBook &book,
                                                     const simulator::RunOptions &options = {});

}  // namespace strato::guides
