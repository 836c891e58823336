// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/diagram/geometry.h"

#include <algorithm>
#include <cmath>
#include <optional>

#include "ui/diagram/label_places.h"
#include "ui/diagram/node_content.h"
#include "ui/diagram/router.h"
#include "ui/diagram/tracks.h"

namespace strato::ui {

namespace {

using catalog::Diagram;
using catalog::DiagramEdge;
using catalog::DiagramGroup;
using catalog::DiagramNode;

constexpr double margin = 8;  // room for the focus ring
constexpr double comfortable = 1.16;
constexpr double largestZoom = 4;
constexpr double arrowRoom = 14;

struct Margins {
  double left = margin;
  double top = margin;
  double right = margin;
  double bottom = margin;
};

bool areApart(double aFrom, double aSize, double bFrom, double bSize) {
  return aFrom + aSize <= bFrom || bFrom + bSize <= aFrom;
}

bool isCovered(const Diagram &diagram, int track, double catalog::Cell::*axis) {
  return std::any_of(diagram.nodes.begin(), diagram.nodes.end(),
                     [&](const DiagramNode &node) { return !areApart(node.at.*axis, node.size.*axis, track, 1); });
}

/// The room between two nodes in which the label of their edge has to fit, if they face each other along the axis.
std::optional<TrackNeed> labelNeed(const DiagramNode &a, const DiagramNode &b, double catalog::Cell::*axis,
                                   double catalog::Cell::*across, double pixels) {
  if (areApart(a.at.*across, a.size.*across, b.at.*across, b.size.*across)) return std::nullopt;
  const DiagramNode &first = a.at.*axis < b.at.*axis ? a : b;
  const DiagramNode &second = a.at.*axis < b.at.*axis ? b : a;
  const TrackNeed need{first.at.*axis + first.size.*axis, second.at.*axis, pixels};
  if (need.to <= need.from) return std::nullopt;
  return need;
}

/// A diagram measured at one density: what its columns and rows need.
class Plan final {
 public:
  Plan(const Diagram &diagram, const DiagramFonts &fonts, Density density)
      : m_diagram(diagram), m_fonts(fonts), m_density(density), m_spacing(spacingOf(density)) {
    for (const DiagramGroup &group : diagram.groups) {
      if (group.at.column <= 0) m_margins.left = margin + m_spacing.framePad;
      if (group.at.row <= 0) m_margins.top = margin + m_spacing.framePad;
      if (group.at.column + group.size.column >= diagram.columns) m_margins.right = margin + m_spacing.framePad;
      if (group.at.row + group.size.row >= diagram.rows) m_margins.bottom = margin + m_spacing.framePad;
    }
  }

  [[nodiscard]] double leastWidth() const { return columns(m_spacing).total() + m_margins.left + m_margins.right; }
  [[nodiscard]] double leastHeight(double width) const {
    return rows(columnsFor(width)).total() + m_margins.top + m_margins.bottom;
  }
  [[nodiscard]] Geometry layOut(const QSizeF &size) const;

 private:
  [[nodiscard]] Tracks columns(const Spacing &spacing) const;
  [[nodiscard]] Tracks columnsFor(double width) const;
  [[nodiscard]] Tracks rows(const Tracks &columns) const;
  [[nodiscard]] double cardHeight(const Tracks &columns) const;
  [[nodiscard]] QStringList groupTitle(const DiagramGroup &group, double width) const;
  [[nodiscard]] GroupBox frame(const DiagramGroup &group, const QRectF &cells, const std::vector<NodeBox> &nodes) const;
  void route(Geometry &geometry) const;

