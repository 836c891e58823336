// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/lab/memory_plots.h"

#include <QCoreApplication>
#include <algorithm>

#include "ui/charts/plot_ticks.h"
#include "ui/models/lab/cost_words.h"

namespace strato::ui {

namespace {

class MemoryPlotTexts {
  Q_DECLARE_TR_FUNCTIONS(strato::ui::MemoryView)
};

QColor goodInk(const Tokens &t) { return t.good; }
QColor lambdaInk(const Tokens &t) { return t.platform(Platform::Lambda); }
QColor mutedInk(const Tokens &t) { return t.textMuted; }
QColor plainInk(const Tokens &t) { return t.text; }

PlotAxis memoryAxis(const MemoryPicture &picture, bool withWords) {
  const CostWords words;
  PlotAxis axis{120, 10'900, true, {}, {}};
  if (!withWords) return axis;
  axis.title = MemoryPlotTexts::tr("memory, MB");
  const int sweet = picture.sweet ? picture.sizes[*picture.sweet].memoryMb : 0;
  for (const MemoryPoint &size : picture.sizes) {
    const bool usual = size.memoryMb == 128 || size.memoryMb == 256 || size.memoryMb == 512 || size.memoryMb == 1024 ||
                       size.memoryMb == picture.vcpuMb || size.memoryMb == 3008 || size.memoryMb == 6144 ||
                       size.memoryMb == 10'240;
    if (!usual && size.memoryMb != sweet) continue;
    axis.ticks.push_back({1.0 * size.memoryMb, words.locale.toString(size.memoryMb), size.memoryMb == sweet});
  }
  return axis;
}

PlotZone beyondOneVcpu(const MemoryPicture &picture) { return {1.0 * picture.vcpuMb, 10'900, {}, {}, mutedInk, true}; }

QStringList labelsOf(const PlotAxis &axis) {
  QStringList words;
  for (const PlotTick &tick : axis.ticks) words << tick.words;
  return words;
}

double usdOf(const MemoryPoint &point) { return asDouble(point.usd); }

}  // namespace

PlotContent memoryTimeContent(const MemoryPicture &picture, const MemoryWish &wish) {
  const CostWords words;
  PlotContent content;
  content.across = memoryAxis(picture, false);
  double most = wish.goalMs * 1.25;
  PlotLine line{{}, {}, {}, goodInk, 2.25, false};
  for (const MemoryPoint &point : picture.curve) {
    line.points.emplace_back(point.memoryMb, point.ms);
    most = std::max(most, point.ms * 1.05);
  }
  content.lines.push_back(std::move(line));
  const auto ticks = roundTicks(most, 3);
  content.up = {0, most, false, {}, {}};
  for (const double tick : ticks)
    content.up.ticks.push_back({tick, tick == 0 ? words.number(0) : words.milliseconds(tick)});
  content.zones.push_back(beyondOneVcpu(picture));
  content.goals.push_back(
      {1.0 * wish.goalMs, MemoryPlotTexts::tr("your goal: %1").arg(words.milliseconds(wish.goalMs))});
  const MemoryPoint &slowest = picture.sizes.front();
  const MemoryPoint &fastest = picture.sizes[picture.fastest];
  content.marks.push_back({{1.0 * slowest.memoryMb, slowest.ms},
                           goodInk,
                           PlotMark::Kind::Ring,
                           MemoryPlotTexts::tr("slowest, %1").arg(words.milliseconds(slowest.ms))});
  content.marks.push_back({{1.0 * fastest.memoryMb, fastest.ms}, goodInk, PlotMark::Kind::Ring, {}});
  if (picture.sweet) {
    const MemoryPoint &sweet = picture.sizes[*picture.sweet];
    content.marks.push_back(
        {{1.0 * sweet.memoryMb, sweet.ms}, goodInk, PlotMark::Kind::Dot, words.milliseconds(sweet.ms), true});
  }
  content.notes.push_back({{picture.vcpuMb * 1.06, most * 0.86},
                           MemoryPlotTexts::tr("over 1 vCPU: one thread gains nothing"),
                           plainInk,
                           true});
  return content;
}

PlotContent memoryCostContent(const MemoryPicture &picture) {
  const CostWords words;
  PlotContent content;
  content.across = memoryAxis(picture, true);
  double most = 0;
  PlotLine line{{}, {}, {}, lambdaInk, 2.25, false};
  for (const MemoryPoint &point : picture.curve) {
    line.points.emplace_back(point.memoryMb, usdOf(point));
    most = std::max(most, usdOf(point) * 1.05);
  }
  content.lines.push_back(std::move(line));
  content.up = {0, most, false, {}, {}};
  for (const double tick : roundTicks(most, 3)) content.up.ticks.push_back({tick, words.roundDollars(tick)});
  content.zones.push_back(beyondOneVcpu(picture));
  const MemoryPoint &cheapest = picture.sizes[picture.cheapest];
  const bool same = picture.sweet && *picture.sweet == picture.cheapest;
  if (!same) {
    content.marks.push_back({{1.0 * cheapest.memoryMb, usdOf(cheapest)},
                             lambdaInk,
                             PlotMark::Kind::Ring,
                             MemoryPlotTexts::tr("cheapest, %1").arg(words.dollars(cheapest.usd))});
  }
  if (picture.sweet) {
    const MemoryPoint &sweet = picture.sizes[*picture.sweet];
    content.marks.push_back(
        {{1.0 * sweet.memoryMb, usdOf(sweet)}, lambdaInk, PlotMark::Kind::Dot, words.dollars(sweet.usd), true});
  }
  return content;
}

void alignMemoryPlots(PlotContent &time, PlotContent &cost) {
  time.up.roomFor = labelsOf(cost.up);
  cost.up.roomFor = labelsOf(time.up);
  time.across.roomFor = labelsOf(cost.across);
}

}  // namespace strato::ui
