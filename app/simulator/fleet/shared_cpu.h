// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/simulator/agenda.h"
#include "app/simulator/fleet/wide.h"

namespace strato::simulator {

/// The requests at work on one server, which share its processors evenly; each gets one at most. Kept in virtual time,
/// which runs as fast as each request is served: who joined first with how much work is known when it joins, and a
/// change of the pace moves nobody's virtual end. So joining and leaving cost O(log n). Exact to a nanosecond of work.
class SharedCpu final {
 public:
  SharedCpu() = default;
  explicit SharedCpu(int processors) : m_processors(processors) {}

  [[nodiscard]] bool idle() const { return m_work.empty(); }
  [[nodiscard]] const std::vector<Agenda::Entry> &work() const { return m_work.entries(); }
  [[nodiscard]] std::size_t bytes() const { return m_work.bytes(); }

  void join(Tick now, Tick service, std::uint32_t flight);
  /// When the first of them ends, if nothing changes until then.
  [[nodiscard]] Tick nextEndAt() const;
  /// Takes away the one that ends first.
  [[nodiscard]] std::uint32_t leave(Tick now);
  /// Processors run at this share of their full speed from now on.
  void setSpeed(Tick now, std::int64_t part, std::int64_t whole);

 private:
  /// Virtual time passes at numerator / denominator of real time.
  [[nodiscard]] Wide numerator() const;
  [[nodiscard]] Wide denominator() const;
  void advance(Tick now);

  Agenda m_work;  ///< by virtual end
  Tick m_virtual = 0;
  Tick m_since = 0;  ///< real time at which virtual time was that
  int m_processors = 1;
  std::int64_t m_part = 1, m_whole = 1;
};

}  // namespace strato::simulator
