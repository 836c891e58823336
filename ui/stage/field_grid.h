// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QRectF>

namespace strato::ui {

/// Where the environments of a field are: cells in blocks of a hundred, as large as they can be; where even the
/// smallest cells do not fit, bars that stand for many cells each.
struct FieldGrid {
  QRectF area;
  QPointF origin;      ///< where the first thing is; outside of the area where one zoomed in and moved
  int count = 0;       ///< cells
  int pitch = 14;      ///< from cell to cell
  int cell = 12;       ///< side of a cell
  int columns = 25;    ///< of a block
  int across = 1;      ///< blocks beside each other
  int gap = 6;         ///< between blocks
  int cellsABar = 1;   ///< more than one: bars
  int barColumns = 1;  ///< bars beside each other
  QSizeF bar;

  [[nodiscard]] bool hasBars() const { return cellsABar > 1; }
  /// Cells or bars.
  [[nodiscard]] int things() const { return (count + cellsABar - 1) / cellsABar; }
  [[nodiscard]] QRectF rectOf(int thing) const;
  /// -1 between them.
  [[nodiscard]] int thingAt(const QPointF &point) const;
  /// All of it.
  [[nodiscard]] QSizeF extent() const;
  /// A hundred cells, whether they are shown as such, as a bar, or in a bar with others.
  [[nodiscard]] int blocks() const { return (count + 99) / 100; }
  [[nodiscard]] QRectF blockPlace(int block) const;
  bool operator==(const FieldGrid &) const = default;
};

/// Laid out for `room` cells, of which `count` are there.
[[nodiscard]] FieldGrid fieldGrid(const QRectF &area, int count, int room);
/// The same with everything `factor` times as large: neighbours stay neighbours, and bars open into their cells as soon
/// as these can be seen.
[[nodiscard]] FieldGrid zoomed(const FieldGrid &fit, int room, double factor);
/// At which a cell is as large as it is of use.
[[nodiscard]] double mostZoomOf(const FieldGrid &fit, int room);

}  // namespace strato::ui
