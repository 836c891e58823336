// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/lab/strip_painting.h"

#include <QCoreApplication>
#include <QPainter>
#include <algorithm>
#include <cmath>
#include <span>
#include <utility>

#include "ui/models/lab/lab_numbers.h"
#include "ui/pages/lab/long_shapes.h"
#include "ui/widgets/painting.h"

namespace strato::ui {

namespace {

/// The part of a line that is in sight, with a point to each side of it.
std::span<const QPointF> visible(const ChartLine &line, const TimeAxis &axis) {
  const auto &points = line.points;
  auto from = std::ranges::lower_bound(points, axis.from, {}, &QPointF::x);
  auto to = std::ranges::upper_bound(points, axis.to, {}, &QPointF::x);
  if (from != points.begin()) --from;
  if (to != points.end()) ++to;
  return {points.data() + (from - points.begin()), static_cast<std::size_t>(std::max<std::ptrdiff_t>(to - from, 0))};
}

/// The line without its gaps.
std::vector<QPolygonF> runsOf(const StripPainting &on, const ChartStrip &strip, const ChartLine &line) {
  std::vector<QPolygonF> runs;
  bool begun = false;
  for (const QPointF &point : visible(line, on.axis)) {
    if (std::isnan(point.y())) {
      begun = false;
      continue;
    }
    const QPointF place = on.at(strip, point.x(), point.y());
    if (!std::exchange(begun, true)) runs.emplace_back();
    QPolygonF &run = runs.back();
    const bool steps = line.kind == ChartLine::Kind::Step && !run.isEmpty() && run.last().y() != place.y();
    if (steps) run.append(QPointF(place.x(), run.last().y()));
    run.append(place);
  }
  return runs;
}

void paintBars(QPainter &painter, const StripPainting &on, const ChartStrip &strip, const ChartLine &line,
               const LaneInk &ink) {
  const auto points = visible(line, on.axis);
  if (points.size() < 2) return;
  QColor fill = ink.color;
  fill.setAlphaF(0.42F);
  // A bar for each few pixels, as high as the highest in it.
  constexpr double pitch = 4.0;
  double column = -1, highest = 0;
  const auto draw = [&] {
    if (highest <= 0) return;
    const double x = column * pitch + on.box.left();
    const double top = on.box.bottom() - strip.heightOf(highest) * on.box.height();
    painter.fillRect(QRectF(x, top, pitch - 1, on.box.bottom() - top), fill);
    painter.fillRect(QRectF(x, top, pitch - 1, 1.6), ink.color);
  };
  for (const QPointF &point : points) {
    const double at = std::floor((on.axis.x(point.x()) - on.box.left()) / pitch);
    if (at != column) {
      draw();
      column = at;
      highest = 0;
    }
    highest = std::max(highest, point.y());
  }
  draw();
}

void paintRings(QPainter &painter, const StripPainting &on, const ChartStrip &strip, const ChartLine &line) {
  painter.setPen(QPen(on.look.tokens.state(State::Cold), 1.5));
  painter.setBrush(on.look.tokens.surface);
  double last = -100;
  for (const QPointF &point : visible(line, on.axis)) {
    if (std::isnan(point.y())) continue;
    const QPointF place = on.at(strip, point.x(), point.y());
    if (place.x() - last < 8) continue;
    painter.drawEllipse(QPointF(place.x(), std::clamp(place.y(), on.box.top() + 3.5, on.box.bottom() - 3.5)), 3, 3);
    last = place.x();
  }
}

}  // namespace

void paintLine(QPainter &painter, const StripPainting &on, const ChartStrip &strip, const ChartLine &line,
               const LaneInk &ink) {
  switch (line.kind) {
    case ChartLine::Kind::Bars:
      return paintBars(painter, on, strip, line, ink);
    case ChartLine::Kind::Rings:
      return paintRings(painter, on, strip, line);
    case ChartLine::Kind::Area: {
      QColor fill = ink.color;
      fill.setAlphaF(0.16F);
      for (const QPolygonF &run : runsOf(on, strip, line)) {
        fillLong(painter, run, on.box.bottom(), fill);
        strokeLong(painter, run, QPen(ink.color, 1.2));
      }
      return;
    }
    case ChartLine::Kind::Line:
    case ChartLine::Kind::Step:
      break;
  }
  QPen pen = ink.pen(line.rank == 0 ? 2.0 : 1.0);
  if (line.rank > 0) {
    QColor pale = ink.color;
    pale.setAlphaF(line.rank == 1 ? 0.55F : 0.8F);
    pen = QPen(pale, 1.0, line.rank == 1 ? Qt::DashLine : Qt::SolidLine);
  }
  for (const QPolygonF &run : runsOf(on, strip, line)) strokeLong(painter, run, pen);
}

void paintGhost(QPainter &painter, const StripPainting &on, const ChartStrip &strip, const ChartLine &line) {
  QPen pen(on.look.tokens.textMuted, 1.6);
  pen.setDashPattern({3.2, 2.2});
  for (const QPolygonF &run : runsOf(on, strip, line)) strokeLong(painter, run, pen);
}

Shortage shortageIn(const StripPainting &on, const ChartStrip &strip) {
  if (strip.lines.empty()) return {};
  const ChartLine &demand = strip.lines.front();
  const auto points = visible(demand, on.axis);
  // A little more demand than room is what chance makes of it.
  const auto lacks = [](double wanted, double room) { return wanted > room * 1.01; };
  // The lane that lacks most, in all that is in sight.
  const ChartLine *worst = nullptr;
  double most = 0.0;
  for (const ChartLine &line : strip.lines) {
    if (line.lane < 0) continue;
    double lacking = 0.0;
    for (const QPointF &point : points) {
      if (const double room = line.at(point.x()); lacks(point.y(), room)) lacking += point.y() - room;
    }
    if (lacking <= most) continue;
    most = lacking;
    worst = &line;
  }
  Shortage shortage;
  if (worst == nullptr) return shortage;
  shortage.lane = worst->name;
  for (std::size_t i = 1; i < points.size(); ++i) {
    const double room = worst->at(points[i].x());
    if (!lacks(points[i].y(), room)) continue;
    const double left = on.axis.x(points[i - 1].x());
    shortage.columns.emplace_back(QPointF(left, on.at(strip, points[i].x(), points[i].y()).y()),
                                  on.at(strip, points[i].x(), room) + QPointF(0.5, 0));
  }
  return shortage;
}

void paintShortage(QPainter &painter, const StripPainting &on, const Shortage &shortage) {
  QColor tint = on.look.tokens.bad;
  tint.setAlphaF(0.10F);
  fillLong(painter, shortage.columns, tint);
  QColor line = on.look.tokens.bad;
  line.setAlphaF(0.5F);
  fillLong(painter, shortage.columns, hatch(line, true, on.dpr));
}

void nameShortage(QPainter &painter, const StripPainting &on, const Shortage &shortage, double now) {
  const QFont font = on.look.font(TextSize::Note);
  const QString words = QCoreApplication::translate("strato::ui::StripsPlot", "no room on %1")
                            .arg(QFontMetricsF(font).elidedText(shortage.lane, Qt::ElideRight, on.look.scaled(160)));
  painter.setFont(font);
  const QSizeF size(widthOf(words, painter.font()) + 14, on.look.lineHeight(TextSize::Note) + 2);
  QRectF area;
  for (const QRectF &column : shortage.columns) area |= column;
  area &= on.box;
  if (area.width() < size.width() + 16 || area.height() < size.height() * 0.6) return;
  QRectF box(area.center() - QPointF(size.width() / 2, size.height() / 2), size);
  box.moveTop(std::clamp(box.top(), on.box.top(), on.box.bottom() - size.height()));
  // The playhead pushes it aside: what is read there has to be in sight.
  constexpr double away = 9;
  if (std::abs(now - box.center().x()) < size.width() / 2 + away) {
    const bool leftOf =
        now > box.center().x() ? now - away - size.width() > on.box.left() : now + away + size.width() > on.box.right();
    box.moveLeft(leftOf ? now - away - size.width() : now + away);
  }
  drawBox(painter, box, size.height() / 2, on.look.tokens.surface);
  painter.setPen(on.look.tokens.bad);
  painter.drawText(box, Qt::AlignCenter, words);
}

void paintStripScale(QPainter &painter, const Look &look, const ChartStrip &strip, const QRectF &box) {
  painter.setFont(look.font(TextSize::Note));
  std::vector<double> values{strip.least, strip.most};
  if (strip.scale == ChartStrip::Scale::Log) {
    values.clear();
    for (double value = 0.001; value <= strip.most * 1.001; value *= 10) {
      if (value >= strip.least * 0.999) values.push_back(value);
    }
  } else if (box.height() > 130) {
    values = {strip.least, strip.most * 0.25, strip.most * 0.5, strip.most * 0.75, strip.most};
  }
  double last = box.bottom() + 100;
  for (const double value : values) {
    const double y = box.bottom() - strip.heightOf(value) * box.height();
    // Within the strip, so that it does not run into what stands above or below.
    const double middle = std::clamp(y, box.top() + 2, box.bottom() - 3);
    if (last - middle < look.lineHeight(TextSize::Note) * 0.8) continue;
    last = middle;
    QPen dotted(look.tokens.border, 1);
    dotted.setDashPattern({2, 3});
    painter.setPen(dotted);
    painter.drawLine(QPointF(box.left(), std::round(y) + 0.5), QPointF(box.right(), std::round(y) + 0.5));
    painter.setPen(look.tokens.textMuted);
    painter.drawText(QRectF(box.right() + 8, middle - 10, 80, 20), Qt::AlignLeft | Qt::AlignVCenter,
                     strip.textOf(value));
  }
}

}  // namespace strato::ui
