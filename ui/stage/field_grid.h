// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QRectF>

namespace strato::ui {

/// Where the environments of a field are: cells in blocks of a hundred, as large as they can be; where even the
/// smallest cells do not fit, bars that stand for many cells each.
struct FieldGrid {
  QRectF area;
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
  bool operator==(const FieldGrid &) const = default;
};

/// Laid out for `room` cells, of which `count` are there.
[[nodiscard]] FieldGrid fieldGrid(const QRectF &area, int count, int room);

}  // namespace strato::ui
