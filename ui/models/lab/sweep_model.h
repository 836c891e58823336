// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>
#include <QStringList>
#include <array>

#include "ui/models/lab/sweep_run.h"

namespace strato::ui {

enum class SweepMeasure : std::uint8_t { Lost, P99, Cold, RunCost, MonthCost };
inline constexpr std::array allMeasures{SweepMeasure::Lost, SweepMeasure::P99, SweepMeasure::Cold,
                                        SweepMeasure::RunCost, SweepMeasure::MonthCost};

/// A result stays below a bound with enough of the crowds.
struct SweepGoal {
  SweepMeasure measure = SweepMeasure::Lost;
  double below = 1;  ///< as the measure is shown: percent, seconds, dollars
  int inAtLeast = 24;
  bool operator==(const SweepGoal &) const = default;
};

/// What all crowds made of one value.
struct SweepColumn {
  double value = 0;
  QString words;             ///< "7"
  std::vector<double> dots;  ///< in the order of the seeds, as the measure is shown; only those that are done
  double median = 0, low = 0, high = 0, worst = 0;  ///< low and high: the 5th and the 95th of a hundred
  int met = 0;
  bool meets = false;                       ///< in enough crowds, and all are done
  double monthUsd = 0;                      ///< median
  std::optional<double> alarmS, scaleOutS;  ///< medians of those that had one, where most had
};

struct SweepFinding {
  QString title;
  QString body;
  QString reasonTitle;  ///< empty where the runs' news gives no reason
  QString reason;
  std::optional<int> recommended;  ///< a place among the columns
};

/// Collects what a sweep gives, and says what it means.
class SweepModel final {
 public:
  void begin(const SweepPlan &plan);
  void add(const SweepResult &result);
  void setGoal(const SweepGoal &goal) { m_goal = goal; }

  [[nodiscard]] int done() const { return m_done; }
  [[nodiscard]] int runs() const { return static_cast<int>(m_values.size()) * m_seeds; }
  [[nodiscard]] std::uint64_t requests() const { return m_requests; }
  [[nodiscard]] const SweepGoal &goal() const { return m_goal; }
  [[nodiscard]] const LaneField &setting() const { return m_setting; }
  [[nodiscard]] int seeds() const { return m_seeds; }
  [[nodiscard]] std::vector<SweepColumn> columns() const;
  /// Once all runs are done.
  [[nodiscard]] SweepFinding finding() const;
  /// The column that does better than the one behind it, though the whole range goes the other way; the most striking.
  [[nodiscard]] std::optional<int> turn(const std::vector<SweepColumn> &columns) const;
  /// "More is not always better: 6 beats 7", or what the picture shows.
  [[nodiscard]] QString headline() const;
  /// "Each machine adds $58 a month".
  [[nodiscard]] QString costHeadline() const;
  /// One fingerprint of all outcomes, whatever order they came in.
  [[nodiscard]] std::uint64_t hash() const;

 private:
  LaneField m_setting;
  SweepGoal m_goal;
  std::vector<double> m_values;
  int m_seeds = 0;
  int m_done = 0;
  std::uint64_t m_requests = 0;
  std::vector<std::vector<std::optional<SweepOutcome>>> m_outcomes;  ///< by value, by seed
};

[[nodiscard]] QString nameOfMeasure(SweepMeasure measure);
/// The unit behind a bound: "%", "s", "$".
[[nodiscard]] QString unitOfMeasure(SweepMeasure measure);
[[nodiscard]] double measured(const SweepOutcome &outcome, SweepMeasure measure);
/// "2.7 %", "0.83 s", "$432".
[[nodiscard]] QString measureWords(double value, SweepMeasure measure);
/// "0.0 to 4.9": without a unit, where the head of the column has it.
[[nodiscard]] QString rangeWords(double low, double high, SweepMeasure measure);

}  // namespace strato::ui
