// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <memory>

#include "app/simulator/lane_state.h"

namespace strato::simulator {

/// One point of a lane's curves: what happened since the point before it, and how things stand.
struct Sample {
  Tick at = 0;
  std::uint64_t arrived = 0;
  std::uint64_t completed = 0;
  std::uint64_t refused = 0;  ///< throttled, timed out or failed
  std::uint64_t coldStarts = 0;
  std::int64_t capacity = 0;
  double pace = 1.0;  ///< share of its full speed at which the capacity works
  std::int64_t busy = 0;
  std::int64_t queued = 0;
  double p50 = 0.0, p95 = 0.0, p99 = 0.0;  ///< latency in seconds, of what was completed since

  bool operator==(const Sample &) const = default;
};

/// A lane's whole run. Any moment can be had again: the nearest keyframe before it is copied and run on, and since
/// the model is deterministic, that is the very moment that was.
class LaneTimeline final {
 public:
  /// Keyframes are this many events apart, or more where they would take too much memory.
  static constexpr std::uint64_t kEventsApart = 40'000;
  static constexpr std::size_t kMostBytes = std::size_t{192} << 20U;

  LaneTimeline(const Scenario &scenario, const LaneSettings &lane, int samples);

  /// The same past, and another future from a time on, which is still to be run. The run must have got that far.
  [[nodiscard]] Result<LaneTimeline> fork(Tick at, const Change &change) const;

  /// Runs up to the next sample. True when the end of the scenario is reached.
  bool advance();
  [[nodiscard]] double progress() const { return seconds(m_head.now()) / seconds(m_end); }

  [[nodiscard]] Tick end() const { return m_end; }
  [[nodiscard]] const LaneState &last() const { return m_head; }
  [[nodiscard]] const std::vector<Sample> &samples() const { return m_samples; }
  [[nodiscard]] const std::vector<News> &news() const { return m_news; }
  [[nodiscard]] std::size_t keyframes() const { return m_keyframes.size(); }
  /// Memory that the keyframes take.
  [[nodiscard]] std::size_t keyframeBytes() const { return m_keyframeBytes; }

  /// The nearest moment that is kept, not behind a time.
  [[nodiscard]] const LaneState &keyframeBefore(Tick time) const;
  /// The lane after all events up to and at a time.
  [[nodiscard]] LaneState at(Tick time) const;
  /// The lane when none of the events at a time has happened yet.
  [[nodiscard]] LaneState before(Tick time) const;
  /// The first event behind a time; the end where there is none.
  [[nodiscard]] Tick eventAfter(Tick time) const;
  /// The last event before a time; 0 where there is none.
  [[nodiscard]] Tick eventBefore(Tick time) const;

 private:
  /// The past of another one, up to a time.
  LaneTimeline(const LaneTimeline &other, Tick until);
  void keep();
  void add(std::shared_ptr<const LaneState> keyframe);
  void keepNews();
  void thinOut();
  void sample();

  LaneState m_head;
  Tick m_end = 0;
  int m_sampleCount = 1;
  int m_bundle = 1;
  std::vector<std::shared_ptr<const LaneState>> m_keyframes;  ///< forks share those of their past
  std::size_t m_keyframeBytes = 0;
  std::uint64_t m_eventsApart = kEventsApart;
  std::vector<Sample> m_samples;
  std::vector<News> m_news;
  Counts m_countsBefore;
};

}  // namespace strato::simulator
