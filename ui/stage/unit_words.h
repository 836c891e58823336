// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QCoreApplication>

#include "ui/models/lab/stage_scene.h"
#include "ui/stage/stage_look.h"

namespace strato::ui {

/// The words on units, for translators.
struct UnitWords {
  Q_DECLARE_TR_FUNCTIONS(strato::ui::UnitWords)
};

/// "4 s", "2 min"
[[nodiscard]] QString secondsLeft(float seconds);
/// "taken back in 1 min 20 s", or as much of it as fits.
[[nodiscard]] QString takenBackIn(float seconds, double width, const StageLook &look);
/// As wide as any name or time of this form: what one card shows all show.
[[nodiscard]] QString widestLike(QString words);
/// How much of a processor each request on a shared node gets; the short form where the other does not fit, or nothing.
[[nodiscard]] QString processorShare(const StageUnit &unit, double width, const QFont &font);

/// Where the slots of a unit are; no columns where they would be too small, and a bar says the share.
struct SlotGrid {
  QRectF area;
  int columns = 0;
  QSizeF slot;
  double gap = 1;
  double groupGap = 0;  ///< more of it after each four, where there is room

  [[nodiscard]] QRectF rectOf(int index) const;
};

/// `outline` is the wished width by height of a slot. All are of one size in device pixels.
[[nodiscard]] SlotGrid slotGrid(const QRectF &area, int room, double outline, double dpr);

/// The processor as one bar, cut into a slice for each request: more requests, thinner slices.
void drawSharedProcessor(QPainter &painter, const StageUnit &unit, const QRectF &bar, const QColor &color,
                         const StageLook &look);

}  // namespace strato::ui
