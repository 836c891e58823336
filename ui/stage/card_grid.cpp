// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/stage/card_grid.h"

#include <algorithm>
#include <cmath>

namespace strato::ui {

namespace {

constexpr double smallestCard = 4;

QSizeF gapFor(int wished) { return wished > 150 ? QSizeF(2, 2) : wished > 48 ? QSizeF(3, 3) : QSizeF(6, 4); }

}  // namespace

CardGrid cardGrid(const QRectF &area, int wished, const CardWish &wish) {
  CardGrid best;
  best.area = area;
  best.gap = wish.gap.isEmpty() ? gapFor(wished) : wish.gap;
  double bestScore = -1;
  for (int columns = 1; columns <= wished; ++columns) {
    const int rows = (wished + columns - 1) / columns;
    const double width = (area.width() + best.gap.width()) / columns - best.gap.width();
    const double height = (area.height() + best.gap.height()) / rows - best.gap.height();
    if (width < smallestCard) break;
    if (height < smallestCard) continue;
    // The largest outline of the wished form that lies in the place counts.
    const double score = std::min(width, height * wish.outline);
    if (score <= bestScore + 0.01) continue;
    bestScore = score;
    best.columns = columns;
    best.places = wished;
    best.card = QSizeF(std::min(width, wish.largest.width()), std::min(height, wish.largest.height()));
  }
  if (bestScore >= 0 || wished == 0) return best;
  best.columns = std::max(1, static_cast<int>((area.width() + best.gap.width()) / (smallestCard + best.gap.width())));
  const int rows = static_cast<int>((area.height() + best.gap.height()) / (smallestCard + best.gap.height()));
  best.places = area.width() < smallestCard ? 0 : std::min(wished, best.columns * rows);
  best.card = QSizeF(smallestCard, smallestCard);
  return best;
}

CardGrid zoomed(const CardGrid &fit, int wished, const CardWish &wish, double factor) {
  if (fit.area.width() < smallestCard || fit.area.height() < smallestCard) return fit;
  CardGrid grid = fit;
  for (double larger = 1.25; grid.places < wished; larger *= 1.25)
    grid = cardGrid(QRectF(fit.area.topLeft(), fit.area.size() * larger), wished, wish);
  grid.area = fit.area;
  grid.card *= factor;
  return grid;
}

double mostZoomOf(const CardGrid &fit, const CardWish &wish) {
  constexpr double least = 2;
  if (fit.card.isEmpty()) return least;
  const double full = std::min(wish.largest.width() / fit.card.width(), wish.largest.height() / fit.card.height());
  return std::max(least, 1.4 * full);
}

QSizeF CardGrid::extent() const {
  const int rows = (std::max(1, places) + columns - 1) / columns;
  return {columns * (card.width() + gap.width()) - gap.width(), rows * (card.height() + gap.height()) - gap.height()};
}

QRectF CardGrid::rectOf(int place) const {
  return {area.left() + (place % columns) * (card.width() + gap.width()),
          area.top() + (place / columns) * (card.height() + gap.height()), card.width(), card.height()};
}

}  // namespace strato::ui
