// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/charts/plot.h"

#include <QEvent>
#include <QKeyEvent>
#include <QMouseEvent>
#include <QPainter>
#include <algorithm>
#include <cmath>

#include "ui/charts/plot_ground.h"
#include "ui/charts/plot_series.h"
#include "ui/widgets/painting.h"

namespace strato::ui {

Plot::Plot(const QString &name, Hand hand, QWidget *parent)
    : QChartView(parent), m_name(name), m_hand(hand), m_series(std::make_unique<PlotSeries>(*chart())) {
  setRenderHint(QPainter::Antialiasing);
  setFrameShape(QFrame::NoFrame);
  setBackgroundBrush(Qt::NoBrush);
  viewport()->setAutoFillBackground(false);
  setViewportUpdateMode(QGraphicsView::FullViewportUpdate);
  setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
  setVerticalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
  setFocusPolicy(Qt::StrongFocus);
  setMouseTracking(true);
  setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Expanding);
  describe();
}

Plot::~Plot() = default;

QSize Plot::sizeHint() const { return {lookOf(this).scaled(480), lookOf(this).scaled(m_leastHeight)}; }

QSize Plot::minimumSizeHint() const { return {lookOf(this).scaled(220), lookOf(this).scaled(m_leastHeight)}; }

void Plot::setLeastHeight(int pixels) {
  m_leastHeight = pixels;
  updateGeometry();
}

void Plot::setContent(PlotContent content) {
  m_content = std::move(content);
  layOut();
}

void Plot::setStops(std::vector<double> stops, std::function<PlotReading(int)> reading) {
  m_stops = std::move(stops);
  m_reading = std::move(reading);
  setGuide(m_guide < static_cast<int>(m_stops.size()) ? m_guide : -1);
}

void Plot::setCursorAt(std::optional<double> value, const QString &pill) {
  m_pointers.cursor = value;
  m_pointers.pill = pill;
  layOut();
  describe();
}

void Plot::setGuide(int stop) {
  m_guide = stop;
  m_pointers.guide.reset();
  m_pointers.reading = {};
  if (stop >= 0) {
    m_pointers.guide = m_stops[static_cast<std::size_t>(stop)];
    if (m_reading) m_pointers.reading = m_reading(stop);
  }
  describe();
  viewport()->update();
}

void Plot::moveGuide(int stop) {
  if (stop == m_guide) return;
  setGuide(stop);
  Q_EMIT guideMoved(stop);
}

void Plot::describe() {
  int stop = m_guide;
  if (stop < 0 && m_hand == Hand::Grasps) stop = stopOfCursor();
  const QString read = stop >= 0 && m_reading ? m_reading(stop).spoken() : QString();
  setAccessible(this, QAccessible::Chart, read.isEmpty() ? m_name : tr("%1: %2").arg(m_name, read));
}

void Plot::layOut() {
  const Look &look = lookOf(this);
  m_frame = frameOf(m_content, size(), look, !m_pointers.pill.isEmpty());
  m_frame.callouts = calloutBoxes(m_content, m_frame, m_pointers.cursor, look);
  m_series->show(m_content, m_frame, look.tokens);
  viewport()->update();
}

void Plot::drawBackground(QPainter *painter, const QRectF & /*part*/) {
  paintGround(*painter, m_content, m_frame, lookOf(this));
}

void Plot::drawForeground(QPainter *painter, const QRectF & /*part*/) {
  paintFront(*painter, m_content, m_frame, m_pointers, lookOf(this));
}

void Plot::resizeEvent(QResizeEvent *event) {
  QChartView::resizeEvent(event);
  layOut();
}

int Plot::stopAt(double x) const {
  if (m_stops.empty() || x < m_frame.area.left() - 20 || x > m_frame.area.right() + 20) return -1;
  const auto nearest =
      std::ranges::min_element(m_stops, {}, [&](double stop) { return std::abs(m_frame.x(stop) - x); });
  return static_cast<int>(nearest - m_stops.begin());
}

int Plot::stopOfCursor() const { return m_pointers.cursor ? stopAt(m_frame.x(*m_pointers.cursor)) : -1; }

void Plot::mouseMoveEvent(QMouseEvent *event) {
  const int stop = stopAt(event->position().x());
  if (m_grasped) {
    if (stop >= 0 && stop != stopOfCursor()) Q_EMIT cursorMoved(stop);
    return;
  }
  moveGuide(stop);
}

void Plot::mousePressEvent(QMouseEvent *event) {
  const int stop = stopAt(event->position().x());
  if (event->button() != Qt::LeftButton || stop < 0) return;
  if (m_hand == Hand::Reads) {
    Q_EMIT chosen(stop);
    return;
  }
  m_grasped = true;
  moveGuide(-1);
  Q_EMIT cursorMoved(stop);
}

void Plot::mouseReleaseEvent(QMouseEvent * /*event*/) { m_grasped = false; }

void Plot::leaveEvent(QEvent *event) {
  QChartView::leaveEvent(event);
  moveGuide(-1);
}

void Plot::focusOutEvent(QFocusEvent *event) {
  QChartView::focusOutEvent(event);
  if (!underMouse()) moveGuide(-1);
}

void Plot::keyPressEvent(QKeyEvent *event) {
  const int last = static_cast<int>(m_stops.size()) - 1;
  const int now = m_hand == Hand::Grasps || m_guide < 0 ? stopOfCursor() : m_guide;
  int next = now;
  switch (event->key()) {
    case Qt::Key_Left:
      next = now < 0 ? last : std::max(0, now - 1);
      break;
    case Qt::Key_Right:
      next = std::min(last, now + 1);
      break;
    case Qt::Key_Home:
      next = 0;
      break;
    case Qt::Key_End:
      next = last;
      break;
    case Qt::Key_Return:
    case Qt::Key_Enter:
    case Qt::Key_Space:
      if (m_guide >= 0 && m_hand == Hand::Reads) Q_EMIT chosen(m_guide);
      return;
    default:
      event->ignore();
      return;
  }
  if (last < 0) return;
  if (m_hand == Hand::Grasps) {
    Q_EMIT cursorMoved(next);
  } else {
    moveGuide(next);
  }
}

/// It has nothing to scroll; the page around it may.
void Plot::wheelEvent(QWheelEvent *event) { event->ignore(); }

void Plot::changeEvent(QEvent *event) {
  QChartView::changeEvent(event);
  if (event->type() == QEvent::StyleChange || event->type() == QEvent::FontChange) {
    updateGeometry();
    layOut();
  }
}

}  // namespace strato::ui
