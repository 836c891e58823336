// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <vector>

#include "ui/charts/plot_frame.h"

class QAbstractAxis;
class QAreaSeries;
class QChart;
class QLineSeries;

namespace strato::ui {

/// The lines and bands of a plot as Qt Charts draws them. The chart owns the series and the axes.
class PlotSeries final {
 public:
  explicit PlotSeries(QChart &chart);

  void show(const PlotContent &content, const PlotFrame &frame, const Tokens &tokens);

 private:
  void makeAxes(const PlotFrame &frame);
  void makeSeries(std::size_t bands, std::size_t lines);

  QChart &m_chart;
  QAbstractAxis *m_across = nullptr;
  QAbstractAxis *m_up = nullptr;
  bool m_logAcross = false;
  bool m_logUp = false;
  std::vector<QAreaSeries *> m_bands;
  std::vector<QLineSeries *> m_lines;
};

}  // namespace strato::ui
