// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/lab/strips_plot.h"

#include <QKeyEvent>
#include <QPainter>
#include <cmath>

#include "ui/models/lab/lab_numbers.h"
#include "ui/pages/lab/strip_painting.h"
#include "ui/widgets/painting.h"

namespace strato::ui {

namespace {

constexpr int gutterLeft = 16;
constexpr double futureShare = 0.35;  ///< of its ink, that what is still to come has

}  // namespace

StripsPlot::StripsPlot(const TimeWindow &window, Playhead &playhead, QWidget *parent)
    : TimePlot(window, playhead, parent) {
  setObjectName(QStringLiteral("stripsPlot"));
  setFocusPolicy(Qt::StrongFocus);
  setMouseTracking(true);
  setAccessible(this, QAccessible::Chart, tr("Charts"));
}

void StripsPlot::setStrips(std::vector<ChartStrip> strips, std::vector<LaneInk> inks) {
  m_strips = std::move(strips);
  m_inks = std::move(inks);
  if (!m_ghost.empty()) shareAxes(m_strips, m_ghost);
  refresh();
}

void StripsPlot::setGhost(std::vector<ChartStrip> ghost) {
  m_ghost = std::move(ghost);
  shareAxes(m_strips, m_ghost);
  refresh();
}

void StripsPlot::enlarge(int strip) {
  m_enlarged = strip;
  refresh();
}

QRectF StripsPlot::plotArea() const {
  const double foot = lookOf(this).lineHeight(TextSize::Note) + 8;
  return {static_cast<double>(edges().left), 2.0, static_cast<double>(width() - edges().left - edges().right),
          height() - foot - 2};
}

std::vector<StripsPlot::Place> StripsPlot::places() const {
  std::vector<Place> all;
  const QRectF area = plotArea();
  if (m_enlarged >= 0 && m_enlarged < static_cast<int>(m_strips.size())) {
    return {{static_cast<std::size_t>(m_enlarged), area.adjusted(0, 6, 0, -2)}};
  }
  const double each = area.height() / static_cast<double>(std::max<std::size_t>(m_strips.size(), 1));
  for (std::size_t i = 0; i < m_strips.size(); ++i) {
    all.push_back(
        {i, QRectF(area.left(), area.top() + each * static_cast<double>(i), area.width(), each).adjusted(0, 6, 0, -5)});
  }
  return all;
}

LaneInk StripsPlot::inkOfLine(const ChartLine &line) const {
  if (line.lane < 0 || line.lane >= static_cast<int>(m_inks.size())) return {lookOf(this).tokens.textMuted, 0};
  return m_inks[static_cast<std::size_t>(line.lane)];
}

void StripsPlot::paintResting(QPainter &painter) {
  const Look &look = lookOf(this);
  const QRectF area = plotArea();
  drawTimeGrid(painter, look, axis(), area.top(), area.bottom());
  drawTimeLabels(painter, look, axis(), area.bottom() + 4);
  const auto all = places();
  for (const Place &place : all) {
    paintStrip(painter, place);
    if (&place == &all.back()) continue;
    painter.setPen(QPen(look.tokens.border, 1));
    const double y = std::round(place.box.bottom() + 5) + 0.5;
    painter.drawLine(QPointF(isSmall() ? area.left() : gutterLeft, y), QPointF(width() - gutterLeft, y));
  }
}

void StripsPlot::paintStrip(QPainter &painter, const Place &place) {
  const ChartStrip &strip = m_strips[place.strip];
  paintStripScale(painter, lookOf(this), strip, place.box);
  painter.save();
  painter.setClipRect(place.box.adjusted(0, -3, 0, 3));
  const StripPainting painting{lookOf(this), axis(), place.box, devicePixelRatioF()};
  const bool compares = strip.what == ChartStrip::What::Capacity;
  const Shortage shortage = compares ? shortageIn(painting, strip) : Shortage();
  paintShortage(painter, painting, shortage);
  if (place.strip < m_ghost.size()) {
    for (const ChartLine &line : m_ghost[place.strip].lines) {
      if (line.lane >= 0 && line.rank == 0) paintGhost(painter, painting, strip, line);
    }
  }
  for (const ChartLine &line : strip.lines) paintLine(painter, painting, strip, line, inkOfLine(line));
  if (compares) m_shortage = shortage;
  painter.restore();
}

QString StripsPlot::nameWithin(const QString &name, int room, const QFontMetrics &metrics) const {
  if (!isSmall()) return metrics.elidedText(name, Qt::ElideRight, room);
  // The marks say it too; a word or nothing is calmer than three letters.
  const QString word = name.section(u' ', 0, 0);
  return metrics.horizontalAdvance(word) <= room ? word : QString();
}

void StripsPlot::paintGutter(QPainter &painter, const Place &place, double second) {
  const Look &look = lookOf(this);
  const ChartStrip &strip = m_strips[place.strip];
  const double right = edges().left - (isSmall() ? 8 : 24);
  const double row = look.lineHeight(TextSize::Note);
  double y = place.box.top() - 3;
  // Of the only chart in sight the title is the tab that is chosen.
  const QString title = isSmall() ? QString() : strip.title;
  painter.setFont(look.font(TextSize::Note, Weight::Strong));
  painter.setPen(look.tokens.text);
  painter.drawText(QRectF(gutterLeft, y, right - gutterLeft, row), Qt::AlignLeft | Qt::AlignVCenter, title);
  const double used = title.isEmpty() ? 0 : widthOf(title, painter.font()) + 5;
  painter.setFont(look.font(TextSize::Note));
  painter.setPen(look.tokens.textMuted);
  if (used + widthOf(strip.unit, painter.font()) < right - gutterLeft) {
    painter.drawText(QRectF(gutterLeft + used, y, right - gutterLeft - used, row), Qt::AlignLeft | Qt::AlignVCenter,
                     strip.unit);
  }
  if (isCrowded()) return paintValues(painter, place, second, y + row);
  for (const ChartLine &line : strip.lines) {
    if (line.rank != 0) continue;
    y += row;
    if (y + row > place.box.bottom() + 11) break;
    const LaneInk ink = inkOfLine(line);
    const QPointF sample(gutterLeft + 6, y + row / 2);
    if (line.kind == ChartLine::Kind::Rings) {
      painter.setPen(QPen(look.tokens.state(State::Cold), 1.6));
      painter.setBrush(Qt::NoBrush);
      painter.drawEllipse(sample, 3.5, 3.5);
    } else {
      painter.setPen(ink.pen(2));
      painter.drawLine(sample - QPointF(6, 0), sample + QPointF(6, 0));
    }
    painter.setFont(look.font(TextSize::Note, Weight::Strong));
    const QString value = strip.textOf(line.at(second));
    const double valueWidth = widthOf(value, painter.font());
    painter.setPen(look.tokens.text);
    painter.drawText(QRectF(right - valueWidth, y, valueWidth, row), Qt::AlignRight | Qt::AlignVCenter, value);
    painter.setFont(look.font(TextSize::Note));
    painter.setPen(look.tokens.textSecondary);
    const double nameLeft = gutterLeft + (isSmall() ? 16 : 18);
    const double room = right - valueWidth - (isSmall() ? 4 : 8) - nameLeft;
    const QString name = nameWithin(line.name, static_cast<int>(room), painter.fontMetrics());
    painter.drawText(QRectF(nameLeft, y, room, row), Qt::AlignLeft | Qt::AlignVCenter, name);
    // Without a name the lane's mark says whose line it is.
    if (name.isEmpty() && line.lane >= 0) drawLaneMark(painter, QPointF(nameLeft + 8, y + row / 2), 3.6, ink);
  }
}

bool StripsPlot::isCrowded() const {
  const auto lacksRoom = [this](const Place &place) {
    const auto rows =
        std::ranges::count_if(m_strips[place.strip].lines, [](const ChartLine &l) { return l.rank == 0; });
    return static_cast<double>(rows + 1) * lookOf(this).lineHeight(TextSize::Note) > place.box.height() + 14;
  };
  return std::ranges::any_of(places(), lacksRoom);
}

void StripsPlot::paintValues(QPainter &painter, const Place &place, double second, double top) {
  const Look &look = lookOf(this);
  const double row = look.lineHeight(TextSize::Note);
  const double each = (edges().left - 24 - gutterLeft) / 2.0;
  painter.setFont(look.font(TextSize::Note, Weight::Strong));
  int cell = 0;
  for (const ChartLine &line : m_strips[place.strip].lines) {
    if (line.rank != 0 || line.lane < 0 || line.kind == ChartLine::Kind::Rings) continue;
    const QPointF at(gutterLeft + each * (cell % 2), top + row * std::floor(cell / 2.0));
    ++cell;
    if (at.y() + row > place.box.bottom() + 15) return;
    drawLaneMark(painter, at + QPointF(5, row / 2), 3.6, inkOfLine(line));
    const double value = line.at(second);
    painter.setPen(look.tokens.text);
    // There is no room for a word.
    painter.drawText(QRectF(at + QPointF(15, 0), QSizeF(each - 16, row)), Qt::AlignLeft | Qt::AlignVCenter,
                     std::isnan(value) ? QStringLiteral("–") : m_strips[place.strip].textOf(value));
  }
}

void StripsPlot::paintDots(QPainter &painter, const Place &place, double second) {
  if (!axis().shows(second)) return;
  const ChartStrip &strip = m_strips[place.strip];
  for (const ChartLine &line : strip.lines) {
    const double value = line.at(second);
    if (line.rank != 0 || line.lane < 0 || std::isnan(value) || line.kind == ChartLine::Kind::Rings) continue;
    const QPointF at(axis().x(second), place.box.bottom() - strip.heightOf(value) * place.box.height());
    drawLaneMark(painter, at, 5.2, {lookOf(this).tokens.surface, inkOfLine(line).lane});
    drawLaneMark(painter, at, 3.8, inkOfLine(line));
  }
}

void StripsPlot::paintReading(QPainter &painter) {
  if (m_hover < plotArea().left() || m_hover > plotArea().right()) return;
  const Look &look = lookOf(this);
  const double second = axis().second(m_hover);
  QPen dotted(look.tokens.textMuted, 1);
  dotted.setDashPattern({2, 3});
  painter.setPen(dotted);
  painter.drawLine(QPointF(m_hover, plotArea().top()), QPointF(m_hover, plotArea().bottom()));
  painter.setFont(look.font(TextSize::Note, Weight::Strong));
  for (const Place &place : places()) {
    const ChartStrip &strip = m_strips[place.strip];
    QStringList words;
    for (const ChartLine &line : strip.lines) {
      if (line.rank == 0 && !std::isnan(line.at(second))) words.append(strip.textOf(line.at(second)));
    }
    const QString text = words.join(QStringLiteral("  ·  "));
    const double boxWidth = widthOf(text, painter.font()) + 14;
    const double x = m_hover + 8 + boxWidth > plotArea().right() ? m_hover - 8 - boxWidth : m_hover + 8;
    const QRectF box(x, place.box.top(), boxWidth, look.lineHeight(TextSize::Note) + 4);
    drawBox(painter, box, 5, look.tokens.text);
    painter.setPen(look.tokens.surface);
    painter.drawText(box, Qt::AlignCenter, text);
  }
  const QString clock = clockOf(simulator::ticks(second));
  const double clockWidth = widthOf(clock, painter.font()) + 12;
  const QRectF foot(m_hover - clockWidth / 2, plotArea().bottom() + 3, clockWidth, look.lineHeight(TextSize::Note) + 2);
  drawBox(painter, foot, 5, look.tokens.text);
  painter.setPen(look.tokens.surface);
  painter.drawText(foot, Qt::AlignCenter, clock);
}

void StripsPlot::paintMoving(QPainter &painter) {
  const QRectF area = plotArea();
  const double x = std::clamp(axis().x(nowSecond()) + 1, area.left(), area.right());
  QColor veil = lookOf(this).tokens.surface;
  veil.setAlphaF(static_cast<float>(1 - futureShare));
  painter.fillRect(QRectF(x, area.top(), area.right() - x + 1, area.height()), veil);
  const double told = m_hover >= area.left() && m_hover <= area.right() ? axis().second(m_hover) : nowSecond();
  for (const Place &place : places()) {
    paintGutter(painter, place, told);
    if (m_strips[place.strip].what == ChartStrip::What::Capacity) {
      nameShortage(painter, {lookOf(this), axis(), place.box, devicePixelRatioF()}, m_shortage, axis().x(nowSecond()));
    }
    paintDots(painter, place, nowSecond());
  }
  paintReading(painter);
}

QString StripsPlot::wordsAt(double second) const {
  QStringList words{clockOf(simulator::ticks(second))};
  for (const ChartStrip &strip : m_strips) {
    QStringList values;
    for (const ChartLine &line : strip.lines) {
      if (line.rank == 0) values.append(line.name + u' ' + strip.textOf(line.at(second)));
    }
    words.append(tr("%1: %2").arg(strip.title, values.join(QStringLiteral(", "))));
  }
  return words.join(QStringLiteral(". "));
}

void StripsPlot::mousePressEvent(QMouseEvent *event) {
  if (event->button() != Qt::LeftButton || !plotArea().contains(event->position())) return;
  playhead().seek(simulator::ticks(axis().second(event->position().x())));
}

void StripsPlot::mouseMoveEvent(QMouseEvent *event) {
  m_hover = event->position().x();
  if ((event->buttons() & Qt::LeftButton) != 0) {
    const double x = std::clamp(m_hover, plotArea().left(), plotArea().right());
    playhead().seek(simulator::ticks(std::max(0.0, axis().second(x))));
  }
  update();
}

void StripsPlot::leaveEvent(QEvent *event) {
  TimePlot::leaveEvent(event);
  m_hover = -1;
  update();
}

void StripsPlot::walk(double seconds) {
  playhead().seek(simulator::ticks(std::max(0.0, nowSecond() + seconds)));
  setAccessibleDescription(wordsAt(nowSecond()));
}

void StripsPlot::keyPressEvent(QKeyEvent *event) {
  const double step = (axis().to - axis().from) / 100;
  switch (event->key()) {
    case Qt::Key_Left:
      return walk(-step);
    case Qt::Key_Right:
      return walk(step);
    default:
      TimePlot::keyPressEvent(event);
  }
}

}  // namespace strato::ui
