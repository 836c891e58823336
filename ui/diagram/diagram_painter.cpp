// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/diagram/diagram_painter.h"

#include <QFontMetricsF>
#include <QPainter>
#include <algorithm>
#include <array>

#include "ui/diagram/token_labels.h"
#include "ui/widgets/painting.h"

namespace strato::ui {

namespace {

constexpr double nodeCorner = 12;
constexpr double frameCorner = 16;
constexpr double arrowLength = 6;
constexpr double arrowSpread = 4.5;
constexpr double tokenRadius = 5;
constexpr double pillRadius = 10;

Emphasis emphasisOf(bool matters) { return matters ? Emphasis::Full : Emphasis::Stepped; }

/// An open arrow head at the end of a line.
void addArrow(QPainterPath &path, const EdgeLine &line) {
  if (line.points.size() < 2) return;
  const QPointF tip = line.points.back();
  const QPointF back = line.points[line.points.size() - 2] - tip;
  const QPointF along = back / std::max(0.01, back.manhattanLength());  // lines are level or upright
  const QPointF across(along.y(), along.x());
  for (const double side : {-1.0, 1.0}) {
    path.moveTo(tip + along * arrowLength + across * (side * arrowSpread));
    path.lineTo(tip);
  }
}

/// The beginning of a line, up to a share of its length.
QPainterPath beginning(const EdgeLine &line, double share) {
  QPainterPath whole = line.path();
  if (share >= 1) {
    addArrow(whole, line);
    return whole;
  }
  constexpr int pieces = 48;
  QPainterPath part;
  part.moveTo(whole.pointAtPercent(0));
  for (int piece = 1; piece <= pieces; ++piece) part.lineTo(whole.pointAtPercent(share * piece / pieces));
  return part;
}

void stroke(QPainter &painter, const QPainterPath &path, const QColor &color, double width) {
  painter.strokePath(path, QPen(color, width, Qt::SolidLine, Qt::RoundCap, Qt::RoundJoin));
}

}  // namespace

DiagramPainter::DiagramPainter(const catalog::Diagram &diagram, const Geometry &geometry, const Look &look)
    : m_diagram(diagram), m_geometry(geometry), m_look(look), m_fonts(diagramFonts(look)) {}

void DiagramPainter::drawText(QPainter &painter, const PlacedText &text, const QFont &font, const QColor &color) const {
  painter.setFont(font);
  painter.setPen(color);
  const QFontMetricsF metrics(font);
  const double pitch = lineHeight(font);
  const double top = text.box.center().y() - static_cast<double>(text.lines.size()) * pitch / 2;
  for (qsizetype line = 0; line < text.lines.size(); ++line) {
    const double free = text.box.width() - metrics.horizontalAdvance(text.lines[line]);
    const double left = text.box.left() + (text.align == Qt::AlignHCenter ? free / 2 : 0);
    const double base = top + static_cast<double>(line) * pitch + (pitch + metrics.ascent() - metrics.descent()) / 2;
    painter.drawText(QPointF(left, base), text.lines[line]);
  }
}

void DiagramPainter::drawStill(QPainter &painter, const Still &still) const {
  painter.setRenderHint(QPainter::Antialiasing);
  drawGroups(painter);
  drawEdges(painter, still);
  for (std::size_t node = 0; node < m_geometry.nodes.size(); ++node) drawNode(painter, node, still);
}

void DiagramPainter::drawGroups(QPainter &painter) const {
  const Tokens &tokens = m_look.tokens;
  const bool needsBorder = tokens.sunken == tokens.surface;
  for (const GroupBox &group : m_geometry.groups)
    drawBox(painter, group.rect, frameCorner, tokens.sunken, needsBorder ? tokens.border : QColor());
  for (const GroupBox &group : m_geometry.groups)
    drawText(painter, group.title, m_fonts.groupTitle, tokens.textSecondary);
}

void DiagramPainter::drawEdges(QPainter &painter, const Still &still) const {
  const Tokens &tokens = m_look.tokens;
  QPainterPath stepped;
  QPainterPath full;
  for (std::size_t edge = 0; edge < m_geometry.edges.size(); ++edge) {
    QPainterPath &path = still.edgesMatter[edge] ? full : stepped;
    path.addPath(m_geometry.edges[edge].path());
    addArrow(path, m_geometry.edges[edge]);
  }
  stroke(painter, stepped, mix(tokens.borderStrong, tokens.surface, 0.6), 1.25);
  stroke(painter, full, tokens.borderStrong, 1.5);
  for (std::size_t edge = 0; edge < m_geometry.edges.size(); ++edge)
    drawText(painter, m_geometry.edges[edge].label, m_fonts.edgeLabel,
             still.edgesMatter[edge] ? tokens.textSecondary : tokens.textMuted);
}

void DiagramPainter::drawNode(QPainter &painter, std::size_t node, const Still &still) const {
  const Tokens &tokens = m_look.tokens;
  const NodeBox &box = m_geometry.nodes[node];
  const catalog::NodeState state = still.states[node];
  const Emphasis emphasis = emphasisOf(still.nodesMatter[node]);
  const bool full = emphasis == Emphasis::Full && state != catalog::NodeState::Absent;
  drawNodeFrame(painter, box.rect, state, emphasis, tokens);
  if (!box.tile.isEmpty())
    drawStateTile(painter, box.tile, state, QString::fromStdString(m_diagram.nodes[node].icon), emphasis, tokens);
  else if (state != catalog::NodeState::None)
    drawStateTile(painter, box.badge, state, QString::fromStdString(m_diagram.nodes[node].icon), emphasis, tokens);
  drawText(painter, box.title, m_fonts.nodeTitle, full ? tokens.text : tokens.textMuted);
  drawText(painter, box.second(state), m_fonts.nodeRole, full ? tokens.textSecondary : tokens.textMuted);
}

void DiagramPainter::drawMoving(QPainter &painter, const DiagramScene &scene,
                                const std::vector<Journey> &journeys) const {
  painter.setRenderHint(QPainter::Antialiasing);
  for (std::size_t node = 0; node < m_geometry.nodes.size(); ++node) drawRing(painter, node, scene);
  drawTrails(painter, scene);
  const std::vector<TokenPlace> places = placeTokens(m_geometry, scene, m_fonts, journeys);
  for (const TokenPlace &place : places) drawToken(painter, place.dot, place.size);
  for (const TokenPlace &place : places) {
    if (place.label.isEmpty()) continue;
    drawBox(painter, place.label.box, pillRadius, m_look.tokens.accentSoft, m_look.tokens.accent);
    drawText(painter, place.label, m_fonts.edgeLabel, m_look.tokens.text);
  }
}

void DiagramPainter::drawTrails(QPainter &painter, const DiagramScene &scene) const {
  QPainterPath trails;
  for (std::size_t edge = 0; edge < m_geometry.edges.size(); ++edge)
    if (scene.trails[edge] > 0) trails.addPath(beginning(m_geometry.edges[edge], scene.trails[edge]));
  if (!trails.isEmpty()) stroke(painter, trails, m_look.tokens.accent, 2);
}

void DiagramPainter::drawRing(QPainter &painter, std::size_t node, const DiagramScene &scene) const {
  const catalog::NodeState state = scene.now.states[node];
  if (scene.blend < 1 || (state != catalog::NodeState::Cold && state != catalog::NodeState::Booting)) return;
  const NodeBox &box = m_geometry.nodes[node];
  drawFillingRing(painter, box.tile.isEmpty() ? box.badge : box.tile, state, scene.filled[node], m_look.tokens);
}

void DiagramPainter::drawToken(QPainter &painter, const QPointF &at, double size) const {
  if (size <= 0) return;
  painter.setPen(Qt::NoPen);
  painter.setBrush(m_look.tokens.surface);
  painter.drawEllipse(at, (tokenRadius + 2) * size, (tokenRadius + 2) * size);
  painter.setBrush(m_look.tokens.accent);
  painter.drawEllipse(at, tokenRadius * size, tokenRadius * size);
}

void DiagramPainter::drawLifted(QPainter &painter, std::size_t node, const DiagramScene &scene) const {
  painter.setRenderHint(QPainter::Antialiasing);
  const QRectF &rect = m_geometry.nodes[node].rect;
  drawCardShadow(painter, rect);
  drawNode(painter, node, scene.now);
  drawRing(painter, node, scene);
  drawBox(painter, rect, nodeCorner, {}, m_look.tokens.accent, 1.5);
}

void DiagramPainter::drawFocus(QPainter &painter, std::size_t node) const {
  drawFocusRing(painter, m_geometry.nodes[node].rect, nodeCorner, m_look.tokens.focus);
}

}  // namespace strato::ui
