// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/lab/plot_painting.h"

#include <QPainter>
#include <QPainterPath>
#include <QPixmapCache>
#include <algorithm>

#include "ui/models/lab/lab_numbers.h"

namespace strato::ui {

namespace {

constexpr int labelsApart = 76;

QPainterPath polygon(std::initializer_list<QPointF> points) {
  QPainterPath path(*points.begin());
  for (const QPointF &point : points) path.lineTo(point);
  path.closeSubpath();
  return path;
}

}  // namespace

Platform lanePlatform(const simulator::LaneSettings &lane) {
  // In the order of LaneSettings.
  static constexpr Platform platforms[] = {Platform::Lambda, Platform::Ec2,   Platform::Fargate,  Platform::Ecs,
                                           Platform::Eks,    Platform::Batch, Platform::Lightsail};
  static_assert(std::size(platforms) == std::variant_size_v<simulator::LaneSettings>);
  return platforms[lane.index()];
}

std::vector<LaneInk> laneInks(const Tokens &tokens, const std::vector<simulator::LaneSettings> &lanes) {
  static constexpr double towardsText[] = {0, 0.5, 0.75, 0.9};
  std::vector<LaneInk> inks;
  for (std::size_t i = 0; i < lanes.size(); ++i) {
    const Platform platform = lanePlatform(lanes[i]);
    const auto before = std::ranges::count(lanes.begin(), lanes.begin() + std::ssize(inks), platform, lanePlatform);
    const double share = towardsText[std::min<std::ptrdiff_t>(before, 3)];
    inks.push_back({mix(tokens.text, tokens.platform(platform), share), static_cast<int>(i)});
  }
  return inks;
}

QPen LaneInk::pen(double width) const {
  static const QList<qreal> dashes[] = {{}, {5, 2}, {1.2, 1.6}, {5, 1.6, 1.2, 1.6}};
  QPen made(color, width, Qt::SolidLine, Qt::FlatCap, Qt::RoundJoin);
  if (const auto &dash = dashes[lane % 4]; !dash.isEmpty()) made.setDashPattern(dash);
  return made;
}

void drawLaneMark(QPainter &painter, const QPointF &centre, double radius, const LaneInk &ink) {
  painter.setPen(Qt::NoPen);
  painter.setBrush(ink.color);
  const double r = radius;
  switch (ink.lane % 4) {
    case 0:
      painter.drawEllipse(centre, r, r);
      break;
    case 1:
      painter.drawRect(QRectF(centre.x() - r * 0.9, centre.y() - r * 0.9, r * 1.8, r * 1.8));
      break;
    case 2:
      painter.drawPath(polygon({centre + QPointF(0, -r * 1.25), centre + QPointF(r * 1.25, 0),
                                centre + QPointF(0, r * 1.25), centre + QPointF(-r * 1.25, 0)}));
      break;
    default:
      painter.drawPath(
          polygon({centre + QPointF(0, -r * 1.2), centre + QPointF(r * 1.2, r), centre + QPointF(-r * 1.2, r)}));
  }
}

QColor inkOf(const Tokens &tokens, EventMark mark) {
  switch (mark) {
    case EventMark::Refused:
    case EventMark::Trouble:
      return tokens.bad;
    case EventMark::Alarm:
    case EventMark::Line:
      return tokens.warn;
    case EventMark::Serves:
      return tokens.good;
    case EventMark::Out:
    case EventMark::In:
      return tokens.accent;
    case EventMark::Ended:
    case EventMark::Note:
      break;
  }
  return tokens.textMuted;
}

void drawEventMark(QPainter &painter, const QPointF &centre, double size, EventMark mark, const QColor &color,
                   bool hollow) {
  const double r = size / 2;
  const auto at = [&centre, r](double x, double y) { return centre + QPointF(x * r, y * r); };
  painter.setPen(QPen(color, 1.6, Qt::SolidLine, Qt::RoundCap, Qt::RoundJoin));
  painter.setBrush(Qt::NoBrush);
  switch (mark) {
    case EventMark::Refused:
      painter.drawLine(at(-0.75, -0.75), at(0.75, 0.75));
      painter.drawLine(at(-0.75, 0.75), at(0.75, -0.75));
      break;
    case EventMark::Alarm:
      painter.drawPath(polygon({at(0, -0.9), at(0.95, 0.8), at(-0.95, 0.8)}));
      break;
    case EventMark::Out:
      painter.drawLine(at(0, -0.9), at(0, 0.9));
      [[fallthrough]];
    case EventMark::In:
      painter.drawLine(at(-0.9, 0), at(0.9, 0));
      break;
    case EventMark::Serves:
      if (!hollow) painter.setBrush(color);
      painter.drawRoundedRect(QRectF(at(-0.7, -0.7), at(0.7, 0.7)), 1.5, 1.5);
      break;
    case EventMark::Ended:
      painter.drawRoundedRect(QRectF(at(-0.6, -0.6), at(0.6, 0.6)), 1.5, 1.5);
      painter.drawLine(at(-0.6, 0.6), at(0.6, -0.6));
      break;
    case EventMark::Trouble:
      if (!hollow) painter.setBrush(color);
      painter.drawPath(
          polygon({at(0.3, -1), at(-0.7, 0.2), at(-0.05, 0.2), at(-0.3, 1), at(0.7, -0.2), at(0.05, -0.2)}));
      break;
    case EventMark::Line:
      if (!hollow) painter.setBrush(color);
      for (const double x : {-0.75, 0.0, 0.75}) painter.drawEllipse(at(x, 0), r * 0.2, r * 0.2);
      break;
    case EventMark::Note:
      if (!hollow) painter.setBrush(color);
      painter.drawEllipse(centre, r * 0.4, r * 0.4);
  }
}

PlotEdges plotEdges(const Look &look, bool small) {
  return small ? PlotEdges{look.scaled(136), look.scaled(44)} : PlotEdges{look.scaled(184), look.scaled(56)};
}

void drawTimeGrid(QPainter &painter, const Look &look, const TimeAxis &axis, double top, double bottom) {
  painter.setPen(QPen(look.tokens.border, 1));
  for (const double second : axis.ticks(look.scaled(labelsApart))) {
    const double x = std::round(axis.x(second)) + 0.5;
    painter.drawLine(QPointF(x, top), QPointF(x, bottom));
  }
}

void drawTimeLabels(QPainter &painter, const Look &look, const TimeAxis &axis, double top) {
  painter.setFont(look.font(TextSize::Note));
  painter.setPen(look.tokens.textMuted);
  for (const double second : axis.ticks(look.scaled(labelsApart))) {
    const QRectF place(axis.x(second) - 40, top, 80, look.lineHeight(TextSize::Note));
    painter.drawText(place, Qt::AlignHCenter | Qt::AlignTop, clockOf(simulator::ticks(second)));
  }
}

QBrush hatch(const QColor &color, bool rising, qreal dpr) {
  constexpr int side = 6;
  const QString key = QStringLiteral("hatch/%1/%2/%3").arg(color.rgba()).arg(rising).arg(dpr);
  QPixmap tile;
  if (!QPixmapCache::find(key, &tile)) {
    tile = QPixmap(QSize(side, side) * dpr);
    tile.setDevicePixelRatio(dpr);
    tile.fill(Qt::transparent);
    QPainter painter(&tile);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(QPen(color, 1.1));
    for (const int shift : {-side, 0, side}) {
      if (rising) {
        painter.drawLine(QPointF(shift, side), QPointF(shift + side, 0));
      } else {
        painter.drawLine(QPointF(shift, 0), QPointF(shift + side, side));
      }
    }
    painter.end();
    QPixmapCache::insert(key, tile);
  }
  QBrush brush(tile);
  brush.setTransform(QTransform::fromScale(1 / dpr, 1 / dpr));
  return brush;
}

}  // namespace strato::ui
