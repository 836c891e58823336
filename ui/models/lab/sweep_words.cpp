// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/models/lab/sweep_words.h"

#include <QCoreApplication>
#include <cmath>

#include "app/simulator/news.h"
#include "ui/models/lab/cost_words.h"

namespace strato::ui {

namespace {

class SweepModelTexts {
  Q_DECLARE_TR_FUNCTIONS(strato::ui::SweepModel)
};

using WT = SweepModelTexts;

QString clockWords(double seconds) {
  const auto whole = static_cast<int>(std::lround(seconds));
  return QStringLiteral("%1:%2").arg(whole / 60, 2, 10, QLatin1Char('0')).arg(whole % 60, 2, 10, QLatin1Char('0'));
}

QString goalWords(const SweepGoal &goal) {
  const QString bound = measureWords(goal.below, goal.measure);
  switch (goal.measure) {
    case SweepMeasure::Lost:
      return WT::tr("lose under %1").arg(bound);
    case SweepMeasure::P99:
      return WT::tr("have a p99 under %1").arg(bound);
    case SweepMeasure::Cold:
      return WT::tr("start cold in under %1").arg(bound);
    case SweepMeasure::RunCost:
    case SweepMeasure::MonthCost:
      return WT::tr("cost under %1").arg(bound);
  }
  return {};
}

QString lowered(const QString &name) { return name.left(1).toLower() + name.mid(1); }

}  // namespace

QString nameOfMeasure(SweepMeasure measure) {
  switch (measure) {
    case SweepMeasure::Lost:
      return WT::tr("Lost requests");
    case SweepMeasure::P99:
      return WT::tr("p99 latency");
    case SweepMeasure::Cold:
      return WT::tr("Cold starts");
    case SweepMeasure::RunCost:
      return WT::tr("Cost of the run");
    case SweepMeasure::MonthCost:
      return WT::tr("Cost a month");
  }
  return {};
}

QString unitOfMeasure(SweepMeasure measure) {
  switch (measure) {
    case SweepMeasure::Lost:
    case SweepMeasure::Cold:
      return WT::tr("%");
    case SweepMeasure::P99:
      return WT::tr("s");
    case SweepMeasure::RunCost:
    case SweepMeasure::MonthCost:
      return WT::tr("$");
  }
  return {};
}

QString measureWords(double value, SweepMeasure measure) {
  const CostWords words;
  switch (measure) {
    case SweepMeasure::Lost:
    case SweepMeasure::Cold:
      return WT::tr("%1 %").arg(words.locale.toString(value, 'f', 1));
    case SweepMeasure::P99:
      return words.milliseconds(value * 1000);
    case SweepMeasure::RunCost:
    case SweepMeasure::MonthCost:
      return words.dollars(value);
  }
  return {};
}

QString rangeWords(double low, double high, SweepMeasure measure) {
  const CostWords words;
  switch (measure) {
    case SweepMeasure::Lost:
    case SweepMeasure::Cold:
      return WT::tr("%1 to %2").arg(words.locale.toString(low, 'f', 1), words.locale.toString(high, 'f', 1));
    case SweepMeasure::P99:
      return WT::tr("%1 to %2 s").arg(words.locale.toString(low, 'f', 2), words.locale.toString(high, 'f', 2));
    case SweepMeasure::RunCost:
    case SweepMeasure::MonthCost:
      return WT::tr("%1 to %2").arg(words.dollars(low), words.dollars(high));
  }
  return {};
}

SweepReason reasonFor(const SweepColumn &better, const SweepColumn &worse, const LaneField &setting) {
  constexpr double sameMoment = 1.0;
  if (!better.alarmS || !worse.alarmS || !better.scaleOutS || !worse.scaleOutS) return {};
  if (*worse.alarmS - *better.alarmS < sameMoment || *worse.scaleOutS - *better.scaleOutS < sameMoment) return {};
  const QString less = setting.text(better.value);
  const QString more = setting.text(worse.value);
  return {
      WT::tr("Why %1 does worse than %2").arg(worse.words, better.words),
      WT::tr("With %1 the alarm rings at %2 and the first help is ordered at %3. With %4 the same load does not cross "
             "its line so soon: the alarm rings at %5, and help is ordered at %6, %7 s later. (Medians.)")
          .arg(less, clockWords(*better.alarmS), clockWords(*better.scaleOutS), more, clockWords(*worse.alarmS),
               clockWords(*worse.scaleOutS))
          .arg(std::lround(*worse.scaleOutS - *better.scaleOutS))};
}

namespace sweepTexts {

QString waiting(SweepMeasure measure, const LaneField &setting) {
  return WT::tr("%1, by %2").arg(nameOfMeasure(measure), lowered(setting.name));
}

QString turn(const SweepColumn &better, const SweepColumn &worse, bool moreShouldHelp, const LaneField & /*setting*/) {
  return moreShouldHelp ? WT::tr("More is not always better: %1 beats %2").arg(better.words, worse.words)
                        : WT::tr("Less is not always better: %1 beats %2").arg(worse.words, better.words);
}

QString trend(const SweepColumn &first, const SweepColumn &last, SweepMeasure measure, const LaneField &setting) {
  const QString from = measureWords(first.median, measure);
  const QString to = measureWords(last.median, measure);
  if (from == to) return WT::tr("%1 does not depend on it: %2").arg(nameOfMeasure(measure), from);
  return WT::tr("%1: %2 with %3, %4 with %5")
      .arg(nameOfMeasure(measure), from, first.words, to, setting.text(last.value));
}

QString costWaiting() { return WT::tr("Cost a month"); }

QString costTrend(const std::vector<SweepColumn> &columns, const LaneField &setting) {
  const CostWords words;
  const double steps = columns.back().value - columns.front().value;
  const double each = (columns.back().monthUsd - columns.front().monthUsd) / steps;
  // An average is only worth saying where no step is far from it.
  bool even = setting.decimals == 0 && steps > 0;
  for (std::size_t i = 1; i < columns.size() && even; ++i) {
    const double step = (columns[i].monthUsd - columns[i - 1].monthUsd) / (columns[i].value - columns[i - 1].value);
    even = std::abs(step - each) <= std::abs(each) * 0.5;
  }
  if (even && each > 0.005 && setting.most <= 10'000)
    return WT::tr("Each step of 1 adds about %1 a month").arg(words.dollars(each));
  return WT::tr("%1 a month with %2, %3 with %4")
      .arg(words.dollars(columns.front().monthUsd), columns.front().words, words.dollars(columns.back().monthUsd),
           columns.back().words);
}

QString smallest(const SweepColumn &column, const LaneField &setting) {
  return WT::tr("%1: the smallest value that keeps the goal.").arg(setting.text(column.value));
}

QString cheapest(const SweepColumn &column, const LaneField &setting) {
  return WT::tr("%1: the cheapest value that keeps the goal.").arg(setting.text(column.value));
}

QString kept(const SweepColumn &column, const SweepGoal &goal, int seeds, const LaneField &setting) {
  return WT::tr("With %1, %2 of %3 crowds %4; the worst has %5.")
      .arg(setting.text(column.value))
      .arg(column.met)
      .arg(seeds)
      .arg(goalWords(goal), measureWords(column.worst, goal.measure));
}

QString none() { return WT::tr("No value in this range keeps the goal."); }

QString nearest(const SweepColumn &column, const SweepGoal &goal, int seeds, const LaneField &setting) {
  return WT::tr("The nearest is %1: there %2 of %3 crowds %4.")
      .arg(setting.text(column.value))
      .arg(column.met)
      .arg(seeds)
      .arg(goalWords(goal));
}

}  // namespace sweepTexts

}  // namespace strato::ui
