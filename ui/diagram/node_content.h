// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/diagram/geometry.h"

namespace strato::ui {

/// The measures of a density, in pixels.
struct Spacing {
  double gap;        ///< between columns and between rows
  double channel;    ///< the least width of a column without nodes
  double padding;    ///< inside a node
  double tile;       ///< 0: none
  double framePad;   ///< between a group's frame and its nodes
  double leastNode;  ///< the least height of a node
  int titleLines;
  int secondLines;
};

[[nodiscard]] Spacing spacingOf(Density density);

/// A node that is at least as tall as wide, in cells, stands upright: its tile above its words.
[[nodiscard]] bool isUpright(const catalog::DiagramNode &node);
/// Every state that the node is in at some step.
[[nodiscard]] std::vector<catalog::NodeState> statesOf(const catalog::Diagram &diagram,
                                                       const catalog::DiagramNode &node);
[[nodiscard]] QString secondText(const catalog::DiagramNode &node, catalog::NodeState state);

[[nodiscard]] double nodeWidthNeed(const catalog::Diagram &diagram, const catalog::DiagramNode &node,
                                   const DiagramFonts &fonts, const Spacing &spacing);
[[nodiscard]] double nodeHeightNeed(const catalog::Diagram &diagram, const catalog::DiagramNode &node,
                                    const DiagramFonts &fonts, Density density, double width);
[[nodiscard]] NodeBox fillNode(const catalog::Diagram &diagram, const catalog::DiagramNode &node,
                               const DiagramFonts &fonts, Density density, const QRectF &rect);

}  // namespace strato::ui
