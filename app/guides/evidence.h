// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/catalog/guide.h"
#include "app/guides/figures.h"

namespace strato::guides {

/// What formulas are asked of: the scenario as it is and as it is after the guide's change, each with or without its
/// run.
struct Evidence {
  Figures first;
  Figures after;
  catalog::GuideChange change;
};

/// What a formula comes to.
[[nodiscard]] Result<Value> evaluate(const std::string &formula, const Evidence &evidence);

/// Text with its formulas filled in.
[[nodiscard]] Result<std::string> filled(const std::string &text, const Evidence &evidence);

}  // namespace strato::guides
