// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <vector>

#include "app/simulator/gauge.h"
#include "app/simulator/histogram.h"
#include "app/simulator/news.h"

namespace strato::simulator {

/// Counts of requests. Those that arrived before the warm-up's end are in none of them.
struct Counts {
  std::uint64_t requests = 0;
  std::uint64_t completed = 0;
  std::uint64_t throttled = 0;
  std::uint64_t timedOut = 0;
  std::uint64_t failed = 0;
  std::uint64_t coldStarts = 0;

  [[nodiscard]] std::uint64_t inSystem() const { return requests - completed - throttled - timedOut - failed; }
  bool operator==(const Counts &) const = default;
};

enum class Outcome : std::uint8_t { Completed, Throttled, TimedOut, Failed };

/// How a request ended, in a lane's own words.
struct Ended {
  Tick arrivedAt = 0;
  Tick wait = 0;
  Tick at = 0;
  Outcome how = Outcome::Completed;
};

/// What a lane did so far. A copyable value that travels with the lane's state, so that every moment has its report.
class Tally final {
 public:
  Tally() = default;
  explicit Tally(Tick warmup) : capacity(warmup), busy(warmup), queued(warmup), m_warmup(warmup), m_countFrom(warmup) {}

  void arrived(Tick at) {
    ++events;
    if (at >= m_countFrom) ++counts.requests;
  }
  void completed(Tick arrivedAt, Tick wait, Tick now) {
    note(now, 1);
    if (arrivedAt < m_countFrom) {
      handOver({arrivedAt, wait, now, Outcome::Completed});
      return;
    }
    countCompleted(wait, now - arrivedAt);
  }
  void coldStart(Tick arrivedAt) {
    if (arrivedAt >= m_warmup) ++counts.coldStarts;
  }
  void throttled(Tick arrivedAt, Tick now) { end(arrivedAt, now, 2, counts.throttled, Outcome::Throttled); }
  void timedOut(Tick arrivedAt, Tick now) { end(arrivedAt, now, 3, counts.timedOut, Outcome::TimedOut); }
  void failed(Tick arrivedAt, Tick now) { end(arrivedAt, now, 4, counts.failed, Outcome::Failed); }

  /// From now on what the lane says about its requests is only handed on in `ended`, and what counts is what somebody
  /// before it says with the next two: there a request may be refused, or be given up while the lane still works on it.
  void handOn() {
    m_countFrom = kNever;
    m_handsOn = true;
  }
  void tried(Tick at) {
    if (at >= m_warmup) ++counts.requests;
  }
  void answered(const Ended &how, Tick latencyWithFront) {
    note(how.at, 1 + static_cast<std::uint64_t>(how.how));
    if (how.arrivedAt < m_warmup) return;
    switch (how.how) {
      case Outcome::Completed:
        countCompleted(how.wait, latencyWithFront);
        break;
      case Outcome::Throttled:
        ++counts.throttled;
        break;
      case Outcome::TimedOut:
        ++counts.timedOut;
        break;
      case Outcome::Failed:
        ++counts.failed;
        break;
    }
  }

  /// Makes one more fact part of the run's fingerprint.
  void note(Tick now, std::uint64_t what) {
    ++events;
    hash = (hash ^ (static_cast<std::uint64_t>(now) * 8 + what)) * 0x9e3779b97f4a7c15U;
    hash ^= hash >> 29U;
  }

  /// News that replaces news of its kind within a second: of ten instances that join at once, the last one's.
  void tell(const News &latest) {
    if (!news.empty() && latest.at - news.back().at < kSecond && news.back().kind == latest.kind) news.pop_back();
    news.push_back(latest);
  }

  [[nodiscard]] Tick warmup() const { return m_warmup; }

  Counts counts;
  Gauge capacity;  ///< units that exist: environments, instances' slots, tasks
  Gauge busy;      ///< units at work
  Gauge queued;    ///< requests that wait
  Histogram latency;
  Histogram waiting;
  Histogram window;          ///< latencies since the last sample of the series
  std::vector<News> news;    ///< since the runner last took them
  std::vector<Ended> ended;  ///< and not yet taken in by who stands before the lane
  std::uint64_t events = 0;
  std::uint64_t hash = 0x2545f4914f6cdd1dU;

 private:
  void end(Tick arrivedAt, Tick now, std::uint64_t what, std::uint64_t &count, Outcome how) {
    note(now, what);
    if (arrivedAt >= m_countFrom) {
      ++count;
    } else {
      handOver({arrivedAt, 0, now, how});
    }
  }
  void countCompleted(Tick wait, Tick time) {
    ++counts.completed;
    latency.add(time);
    waiting.add(wait);
    window.add(time);
  }
  void handOver(const Ended &how) {
    if (m_handsOn) ended.push_back(how);
  }

  Tick m_warmup = 0;
  Tick m_countFrom = 0;
  bool m_handsOn = false;
};

}  // namespace strato::simulator
