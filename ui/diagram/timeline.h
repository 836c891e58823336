// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <chrono>
#include <map>
#include <string>
#include <vector>

#include "app/base/clock.h"
#include "app/catalog/diagram.h"

namespace strato::ui {

inline constexpr Milliseconds hopTime{240};
inline constexpr Milliseconds passTime{120};    ///< a token within a node that it passes through
inline constexpr Milliseconds leadTime{400};    ///< before the first token of a step leaves
inline constexpr Milliseconds leastTime{2500};  ///< for the narration of a step

/// A place in the story.
struct Position {
  int step = 0;
  double progress = 0;  ///< within the step, 0 to 1
  bool operator==(const Position &) const = default;
};

/// A token of a step: when it leaves, and the edges that it then travels, by index.
struct Journey {
  std::string label;
  Milliseconds departure{0};
  std::vector<int> edges;

  [[nodiscard]] Milliseconds start(std::size_t hop) const { return departure + hop * (hopTime + passTime); }
  [[nodiscard]] Milliseconds arrival(std::size_t hop) const { return start(hop) + hopTime; }
};

struct StepTimes {
  Milliseconds duration{0};
  std::vector<Journey> journeys;
  std::map<std::string, Milliseconds> changes;  ///< when each node that the step sets takes its new state
};

/// When what happens, at normal speed. Tokens never run on the same edge at the same time.
[[nodiscard]] std::vector<StepTimes> timesOf(const catalog::Diagram &diagram);

}  // namespace strato::ui
