// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

class QAccessibleInterface;

namespace strato::ui {

class DiagramView;

/// Puts each node, group and edge of every DiagramView into the accessibility tree, and the words of the current step
/// as a caption. Does nothing the second time.
void installDiagramAccessible();

[[nodiscard]] QAccessibleInterface *captionOf(DiagramView *view);
[[nodiscard]] QAccessibleInterface *nodePartOf(DiagramView *view, int node);

}  // namespace strato::ui
