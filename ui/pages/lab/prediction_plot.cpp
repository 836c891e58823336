// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/lab/prediction_plot.h"

#include <QKeyEvent>
#include <QPainter>
#include <algorithm>
#include <cmath>

#include "ui/models/lab/lab_numbers.h"
#include "ui/pages/lab/prediction_painting.h"
#include "ui/widgets/painting.h"

namespace strato::ui {

namespace {

constexpr double handleRadius = 5.5;
constexpr double keyStep = 0.05;  ///< of the height
constexpr double fineStep = 0.01;
constexpr int waitHeight = 54, leastForWait = 260;

}  // namespace

PredictionPlot::PredictionPlot(QWidget *parent) : QWidget(parent) {
  setObjectName(QStringLiteral("predictionPlot"));
  setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Expanding);
  setAccessible(this, QAccessible::Chart, {});
  setFocusRadius(this, controlRadius);
}

void PredictionPlot::setChart(PredictionChart chart, std::vector<simulator::LaneSettings> lanes) {
  m_chart = std::move(chart);
  m_lanes = std::move(lanes);
  setOpen(m_open);
  describe();
  update();
}

void PredictionPlot::setDrawing(const guides::Drawing &drawing) {
  if (m_dragging) return;
  m_rates.clear();
  if (!drawing.empty()) {
    for (int handle = 0; handle < handleCount; ++handle) m_rates.push_back(lineAt(drawing, secondOf(handle)));
  }
  describe();
  update();
}

void PredictionPlot::setOpen(bool open) {
  m_open = open && m_chart.canDraw;
  setFocusPolicy(m_open ? Qt::StrongFocus : Qt::NoFocus);
  setCursor(m_open ? Qt::CrossCursor : Qt::ArrowCursor);
  update();
}

void PredictionPlot::setRevealed(bool revealed) {
  m_revealed = revealed;
  describe();
  update();
}

QSize PredictionPlot::sizeHint() const { return {lookOf(this).scaled(560), lookOf(this).scaled(300)}; }
QSize PredictionPlot::minimumSizeHint() const { return {lookOf(this).scaled(280), lookOf(this).scaled(180)}; }

QRectF PredictionPlot::plotArea() const {
  const Look &look = lookOf(this);
  const double left = look.scaled(48);
  const double foot = look.lineHeight(TextSize::Note) + 10 + (showsWait() ? look.scaled(waitHeight) : 0);
  return {left, 8, width() - left - look.scaled(24), height() - 8 - foot};
}

bool PredictionPlot::showsWait() const {
  return m_revealed && !m_chart.wait.parts.empty() && height() >= lookOf(this).scaled(leastForWait);
}

TimeAxis PredictionPlot::axis() const {
  const QRectF area = plotArea();
  return {m_chart.fromS, m_chart.toS, area.left(), area.right()};
}

double PredictionPlot::secondOf(int handle) const {
  return m_chart.fromS + (m_chart.toS - m_chart.fromS) * handle / (handleCount - 1);
}

int PredictionPlot::handleAt(double x) const {
  const double part = (axis().second(x) - m_chart.fromS) / (m_chart.toS - m_chart.fromS);
  return std::clamp(static_cast<int>(std::lround(part * (handleCount - 1))), 0, handleCount - 1);
}

double PredictionPlot::rateAt(double y) const {
  const QRectF area = plotArea();
  return std::clamp((area.bottom() - y) / area.height(), 0.0, 1.0) * m_chart.most;
}

QPointF PredictionPlot::placeOf(double second, double rate) const {
  const QRectF area = plotArea();
  return {axis().x(second), area.bottom() - rate / m_chart.most * area.height()};
}

void PredictionPlot::begin() {
  if (hasDrawing()) return;
  const double first = m_chart.real.empty() ? 0.0 : lineAt(m_chart.real.front().points, m_chart.fromS);
  m_rates.assign(handleCount, first);
}

void PredictionPlot::tell() {
  guides::Drawing drawing;
  for (int handle = 0; handle < static_cast<int>(m_rates.size()); ++handle) {
    drawing.push_back({secondOf(handle), m_rates[static_cast<std::size_t>(handle)]});
  }
  describe();
  update();
  Q_EMIT drawn(drawing);
}

void PredictionPlot::drawTo(const QPointF &place) {
  const int from = handleAt(m_last.x());
  const int to = handleAt(place.x());
  const int steps = std::max(1, std::abs(to - from));
  for (int i = 0; i <= steps; ++i) {
    const int handle = from + (to - from) * i / steps;
    const double y = m_last.y() + (place.y() - m_last.y()) * i / steps;
    m_rates[static_cast<std::size_t>(handle)] = rateAt(y);
  }
  m_chosen = to;
  m_last = place;
  tell();
}

void PredictionPlot::mousePressEvent(QMouseEvent *event) {
  if (!m_open || event->button() != Qt::LeftButton) return QWidget::mousePressEvent(event);
  begin();
  m_dragging = true;
  m_last = event->position();
  drawTo(event->position());
}

void PredictionPlot::mouseMoveEvent(QMouseEvent *event) {
  if (m_dragging) drawTo(event->position());
}

