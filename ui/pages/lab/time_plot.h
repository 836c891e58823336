// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QPixmap>
#include <QWidget>

#include "ui/models/lab/playhead.h"
#include "ui/pages/lab/plot_painting.h"

namespace strato::ui {

/// Something drawn over simulated time, with the playhead on it. What rests is painted once and kept; a frame paints
/// the playhead and what goes along with it.
class TimePlot : public QWidget {
  Q_OBJECT

 public:
  TimePlot(const TimeWindow &window, Playhead &playhead, QWidget *parent = nullptr);

  /// Few pixels: narrower edges, fewer labels.
  void setSmall(bool small);

 protected:
  virtual void paintResting(QPainter &painter) = 0;
  /// The line of the playhead is there already.
  virtual void paintMoving(QPainter & /*painter*/) {}
  /// From where to where the playhead's line goes.
  [[nodiscard]] virtual QRectF plotArea() const = 0;

  [[nodiscard]] bool isSmall() const { return m_small; }
  [[nodiscard]] PlotEdges edges() const;
  [[nodiscard]] TimeAxis axis() const;
  [[nodiscard]] double nowSecond() const { return simulator::seconds(m_playhead.now()); }
  [[nodiscard]] Playhead &playhead() { return m_playhead; }
  /// What rests has changed.
  void refresh();

  void paintEvent(QPaintEvent *event) override;
  void resizeEvent(QResizeEvent *event) override;
  void changeEvent(QEvent *event) override;

 private:
  const TimeWindow &m_window;
  Playhead &m_playhead;
  QPixmap m_resting;
  bool m_small = false;
};

}  // namespace strato::ui
