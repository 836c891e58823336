// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/charts/plot_frame.h"

#include <algorithm>
#include <cmath>

#include "ui/widgets/painting.h"

namespace strato::ui {

namespace {

/// 0 at the least value of an axis, 1 at the most.
double shareOf(double value, double least, double most, bool logarithmic) {
  if (!logarithmic) return (value - least) / (most - least);
  return (std::log(std::max(value, 1e-12)) - std::log(least)) / (std::log(most) - std::log(least));
}

}  // namespace

QString PlotReading::spoken() const {
  QString words = title;
  for (const auto &[name, value] : rows) words += QStringLiteral(", %1 %2").arg(name, value);
  return words;
}

double PlotFrame::x(double value) const {
  return area.left() + area.width() * shareOf(value, leastAcross, mostAcross, logAcross);
}

double PlotFrame::y(double value) const {
  return area.bottom() - area.height() * shareOf(value, leastUp, mostUp, logUp);
}

double PlotFrame::valueAt(double x) const {
  const double share = std::clamp((x - area.left()) / std::max(1.0, area.width()), 0.0, 1.0);
  if (!logAcross) return leastAcross + share * (mostAcross - leastAcross);
  return std::exp(std::log(leastAcross) + share * (std::log(mostAcross) - std::log(leastAcross)));
}

PlotFrame frameOf(const PlotContent &content, const QSizeF &size, const Look &look, bool hasPill) {
  const QFont ticks = look.font(TextSize::Note);
  const QFont names = look.font(TextSize::Label, Weight::Strong);
  double left = 12;
  for (const PlotTick &tick : content.up.ticks) left = std::max(left, widthOf(tick.words, ticks) + 12.0);
  for (const QString &words : content.up.roomFor) left = std::max(left, widthOf(words, ticks) + 12.0);
  double right = 12;
  if (!content.across.ticks.empty())
    right = std::max(right, widthOf(content.across.ticks.back().words, ticks) / 2.0 + 2);
  for (const PlotLine &line : content.lines) {
    if (!line.name.isEmpty()) right = std::max(right, widthOf(line.name, names) + 16.0);
    if (!line.note.isEmpty()) right = std::max(right, widthOf(line.note, ticks) + 16.0);
  }
  if (!content.across.roomFor.isEmpty())
    right = std::max(right, widthOf(content.across.roomFor.back(), ticks) / 2.0 + 2);
  const double row = look.lineHeight(TextSize::Note);
  double top = row / 2 + 2;
  if (hasPill) top = look.scaled(24) + 6.0;
  double bottom = 4;
  if (!content.across.ticks.empty()) bottom += row + 6;
  if (!content.across.title.isEmpty()) bottom += row;
  if (std::ranges::any_of(content.zones, [](const PlotZone &zone) { return !zone.words.isEmpty() && !zone.hatched; }))
    bottom += look.scaled(static_cast<int>(ribbonHeight)) + ribbonGap;
  PlotFrame frame;
  frame.area =
      QRectF(left, top, std::max(40.0, size.width() - left - right), std::max(40.0, size.height() - top - bottom));
  frame.leastAcross = content.across.least;
  frame.mostAcross = content.across.most;
  frame.logAcross = content.across.logarithmic;
  frame.leastUp = content.up.least;
  frame.mostUp = content.up.most;
  frame.logUp = content.up.logarithmic;
  return frame;
}

}  // namespace strato::ui
