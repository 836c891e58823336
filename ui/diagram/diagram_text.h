// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QFont>
#include <QRectF>
#include <QStringList>

#include "app/catalog/diagram.h"

namespace strato::ui {

struct Look;

/// The four kinds of text on a diagram.
struct DiagramFonts {
  QFont nodeTitle;
  QFont nodeRole;
  QFont edgeLabel;
  QFont groupTitle;
  bool operator==(const DiagramFonts &) const = default;
};

[[nodiscard]] DiagramFonts diagramFonts(const Look &look);

/// Lines of text with their place. `box` is as wide and high as the lines need, or wider.
struct PlacedText {
  QRectF box;
  QStringList lines;
  Qt::AlignmentFlag align = Qt::AlignLeft;
  [[nodiscard]] bool isEmpty() const { return lines.isEmpty(); }
  bool operator==(const PlacedText &) const = default;
};

/// Breaks at spaces only; a word wider than `width` keeps its line to itself.
[[nodiscard]] QStringList wrapped(const QString &text, const QFont &font, double width);
/// As few lines as wrapped(), of like length.
[[nodiscard]] QStringList balanced(const QString &text, const QFont &font, double width);
/// The smallest width at which the text needs at most `lines` lines.
[[nodiscard]] double widthForLines(const QString &text, const QFont &font, int lines);
[[nodiscard]] double lineHeight(const QFont &font);
[[nodiscard]] double widestOf(const QStringList &lines, const QFont &font);

/// "busy", "starting cold" and so on; empty for NodeState::None.
[[nodiscard]] QString stateWord(catalog::NodeState state);

}  // namespace strato::ui
