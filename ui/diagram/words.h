// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

#include "ui/diagram/scene.h"

namespace strato::ui {

/// What a diagram shows, said in words: for screen readers, and for whoever prefers to read.

/// "Step 2 of 10. Set the trigger. You choose what starts it ..."
[[nodiscard]] QString stepSentence(const catalog::Diagram &diagram, int step);
/// "Environment A, one event at a time"
[[nodiscard]] QString nodeName(const catalog::DiagramNode &node);
/// Its state, its group, where its lines lead, and what it is.
[[nodiscard]] QString nodeDescription(const catalog::Diagram &diagram, std::size_t node, catalog::NodeState state);
/// "From Photos to Lambda: event"
[[nodiscard]] QString edgeSentence(const catalog::Diagram &diagram, const catalog::DiagramEdge &edge);
/// "Calls", of a counter that the file calls "calls"
[[nodiscard]] QString counterName(const std::string &name);
/// "Calls: 1, Billed: 400 ms"
[[nodiscard]] QString counterSentence(const std::vector<catalog::DiagramCounter> &counters);

}  // namespace strato::ui
