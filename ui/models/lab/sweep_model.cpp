// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/models/lab/sweep_model.h"

#include <QCoreApplication>
#include <algorithm>
#include <cmath>

#include "ui/models/lab/cost_words.h"
#include "ui/models/lab/sweep_words.h"

namespace strato::ui {

namespace {

/// Between the two nearest of the sorted values.
double quantileOf(const std::vector<double> &sorted, double share) {
  if (sorted.empty()) return 0;
  const double place = share * (static_cast<double>(sorted.size()) - 1);
  const auto below = static_cast<std::size_t>(std::floor(place));
  const std::size_t above = std::min(below + 1, sorted.size() - 1);
  return sorted[below] + (sorted[above] - sorted[below]) * (place - std::floor(place));
}

double medianOf(std::vector<double> values) {
  std::ranges::sort(values);
  return quantileOf(values, 0.5);
}

/// Of those that had the event; nothing where half of them had not.
std::optional<double> usualTime(const std::vector<double> &times, std::size_t of) {
  if (times.empty() || times.size() * 2 <= of) return std::nullopt;
  return medianOf(times);
}

}  // namespace

double measured(const SweepOutcome &outcome, SweepMeasure measure) {
  switch (measure) {
    case SweepMeasure::Lost:
      return outcome.lostShare * 100;
    case SweepMeasure::P99:
      return outcome.p99S;
    case SweepMeasure::Cold:
      return outcome.coldShare * 100;
    case SweepMeasure::RunCost:
      return outcome.usd;
    case SweepMeasure::MonthCost:
      return outcome.monthUsd;
  }
  return 0;
}

void SweepModel::begin(const SweepPlan &plan) {
  m_setting = plan.setting;
  m_values = plan.values;
  m_seeds = plan.seeds;
  m_done = 0;
  m_requests = 0;
  m_outcomes.assign(plan.values.size(), std::vector<std::optional<SweepOutcome>>(static_cast<std::size_t>(plan.seeds)));
}

void SweepModel::add(const SweepResult &result) {
  auto &place = m_outcomes[static_cast<std::size_t>(result.value)][static_cast<std::size_t>(result.seed)];
  if (place) return;
  place = result.outcome;
  m_requests += result.outcome.requests;
  ++m_done;
}

std::vector<SweepColumn> SweepModel::columns() const {
  std::vector<SweepColumn> columns;
  for (std::size_t i = 0; i < m_values.size(); ++i) {
    SweepColumn column;
    column.value = m_values[i];
    column.words = valueWords(m_values[i], m_setting);
    std::vector<double> months;
    std::vector<double> alarms;
    std::vector<double> scaleOuts;
    for (const auto &outcome : m_outcomes[i]) {
      if (!outcome) continue;
      column.dots.push_back(measured(*outcome, m_goal.measure));
      months.push_back(outcome->monthUsd);
      if (outcome->firstAlarmS) alarms.push_back(*outcome->firstAlarmS);
      if (outcome->firstScaleOutS) scaleOuts.push_back(*outcome->firstScaleOutS);
      if (column.dots.back() < m_goal.below) ++column.met;
    }
    std::vector<double> sorted = column.dots;
    std::ranges::sort(sorted);
    column.median = quantileOf(sorted, 0.5);
    column.low = quantileOf(sorted, 0.05);
    column.high = quantileOf(sorted, 0.95);
    column.worst = sorted.empty() ? 0 : sorted.back();
    column.meets = static_cast<int>(sorted.size()) == m_seeds && column.met >= std::min(m_goal.inAtLeast, m_seeds);
    column.monthUsd = medianOf(months);
    column.alarmS = usualTime(alarms, sorted.size());
    column.scaleOutS = usualTime(scaleOuts, sorted.size());
    columns.push_back(std::move(column));
  }
  return columns;
}

std::optional<int> SweepModel::turn(const std::vector<SweepColumn> &columns) const {
  if (m_done < runs() || columns.size() < 3 || m_goal.measure == SweepMeasure::RunCost ||
      m_goal.measure == SweepMeasure::MonthCost)
    return std::nullopt;
  double range = 0;
  for (const SweepColumn &column : columns) range = std::max(range, column.median);
  const bool falls = columns.front().median >= columns.back().median;
  std::optional<int> where;
  double most = range * 0.03;
  for (std::size_t i = 0; i + 1 < columns.size(); ++i) {
    const double rise = (columns[i + 1].median - columns[i].median) * (falls ? 1 : -1);
    if (rise <= most) continue;
    most = rise;
    where = static_cast<int>(i);
  }
  return where;
}

QString SweepModel::headline() const {
  const auto columns = this->columns();
  if (columns.empty()) return {};
  if (m_done < runs()) return sweepTexts::waiting(m_goal.measure, m_setting);
  if (const auto where = turn(columns)) {
    const auto at = static_cast<std::size_t>(*where);
    return sweepTexts::turn(columns[at], columns[at + 1], columns.front().median >= columns.back().median, m_setting);
  }
  return sweepTexts::trend(columns.front(), columns.back(), m_goal.measure, m_setting);
}

QString SweepModel::costHeadline() const {
  const auto columns = this->columns();
  if (columns.size() < 2 || m_done < runs()) return sweepTexts::costWaiting();
  return sweepTexts::costTrend(columns, m_setting);
}

SweepFinding SweepModel::finding() const {
  SweepFinding finding;
  const auto columns = this->columns();
  if (columns.empty() || m_done < runs()) return finding;
  std::optional<std::size_t> best;
  std::optional<std::size_t> smallest;
  for (std::size_t i = 0; i < columns.size(); ++i) {
    if (!columns[i].meets) continue;
    if (!smallest) smallest = i;
    if (!best || columns[i].monthUsd < columns[*best].monthUsd) best = i;
  }
  if (best) finding.recommended = static_cast<int>(*best);
  if (best) {
    finding.title = best == smallest ? sweepTexts::smallest(columns[*best], m_setting)
                                     : sweepTexts::cheapest(columns[*best], m_setting);
    finding.body = sweepTexts::kept(columns[*best], m_goal, m_seeds, m_setting);
  } else {
    const auto nearest = std::ranges::max_element(columns, {}, &SweepColumn::met);
    finding.title = sweepTexts::none();
    finding.body = sweepTexts::nearest(*nearest, m_goal, m_seeds, m_setting);
  }
  if (const auto where = turn(columns)) {
    const auto at = static_cast<std::size_t>(*where);
    const SweepReason reason = reasonFor(columns[at], columns[at + 1], m_setting);
    finding.reasonTitle = reason.title;
    finding.reason = reason.body;
  }
  return finding;
}

std::uint64_t SweepModel::hash() const {
  std::uint64_t hash = 0;
  for (const auto &seeds : m_outcomes) {
    for (const auto &outcome : seeds) hash = (hash ^ (outcome ? outcome->hash : 0)) * 0x9e3779b97f4a7c15U;
  }
  return hash;
}

}  // namespace strato::ui
