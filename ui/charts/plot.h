// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QtCharts/QChartView>
#include <memory>
#include <optional>

#include "ui/charts/plot_front.h"

namespace strato::ui {

class PlotSeries;

/// A plot that is read as well as looked at. It has stops on its x axis; mouse and arrow keys go from stop to stop, and
/// what the plot says there is shown beside the guide and read aloud.
class Plot final : public QChartView {
  Q_OBJECT

 public:
  enum class Hand {
    Reads,   ///< pointing and arrow keys move the guide; a click or Enter chooses
    Grasps,  ///< dragging and arrow keys move the cursor; pointing only reads
  };

  explicit Plot(const QString &name, Hand hand = Hand::Reads, QWidget *parent = nullptr);
  ~Plot() override;

  void setContent(PlotContent content);
  void setStops(std::vector<double> stops, std::function<PlotReading(int stop)> reading);
  void setCursorAt(std::optional<double> value, const QString &pill = {});
  /// The least height at 100 %; it grows with the text.
  void setLeastHeight(int pixels);
  /// The stop that is read; below 0: none. Plots with the same x axis keep in step with it.
  void setGuide(int stop);

  [[nodiscard]] int guide() const { return m_guide; }
  [[nodiscard]] const PlotContent &content() const { return m_content; }
  /// Where a value is on the widget.
  [[nodiscard]] QPoint placeOf(const QPointF &value) const { return m_frame.at(value).toPoint(); }
  [[nodiscard]] QSize sizeHint() const override;
  [[nodiscard]] QSize minimumSizeHint() const override;

 Q_SIGNALS:
  void guideMoved(int stop);  ///< by mouse or keys; -1 when the mouse has left
  void chosen(int stop);
  void cursorMoved(int stop);  ///< grasped and moved, by mouse or keys

 protected:
  void drawBackground(QPainter *painter, const QRectF &part) override;
  void drawForeground(QPainter *painter, const QRectF &part) override;
  void resizeEvent(QResizeEvent *event) override;
  void mouseMoveEvent(QMouseEvent *event) override;
  void mousePressEvent(QMouseEvent *event) override;
  void mouseReleaseEvent(QMouseEvent *event) override;
  void leaveEvent(QEvent *event) override;
  void focusOutEvent(QFocusEvent *event) override;
  void keyPressEvent(QKeyEvent *event) override;
  void wheelEvent(QWheelEvent *event) override;
  void changeEvent(QEvent *event) override;

 private:
  void layOut();
  void describe();
  void moveGuide(int stop);
  [[nodiscard]] int stopAt(double x) const;
  [[nodiscard]] int stopOfCursor() const;

  QString m_name;
  Hand m_hand;
  PlotContent m_content;
  PlotFrame m_frame;
  PlotPointers m_pointers;
  std::unique_ptr<PlotSeries> m_series;
  std::vector<double> m_stops;
  std::function<PlotReading(int)> m_reading;
  int m_leastHeight = 110;
  int m_guide = -1;
  bool m_grasped = false;
};

}  // namespace strato::ui
