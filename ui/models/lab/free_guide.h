// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/catalog/guide.h"
#include "ui/models/lab/lab_outcome.h"

namespace strato::ui {

/// What can be asked of a scenario before it is watched, in the form of a guide with neither a text nor a change.
struct FreeGuide {
  catalog::Guide guide;
  std::string scenario;  ///< its file, in which lanes have names that formulas can say
};

/// The capacity of a lane, when it catches up with the load or how much it loses, and who is cheapest. Asks only what
/// has an answer in this run; the questions do not tell it.
[[nodiscard]] FreeGuide freeGuideOf(const LabOutcome &outcome, std::size_t lane);

}  // namespace strato::ui
