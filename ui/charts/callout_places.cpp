// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/charts/callout_places.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <numeric>

namespace strato::ui {

namespace {

/// A place that costs so much is none.
constexpr double noPlace = 900;
constexpr std::size_t mostOrdered = 4;
constexpr std::array distancesUp{-190.0, -130.0, -80.0, -44.0, 44.0, 80.0, 130.0, 190.0};
constexpr std::array distancesAcross{-150.0, -90.0, -40.0, 40.0, 90.0};

bool cross(const QLineF &a, const QLineF &b) {
  QPointF where;
  return a.intersects(b, &where) == QLineF::BoundedIntersection;
}

bool meets(const QRectF &box, const QLineF &line) {
  return box.contains(line.center()) || cross(line, {box.topLeft(), box.bottomRight()}) ||
         cross(line, {box.topRight(), box.bottomLeft()});
}

double costOfPlace(const QRectF &box, const QPointF &at, const std::vector<QRectF> &taken,
                   const std::vector<QLineF> &leaders, const std::vector<QPointF> &things) {
  double cost = std::hypot(box.center().x() - at.x(), box.center().y() - at.y()) * 0.05;
  const QRectF wide = box.adjusted(-10, -8, 10, 8);
  const QLineF own = leaderOf(box, at);
  for (const QRectF &other : taken) {
    if (wide.intersects(other)) cost += 1000;
    if (meets(other, own)) cost += 300;
  }
  for (const QLineF &leader : leaders) {
    if (cross(own, leader) || meets(box, leader)) cost += 300;
  }
  for (const QPointF &thing : things) {
    if (wide.contains(thing)) cost += 4;
  }
  return cost;
}

struct Arrangement {
  std::vector<QRectF> places;
  double cost = 0;
};

Arrangement arranged(const std::vector<CalloutWish> &wishes, const std::vector<std::size_t> &order, const QRectF &area,
                     const std::vector<QPointF> &things) {
  Arrangement arrangement{std::vector<QRectF>(wishes.size()), 0};
  std::vector<QRectF> taken;
  std::vector<QLineF> leaders;
  for (const std::size_t index : order) {
    const CalloutWish &wish = wishes[index];
    QRectF best;
    double least = noPlace;
    for (const double up : distancesUp) {
      for (const double across : distancesAcross) {
        const double left = across < 0 ? wish.at.x() + across - wish.size.width() : wish.at.x() + across;
        const double top = up < 0 ? wish.at.y() + up - wish.size.height() : wish.at.y() + up;
        const QRectF box(QPointF(left, top), wish.size);
        if (!area.contains(box)) continue;
        const double cost = costOfPlace(box, wish.at, taken, leaders, things);
        if (cost >= least) continue;
        least = cost;
        best = box;
      }
    }
    arrangement.cost += least;
    arrangement.places[index] = best;
    if (best.isEmpty()) continue;
    taken.push_back(best);
    leaders.push_back(leaderOf(best, wish.at));
  }
  return arrangement;
}

}  // namespace

QLineF leaderOf(const QRectF &box, const QPointF &at) {
  return {at, QPointF(std::clamp(at.x(), box.left() + 8, box.right() - 8),
                      std::clamp(at.y(), box.top() + 4, box.bottom() - 4))};
}

std::vector<QRectF> calloutPlaces(const std::vector<CalloutWish> &wishes, const QRectF &area,
                                  const std::vector<QPointF> &things) {
  std::vector<std::size_t> order(wishes.size());
  std::iota(order.begin(), order.end(), std::size_t{0});
  Arrangement best = arranged(wishes, order, area, things);
  // Who comes first takes the best place, so each order is tried while there are few of them.
  while (wishes.size() <= mostOrdered && std::ranges::next_permutation(order).found) {
    Arrangement other = arranged(wishes, order, area, things);
    if (other.cost < best.cost) best = std::move(other);
  }
  return best.places;
}

std::vector<double> pushedApart(std::vector<double> wished, const std::vector<double> &heights, double most) {
  std::vector<std::size_t> order(wished.size());
  std::iota(order.begin(), order.end(), std::size_t{0});
  std::ranges::sort(order, {}, [&](std::size_t i) { return wished[i]; });
  for (std::size_t i = 1; i < order.size(); ++i) {
    const std::size_t above = order[i - 1];
    wished[order[i]] = std::max(wished[order[i]], wished[above] + heights[above]);
  }
  double bottom = most;
  for (std::size_t i = order.size(); i-- > 0;) {
    const std::size_t index = order[i];
    wished[index] = std::min(wished[index], bottom - heights[index]);
    bottom = wished[index];
  }
  return wished;
}

}  // namespace strato::ui
