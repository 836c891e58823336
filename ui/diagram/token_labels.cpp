// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/diagram/token_labels.h"

#include <algorithm>
#include <array>
#include <cmath>

#include "ui/diagram/label_places.h"

namespace strato::ui {

namespace {

constexpr double dotRoom = 9;     // from a token's centre to its label
constexpr double arrowRoom = 14;  // a token rests before the arrow head
constexpr double stackGap = 4;
constexpr double pillInset = 8;
constexpr int mostRows = 4;
constexpr double farAway = 4;  // square pixels of cover that a pixel of distance is worth
constexpr QSizeF pillPadding{14, 4};

double area(const QRectF &box) { return box.isEmpty() ? 0 : box.width() * box.height(); }

/// How much text and how many nodes a pill would cover.
double covered(const Geometry &geometry, const std::vector<QRectF> &taken, const QRectF &pill) {
  double sum = area(pill) - area(pill & QRectF(QPointF(), geometry.size));
  for (const NodeBox &node : geometry.nodes) sum += area(pill & node.rect.adjusted(-2, -2, 2, 2));
  for (const GroupBox &group : geometry.groups) sum += area(pill & group.title.box);
  for (const EdgeLine &line : geometry.edges) sum += area(pill & line.label.box);
  for (const QRectF &other : taken) sum += area(pill & other.adjusted(-2, -2, 2, 2));
  return sum;
}

/// Places beside a dot, the best first. Beside an upright line labels stack away from the node; along a level one
/// they go above, below, and then back over the line.
std::vector<QRectF> placesAround(const QPointF &dot, const QPointF &back, const QSizeF &size) {
  const double w = size.width();
  const double h = size.height();
  const double pitch = h + stackGap;
  std::vector<QRectF> places;
  if (back.x() == 0) {
    const double away = back.y() < 0 ? -1 : 1;
    for (const double dx : {-w - dotRoom, dotRoom})
      for (int row = 0; row < mostRows; ++row)
        places.emplace_back(dot + QPointF(dx, -h / 2 + away * row * pitch), size);
    return places;
  }
  const double behind = back.x() < 0 ? -w + pillInset : -pillInset;
  for (int row = 0; row < mostRows; ++row)
    for (const double dx : {-w / 2, behind})
      for (const double dy : {-dotRoom - h - row * pitch, dotRoom + row * pitch})
        places.emplace_back(dot + QPointF(dx, dy), size);
  places.emplace_back(dot + QPointF(back.x() < 0 ? -w - dotRoom : dotRoom, -h / 2), size);
  return places;
}

/// Covers little and lies near its dot.
QRectF restingPlace(const Geometry &geometry, const std::vector<QRectF> &taken, const QPointF &dot,
                    const std::vector<QRectF> &places) {
  const auto cost = [&](const QRectF &place) {
    const QPointF way = place.center() - dot;
    return covered(geometry, taken, place) + farAway * std::hypot(way.x(), way.y());
  };
  return *std::min_element(places.begin(), places.end(),
                           [&](const QRectF &a, const QRectF &b) { return cost(a) < cost(b); });
}

QPointF pointOn(const EdgeLine &line, double along, double spare) {
  const QPainterPath path = line.path();
  const double length = path.length();
  return path.pointAtPercent(along * std::max(0.0, length - spare) / std::max(length, 1.0));
}

/// Where the label of each journey of the step rests, relative to its dot.
std::vector<QPointF> restingOffsets(const Geometry &geometry, const std::vector<Journey> &journeys,
                                    const std::vector<QSizeF> &sizes) {
  std::vector<QRectF> taken;
  std::vector<QPointF> offsets;
  for (std::size_t index = 0; index < journeys.size(); ++index) {
    const EdgeLine &line = geometry.edges[static_cast<std::size_t>(journeys[index].edges.back())];
    const QPointF dot = pointOn(line, 1, arrowRoom);
    const QPointF back = line.points[line.points.size() - 2] - line.points.back();
    const QRectF place = sizes[index].isEmpty()
                             ? QRectF(dot, QSizeF())
                             : restingPlace(geometry, taken, dot, placesAround(dot, back, sizes[index]));
    taken.push_back(place);
    offsets.push_back(place.topLeft() - dot);
  }
  return offsets;
}

}  // namespace

std::vector<TokenPlace> placeTokens(const Geometry &geometry, const DiagramScene &scene, const DiagramFonts &fonts,
                                    const std::vector<Journey> &journeys) {
  std::vector<QSizeF> sizes;
  for (const Journey &journey : journeys) {
    const QString label = QString::fromStdString(journey.label);
    sizes.push_back(label.isEmpty() ? QSizeF() : labelSize({label}, fonts.edgeLabel) + pillPadding);
  }
  const std::vector<QPointF> offsets = restingOffsets(geometry, journeys, sizes);
  std::vector<TokenPlace> places;
  for (const TokenSpot &token : scene.tokens) {
    const auto edge = static_cast<std::size_t>(token.edge);
    const bool last = token.edge == journeys[token.journey].edges.back();
    TokenPlace place{pointOn(geometry.edges[edge], token.along, last ? arrowRoom : 0), token.size, {}};
    const QSizeF size = sizes[token.journey];
    if (!size.isEmpty() && token.size >= 1) {
      const QPointF offset = last ? offsets[token.journey] : QPointF(-size.width() / 2, -dotRoom - size.height());
      place.label = {
          QRectF(place.dot + offset, size), {QString::fromStdString(journeys[token.journey].label)}, Qt::AlignHCenter};
    }
    places.push_back(std::move(place));
  }
  return places;
}

}  // namespace strato::ui
