// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <atomic>
#include <mutex>
#include <optional>
#include <thread>
#include <vector>

#include "app/base/result.h"
#include "app/simulator/pricing/price_book.h"
#include "app/simulator/run.h"
#include "ui/models/lab/lane_fields.h"

namespace strato::ui {

/// One setting of one lane, each of its values with each crowd.
struct SweepPlan {
  simulator::Scenario scenario;
  int lane = 0;
  LaneField setting;  ///< a number
  std::vector<double> values;
  int seeds = 24;            ///< 1 to so many; each is a crowd of its own
  double sigmaPercent = 10;  ///< by how much the crowds differ in size

  [[nodiscard]] int runs() const { return static_cast<int>(values.size()) * seeds; }
};

/// What a sweep varies.
struct SweepRange {
  double from = 0;
  double to = 1;
  double step = 1;
};

/// What a sweep of a setting offers at first, around or above what the lane has now: about ten values.
[[nodiscard]] SweepRange sweepRange(const LaneField &setting, const simulator::LaneSettings &lane);
/// The smallest step between two values of a setting.
[[nodiscard]] double finestStep(const LaneField &setting);
/// Values from one to another, both included where the step leads there; at most 60.
[[nodiscard]] std::vector<double> sweepValues(double from, double to, double step);

/// The scenario of one run: only that lane, with that value and that crowd.
[[nodiscard]] simulator::Scenario scenarioOf(const SweepPlan &plan, double value, std::uint64_t seed);
/// How large the crowd of a seed is against the usual one: the same for each value.
[[nodiscard]] double crowdSize(std::uint64_t seed, double sigmaPercent);

/// What one run gave.
struct SweepOutcome {
  double lostShare = 0;
  double p99S = 0;
  double coldShare = 0;
  double usd = 0;       ///< of the run
  double monthUsd = 0;  ///< if it went on like this for 730 hours
  std::uint64_t requests = 0;
  std::optional<double> firstAlarmS;
  std::optional<double> firstScaleOutS;
  std::uint64_t hash = 0;
  bool operator==(const SweepOutcome &) const = default;
};

struct SweepResult {
  int value = 0;  ///< its place among the values
  int seed = 0;   ///< from 0
  SweepOutcome outcome;
};

/// A sweep at work, on all cores but one. Results can be fetched as they come; which ones come first differs, what
/// they are does not. When this goes, the work is cancelled and gone too.
class SweepRun final {
 public:
  SweepRun(SweepPlan plan, const pricing::PriceBook &book);
  ~SweepRun();
  SweepRun(const SweepRun &) = delete;
  SweepRun &operator=(const SweepRun &) = delete;

  void cancel() { m_cancelled = true; }
  /// What came since the last call.
  [[nodiscard]] std::vector<SweepResult> takeNew();
  [[nodiscard]] bool hasEnded() const { return m_workers == 0; }
  [[nodiscard]] int runs() const { return m_plan.runs(); }
  /// Why it could not be done.
  [[nodiscard]] std::optional<Error> trouble() const;

 private:
  void work();
  [[nodiscard]] Result<std::optional<SweepOutcome>> runOne(double value, std::uint64_t seed) const;

  const SweepPlan m_plan;
  const pricing::PriceBook &m_book;
  std::atomic<int> m_next = 0;
  std::atomic<int> m_workers = 0;
  std::atomic<bool> m_cancelled = false;
  mutable std::mutex m_mutex;
  std::vector<SweepResult> m_fresh;
  std::optional<Error> m_trouble;
  std::vector<std::thread> m_threads;
};

}  // namespace strato::ui
