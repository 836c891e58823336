// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QPixmap>
#include <array>
#include <map>
#include <tuple>

#include "ui/models/lab/stage_scene.h"
#include "ui/stage/stage_look.h"

namespace strato::ui {

inline constexpr int coldSteps = 16;
inline constexpr int queueSizes = 5;

/// The shapes of the stage, painted once for a look and a size of cell and then only copied. Cells have the panel's
/// ground, so that they can be copied over what was there.
class StageShapes {
 public:
  StageShapes() = default;
  StageShapes(const StageLook &look, int cell);

  [[nodiscard]] const StageLook &look() const { return m_look; }
  [[nodiscard]] int cellSize() const { return m_cell; }
  [[nodiscard]] const QPixmap &cell(const StageCell &cell) const { return m_cells[indexOf(cell)]; }
  /// Cells that have the same index look alike.
  [[nodiscard]] static std::size_t indexOf(const StageCell &cell);

  [[nodiscard]] const QPixmap &dot() const { return m_dot; }
  /// With a rim, to be seen over cells.
  [[nodiscard]] const QPixmap &rimmedDot() const { return m_rimmedDot; }
  /// 0 just came, queueSizes - 1 waits longest.
  [[nodiscard]] const QPixmap &queued(int size) const { return m_queued[static_cast<std::size_t>(size)]; }
  [[nodiscard]] const QPixmap &leaving() const { return m_leaving; }
  [[nodiscard]] const QPixmap &cross() const { return m_cross; }
  /// The card of a unit, which tells by its edge and its ground how the unit stands.
  [[nodiscard]] const QPixmap &card(Being being, const QSizeF &size, qreal radius) const;

 private:
  enum Plain : std::size_t { Absent, Warm, Busy, BusyLate, Draining, Failed, Cold, count = Cold + coldSteps };

  [[nodiscard]] QPixmap blank(const QSizeF &size) const;

  StageLook m_look;
  int m_cell = 0;
  std::array<QPixmap, Plain::count> m_cells;
  QPixmap m_dot;
  QPixmap m_rimmedDot;
  std::array<QPixmap, queueSizes> m_queued;
  QPixmap m_leaving;
  QPixmap m_cross;
  mutable std::map<std::tuple<Being, int, int>, QPixmap> m_cards;
};

}  // namespace strato::ui
