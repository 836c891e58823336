// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/lab/sweep_plots.h"

#include <QCoreApplication>
#include <algorithm>

#include "ui/charts/plot_ticks.h"
#include "ui/models/lab/cost_words.h"

namespace strato::ui {

namespace {

class SweepPlotTexts {
  Q_DECLARE_TR_FUNCTIONS(strato::ui::SweepView)
};

/// Dots of one column lie side by side in the order of their seeds, over so much of its room.
constexpr double dotSpread = 0.36;

PlotAxis columnAxis(const SweepShown &shown) {
  PlotAxis axis{-0.5, std::max(0.5, static_cast<double>(shown.columns.size()) - 0.5), false, {}, {}, {}};
  for (std::size_t i = 0; i < shown.columns.size(); ++i) {
    const int at = static_cast<int>(i);
    axis.ticks.push_back({1.0 * at, shown.columns[i].words, at == shown.chosen});
  }
  const LaneField &setting = shown.model.setting();
  const bool saysUnit = setting.unit.isEmpty() || setting.name.startsWith(setting.unit + u' ', Qt::CaseInsensitive);
  axis.title = saysUnit ? setting.name : SweepPlotTexts::tr("%1, %2").arg(setting.name, setting.unit);
  return axis;
}

QString axisWords(double value, SweepMeasure measure) {
  const CostWords words;
  switch (measure) {
    case SweepMeasure::Lost:
    case SweepMeasure::Cold:
      return SweepPlotTexts::tr("%1 %").arg(words.number(value));
    case SweepMeasure::P99:
      return value == 0 ? words.number(0) : words.milliseconds(value * 1000);
    case SweepMeasure::RunCost:
    case SweepMeasure::MonthCost:
      return words.roundDollars(value);
  }
  return {};
}

void addDots(PlotContent &content, const SweepShown &shown, const Paint &ink) {
  for (std::size_t i = 0; i < shown.columns.size(); ++i) {
    const std::vector<double> &dots = shown.columns[i].dots;
    const bool dark = static_cast<int>(i) == shown.guide;
    const Paint paint = dark ? Paint([](const Tokens &t) { return t.text; }) : ink;
    for (std::size_t seed = 0; seed < dots.size(); ++seed) {
      const double share = dots.size() < 2 ? 0.5 : static_cast<double>(seed) / static_cast<double>(dots.size() - 1);
      const QPointF at(static_cast<double>(i) + (share - 0.5) * dotSpread, dots[seed]);
      content.marks.push_back({at, paint, PlotMark::Kind::Speck, {}, dark, false});
    }
  }
}

void addMedians(PlotContent &content, const SweepShown &shown, const Paint &ink) {
  PlotLine line{{}, {}, {}, ink, 2.5, false};
  PlotBand band{{}, {}, ink};
  for (std::size_t i = 0; i < shown.columns.size(); ++i) {
    const SweepColumn &column = shown.columns[i];
    if (column.dots.empty()) continue;
    const auto x = static_cast<double>(i);
    line.points.emplace_back(x, column.median);
    band.low.emplace_back(x, column.low);
    band.high.emplace_back(x, column.high);
    const bool chosen = static_cast<int>(i) == shown.chosen;
    const Paint accent = [](const Tokens &t) { return t.accent; };
    content.marks.push_back({{x, column.median},
                             chosen ? accent : ink,
                             chosen ? PlotMark::Kind::Dot : PlotMark::Kind::Ring,
                             {},
                             false,
                             false});
  }
  content.lines.push_back(std::move(line));
  content.bands.push_back(std::move(band));
}

}  // namespace

Platform platformOfLane(const simulator::LaneSettings &lane) {
  return platformNamed(QString::fromStdString(platformOf(lane))).value_or(Platform::Ec2);
}

PlotContent sweepResultContent(const SweepShown &shown) {
  const SweepGoal &goal = shown.model.goal();
  const Paint ink = [platform = shown.platform](const Tokens &t) { return t.platform(platform); };
  PlotContent content;
  content.across = columnAxis(shown);
  double most = goal.below;
  for (const SweepColumn &column : shown.columns) {
    for (const double dot : column.dots) most = std::max(most, dot);
  }
  const auto ticks = roundTicks(most * 1.02, 4);
  // A little below zero, so that what lies on it is seen whole.
  content.up = {-ticks.back() * 0.03, ticks.back(), false, {}, {}, {}};
  for (const double tick : ticks) content.up.ticks.push_back({tick, axisWords(tick, goal.measure)});
  content.goals.push_back(
      {goal.below, SweepPlotTexts::tr("goal: under %1").arg(measureWords(goal.below, goal.measure))});
  addDots(content, shown, ink);
  addMedians(content, shown, ink);
  if (const auto turn = shown.model.turn(shown.columns)) {
    const SweepColumn &better = shown.columns[static_cast<std::size_t>(*turn)];
    const SweepColumn &worse = shown.columns[static_cast<std::size_t>(*turn) + 1];
    content.callouts.push_back(
        {QPointF(*turn, better.median), SweepPlotTexts::tr("%1 beats %2").arg(better.words, worse.words),
         SweepPlotTexts::tr("median %1, not %2")
             .arg(measureWords(better.median, goal.measure), measureWords(worse.median, goal.measure))});
  }
  return content;
}

PlotContent sweepCostContent(const SweepShown &shown) {
  const CostWords words;
  PlotContent content;
  content.across = columnAxis(shown);
  double most = 0;
  for (std::size_t i = 0; i < shown.columns.size(); ++i) {
    const SweepColumn &column = shown.columns[i];
    if (column.dots.empty()) continue;
    most = std::max(most, column.monthUsd);
    const bool strong = static_cast<int>(i) == shown.chosen;
    content.bars.push_back({static_cast<double>(i), column.monthUsd, words.dollars(column.monthUsd), strong});
  }
  const auto ticks = roundTicks(most * 1.15, 2);
  content.up = {0, ticks.back(), false, {}, {}, {}};
  for (const double tick : ticks) content.up.ticks.push_back({tick, words.roundDollars(tick)});
  return content;
}

void alignSweepPlots(PlotContent &result, PlotContent &cost) {
  const auto labels = [](const PlotContent &content) {
    QStringList words;
    for (const PlotTick &tick : content.up.ticks) words << tick.words;
    return words;
  };
  result.up.roomFor = labels(cost);
  cost.up.roomFor = labels(result);
  result.across.title.clear();
}

}  // namespace strato::ui
