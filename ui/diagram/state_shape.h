// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QRectF>

#include "app/catalog/diagram.h"
#include "ui/theme/tokens.h"

class QPainter;

namespace strato::ui {

enum class Emphasis { Full, Stepped };  ///< stepped back: there, readable, and not what this step is about

/// The colour of a state; of plain graphics for NodeState::None.
[[nodiscard]] QColor stateColor(const Tokens &tokens, catalog::NodeState state);

/// The box of a node: its fill and outline say the state, and so does its pattern (dashed, hatched).
void drawNodeFrame(QPainter &painter, const QRectF &box, catalog::NodeState state, Emphasis emphasis,
                   const Tokens &tokens);

/// The shape of a state on a tile; without a state, the node's icon. A ring that fills is left to drawFillingRing.
void drawStateTile(QPainter &painter, const QRectF &tile, catalog::NodeState state, const QString &icon,
                   Emphasis emphasis, const Tokens &tokens);

/// How far a cold or booting node has come, 0 to 1.
void drawFillingRing(QPainter &painter, const QRectF &tile, catalog::NodeState state, double filled,
                     const Tokens &tokens);

}  // namespace strato::ui
