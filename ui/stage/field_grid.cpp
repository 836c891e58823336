// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/stage/field_grid.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <optional>

namespace strato::ui {

namespace {

constexpr int block = 100;

struct CellSize {
  int pitch, cell, gap;
};
constexpr std::array cellSizes{CellSize{30, 26, 12}, CellSize{24, 21, 10}, CellSize{18, 16, 8},
                               CellSize{14, 12, 6},  CellSize{11, 9, 6},   CellSize{9, 7, 5},
                               CellSize{7, 5, 4},    CellSize{5, 4, 3},    CellSize{4, 3, 3}};

QSize sizeOf(const FieldGrid &grid, int room) {
  const int blocks = (room + block - 1) / block;
  const int between = grid.pitch - grid.cell;
  const int rows = block / grid.columns;
  const int across = std::min(grid.across, blocks);
  const int width = across * (grid.columns * grid.pitch + grid.gap) - grid.gap - between;
  const int down = (blocks + grid.across - 1) / grid.across;
  int height = down * (rows * grid.pitch + grid.gap) - grid.gap - between;
  if (grid.across == 1) {
    const int rest = room - (blocks - 1) * block;
    height -= (rows - (rest + grid.columns - 1) / grid.columns) * grid.pitch;
  }
  return {width, height};
}

/// The arrangement of one size of cell whose outline is most like that of the area.
std::optional<FieldGrid> withCells(FieldGrid grid, const CellSize &size, int room) {
  grid.pitch = size.pitch;
  grid.cell = size.cell;
  grid.gap = size.gap;
  std::optional<FieldGrid> best;
  double least = 0;
  for (const int columns : {25, 10, 20, 50}) {
    grid.columns = columns;
    const double blockWidth = columns * size.pitch + size.gap;
    grid.across = static_cast<int>((grid.area.width() + size.gap + size.pitch - size.cell) / blockWidth);
    if (grid.across < 1) continue;
    const QSize taken = sizeOf(grid, room);
    if (taken.width() > grid.area.width() || taken.height() > grid.area.height()) continue;
    const double unlike =
        std::abs(std::log(grid.area.width() / grid.area.height() * taken.height() / std::max(1, taken.width())));
    if (best && unlike >= least) continue;
    best = grid;
    least = unlike;
  }
  return best;
}

FieldGrid withBars(FieldGrid grid, int room) {
  constexpr double gap = 3;
  constexpr double least = 5;
  for (grid.cellsABar = block; true; grid.cellsABar *= 10) {
    const int bars = (room + grid.cellsABar - 1) / grid.cellsABar;
    // Bars three times as wide as high read best.
    const double height = std::sqrt(grid.area.width() * grid.area.height() / bars / 3);
    grid.barColumns = std::max(1, static_cast<int>(grid.area.width() / (3 * height)));
    const int rows = (bars + grid.barColumns - 1) / grid.barColumns;
    const double width = std::floor((grid.area.width() + gap) / grid.barColumns) - gap;
    grid.bar = QSizeF(width, std::min(24.0, std::floor((grid.area.height() + gap) / rows) - gap));
    if ((grid.bar.height() >= least && grid.bar.width() >= 2 * least) || bars <= 1) return grid;
  }
}

}  // namespace

FieldGrid fieldGrid(const QRectF &area, int count, int room) {
  FieldGrid grid;
  grid.area = area;
  grid.count = count;
  room = std::max({room, count, 1});
  for (const CellSize &size : cellSizes)
    if (const std::optional<FieldGrid> made = withCells(grid, size, room)) return *made;
  return withBars(grid, room);
}

QRectF FieldGrid::rectOf(int thing) const {
  if (hasBars()) {
    const QPointF step((thing % barColumns) * (bar.width() + 3), (thing / barColumns) * (bar.height() + 3));
    return {area.topLeft() + step, bar};
  }
  const int inBlock = thing % block;
  const int which = thing / block;
  const int rows = block / columns;
  const int x = (which % across) * (columns * pitch + gap) + (inBlock % columns) * pitch;
  const int y = (which / across) * (rows * pitch + gap) + (inBlock / columns) * pitch;
  return {area.left() + x, area.top() + y, static_cast<double>(cell), static_cast<double>(cell)};
}

int FieldGrid::thingAt(const QPointF &point) const {
  const QPointF at = point - area.topLeft();
  if (at.x() < 0 || at.y() < 0) return -1;
  int thing = -1;
  if (hasBars()) {
    const int column = static_cast<int>(at.x() / (bar.width() + 3));
    if (column >= barColumns) return -1;
    thing = static_cast<int>(at.y() / (bar.height() + 3)) * barColumns + column;
  } else {
    const int rows = block / columns;
    const int blockX = columns * pitch + gap;
    const int blockY = rows * pitch + gap;
    const int x = static_cast<int>(at.x());
    const int y = static_cast<int>(at.y());
    const int column = x % blockX / pitch;
    const int row = y % blockY / pitch;
    if (x / blockX >= across || column >= columns || row >= rows) return -1;
    thing = (y / blockY * across + x / blockX) * block + row * columns + column;
  }
  return thing >= 0 && thing < things() && rectOf(thing).contains(point) ? thing : -1;
}

}  // namespace strato::ui
