// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QPainterPath>
#include <QSizeF>
#include <utility>
#include <vector>

#include "app/catalog/diagram.h"
#include "ui/diagram/diagram_text.h"

namespace strato::ui {

/// How much a node shows beside its words: narrow drawings give up the icon tile, never a word.
enum class Density { Roomy, Snug, Narrow };

struct NodeBox {
  QRectF rect;
  QRectF tile;   ///< where the icon or the state's shape goes; empty when narrow
  QRectF badge;  ///< where the state's shape goes when there is no tile
  PlacedText title;
  /// What the second line says in each state that the node is ever in: its role, or the state's name.
  std::vector<std::pair<catalog::NodeState, PlacedText>> seconds;

  [[nodiscard]] const PlacedText &second(catalog::NodeState state) const;
  bool operator==(const NodeBox &) const = default;
};

struct GroupBox {
  QRectF rect;
  PlacedText title;
  bool operator==(const GroupBox &) const = default;
};

struct EdgeLine {
  std::vector<QPointF> points;  ///< corners, from the port of one node to the port of the other
  PlacedText label;             ///< empty if the edge has none, or if there is no free place
  bool operator==(const EdgeLine &) const = default;

  [[nodiscard]] QPainterPath path(double cornerRadius = 12) const;
};

/// Where everything on a diagram goes. Boxes are in the order of the diagram's lists, in units that `zoom` turns into
/// the pixels that were asked for.
struct Geometry {
  double zoom = 1;
  QSizeF size;
  Density density = Density::Roomy;
  std::vector<GroupBox> groups;
  std::vector<NodeBox> nodes;
  std::vector<EdgeLine> edges;
  bool operator==(const Geometry &) const = default;

  /// -1 where there is no node.
  [[nodiscard]] int nodeAt(const QPointF &point) const;
};

/// The height in pixels at which the diagram is comfortable in this width.
[[nodiscard]] double heightForWidth(const catalog::Diagram &diagram, const DiagramFonts &fonts, double width);
/// The smallest width in pixels at which no text has to shrink.
[[nodiscard]] double narrowestWidth(const catalog::Diagram &diagram, const DiagramFonts &fonts);

[[nodiscard]] Geometry layOut(const catalog::Diagram &diagram, const DiagramFonts &fonts, const QSizeF &pixels);

/// The index of a node or edge, or -1.
[[nodiscard]] int nodeIndex(const catalog::Diagram &diagram, const std::string &id);
[[nodiscard]] int edgeIndex(const catalog::Diagram &diagram, const std::string &id);

}  // namespace strato::ui
