// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QPen>

#include "app/simulator/scenario.h"
#include "ui/models/lab/lab_events.h"
#include "ui/models/lab/time_window.h"
#include "ui/theme/look.h"

class QPainter;

namespace strato::ui {

[[nodiscard]] Platform lanePlatform(const simulator::LaneSettings &lane);

/// How one lane is told from the others in every plot, also without colour: its hue, its mark and its dashes.
struct LaneInk {
  QColor color;
  int lane = 0;

  [[nodiscard]] QPen pen(double width) const;
};
/// Each has its platform's hue; of lanes of one platform the later ones are nearer to the colour of text.
[[nodiscard]] std::vector<LaneInk> laneInks(const Tokens &tokens, const std::vector<simulator::LaneSettings> &lanes);
/// Circle, square, diamond, triangle.
void drawLaneMark(QPainter &painter, const QPointF &centre, double radius, const LaneInk &ink);

[[nodiscard]] QColor inkOf(const Tokens &tokens, EventMark mark);
/// A shape of its own for each kind of event; hollow for what is still to come.
void drawEventMark(QPainter &painter, const QPointF &centre, double size, EventMark mark, const QColor &color,
                   bool hollow = false);

/// Where the plots of all cards begin and end, so that one playhead serves them all.
struct PlotEdges {
  int left = 184;
  int right = 56;
};
[[nodiscard]] PlotEdges plotEdges(const Look &look, bool small);

/// Times below a plot, and hairlines through it.
void drawTimeGrid(QPainter &painter, const Look &look, const TimeAxis &axis, double top, double bottom);
void drawTimeLabels(QPainter &painter, const Look &look, const TimeAxis &axis, double baselineTop);
/// The hatch of a shortage or of a gap, from a small cached tile.
[[nodiscard]] QBrush hatch(const QColor &color, bool rising, qreal dpr);

}  // namespace strato::ui
