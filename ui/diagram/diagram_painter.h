// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/diagram/geometry.h"
#include "ui/diagram/scene.h"
#include "ui/diagram/state_shape.h"
#include "ui/theme/look.h"

namespace strato::ui {

/// Draws a laid-out diagram in the geometry's own units; the caller scales the painter by its zoom.
/// A frame is a still (which the view caches), then the moving things on top.
class DiagramPainter final {
 public:
  DiagramPainter(const catalog::Diagram &diagram, const Geometry &geometry, const Look &look);

  void drawStill(QPainter &painter, const Still &still) const;
  /// Trails, rings that fill, tokens and their labels.
  void drawMoving(QPainter &painter, const DiagramScene &scene, const std::vector<Journey> &journeys) const;
  void drawNode(QPainter &painter, std::size_t node, const Still &still) const;
  void drawLifted(QPainter &painter, std::size_t node, const DiagramScene &scene) const;
  void drawFocus(QPainter &painter, std::size_t node) const;

 private:
  void drawGroups(QPainter &painter) const;
  void drawEdges(QPainter &painter, const Still &still) const;
  void drawTrails(QPainter &painter, const DiagramScene &scene) const;
  void drawRing(QPainter &painter, std::size_t node, const DiagramScene &scene) const;
  void drawToken(QPainter &painter, const QPointF &at, double size) const;
  void drawText(QPainter &painter, const PlacedText &text, const QFont &font, const QColor &color) const;

  const catalog::Diagram &m_diagram;
  const Geometry &m_geometry;
  const Look &m_look;
  DiagramFonts m_fonts;
};

}  // namespace strato::ui
