// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <atomic>
#include <thread>

#include "app/simulator/run.h"

namespace strato::simulator {

/// A run on a thread of its own, so that nobody has to wait for it. When this goes, the run is cancelled and gone too.
class BackgroundRun final {
 public:
  /// Nothing inside where it was cancelled.
  using Outcome = Result<std::optional<Run>>;

  /// `done` is called once, on the run's thread, when it has ended; it may be empty.
  explicit BackgroundRun(Scenario scenario, int samples = RunOptions().samples, std::function<void()> done = {});
  /// Finishes timelines that were begun elsewhere: see finish().
  BackgroundRun(Scenario scenario, std::vector<LaneTimeline> begun, std::function<void()> done = {});
  ~BackgroundRun();
  BackgroundRun(const BackgroundRun &) = delete;
  BackgroundRun &operator=(const BackgroundRun &) = delete;

  /// From 0 to 1.
  [[nodiscard]] double progress() const { return m_progress; }
  [[nodiscard]] bool hasEnded() const { return m_ended; }
  void cancel() { m_cancelled = true; }
  /// Waits for the end. To be called once.
  [[nodiscard]] Outcome take();

 private:
  using Work = std::function<Outcome(const Progress &)>;
  BackgroundRun(Work work, std::function<void()> done);

  Outcome m_outcome = std::optional<Run>();
  std::atomic<double> m_progress = 0.0;
  std::atomic<bool> m_cancelled = false;
  std::atomic<bool> m_ended = false;
  std::thread m_thread;
};

}  // namespace strato::simulator
