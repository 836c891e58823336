// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QPixmap>
#include <QWidget>

#include "ui/models/lab/lab_charts.h"
#include "ui/models/lab/playhead.h"
#include "ui/pages/lab/plot_painting.h"

namespace strato::ui {

/// The whole run at a glance: capacities, what the other plots show, what happened, and the playhead to pull at.
class OverviewPlot final : public QWidget {
  Q_OBJECT

 public:
  OverviewPlot(TimeWindow &window, Playhead &playhead, QWidget *parent = nullptr);

  void setRun(const ChartStrip &capacity, std::vector<LaneInk> inks, std::vector<LabEvent> events);
  void setForks(std::vector<double> seconds);

  [[nodiscard]] QSize sizeHint() const override { return {320, 48}; }

 protected:
  void paintEvent(QPaintEvent *event) override;
  void resizeEvent(QResizeEvent *event) override;
  void changeEvent(QEvent *event) override;
  void mousePressEvent(QMouseEvent *event) override;
  void mouseMoveEvent(QMouseEvent *event) override;
  void keyPressEvent(QKeyEvent *event) override;
  bool event(QEvent *event) override;

 private:
  [[nodiscard]] QRectF band() const;
  [[nodiscard]] TimeAxis axis() const;
  void refresh();
  void paintResting(QPainter &painter);
  void paintMarks(QPainter &painter);
  void seekTo(double x);
  void describe();

  TimeWindow &m_window;
  Playhead &m_playhead;
  ChartStrip m_capacity;
  std::vector<LaneInk> m_inks;
  std::vector<LabEvent> m_events;
  std::vector<double> m_forks;
  QPixmap m_resting;
};

}  // namespace strato::ui
