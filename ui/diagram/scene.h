// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/diagram/timeline.h"

namespace strato::ui {

inline constexpr Milliseconds fadeTime{180};

/// What stands still: the state of each node, and which nodes and edges matter now. In the diagram's order.
struct Still {
  std::vector<catalog::NodeState> states;
  std::vector<bool> nodesMatter;
  std::vector<bool> edgesMatter;
  bool operator==(const Still &) const = default;
};

struct TokenSpot {
  std::size_t journey = 0;  ///< of the step
  int edge = 0;
  double along = 0;    ///< share of the edge's length
  double size = 1;     ///< shrinks to 0 while it passes through a node
  bool rests = false;  ///< at the end of its journey
  bool operator==(const TokenSpot &) const = default;
};

/// All that there is to see at a position.
struct DiagramScene {
  int step = 0;
  Still before;  ///< what `now` fades in from
  Still now;
  double blend = 1;            ///< share of `now`
  std::vector<double> filled;  ///< for each node that starts (cold, booting): how far it has come
  std::vector<double> trails;  ///< for each edge: how much of it a token has travelled in this step
  std::vector<TokenSpot> tokens;
  std::vector<catalog::DiagramCounter> counters;
  bool operator==(const DiagramScene &) const = default;
};

/// A pure function of the position: stepping back shows exactly what was there.
[[nodiscard]] DiagramScene sceneAt(const catalog::Diagram &diagram, const std::vector<StepTimes> &times,
                                   Position position);
[[nodiscard]] DiagramScene sceneAt(const catalog::Diagram &diagram, Position position);

}  // namespace strato::ui
