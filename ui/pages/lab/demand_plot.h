// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <optional>

#include "ui/models/lab/demand.h"
#include "ui/models/lab/lab_charts.h"
#include "ui/pages/lab/time_plot.h"

namespace strato::ui {

/// The demand curve, which one pulls at: drag a point, double-click for a new one, Delete takes one away.
class DemandPlot final : public TimePlot {
  Q_OBJECT

 public:
  DemandPlot(const TimeWindow &window, Playhead &playhead, QWidget *parent = nullptr);

  /// No points: there is no curve to edit, and `measured` is all that is shown.
  void setDemand(DemandPoints points);
  /// What really arrived, by chance around the curve.
  void setMeasured(std::vector<QPointF> points);
  /// Where a run was forked, in seconds.
  void setForks(std::vector<double> seconds);

  [[nodiscard]] QPointF placeOf(std::size_t point) const;
  [[nodiscard]] int chosen() const { return m_chosen; }

 Q_SIGNALS:
  /// Edits with the same gesture belong together.
  void edited(const strato::ui::DemandPoints &points, const QString &words, const QString &gesture);

 protected:
  void paintResting(QPainter &painter) override;
  void paintMoving(QPainter &painter) override;
  [[nodiscard]] QRectF plotArea() const override;
  void mousePressEvent(QMouseEvent *event) override;
  void mouseMoveEvent(QMouseEvent *event) override;
  void mouseReleaseEvent(QMouseEvent *event) override;
  void mouseDoubleClickEvent(QMouseEvent *event) override;
  void leaveEvent(QEvent *event) override;
  void keyPressEvent(QKeyEvent *event) override;
  void focusInEvent(QFocusEvent *event) override;
  void focusOutEvent(QFocusEvent *event) override;

 private:
  [[nodiscard]] double rateAt(double y) const;
  [[nodiscard]] double yOf(double rate) const;
  [[nodiscard]] int pointNear(const QPointF &place) const;
  void paintScale(QPainter &painter);
  void paintNoise(QPainter &painter);
  void paintCurve(QPainter &painter);
  void paintForks(QPainter &painter);
  void paintPoints(QPainter &painter);
  void paintTip(QPainter &painter, std::size_t point);
  void paintNow(QPainter &painter);
  void choose(int point);
  void change(DemandPoints points, const QString &words, bool sameGesture);
  void moveChosen(double seconds, double rate, bool sameGesture);
  void removeChosen();
  void fitAxis();
  void describe();

  DemandPoints m_points;
  std::vector<QPointF> m_measured;
  std::vector<double> m_forks;
  double m_most = 1.0;
  int m_chosen = -1;
  int m_hovered = -1;
  bool m_dragging = false;
  int m_gesture = 0;
};

}  // namespace strato::ui
