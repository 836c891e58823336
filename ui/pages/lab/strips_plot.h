// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <optional>

#include "ui/models/lab/lab_charts.h"
#include "ui/pages/lab/strip_painting.h"
#include "ui/pages/lab/time_plot.h"

namespace strato::ui {

/// The charts of a run, one above the other on one clock. What is still to come is pale; resting the mouse somewhere
/// reads that moment, a click goes there, and the arrow keys walk.
class StripsPlot final : public TimePlot {
  Q_OBJECT

 public:
  StripsPlot(const TimeWindow &window, Playhead &playhead, QWidget *parent = nullptr);

  void setStrips(std::vector<ChartStrip> strips, std::vector<LaneInk> inks);
  /// The future that would have been; empty for none. The axes are shared.
  void setGhost(std::vector<ChartStrip> ghost);
  /// One strip in all the room; -1 for all of them.
  void enlarge(int strip);
  [[nodiscard]] const std::vector<ChartStrip> &strips() const { return m_strips; }
  /// What all lines say at a second, for those who do not see them.
  [[nodiscard]] QString wordsAt(double second) const;

 protected:
  void paintResting(QPainter &painter) override;
  void paintMoving(QPainter &painter) override;
  [[nodiscard]] QRectF plotArea() const override;
  void mousePressEvent(QMouseEvent *event) override;
  void mouseMoveEvent(QMouseEvent *event) override;
  void leaveEvent(QEvent *event) override;
  void keyPressEvent(QKeyEvent *event) override;

 private:
  struct Place {
    std::size_t strip;
    QRectF box;
  };
  [[nodiscard]] std::vector<Place> places() const;
  void paintStrip(QPainter &painter, const Place &place);
  [[nodiscard]] QString nameWithin(const QString &name, int room, const QFontMetrics &metrics) const;
  void paintGutter(QPainter &painter, const Place &place, double second);
  /// More lines than rows: marks and values alone, in two columns.
  [[nodiscard]] bool isCrowded() const;
  void paintValues(QPainter &painter, const Place &place, double second, double top);
  void paintDots(QPainter &painter, const Place &place, double second);
  void paintReading(QPainter &painter);
  [[nodiscard]] LaneInk inkOfLine(const ChartLine &line) const;
  void walk(double seconds);

  std::vector<ChartStrip> m_strips;
  std::vector<ChartStrip> m_ghost;
  std::vector<LaneInk> m_inks;
  Shortage m_shortage;  ///< that is in sight
  int m_enlarged = -1;
  double m_hover = -1;  ///< pixels; negative: the mouse is elsewhere
};

}  // namespace strato::ui
