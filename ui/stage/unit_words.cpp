// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/stage/unit_words.h"

#include <QFontMetricsF>
#include <QLocale>
#include <QPainter>
#include <algorithm>
#include <cmath>

#include "ui/theme/shapes.h"

namespace strato::ui {

QString secondsLeft(float seconds) {
  const int whole = static_cast<int>(std::ceil(seconds));
  if (whole < 120) return UnitWords::tr("%1 s").arg(whole);
  return UnitWords::tr("%1 min").arg((whole + 59) / 60);
}

QString secondsLeft(float seconds, double width, const QFont &font) {
  const QString words = secondsLeft(seconds);
  if (QFontMetricsF(font).horizontalAdvance(words) <= width) return words;
  return QString::number(static_cast<int>(std::ceil(seconds)));
}

QString processorShare(const StageUnit &unit) {
  if (unit.slow) return UnitWords::tr("out of CPU credits");
  if (unit.used == 0) return UnitWords::tr("nothing to do");
  if (unit.used <= unit.room) return UnitWords::tr("each has a vCPU");
  return UnitWords::tr("each gets %1 % of a vCPU").arg(std::max(1, 100 * unit.room / unit.used));
}

QRectF SlotGrid::rectOf(int index) const {
  return {area.left() + (index % columns) * (slot.width() + gap.width()),
          area.top() + (index / columns) * (slot.height() + gap.height()), slot.width(), slot.height()};
}

SlotGrid slotGrid(const QRectF &area, int room, double outline) {
  constexpr double thinnest = 1.9;
  SlotGrid best;
  best.area = area;
  double least = 0;
  for (int rows = 1; rows <= std::min(room, 8); ++rows) {
    const int columns = (room + rows - 1) / rows;
    const QSizeF gap(columns > 20 || area.width() / columns < 4 ? 0.8 : 1, rows > 1 ? 1.4 : 0);
    const double width = (area.width() + gap.width()) / columns - gap.width();
    const double height = (area.height() + gap.height()) / rows - gap.height();
    if (width < thinnest || height < thinnest) continue;
    const double unlike = std::abs(std::log(width / height / outline));
    if (best.columns > 0 && unlike >= least) continue;
    least = unlike;
    best.columns = columns;
    best.gap = gap;
    best.slot = QSizeF(std::min(width, std::max(7.0, height)), std::min(height, std::max(9.0, width)));
  }
  return best;
}

void drawSharedProcessor(QPainter &painter, const StageUnit &unit, const QRectF &bar, const QColor &color,
                         const StageLook &look) {
  drawBox(painter, bar, 3, stage::track(look));
  const int slices = std::max(unit.used, unit.room);
  if (unit.used == 0 || slices == 0) return;
  const double gap = bar.width() / slices >= 4 ? 1.5 : bar.width() / slices >= 2 ? 0.7 : 0;
  const double width = (bar.width() + gap) / slices;
  painter.setRenderHint(QPainter::Antialiasing, false);
  if (gap == 0) painter.fillRect(look.snapped(bar), color);
  for (int slice = 0; gap > 0 && slice < unit.used; ++slice)
    painter.fillRect(
        look.snapped({bar.left() + slice * width, bar.top(), width - gap, bar.height()}), color);
  painter.setRenderHint(QPainter::Antialiasing);
}

}  // namespace strato::ui
