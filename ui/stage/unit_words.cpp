// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/stage/unit_words.h"

#include <QFontMetricsF>
#include <QLocale>
#include <QPainter>
#include <algorithm>
#include <cmath>

#include "ui/models/lab/lab_numbers.h"
#include "ui/theme/shapes.h"

namespace strato::ui {

namespace {

/// As many as one sees at a glance without counting.
constexpr int slotGroup = 4;

}  // namespace

QString secondsLeft(float seconds) {
  const int whole = static_cast<int>(std::ceil(seconds));
  if (whole < 120) return UnitWords::tr("%1 s").arg(whole);
  return UnitWords::tr("%1 min").arg((whole + 59) / 60);
}

QString takenBackIn(float seconds, double width, const StageLook &look) {
  const QString words = countdownText(seconds);
  const QString bare = QString::number(static_cast<int>(std::ceil(seconds)));
  return stage::firstThatFits({UnitWords::tr("taken back in %1").arg(words), UnitWords::tr("gone in %1").arg(words),
                               words, UnitWords::tr("%1 s").arg(bare), bare},
                              look.note(Weight::Strong), width);
}

QString widestLike(QString words) {
  for (qsizetype at = words.indexOf(QLatin1Char('-')) + 1; at < words.size(); ++at)
    if (words[at].isLetterOrNumber() && words[at] < QLatin1Char('g')) words[at] = QLatin1Char('0');
  return words;
}

QString processorShare(const StageUnit &unit, double width, const QFont &font) {
  const auto firstThatFits = [&](const QString &full, const QString &brief) {
    const QFontMetricsF metrics(font);
    if (metrics.horizontalAdvance(full) <= width) return full;
    return metrics.horizontalAdvance(brief) <= width ? brief : QString();
  };
  if (unit.slow) return firstThatFits(UnitWords::tr("out of CPU credits"), UnitWords::tr("no credits"));
  if (unit.used == 0) return firstThatFits(UnitWords::tr("nothing to do"), UnitWords::tr("idle"));
  if (unit.used <= unit.room) return firstThatFits(UnitWords::tr("each has a vCPU"), UnitWords::tr("1 vCPU each"));
  const int percent = std::max(1, 100 * unit.room / unit.used);
  return firstThatFits(UnitWords::tr("each gets %1 % of a vCPU").arg(percent), UnitWords::tr("%1 % each").arg(percent));
}

QRectF SlotGrid::rectOf(int index) const {
  const int column = index % columns;
  return {area.left() + column * (slot.width() + gap) + column / slotGroup * groupGap,
          area.top() + index / columns * (slot.height() + gap), slot.width(), slot.height()};
}

SlotGrid slotGrid(const QRectF &area, int room, double outline, double dpr) {
  constexpr double thinnest = 1.9;
  constexpr double ragged = 0.35;  // a last row that is not full must be worth it
  const auto wholePixels = [dpr](double length) { return std::floor(length * dpr + 0.01) / dpr; };
  const double gap = std::max(1.0, std::round(dpr * 0.8)) / dpr;
  SlotGrid best;
  best.area = area;
  double least = 0;
  for (int rows = 1; rows <= std::min(room, 8); ++rows) {
    const int columns = (room + rows - 1) / rows;
    const double width = wholePixels((area.width() + gap) / columns) - gap;
    const double height = wholePixels((area.height() + gap) / rows) - gap;
    if (width < thinnest || height < thinnest) continue;
    const double unlike = std::abs(std::log(width / height / outline)) + (columns * rows == room ? 0 : ragged);
    if (best.columns > 0 && unlike >= least) continue;
    least = unlike;
    best.columns = columns;
    best.gap = gap;
    best.slot = QSizeF(std::min(width, wholePixels(std::max(7.0, 1.2 * height))),
                       std::min(height, wholePixels(std::max(9.0, 2.4 * width))));
  }
  if (best.columns <= slotGroup || best.columns % slotGroup != 0) return best;
  const double rest = area.width() - best.columns * (best.slot.width() + gap) + gap;
  best.groupGap = std::clamp(wholePixels(rest / (best.columns / slotGroup - 1)), 0.0, 3.0);
  return best;
}

void drawSharedProcessor(QPainter &painter, const StageUnit &unit, const QRectF &bar, const QColor &color,
                         const StageLook &look) {
  drawBox(painter, bar, 3, stage::track(look));
  const int slices = std::max(unit.used, unit.room);
  if (unit.used == 0) return;
  if (bar.width() / slices < 1.5) return drawBox(painter, bar, 3, color);
  const double pitch = bar.width() / slices;
  const double gap = pitch >= 6 ? 1.5 : pitch * 0.25;
  // Thin slices on whole pixels would be wide and narrow by turns.
  const bool whole = pitch >= 6;
  painter.setRenderHint(QPainter::Antialiasing, !whole);
  for (int slice = 0; slice < unit.used; ++slice) {
    const QRectF place(bar.left() + slice * pitch, bar.top(), pitch - gap, bar.height());
    painter.fillRect(whole ? look.snapped(place) : place, color);
  }
  painter.setRenderHint(QPainter::Antialiasing);
}

}  // namespace strato::ui