void PredictionPlot::mouseReleaseEvent(QMouseEvent *event) {
  if (event->button() == Qt::LeftButton) m_dragging = false;
}

void PredictionPlot::raise(double by, bool allAfter) {
  begin();
  const int last = allAfter ? handleCount - 1 : m_chosen;
  for (int handle = m_chosen; handle <= last; ++handle) {
    double &rate = m_rates[static_cast<std::size_t>(handle)];
    rate = std::clamp(rate + by * m_chart.most, 0.0, m_chart.most);
  }
  tell();
}

void PredictionPlot::keyPressEvent(QKeyEvent *event) {
  if (!m_open) return QWidget::keyPressEvent(event);
  const double step = (event->modifiers() & Qt::ShiftModifier) != 0 ? fineStep : keyStep;
  const bool allAfter = (event->modifiers() & Qt::ControlModifier) != 0;
  const auto choose = [this](int handle) {
    m_chosen = std::clamp(handle, 0, handleCount - 1);
    describe();
    update();
  };
  switch (event->key()) {
    case Qt::Key_Left:
      return choose(m_chosen - 1);
    case Qt::Key_Right:
      return choose(m_chosen + 1);
    case Qt::Key_Home:
      return choose(0);
    case Qt::Key_End:
      return choose(handleCount - 1);
    case Qt::Key_Up:
      return raise(step, allAfter);
    case Qt::Key_Down:
      return raise(-step, allAfter);
    case Qt::Key_Delete:
    case Qt::Key_Backspace:
      m_rates.clear();
      return tell();
    default:
      QWidget::keyPressEvent(event);
  }
}

void PredictionPlot::describe() {
  QString words;
  if (!m_chart.canDraw) {
    words = tr("The demand over time.");
  } else if (m_revealed) {
    words = tr("What you drew and what it was.");
    guides::Drawing drawing;
    for (int i = 0; i < static_cast<int>(m_rates.size()); ++i) {
      drawing.push_back({secondOf(i), m_rates[static_cast<std::size_t>(i)]});
    }
    if (const auto gap = gapOf(m_chart, drawing)) {
      if (gap->shift) words += u' ' + shiftWords(*gap->shift) + u'.';
      words += u' ' + missWords(*gap) + u'.';
    }
    if (!m_chart.wait.parts.empty()) words += u' ' + m_chart.wait.inWords();
  } else {
    const QString when = clockOf(simulator::ticks(std::round(secondOf(m_chosen))));
    words = hasDrawing() ? tr("Your drawing. At %1: %2 requests a second.")
                               .arg(when, rateText(std::round(m_rates[static_cast<std::size_t>(m_chosen)])))
                         : tr("Nothing is drawn yet. At %1.").arg(when);
    words += u' ' + tr("Left and right go along it, up and down change it, with Control also all that comes after.");
  }
  setAccessibleName(words);
}

void PredictionPlot::focusInEvent(QFocusEvent *event) {
  QWidget::focusInEvent(event);
  update();
}

void PredictionPlot::focusOutEvent(QFocusEvent *event) {
  QWidget::focusOutEvent(event);
  update();
}

void PredictionPlot::changeEvent(QEvent *event) {
  QWidget::changeEvent(event);
  if (event->type() == QEvent::StyleChange) update();
}

void PredictionPlot::paintEvent(QPaintEvent *) {
  const Look &look = lookOf(this);
  QPainter painter(this);
  painter.setRenderHint(QPainter::Antialiasing);
  guides::Drawing drawing;
  for (int handle = 0; handle < static_cast<int>(m_rates.size()); ++handle) {
    drawing.push_back({secondOf(handle), m_rates[static_cast<std::size_t>(handle)]});
  }
  PredictionPainter layers(painter, look, m_chart, plotArea());
  layers.grid();
  layers.demand();
  if (m_revealed && m_chart.canDraw) layers.gap(drawing, devicePixelRatioF());
  if (m_revealed) layers.real(m_lanes);
  layers.drawing(drawing);
  if (m_revealed && m_chart.canDraw) {
    if (const auto gap = gapOf(m_chart, drawing)) layers.gapLabels(*gap);
  }
  if (m_open && !hasDrawing()) layers.hint(tr("Draw here: hold the mouse button, or use the arrow keys"));
  layers.lineLabels(drawing, m_revealed ? m_lanes : std::vector<simulator::LaneSettings>());
  if (showsWait()) layers.wait(height() - look.scaled(waitHeight));
  if (!m_open || !hasFocus()) return;
  const double rate =
      hasDrawing() ? m_rates[static_cast<std::size_t>(m_chosen)] : lineAt(m_chart.demand, secondOf(m_chosen));
  const QPointF place = placeOf(secondOf(m_chosen), rate);
  painter.setPen(QPen(look.tokens.accent, 2));
  painter.setBrush(look.tokens.surface);
  painter.drawEllipse(place, handleRadius, handleRadius);
  drawFocusRing(painter, QRectF(place.x() - handleRadius, place.y() - handleRadius, 2 * handleRadius, 2 * handleRadius),
                handleRadius, look.tokens.focus);
}

}  // namespace strato::ui
