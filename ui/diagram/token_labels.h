// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/diagram/geometry.h"
#include "ui/diagram/scene.h"

namespace strato::ui {

/// Where a token is, and where the pill with its label goes.
struct TokenPlace {
  QPointF dot;
  double size = 1;
  PlacedText label;  ///< empty while the token passes through a node
};

/// On its last edge a token carries its label where it will rest, beside the node and over no text; before that, above.
[[nodiscard]] std::vector<TokenPlace> placeTokens(const Geometry &geometry, const DiagramScene &scene,
                                                  const DiagramFonts &fonts, const std::vector<Journey> &journeys);

}  // namespace strato::ui
