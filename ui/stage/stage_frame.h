// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QPainterPath>
#include <QRectF>

struct QSize;

namespace strato::ui {

struct Look;

/// A Bézier curve; quicker than a path to ask for a point, which each dot does in each frame.
struct StageCurve {
  QPointF from, first, second, to;

  /// `part` of the way, 0 to 1.
  [[nodiscard]] QPointF at(double part) const;
  [[nodiscard]] QPainterPath path() const;
};

/// Where the parts of a stage are: the same in every lane, so that the eye compares what happens.
struct StageFrame {
  QRectF whole;
  QRectF outside;   ///< all that is left of the gate
  QRectF words;     ///< how many arrive or wait
  QRectF dotWords;  ///< "1 dot = 50"
  QRectF field;     ///< for the paths of arrivals, and the line
  QRectF tray;      ///< for crosses
  QRectF lost;      ///< how many fall out
  QRectF gateWord;
  QRectF gate;  ///< the meter
  QRectF gap;   ///< between the gate and the panel
  QRectF panel;
  QRectF header;   ///< its words
  QRectF content;  ///< what is inside

  /// From the left edge to the gate.
  [[nodiscard]] StageCurve arrival(int which) const;
  /// From the gate to a place inside.
  [[nodiscard]] StageCurve entry(int which, const QPointF &to) const;
  /// From the gate down into the tray.
  [[nodiscard]] StageCurve fall() const;
  bool operator==(const StageFrame &) const = default;
};

inline constexpr int arrivalPathCount = 4;
inline constexpr int entryPathCount = 3;

[[nodiscard]] StageFrame stageFrame(const QSize &size, const Look &look);

}  // namespace strato::ui
