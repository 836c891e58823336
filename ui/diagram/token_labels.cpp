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

QRectF restingPlace(const Geometry &geometry, const std::vector<QRectF> &taken, const QPointF &dot,
                    const QSizeF &size) {
  const double w = size.width();
  const double h = size.height();
  QRectF best;
  double least = -1;
  for (const double dy : {-dotRoom - h, dotRoom, -dotRoom - 2 * h - 4, dotRoom + h + 4, -h / 2}) {
    for (const double dx : {-w / 2, -w - dotRoom, dotRoom, -w + 4, -4.0}) {
      const QRectF place(dot + QPointF(dx, dy), size);
      const double cover = covered(geometry, taken, place);
      if (cover <= 0) return place;
      if (least < 0 || cover < least) {
        least = cover;
        best = place;
      }
    }
  }
  return best;
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
    const QPointF dot = pointOn(geometry.edges[static_cast<std::size_t>(journeys[index].edges.back())], 1, arrowRoom);
    const QRectF place =
        sizes[index].isEmpty() ? QRectF(dot, QSizeF()) : restingPlace(geometry, taken, dot, sizes[index]);
    taken.push_back(place);
    offsets.push_back(place.topLeft() - dot);
  }
  return offsets;
}

}  // namespace

std::vector<TokenPlace> placeTokens(const Geometry &geometry, const Scene &scene, const DiagramFonts &fonts,
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
