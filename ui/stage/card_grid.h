// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QRectF>

namespace strato::ui {

/// What cards like to be: their outline (width by height), and how large they may grow.
struct CardWish {
  double outline = 1.9;
  QSizeF largest{150, 96};
  QSizeF gap;  ///< none: as it suits their number
};

/// Cards of one size in rows, as large as the area allows.
struct CardGrid {
  QRectF area;
  int columns = 1;
  int places = 0;  ///< that fit; fewer than wished only where the smallest cards do not fit
  QSizeF card;
  QSizeF gap;

  [[nodiscard]] QRectF rectOf(int place) const;
  [[nodiscard]] QSizeF extent() const;
  bool operator==(const CardGrid &) const = default;
};

[[nodiscard]] CardGrid cardGrid(const QRectF &area, int wished, const CardWish &wish);
/// The same cards `factor` times as large, with those for which there was no room.
[[nodiscard]] CardGrid zoomed(const CardGrid &fit, int wished, const CardWish &wish, double factor);
/// At which a card is somewhat larger than it likes to be where there is room.
[[nodiscard]] double mostZoomOf(const CardGrid &fit, const CardWish &wish);

}  // namespace strato::ui
