// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/lab/demand_plot.h"

#include <QKeyEvent>
#include <QPainter>
#include <QPainterPath>
#include <cmath>

#include "ui/models/lab/lab_numbers.h"
#include "ui/theme/icons.h"
#include "ui/widgets/painting.h"

namespace strato::ui {

namespace {

constexpr double pointRadius = 5.5;
constexpr double reach = 12;  ///< how near a click has to be
constexpr int mostHandles = 60;

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

void DemandPlot::paintResting(QPainter &painter) {
  const Look &look = lookOf(this);
  const QRectF area = plotArea();
  const TimeAxis time = axis();
  painter.setFont(look.font(TextSize::Note));
  for (const double part : {0.0, 0.5, 1.0}) {
    const double y = std::round(area.bottom() - part * area.height()) + 0.5;
    painter.setPen(QPen(look.tokens.border, 1));
    painter.drawLine(QPointF(area.left(), y), QPointF(area.right(), y));
    if (isSmall() && part == 0.5) continue;
    painter.setPen(look.tokens.textMuted);
    painter.drawText(QRectF(area.left() - 70, y - 10, 62, 20), Qt::AlignRight | Qt::AlignVCenter,
                     rateText(m_most * part));
  }
  drawTimeLabels(painter, look, time, area.bottom() + 5);

  painter.save();
  painter.setClipRect(area.adjusted(0, -2, 0, 2));
  QPainterPath line;
  bool begun = false;
  const auto along = [&](double second, double rate) {
    const QPointF place(time.x(second), yOf(rate));
    begun ? line.lineTo(place) : line.moveTo(place);
    begun = true;
  };
  QList<QLineF> noise;
  for (std::size_t i = 1; i < m_measured.size(); ++i) {
    if (m_measured[i].x() < time.from || m_measured[i - 1].x() > time.to) continue;
    noise.append(QLineF(time.x(m_measured[i - 1].x()), yOf(m_measured[i - 1].y()), time.x(m_measured[i].x()),
                        yOf(m_measured[i].y())));
  }
  painter.setPen(QPen(look.tokens.textMuted, 1));
  painter.drawLines(noise);
  for (const auto &point : m_points) along(point.at, point.rate);
  if (begun) {
    QPainterPath below = line;
    below.lineTo(QPointF(time.x(m_points.back().at), area.bottom()));
    below.lineTo(QPointF(time.x(m_points.front().at), area.bottom()));
    below.closeSubpath();
    QLinearGradient fade(area.topLeft(), area.bottomLeft());
    QColor strong = look.tokens.accent, faint = look.tokens.accent;
    strong.setAlphaF(0.24F);
    faint.setAlphaF(0.04F);
    fade.setColorAt(0, strong);
    fade.setColorAt(1, faint);
    painter.fillPath(below, fade);
    painter.strokePath(line, QPen(look.tokens.accent, 2, Qt::SolidLine, Qt::RoundCap, Qt::RoundJoin));
  }
  painter.restore();

  for (const double second : m_forks) {
    if (!time.shows(second)) continue;
    const QPointF top(time.x(second), area.top());
    painter.setPen(QPen(look.tokens.accent, 1.5, Qt::CustomDashLine));
    QPen dashed(look.tokens.accent, 1.5);
    dashed.setDashPattern({2, 2});
    painter.setPen(dashed);
    painter.drawLine(top, QPointF(top.x(), area.bottom()));
    painter.setPen(QPen(look.tokens.accent, 1.5));
    painter.setBrush(look.tokens.surface);
    painter.drawEllipse(top, 9, 9);
    drawIcon(painter, QStringLiteral("fork"), QRectF(top.x() - 6, top.y() - 6, 12, 12), 12, look.tokens.accent);
  }
}

void DemandPlot::paintPoints(QPainter &painter) {
  if (m_points.size() > mostHandles) return;
  const Look &look = lookOf(this);
  for (std::size_t i = 0; i < m_points.size(); ++i) {
    if (!axis().shows(m_points[i].at)) continue;
    const bool lit = static_cast<int>(i) == m_hovered || static_cast<int>(i) == m_chosen;
    painter.setPen(QPen(look.tokens.accent, 1.75));
    painter.setBrush(lit ? look.tokens.accent : look.tokens.surface);
    painter.drawEllipse(placeOf(i), pointRadius, pointRadius);
  }
  if (hasFocus() && m_chosen >= 0) {
    const QPointF at = placeOf(static_cast<std::size_t>(m_chosen));
    drawFocusRing(painter, QRectF(at.x() - pointRadius, at.y() - pointRadius, 2 * pointRadius, 2 * pointRadius),
                  pointRadius, look.tokens.focus);
  }
}

void DemandPlot::paintTip(QPainter &painter, std::size_t point) {
  const Look &look = lookOf(this);
  const QString words =
      tr("%1 rps at %2").arg(rateText(m_points[point].rate), clockOf(simulator::ticks(m_points[point].at)));
  const QFont font = look.font(TextSize::Note, Weight::Strong);
  const double tipWidth = widthOf(words, font) + 20;
  const double tipHeight = look.lineHeight(TextSize::Note) + 8;
  const QPointF at = placeOf(point);
  const bool leftward = at.x() + 14 + tipWidth > width();
  const double x = leftward ? at.x() - 14 - tipWidth : at.x() + 14;
  const double y = std::clamp(at.y() + 4, 2.0, height() - tipHeight - 2);
  drawBox(painter, QRectF(x, y, tipWidth, tipHeight), 6, look.tokens.text);
  painter.setFont(font);
  painter.setPen(look.tokens.surface);
  painter.drawText(QRectF(x, y, tipWidth, tipHeight), Qt::AlignCenter, words);
}

void DemandPlot::paintNow(QPainter &painter) {
  if (!axis().shows(nowSecond()) || isSmall()) return;
  const Look &look = lookOf(this);
  const QString words = clockOf(simulator::ticks(nowSecond()));
  const QFont font = look.font(TextSize::Note, Weight::Strong);
  const double pillWidth = widthOf(words, font) + 20;
  // Not over the scale.
  const double x = std::clamp(axis().x(nowSecond()) - pillWidth / 2, plotArea().left() - 2, width() - pillWidth - 2);
  const QRectF pill(x, 1, pillWidth, look.lineHeight(TextSize::Note) + 4);
  drawBox(painter, pill, pill.height() / 2, look.tokens.accent);
  painter.setFont(font);
  painter.setPen(look.tokens.onAccent);
  painter.drawText(pill, Qt::AlignCenter, words);
}

void DemandPlot::paintMoving(QPainter &painter) {
  paintPoints(painter);
  paintNow(painter);
  const int told = m_dragging ? m_chosen : m_hovered >= 0 ? m_hovered : hasFocus() ? m_chosen : -1;
  if (told >= 0 && axis().shows(m_points[static_cast<std::size_t>(told)].at)) {
    paintTip(painter, static_cast<std::size_t>(told));
  }
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
