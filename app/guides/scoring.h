// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <map>
#include <optional>
#include <string>
#include <vector>

#include "app/guides/evidence.h"

namespace strato::guides {

/// What a learner drew: seconds and requests a second, in the order of time, joined by straight lines.
using Drawing = std::vector<simulator::RateCurve::Point>;

/// What a learner predicted. Times in seconds, a choice by its place from 0.
struct Prediction {
  Drawing drawing;
  std::map<std::string, double> answers;  ///< by the prompt's id
};

/// How one prompt went.
struct Marked {
  std::string id;
  std::optional<int> score;        ///< 0 to 100; nothing where it was not answered
  Value truth;                     ///< of a choice, its place
  std::string truthText;           ///< "08:34", "24.6 %", "EC2"
  std::string why;                 ///< filled in
  std::vector<std::string> shows;  ///< of each choice, what it came to
};

struct Score {
  std::optional<int> drawing;  ///< nothing where nothing was drawn
  std::vector<Marked> answers;
  std::optional<int> total;  ///< the mean of those that there are
};

/// Compares a prediction with the first run.
[[nodiscard]] Result<Score> scored(const catalog::Guide &guide, const Prediction &prediction, const Evidence &evidence);

/// Requests a second that a lane could serve at each of its samples: its capacity over the mean service time.
[[nodiscard]] Drawing servable(const Figures &figures, std::size_t lane);

/// 1 - area between the two / area below either, from 0 to 100.
[[nodiscard]] int likeness(const Drawing &drawn, const Drawing &real, double fromS, double toS);

/// How a goal stands.
struct GoalStanding {
  std::string say;
  bool needsAnswer = false;
  std::optional<Value> first, after;  ///< measured in the two runs
  bool metAtFirst = false;            ///< or answered rightly
  bool metAfter = false;
};

[[nodiscard]] Result<std::vector<GoalStanding>> goalsOf(const catalog::Guide &guide, const Evidence &evidence,
                                                        const Score &score);

/// 1: the debrief was seen. 2: and every goal is met that can be without the change. 3: and the change, or another
/// one, met all the others.
[[nodiscard]] int starsFor(const std::vector<GoalStanding> &goals, bool changed);

}  // namespace strato::guides
