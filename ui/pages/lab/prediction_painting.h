// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QPainterPath>

#include "ui/models/lab/prediction_chart.h"
#include "ui/pages/lab/plot_painting.h"

namespace strato::ui {

/// Paints a chart of a prediction, layer by layer. Labels keep out of each other's way, so the order of calls is the
/// order of their importance.
class PredictionPainter final {
 public:
  PredictionPainter(QPainter &painter, const Look &look, const PredictionChart &chart, const QRectF &area);

  void grid();
  void demand();
  void gap(const guides::Drawing &drawn, qreal dpr);
  void real(const std::vector<simulator::LaneSettings> &lanes);
  void drawing(const guides::Drawing &drawn);
  void gapLabels(const PredictionGap &gap);
  void lineLabels(const guides::Drawing &drawn, const std::vector<simulator::LaneSettings> &lanes);
  void hint(const QString &words);
  /// What the first help waited for, on the same axis of time: parts in one row, what has no room in it below.
  void wait(double top);

 private:
  [[nodiscard]] QPointF at(double second, double rate) const;
  [[nodiscard]] QPainterPath pathOf(const guides::Drawing &line, bool steps) const;
  [[nodiscard]] LaneInk inkOf(std::size_t lane, const std::vector<simulator::LaneSettings> &lanes) const;
  /// A capsule with words at the first of some places where nothing else is.
  bool pill(const QString &words, const std::vector<QPointF> &centres, const QColor &fill, const QColor &ink);
  /// Beside a line, wherever there is room above it.
  void labelLine(const QString &words, const guides::Drawing &line, const QColor &fill, const QColor &ink);

  void waitPart(const WaitPart &part, const QRectF &box);

  QPainter &m_painter;
  const Look &m_look;
  const PredictionChart &m_chart;
  QRectF m_area;
  TimeAxis m_time;
  std::vector<QRectF> m_taken;
};

}  // namespace strato::ui
