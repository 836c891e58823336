// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/diagram/geometry.h"

namespace strato::ui {

/// Gives each edge's label a place beside its line where it overlaps nothing, and takes the label away if there is
/// none. Nodes, groups and lines must be in place.
void placeLabels(Geometry &geometry, const catalog::Diagram &diagram, const DiagramFonts &fonts);

[[nodiscard]] QSizeF labelSize(const QStringList &lines, const QFont &font);
/// How an edge's label is broken: one line where there is room, two otherwise.
[[nodiscard]] QStringList labelLines(const catalog::DiagramEdge &edge, const DiagramFonts &fonts, Density density);

}  // namespace strato::ui
