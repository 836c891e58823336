// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/stage/field_grid.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <optional>

namespace strato::ui {

namespace {

constexpr int block = 100;
constexpr int smallestPitch = 4;
constexpr int largestPitch = 36;
constexpr double barGap = 3;

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

/// Bars three times as wide as high read best.
int barColumnsFor(const QRectF &area, int bars) {
  const double height = std::sqrt(area.width() * area.height() / bars / 3);
  return std::max(1, static_cast<int>(area.width() / (3 * height)));
}

FieldGrid withBars(FieldGrid grid, int room) {
  constexpr double least = 5;
  for (grid.cellsABar = block; true; grid.cellsABar *= 10) {
    const int bars = (room + grid.cellsABar - 1) / grid.cellsABar;
    grid.barColumns = barColumnsFor(grid.area, bars);
    const int rows = (bars + grid.barColumns - 1) / grid.barColumns;
    const double width = std::floor((grid.area.width() + barGap) / grid.barColumns) - barGap;
    grid.bar = QSizeF(width, std::min(24.0, std::floor((grid.area.height() + barGap) / rows) - barGap));
    if ((grid.bar.height() >= least && grid.bar.width() >= 2 * least) || bars <= 1) return grid;
  }
}

int blocksFor(int room) { return (room + block - 1) / block; }

int barColumnsOf(const FieldGrid &fit, int room) {
  return fit.cellsABar == block ? fit.barColumns : barColumnsFor(fit.area, blocksFor(room));
}

/// The place of a block, with the gap beside it, before zooming.
QSizeF slotOf(const FieldGrid &fit, int room) {
  const int columns = barColumnsOf(fit, room);
  const int rows = (blocksFor(room) + columns - 1) / columns;
  return {(fit.area.width() + barGap) / columns, (fit.area.height() + barGap) / rows};
}

/// Of a block that is as wide by its height as its place.
int columnsFor(const QSizeF &slot) {
  constexpr std::array choices{10, 20, 25, 50};
  const auto unlike = [&slot](int columns) {
    return std::abs(std::log(slot.width() / slot.height() * block / (columns * columns)));
  };
  return *std::min_element(choices.begin(), choices.end(), [&](int a, int b) { return unlike(a) < unlike(b); });
}

/// Cells with the gap between blocks, which is that part of a pitch.
constexpr double gapShare = 0.43;

double pitchIn(const QSizeF &slot, int columns) {
  const double rows = static_cast<double>(block) / columns;
  return std::min(slot.width() / (columns + gapShare), slot.height() / (rows + gapShare));
}

/// As in the table of sizes.
int cellOf(int pitch) { return pitch - (pitch < 7 ? 1 : std::max(2, static_cast<int>(std::lround(pitch * 0.135)))); }

}  // namespace

FieldGrid fieldGrid(const QRectF &area, int count, int room) {
  FieldGrid grid;
  grid.area = area;
  grid.origin = area.topLeft();
  grid.count = count;
  room = std::max({room, count, 1});
  for (const CellSize &size : cellSizes)
    if (const std::optional<FieldGrid> made = withCells(grid, size, room)) return *made;
  return withBars(grid, room);
}

FieldGrid zoomed(const FieldGrid &fit, int room, double factor) {
  FieldGrid grid = fit;
  if (!fit.hasBars()) {
    grid.pitch = std::max(fit.pitch, static_cast<int>(std::lround(fit.pitch * factor)));
    grid.gap = static_cast<int>(std::lround(static_cast<double>(fit.gap) * grid.pitch / fit.pitch));
    grid.cell = cellOf(grid.pitch);
    return grid;
  }
  room = std::max({room, fit.count, 1});
  const QSizeF slot = slotOf(fit, room) * factor;
  const int columns = columnsFor(slot);
  const int pitch = static_cast<int>(pitchIn(slot, columns));
  if (pitch >= smallestPitch) {
    grid.cellsABar = 1;
    grid.columns = columns;
    grid.across = barColumnsOf(fit, room);
    grid.pitch = pitch;
    grid.cell = cellOf(pitch);
    grid.gap = std::max(3, static_cast<int>(std::lround(pitch * gapShare)));
  } else if (fit.cellsABar > block && slot.height() < 2 * barGap) {
    grid.bar = (fit.bar + QSizeF(barGap, barGap)) * factor - QSizeF(barGap, barGap);
  } else {
    grid.cellsABar = block;
    grid.barColumns = barColumnsOf(fit, room);
    grid.bar = slot - QSizeF(barGap, barGap);
  }
  return grid;
}

double mostZoomOf(const FieldGrid &fit, int room) {
  constexpr double atLeast = 2;
  if (!fit.hasBars()) return std::max(atLeast, static_cast<double>(largestPitch) / fit.pitch);
  room = std::max({room, fit.count, 1});
  const QSizeF slot = slotOf(fit, room);
  return std::max(atLeast, largestPitch / pitchIn(slot, columnsFor(slot)));
}

QSizeF FieldGrid::extent() const {
  if (!hasBars()) return sizeOf(*this, std::max(1, count));
  const int rows = (std::max(1, things()) + barColumns - 1) / barColumns;
  return {barColumns * (bar.width() + barGap) - barGap, rows * (bar.height() + barGap) - barGap};
}

QRectF FieldGrid::blockPlace(int which) const {
  if (hasBars()) return rectOf(which * block / cellsABar);
  const QPointF first = rectOf(which * block).topLeft();
  return {first, QSizeF(columns * pitch, block / columns * pitch)};
}

QRectF FieldGrid::rectOf(int thing) const {
  if (hasBars()) {
    const QPointF step((thing % barColumns) * (bar.width() + barGap), (thing / barColumns) * (bar.height() + barGap));
    return {origin + step, bar};
  }
  const int inBlock = thing % block;
  const int which = thing / block;
  const int rows = block / columns;
  const int x = (which % across) * (columns * pitch + gap) + (inBlock % columns) * pitch;
  const int y = (which / across) * (rows * pitch + gap) + (inBlock / columns) * pitch;
  return {origin.x() + x, origin.y() + y, static_cast<double>(cell), static_cast<double>(cell)};
}

int FieldGrid::thingAt(const QPointF &point) const {
  const QPointF at = point - origin;
  if (at.x() < 0 || at.y() < 0) return -1;
  int thing = -1;
  if (hasBars()) {
    const int column = static_cast<int>(at.x() / (bar.width() + barGap));
    if (column >= barColumns) return -1;
    thing = static_cast<int>(at.y() / (bar.height() + barGap)) * barColumns + column;
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
