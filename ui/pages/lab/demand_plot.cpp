// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/lab/demand_plot.h"

#include <QKeyEvent>
#include <cmath>

#include "ui/models/lab/lab_numbers.h"

namespace strato::ui {

namespace {

constexpr double reach = 12;  ///< how near a click has to be

}  // namespace

DemandPlot::DemandPlot(const TimeWindow &window, Playhead &playhead, QWidget *parent)
    : TimePlot(window, playhead, parent) {
  setObjectName(QStringLiteral("demandPlot"));
  setFocusPolicy(Qt::StrongFocus);
  setMouseTracking(true);
  describe();
}

void DemandPlot::setDemand(DemandPoints points) {
  m_points = std::move(points);
  if (m_chosen >= static_cast<int>(m_points.size())) m_chosen = -1;
  if (m_hovered >= static_cast<int>(m_points.size())) m_hovered = -1;
  if (!m_dragging) fitAxis();
  describe();
  refresh();
}

void DemandPlot::setMeasured(std::vector<QPointF> points) {
  m_measured = std::move(points);
  if (!m_dragging) fitAxis();
  refresh();
}

void DemandPlot::setForks(std::vector<double> seconds) {
  m_forks = std::move(seconds);
  refresh();
}

void DemandPlot::fitAxis() {
  double most = 0;
  for (const auto &point : m_points) most = std::max(most, point.rate);
  if (m_points.empty()) {
    for (const QPointF &point : m_measured) most = std::max(most, point.y());
  }
  m_most = axisEnd(most);
}

void DemandPlot::describe() {
  QString words = tr("Demand curve.");
  if (m_points.empty()) {
    words += u' ' + tr("It comes from a recording and cannot be pulled.");
  } else if (m_chosen >= 0) {
    const auto &point = m_points[static_cast<std::size_t>(m_chosen)];
    words += u' ' + tr("Point %1 of %2: %3 requests a second at %4.")
                        .arg(m_chosen + 1)
                        .arg(m_points.size())
                        .arg(rateText(point.rate), clockOf(simulator::ticks(point.at)));
  } else {
    words += u' ' + tr("%1 points. Left and right choose one, up and down change it.").arg(m_points.size());
  }
  setAccessibleName(words);
}

QRectF DemandPlot::plotArea() const {
  const Look &look = lookOf(this);
  const double top = isSmall() ? 10 : 22;
  const double foot = look.lineHeight(TextSize::Note) + 6;
  return {static_cast<double>(edges().left), top, static_cast<double>(width() - edges().left - edges().right),
          height() - top - foot};
}

double DemandPlot::yOf(double rate) const { return plotArea().bottom() - rate / m_most * plotArea().height(); }
double DemandPlot::rateAt(double y) const {
  const double exact = (plotArea().bottom() - y) / plotArea().height() * m_most;
  // Round figures, as one would type them.
  const double step = std::pow(10.0, std::floor(std::log10(std::max(m_most, 1e-6))) - 2) * (m_most >= 500 ? 5 : 1);
  return std::max(0.0, std::round(exact / step) * step);
}

QPointF DemandPlot::placeOf(std::size_t point) const {
  return {axis().x(m_points[point].at), yOf(m_points[point].rate)};
}

int DemandPlot::pointNear(const QPointF &place) const {
  int found = -1;
  double nearest = reach;
  for (std::size_t i = 0; i < m_points.size(); ++i) {
    const double distance = QLineF(placeOf(i), place).length();
    if (distance >= nearest) continue;
    nearest = distance;
    found = static_cast<int>(i);
  }
  return found;
}

void DemandPlot::choose(int point) {
  m_chosen = point;
  describe();
  update();
}

void DemandPlot::change(DemandPoints points, const QString &words, bool sameGesture) {
  if (!sameGesture) ++m_gesture;
  const QString gesture = QStringLiteral("demand/%1").arg(m_gesture);
  setDemand(std::move(points));
  Q_EMIT edited(m_points, words, gesture);
}

void DemandPlot::moveChosen(double seconds, double rate, bool sameGesture) {
  DemandPoints points = m_points;
  movePoint(points, static_cast<std::size_t>(m_chosen), seconds, rate);
  change(std::move(points), tr("Move a point of the demand"), sameGesture);
}

void DemandPlot::removeChosen() {
  if (m_chosen <= 0 || m_chosen + 1 >= static_cast<int>(m_points.size())) return;
  DemandPoints points = m_points;
  removePoint(points, static_cast<std::size_t>(m_chosen));
  const int next = m_chosen - 1;
  change(std::move(points), tr("Take a point of the demand away"), false);
  choose(next);
}

void DemandPlot::mousePressEvent(QMouseEvent *event) {
  if (event->button() != Qt::LeftButton || m_points.empty()) return;
  const int near = pointNear(event->position());
  if (near >= 0) {
    choose(near);
    m_dragging = true;
    ++m_gesture;
  } else if (plotArea().contains(event->position())) {
    choose(-1);
    playhead().seek(simulator::ticks(axis().second(event->position().x())));
  }
}

void DemandPlot::mouseMoveEvent(QMouseEvent *event) {
  if (m_dragging) {
    moveChosen(std::round(axis().second(event->position().x())), rateAt(event->position().y()), true);
    return;
  }
  if ((event->buttons() & Qt::LeftButton) != 0 && plotArea().contains(event->position()) && m_chosen < 0) {
    playhead().seek(simulator::ticks(std::max(0.0, axis().second(event->position().x()))));
    return;
  }
  const int near = pointNear(event->position());
  setCursor(near >= 0 ? Qt::SizeAllCursor : Qt::ArrowCursor);
  if (near == m_hovered) return;
  m_hovered = near;
  update();
}

void DemandPlot::mouseReleaseEvent(QMouseEvent *) {
  if (!m_dragging) return;
  m_dragging = false;
  fitAxis();
  refresh();
}

void DemandPlot::mouseDoubleClickEvent(QMouseEvent *event) {
  if (m_points.empty() || event->button() != Qt::LeftButton) return;
  m_dragging = false;
  const int near = pointNear(event->position());
  if (near >= 0) {
    choose(near);
    removeChosen();
    return;
  }
  if (!plotArea().contains(event->position())) return;
  DemandPoints points = m_points;
  const std::size_t place =
      addPoint(points, std::round(axis().second(event->position().x())), rateAt(event->position().y()));
  change(std::move(points), tr("Add a point to the demand"), false);
  choose(static_cast<int>(place));
}

void DemandPlot::leaveEvent(QEvent *event) {
  TimePlot::leaveEvent(event);
  m_hovered = -1;
  update();
}

void DemandPlot::keyPressEvent(QKeyEvent *event) {
  if (m_points.empty()) return TimePlot::keyPressEvent(event);
  const auto last = static_cast<int>(m_points.size()) - 1;
  const bool shift = (event->modifiers() & Qt::ShiftModifier) != 0;
  const bool again = event->isAutoRepeat();
  const double rateStep = m_most / 100;
  const double timeStep = std::max(1.0, std::round((axis().to - axis().from) / 200));
  const auto at = [this]() -> const auto & { return m_points[static_cast<std::size_t>(m_chosen)]; };
  switch (event->key()) {
    case Qt::Key_Left:
    case Qt::Key_Right: {
      const int way = event->key() == Qt::Key_Left ? -1 : 1;
      if (shift && m_chosen >= 0) return moveChosen(at().at + way * timeStep, at().rate, again);
      return choose(std::clamp(m_chosen + way, 0, last));
    }
    case Qt::Key_Up:
    case Qt::Key_Down:
      if (m_chosen < 0) return choose(0);
      return moveChosen(at().at, at().rate + (event->key() == Qt::Key_Up ? rateStep : -rateStep), again);
    case Qt::Key_Delete:
    case Qt::Key_Backspace:
      return removeChosen();
    case Qt::Key_Insert:
    case Qt::Key_Plus: {
      const int from = std::clamp(m_chosen, 0, last - 1);
      const auto &a = m_points[static_cast<std::size_t>(from)], &b = m_points[static_cast<std::size_t>(from) + 1];
      DemandPoints points = m_points;
      const std::size_t place = addPoint(points, (a.at + b.at) / 2, (a.rate + b.rate) / 2);
      change(std::move(points), tr("Add a point to the demand"), false);
      return choose(static_cast<int>(place));
    }
    default:
      TimePlot::keyPressEvent(event);
  }
}

void DemandPlot::focusInEvent(QFocusEvent *event) {
  TimePlot::focusInEvent(event);
  update();
}

void DemandPlot::focusOutEvent(QFocusEvent *event) {
  TimePlot::focusOutEvent(event);
  update();
}

}  // namespace strato::ui
