// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/guides/play.h"
#include "app/guides/scoring.h"

namespace strato::guides {

/// A prompt as it is asked. `catalog::Guide` has its range and unit.
struct Question {
  std::string id;
  std::string ask;
  std::vector<std::string> choices;
};

/// All that a page shows of a guide at one moment, filled in. What is known only after the runs is empty before.
struct Telling {
  std::string situation;
  std::string limits;
  std::vector<Question> questions;
  std::string changeName;
  std::string changeExpect;

  std::vector<GoalStanding> goals;
  Score score;
  std::string rule;
  std::string debrief;     ///< what the first run shows
  std::string afterwards;  ///< what the change showed; empty until it was tried
  int stars = 0;           ///< 0 before the debrief
};

/// Of planned() before the runs, of played() after them; `changed` once the learner tried the change.
[[nodiscard]] Result<Telling> told(const catalog::Guide &guide, const Evidence &evidence, const Prediction &prediction,
                                   bool changed);

}  // namespace strato::guides
