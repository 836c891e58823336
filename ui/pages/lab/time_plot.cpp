// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/lab/time_plot.h"

#include <QEvent>
#include <QPainter>

namespace strato::ui {

TimePlot::TimePlot(const TimeWindow &window, Playhead &playhead, QWidget *parent)
    : QWidget(parent), m_window(window), m_playhead(playhead) {
  connect(&window, &TimeWindow::changed, this, &TimePlot::refresh);
  connect(&playhead, &Playhead::moved, this, qOverload<>(&QWidget::update));
  connect(&playhead, &Playhead::jumped, this, qOverload<>(&QWidget::update));
}

void TimePlot::setSmall(bool small) {
  if (small == m_small) return;
  m_small = small;
  refresh();
}

PlotEdges TimePlot::edges() const { return plotEdges(lookOf(this), m_small); }

TimeAxis TimePlot::axis() const { return m_window.axis(edges().left, width() - edges().right); }

void TimePlot::refresh() {
  m_resting = {};
  update();
}

void TimePlot::paintEvent(QPaintEvent *) {
  const qreal dpr = devicePixelRatioF();
  if (m_resting.isNull()) {
    m_resting = QPixmap(size() * dpr);
    m_resting.setDevicePixelRatio(dpr);
    m_resting.fill(Qt::transparent);
    QPainter resting(&m_resting);
    resting.setRenderHint(QPainter::Antialiasing);
    paintResting(resting);
  }
  QPainter painter(this);
  painter.drawPixmap(0, 0, m_resting);
  painter.setRenderHint(QPainter::Antialiasing);
  if (axis().shows(nowSecond())) {
    const QRectF area = plotArea();
    const double x = axis().x(nowSecond());
    painter.setPen(QPen(lookOf(this).tokens.accent, 1.5));
    painter.drawLine(QPointF(x, area.top()), QPointF(x, area.bottom()));
  }
  paintMoving(painter);
}

void TimePlot::resizeEvent(QResizeEvent *event) {
  QWidget::resizeEvent(event);
  refresh();
}

void TimePlot::changeEvent(QEvent *event) {
  QWidget::changeEvent(event);
  if (event->type() == QEvent::StyleChange) refresh();
}

}  // namespace strato::ui
