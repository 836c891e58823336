// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QPointF>
#include <QString>
#include <QStringList>
#include <functional>
#include <utility>
#include <vector>

#include "ui/theme/tokens.h"

namespace strato::ui {

/// A colour by what it means, so that a plot follows the theme.
using Paint = std::function<QColor(const Tokens &)>;

struct PlotTick {
  double at = 0;
  QString words;
  bool strong = false;
};

/// A fixed axis: what lies outside is not drawn.
struct PlotAxis {
  double least = 0;
  double most = 1;
  bool logarithmic = false;
  std::vector<PlotTick> ticks;
  QString title;
  QStringList roomFor = {};  ///< words of a neighbour's axis, so that both plots begin at the same place
};

struct PlotLine {
  QString name;  ///< stands at its right end; empty: nothing does
  QString note;  ///< below it, muted
  std::vector<QPointF> points;
  Paint paint;
  double width = 2;
  bool dashed = false;
};

/// The room between two lines of as many points.
struct PlotBand {
  std::vector<QPointF> low, high;
  Paint paint;
};

/// A stretch of the x axis: a tint, a hatch, a name in the ribbon below.
struct PlotZone {
  double from = 0;
  double to = 0;
  QString words;
  QString shortWords;  ///< where the stretch has no room for them
  Paint ink;
  bool hatched = false;
};

struct PlotMark {
  enum class Kind { Ring, Dot, Speck };
  QPointF at;
  Paint paint;
  Kind kind = Kind::Ring;
  QString words;  ///< beside it
  bool strong = false;
  bool leftward = false;  ///< the words end at the mark
};

/// What a mark means, in a box that finds its own place.
struct PlotCallout {
  QPointF at;
  QString title;
  QString body;
};

/// A line that should not be crossed; what lies below it is good.
struct PlotGoal {
  double at = 0;
  QString words;
};

struct PlotBar {
  double at = 0;
  double height = 0;
  QString words;
  bool strong = false;
};

/// A few words in the plot: what a flat line stands for.
struct PlotNote {
  QPointF at;  ///< the left end of the text's base
  QString words;
  Paint paint;
  bool boxed = false;  ///< on a ground of its own
};

/// What the plot says at a place on the x axis.
struct PlotReading {
  QString title;
  std::vector<std::pair<QString, QString>> rows;
  [[nodiscard]] QString spoken() const;
};

struct PlotContent {
  PlotAxis across;
  PlotAxis up;
  std::vector<PlotLine> lines;
  std::vector<PlotBand> bands;
  std::vector<PlotZone> zones;
  std::vector<PlotMark> marks;
  std::vector<PlotCallout> callouts;
  std::vector<PlotGoal> goals;
  std::vector<PlotBar> bars;
  std::vector<PlotNote> notes;
};

}  // namespace strato::ui
