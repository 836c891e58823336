// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/diagram/label_places.h"

#include <algorithm>
#include <array>
#include <cmath>

namespace strato::ui {

namespace {

constexpr double besideLine = 6;  // between a line and its label
constexpr double breath = 2;      // between a label and anything else

struct Piece {
  QPointF from;
  QPointF to;
  [[nodiscard]] bool isLevel() const { return from.y() == to.y(); }
  [[nodiscard]] double length() const { return (to - from).manhattanLength(); }
};

std::vector<Piece> piecesOf(const EdgeLine &line) {
  std::vector<Piece> pieces;
  for (std::size_t point = 1; point < line.points.size(); ++point)
    pieces.push_back({line.points[point - 1], line.points[point]});
  std::stable_sort(pieces.begin(), pieces.end(),
                   [](const Piece &a, const Piece &b) { return a.length() > b.length(); });
  return pieces;
}

bool isFreeOfLines(const Geometry &geometry, const QRectF &box) {
  for (const EdgeLine &line : geometry.edges) {
    for (const Piece &piece : piecesOf(line)) {
      const QRectF track = QRectF(piece.from, piece.to).normalized().adjusted(-2, -2, 2, 2);
      if (track.intersects(box)) return false;
    }
  }
  return true;
}

/// A frame's border may not run through a label; its inside is fine.
bool isFreeOfFrames(const Geometry &geometry, const QRectF &box) {
  return std::none_of(geometry.groups.begin(), geometry.groups.end(), [&](const GroupBox &group) {
    return (group.rect.intersects(box) && !group.rect.contains(box)) ||
           (!group.title.isEmpty() && group.title.box.intersects(box));
  });
}

bool isFree(const Geometry &geometry, const QRectF &label) {
  const QRectF box = label.adjusted(-breath, -breath, breath, breath);
  if (!QRectF(QPointF(), geometry.size).contains(box)) return false;
  for (const NodeBox &node : geometry.nodes)
    if (node.rect.intersects(box)) return false;
  for (const EdgeLine &line : geometry.edges)
    if (!line.label.isEmpty() && line.label.box.intersects(box)) return false;
  return isFreeOfFrames(geometry, box) && isFreeOfLines(geometry, box);
}

std::vector<QRectF> placesBeside(const Piece &piece, const QSizeF &size) {
  std::vector<QRectF> places;
  for (const double share : std::array{0.5, 0.4, 0.6, 0.3, 0.7, 0.2, 0.8}) {
    const QPointF at = piece.from + (piece.to - piece.from) * share;
    const double left = at.x() - size.width() / 2;
    const double top = at.y() - size.height() / 2;
    if (piece.isLevel()) {
      places.emplace_back(QPointF(left, at.y() - besideLine + 2 - size.height()), size);
      places.emplace_back(QPointF(left, at.y() + besideLine - 2), size);
    } else {
      places.emplace_back(QPointF(at.x() + besideLine, top), size);
      places.emplace_back(QPointF(at.x() - besideLine - size.width(), top), size);
    }
  }
  return places;
}

}  // namespace

QSizeF labelSize(const QStringList &lines, const QFont &font) {
  return {std::ceil(widestOf(lines, font)) + 1, static_cast<double>(lines.size()) * lineHeight(font)};
}

QStringList labelLines(const catalog::DiagramEdge &edge, const DiagramFonts &fonts, Density density) {
  const QString text = QString::fromStdString(edge.label);
  if (text.isEmpty()) return {};
  if (density == Density::Roomy) return {text};
  return wrapped(text, fonts.edgeLabel, widthForLines(text, fonts.edgeLabel, density == Density::Snug ? 2 : 3));
}

void placeLabels(Geometry &geometry, const catalog::Diagram &diagram, const DiagramFonts &fonts) {
  for (std::size_t edge = 0; edge < diagram.edges.size(); ++edge) {
    EdgeLine &line = geometry.edges[edge];
    const QString whole = QString::fromStdString(diagram.edges[edge].label);
    const QStringList broken = labelLines(diagram.edges[edge], fonts, geometry.density);
    if (broken.isEmpty()) continue;
    for (const QStringList &lines : {QStringList{whole}, broken}) {
      const QSizeF size = labelSize(lines, fonts.edgeLabel);
      for (const Piece &piece : piecesOf(line)) {
        for (const QRectF &place : placesBeside(piece, size))
          if (line.label.isEmpty() && isFree(geometry, place))
            line.label = {place, lines, piece.isLevel() ? Qt::AlignHCenter : Qt::AlignLeft};
      }
      if (!line.label.isEmpty()) break;
    }
  }
}

}  // namespace strato::ui
