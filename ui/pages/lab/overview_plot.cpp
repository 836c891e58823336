// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/lab/overview_plot.h"

#include <QHelpEvent>
#include <QKeyEvent>
#include <QPainter>
#include <QToolTip>

#include "ui/models/lab/lab_numbers.h"
#include "ui/pages/lab/event_words.h"
#include "ui/pages/lab/strip_painting.h"
#include "ui/widgets/painting.h"

namespace strato::ui {

namespace {

constexpr double knob = 5;
constexpr double markSize = 9;
constexpr double marksApart = 10;

}  // namespace

OverviewPlot::OverviewPlot(TimeWindow &window, Playhead &playhead, QWidget *parent)
    : QWidget(parent), m_window(window), m_playhead(playhead) {
  setObjectName(QStringLiteral("overview"));
  setFocusPolicy(Qt::StrongFocus);
  setCursor(Qt::PointingHandCursor);
  setAccessible(this, QAccessible::Slider, tr("Time in the run"));
  connect(&window, &TimeWindow::changed, this, qOverload<>(&QWidget::update));
  connect(&playhead, &Playhead::moved, this, qOverload<>(&QWidget::update));
  connect(&playhead, &Playhead::jumped, this, [this] {
    update();
    describe();
  });
}

void OverviewPlot::setRun(const ChartStrip &capacity, std::vector<LaneInk> inks, std::vector<LabEvent> events) {
  m_capacity = capacity;
  m_inks = std::move(inks);
  m_events = std::move(events);
  refresh();
}

void OverviewPlot::setForks(std::vector<double> seconds) {
  m_forks = std::move(seconds);
  refresh();
}

QRectF OverviewPlot::band() const { return QRectF(rect()).adjusted(knob, knob + 3, -knob, -(markSize + 6)); }

TimeAxis OverviewPlot::axis() const {
  return {0.0, std::max(simulator::seconds(m_playhead.end()), 1e-3), band().left(), band().right()};
}

void OverviewPlot::refresh() {
  m_resting = {};
  update();
}

void OverviewPlot::paintMarks(QPainter &painter) {
  const Tokens &tokens = lookOf(this).tokens;
  double last = -100;
  for (const LabEvent &event : m_events) {
    if (event.mark == EventMark::Note || event.mark == EventMark::Ended || event.mark == EventMark::Serves) continue;
    const double x = axis().x(simulator::seconds(event.at));
    if (x - last < marksApart) continue;
    last = x;
    drawEventMark(painter, QPointF(x, height() - markSize / 2 - 1), markSize, event.mark, inkOf(tokens, event.mark));
  }
}

void OverviewPlot::paintResting(QPainter &painter) {
  const Look &look = lookOf(this);
  drawBox(painter, band(), 4, look.tokens.sunken);
  painter.save();
  painter.setClipRect(band());
  const StripPainting on{look, axis(), band().adjusted(0, 3, 0, 0), devicePixelRatioF()};
  for (const ChartLine &line : m_capacity.lines) {
    LaneInk ink{look.tokens.textMuted, 0};
    if (line.lane >= 0 && line.lane < static_cast<int>(m_inks.size()))
      ink = m_inks[static_cast<std::size_t>(line.lane)];
    paintLine(painter, on, m_capacity, line, ink);
  }
  painter.restore();
  for (const double second : m_forks) {
    QPen dashed(look.tokens.accent, 1.5);
    dashed.setDashPattern({2, 2});
    painter.setPen(dashed);
    painter.drawLine(QPointF(axis().x(second), band().top()), QPointF(axis().x(second), band().bottom()));
  }
  paintMarks(painter);
}

void OverviewPlot::paintEvent(QPaintEvent *) {
  const Look &look = lookOf(this);
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
  painter.setRenderHint(QPainter::Antialiasing);
  painter.drawPixmap(0, 0, m_resting);
  const QRectF inSight(QPointF(axis().x(m_window.from()), band().top()),
                       QPointF(axis().x(m_window.to()), band().bottom()));
  QColor veil = look.tokens.accent;
  veil.setAlphaF(0.10F);
  QColor edge = look.tokens.accent;
  edge.setAlphaF(0.55F);
  drawBox(painter, inSight, 3, veil, edge);
  const double x = axis().x(simulator::seconds(m_playhead.now()));
  painter.setPen(QPen(look.tokens.accent, 1.75));
  painter.drawLine(QPointF(x, knob), QPointF(x, band().bottom()));
  painter.setPen(Qt::NoPen);
  painter.setBrush(look.tokens.accent);
  painter.drawEllipse(QPointF(x, knob), knob, knob);
}

void OverviewPlot::seekTo(double x) {
  const double second = axis().second(std::clamp(x, band().left(), band().right()));
  m_playhead.seek(simulator::ticks(std::max(0.0, second)));
}

void OverviewPlot::mousePressEvent(QMouseEvent *event) {
  if (event->button() == Qt::LeftButton) seekTo(event->position().x());
}

void OverviewPlot::mouseMoveEvent(QMouseEvent *event) {
  if ((event->buttons() & Qt::LeftButton) != 0) seekTo(event->position().x());
}

void OverviewPlot::keyPressEvent(QKeyEvent *event) {
  const simulator::Tick step = m_playhead.end() / 100;
  switch (event->key()) {
    case Qt::Key_Left:
      return m_playhead.seek(m_playhead.now() - step);
    case Qt::Key_Right:
      return m_playhead.seek(m_playhead.now() + step);
    case Qt::Key_Home:
      return m_playhead.seek(0);
    case Qt::Key_End:
      return m_playhead.seek(m_playhead.end());
    default:
      QWidget::keyPressEvent(event);
  }
}

bool OverviewPlot::event(QEvent *event) {
  if (event->type() != QEvent::ToolTip) return QWidget::event(event);
  const auto *help = static_cast<QHelpEvent *>(event);
  for (const LabEvent &happened : m_events) {
    if (std::abs(axis().x(simulator::seconds(happened.at)) - help->pos().x()) > markSize / 2) continue;
    QToolTip::showText(help->globalPos(), clockOf(happened.at) + u' ' + eventWords(happened.news), this);
    return true;
  }
  QToolTip::showText(help->globalPos(), clockOf(simulator::ticks(std::max(0.0, axis().second(help->pos().x())))), this);
  return true;
}

void OverviewPlot::describe() {
  setAccessibleDescription(tr("%1 of %2").arg(clockOf(m_playhead.now()), clockOf(m_playhead.end())));
}

void OverviewPlot::resizeEvent(QResizeEvent *event) {
  QWidget::resizeEvent(event);
  refresh();
}

void OverviewPlot::changeEvent(QEvent *event) {
  QWidget::changeEvent(event);
  if (event->type() == QEvent::StyleChange) refresh();
}

}  // namespace strato::ui