  const Diagram &m_diagram;
  const DiagramFonts &m_fonts;
  Density m_density;
  Spacing m_spacing;
  Margins m_margins;
};

Tracks Plan::columns(const Spacing &spacing) const {
  std::vector<TrackNeed> needs;
  for (const DiagramNode &node : m_diagram.nodes)
    needs.push_back(
        {node.at.column, node.at.column + node.size.column, nodeWidthNeed(m_diagram, node, m_fonts, spacing)});
  for (int column = 0; column < m_diagram.columns; ++column)
    if (!isCovered(m_diagram, column, &catalog::Cell::column))
      needs.push_back({double(column), column + 1.0, spacing.channel});
  for (const DiagramGroup &group : m_diagram.groups) {
    const double title = widthForLines(QString::fromStdString(group.title), m_fonts.groupTitle, spacing.titleLines);
    needs.push_back({group.at.column, group.at.column + group.size.column, std::ceil(title) + 1});
  }
  for (const DiagramEdge &edge : m_diagram.edges) {
    const int from = nodeIndex(m_diagram, edge.from);
    const int to = nodeIndex(m_diagram, edge.to);
    if (edge.label.empty() || from < 0 || to < 0) continue;
    const double label = labelSize(labelLines(edge, m_fonts, m_density), m_fonts.edgeLabel).width();
    if (const auto need =
            labelNeed(m_diagram.nodes[static_cast<std::size_t>(from)], m_diagram.nodes[static_cast<std::size_t>(to)],
                      &catalog::Cell::column, &catalog::Cell::row, label + arrowRoom - 2 * spacing.gap))
      needs.push_back(*need);
  }
  return {m_diagram.columns, spacing.gap, spacing.channel / 2, std::move(needs)};
}

Tracks Plan::columnsFor(double width) const {
  const double room = width - m_margins.left - m_margins.right;
  Spacing unbroken = m_spacing;
  unbroken.titleLines = unbroken.secondLines = 1;
  Tracks tracks = columns(m_spacing);
  tracks.growTowards(columns(unbroken), room);
  tracks.growTo(room);
  return tracks;
}

double Plan::cardHeight(const Tracks &columns) const {
  double height = 0;
  for (const DiagramNode &node : m_diagram.nodes) {
    if (isUpright(node) || node.size.row > 1) continue;
    const double width = columns.end(node.at.column + node.size.column) - columns.begin(node.at.column);
    height = std::max(height, nodeHeightNeed(m_diagram, node, m_fonts, m_density, width));
  }
  return height;
}

QStringList Plan::groupTitle(const DiagramGroup &group, double width) const {
  return balanced(QString::fromStdString(group.title), m_fonts.groupTitle, width);
}

Tracks Plan::rows(const Tracks &columns) const {
  std::vector<TrackNeed> needs;
  const double card = cardHeight(columns);
  for (const DiagramNode &node : m_diagram.nodes) {
    const double width = columns.end(node.at.column + node.size.column) - columns.begin(node.at.column);
    const bool tall = isUpright(node) || node.size.row > 1;
    needs.push_back({node.at.row, node.at.row + node.size.row,
                     tall ? nodeHeightNeed(m_diagram, node, m_fonts, m_density, width) : card});
  }
  for (const DiagramGroup &group : m_diagram.groups) {
    const double width = columns.end(group.at.column + group.size.column) - columns.begin(group.at.column);
    const auto lines = static_cast<double>(groupTitle(group, width).size());
    needs.push_back(
        {group.at.row, group.at.row + 1, lines * lineHeight(m_fonts.groupTitle) + m_spacing.framePad - m_spacing.gap});
  }
  for (const DiagramEdge &edge : m_diagram.edges) {
    const int from = nodeIndex(m_diagram, edge.from);
    const int to = nodeIndex(m_diagram, edge.to);
    if (edge.label.empty() || from < 0 || to < 0) continue;
    const double label = labelSize(labelLines(edge, m_fonts, m_density), m_fonts.edgeLabel).height();
    if (const auto need =
            labelNeed(m_diagram.nodes[static_cast<std::size_t>(from)], m_diagram.nodes[static_cast<std::size_t>(to)],
                      &catalog::Cell::row, &catalog::Cell::column, label + arrowRoom - 2 * m_spacing.gap))
      needs.push_back(*need);
  }
  return {m_diagram.rows, m_spacing.gap, 4, std::move(needs)};
}

Geometry Plan::layOut(const QSizeF &size) const {
  const Tracks across = columnsFor(size.width());
  Tracks down = rows(across);
  down.growTo(std::min(size.height() - m_margins.top - m_margins.bottom, down.total() * 1.5));
  const double card = cardHeight(across);
  const QPointF origin(m_margins.left,
                       m_margins.top + (size.height() - m_margins.top - m_margins.bottom - down.total()) / 2);
  const auto cells = [&](const catalog::Cell &at, const catalog::Cell &extent) {
    return QRectF(QPointF(across.begin(at.column), down.begin(at.row)),
                  QPointF(across.end(at.column + extent.column), down.end(at.row + extent.row)))
        .translated(origin);
  };

  Geometry geometry;
  geometry.size = size;
  geometry.density = m_density;
  for (const DiagramNode &node : m_diagram.nodes) {
    QRectF rect = cells(node.at, node.size);
    if (!isUpright(node) && node.size.row <= 1) {
      const double spare = std::max(0.0, rect.height() - card);
      rect.adjust(0, spare / 2, 0, -spare / 2);
    }
    geometry.nodes.push_back(fillNode(m_diagram, node, m_fonts, m_density, rect));
  }
  for (const DiagramGroup &group : m_diagram.groups)
    geometry.groups.push_back(frame(group, cells(group.at, group.size), geometry.nodes));
  route(geometry);
  placeLabels(geometry, m_diagram, m_fonts);
  return geometry;
}

/// A frame closes round its nodes and has its title above them; without nodes it takes its cells.
GroupBox Plan::frame(const DiagramGroup &group, const QRectF &cells, const std::vector<NodeBox> &nodes) const {
  const QStringList lines = groupTitle(group, cells.width());
  const QSizeF title(widestOf(lines, m_fonts.groupTitle) + 1,
                     static_cast<double>(lines.size()) * lineHeight(m_fonts.groupTitle));
  QRectF members;
  for (const NodeBox &node : nodes)
    if (cells.contains(node.rect.center())) members |= node.rect;
  QRectF inside = cells;
  if (!members.isEmpty()) {
    inside.setTop(std::max(cells.top(), members.top() - title.height() - m_spacing.framePad));
    inside.setBottom(members.bottom());
  }
  const double pad = m_spacing.framePad;
  return {inside.adjusted(-pad, -pad, pad, pad), {QRectF(inside.topLeft(), title), lines, Qt::AlignLeft}};
}

void Plan::route(Geometry &geometry) const {
  RoutingProblem problem;
  problem.bounds = QRectF(QPointF(), geometry.size).adjusted(2, 2, -2, -2);
  problem.clearance = m_spacing.gap / 2;
  for (const NodeBox &node : geometry.nodes) problem.shapes.push_back(node.rect);
  problem.solid.assign(geometry.nodes.size(), true);
  const auto shapeOf = [&](const std::string &id) {
    const int node = nodeIndex(m_diagram, id);
    if (node >= 0) return node;
    for (std::size_t group = 0; group < m_diagram.groups.size(); ++group)
      if (m_diagram.groups[group].id == id) return static_cast<int>(m_diagram.nodes.size() + group);
    return 0;
  };
  for (const DiagramEdge &edge : m_diagram.edges) problem.links.push_back({shapeOf(edge.from), shapeOf(edge.to)});
  for (const GroupBox &group : geometry.groups) {
    const bool isEntered = std::any_of(problem.links.begin(), problem.links.end(), [&](const Link &link) {
      const auto inside = [&](int shape) {
        return shape < static_cast<int>(geometry.nodes.size()) &&
               group.rect.contains(geometry.nodes[static_cast<std::size_t>(shape)].rect);
      };
      return inside(link.from) || inside(link.to);
    });
    problem.shapes.push_back(group.rect);
    problem.solid.push_back(!isEntered);
    if (!group.title.isEmpty()) problem.walls.push_back(group.title.box.adjusted(-4, -4, 4, 4));
  }
  for (Polyline &line : routeLinks(problem)) geometry.edges.push_back({std::move(line), {}});
}

Geometry scaled(Geometry geometry, double zoom) {
  geometry.zoom = zoom;
  return geometry;
}

}  // namespace

const PlacedText &NodeBox::second(catalog::NodeState state) const {
  const auto found =
      std::find_if(seconds.begin(), seconds.end(), [&](const auto &each) { return each.first == state; });
  return found == seconds.end() ? seconds.front().second : found->second;
}

QPainterPath EdgeLine::path(double cornerRadius) const {
  QPainterPath path;
  if (points.size() < 2) return path;
  path.moveTo(points.front());
  for (std::size_t point = 1; point + 1 < points.size(); ++point) {
    const QPointF in = points[point] - points[point - 1];
    const QPointF out = points[point + 1] - points[point];
    const double inLength = in.manhattanLength();
    const double outLength = out.manhattanLength();
    const double radius = std::min({cornerRadius, inLength / 2, outLength / 2});
    path.lineTo(points[point] - in * (radius / inLength));
    path.quadTo(points[point], points[point] + out * (radius / outLength));
  }
  path.lineTo(points.back());
  return path;
}

int Geometry::nodeAt(const QPointF &point) const {
  for (std::size_t node = 0; node < nodes.size(); ++node)
    if (nodes[node].rect.contains(point)) return static_cast<int>(node);
  return -1;
}

double narrowestWidth(const Diagram &diagram, const DiagramFonts &fonts) {
  return std::ceil(Plan(diagram, fonts, Density::Narrow).leastWidth());
}

double heightForWidth(const Diagram &diagram, const DiagramFonts &fonts, double width) {
  const double roomy = Plan(diagram, fonts, Density::Roomy).leastWidth();
  const double zoom = std::clamp(width / (roomy * comfortable), 1.0, largestZoom);
  for (const Density density : {Density::Roomy, Density::Snug, Density::Narrow}) {
    const Plan plan(diagram, fonts, density);
    if (plan.leastWidth() <= width) return std::ceil(plan.leastHeight(width / zoom) * zoom * 1.1);
  }
  const Plan narrow(diagram, fonts, Density::Narrow);
  const double least = narrow.leastWidth();
  return std::ceil(narrow.leastHeight(least) * width / least);
}

Geometry layOut(const Diagram &diagram, const DiagramFonts &fonts, const QSizeF &pixels) {
  const Plan roomy(diagram, fonts, Density::Roomy);
  const double roomyWidth = roomy.leastWidth();
  const double generous = std::min(pixels.width() / (roomyWidth * comfortable),
                                   pixels.height() / (roomy.leastHeight(roomyWidth * comfortable) * 1.05));
  if (generous >= 1) {
    const double zoom = std::min(generous, largestZoom);
    return scaled(roomy.layOut(pixels / zoom), zoom);
  }
  double zoom = 1;
  for (int attempt = 0; attempt < 24; ++attempt, zoom *= 0.94) {
    for (const Density density : {Density::Roomy, Density::Snug, Density::Narrow}) {
      const Plan plan(diagram, fonts, density);
      const QSizeF size = pixels / zoom;
      if (plan.leastWidth() <= size.width() && plan.leastHeight(size.width()) <= size.height())
        return scaled(plan.layOut(size), zoom);
    }
  }
  return scaled(Plan(diagram, fonts, Density::Narrow).layOut(pixels / zoom), zoom);
}

int nodeIndex(const Diagram &diagram, const std::string &id) {
  for (std::size_t node = 0; node < diagram.nodes.size(); ++node)
    if (diagram.nodes[node].id == id) return static_cast<int>(node);
  return -1;
}

int edgeIndex(const Diagram &diagram, const std::string &id) {
  for (std::size_t edge = 0; edge < diagram.edges.size(); ++edge)
    if (diagram.edges[edge].id == id) return static_cast<int>(edge);
  return -1;
}

}  // namespace strato::ui
