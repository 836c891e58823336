// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QWidget>

#include "ui/models/lab/prediction_chart.h"
#include "ui/models/lab/time_window.h"

namespace strato::ui {

/// The demand, and over it what a learner draws: with the mouse in one go, or handle by handle with the keys. After the
/// run also what it was, and the gap between the two.
class PredictionPlot final : public QWidget {
  Q_OBJECT

 public:
  /// The drawing has this many handles, evenly apart.
  static constexpr int handleCount = 49;

  explicit PredictionPlot(QWidget *parent = nullptr);

  void setChart(PredictionChart chart, std::vector<simulator::LaneSettings> lanes);
  void setDrawing(const guides::Drawing &drawing);
  /// One can draw.
  void setOpen(bool open);
  /// Shows what it was.
  void setRevealed(bool revealed);

  [[nodiscard]] const PredictionChart &chart() const { return m_chart; }
  [[nodiscard]] QPointF placeOf(double second, double rate) const;
  [[nodiscard]] QSize sizeHint() const override;
  [[nodiscard]] QSize minimumSizeHint() const override;

 Q_SIGNALS:
  void drawn(const strato::guides::Drawing &drawing);

 protected:
  void paintEvent(QPaintEvent *event) override;
  void mousePressEvent(QMouseEvent *event) override;
  void mouseMoveEvent(QMouseEvent *event) override;
  void mouseReleaseEvent(QMouseEvent *event) override;
  void keyPressEvent(QKeyEvent *event) override;
  void focusInEvent(QFocusEvent *event) override;
  void focusOutEvent(QFocusEvent *event) override;
  void changeEvent(QEvent *event) override;

 private:
  [[nodiscard]] QRectF plotArea() const;
  /// There is something to show of what help waited for, and room for it.
  [[nodiscard]] bool showsWait() const;
  [[nodiscard]] TimeAxis axis() const;
  [[nodiscard]] double secondOf(int handle) const;
  [[nodiscard]] int handleAt(double x) const;
  [[nodiscard]] double rateAt(double y) const;
  [[nodiscard]] bool hasDrawing() const { return !m_rates.empty(); }
  /// A flat line as high as the lane is at first, to be pulled at.
  void begin();
  void drawTo(const QPointF &place);
  void raise(double by, bool allAfter);
  void tell();
  void describe();

  PredictionChart m_chart;
  std::vector<simulator::LaneSettings> m_lanes;
  std::vector<double> m_rates;  ///< of each handle; empty: nothing is drawn
  bool m_open = false;
  bool m_revealed = false;
  bool m_dragging = false;
  int m_chosen = 0;
  QPointF m_last;
};

}  // namespace strato::ui
