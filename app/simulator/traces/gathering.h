// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/simulator/traces/columns.h"
#include "app/simulator/traces/trace.h"

namespace strato::simulator {

/// Collects what a trace says and keeps no more of it than the scenario wants.
class Gathering final {
 public:
  explicit Gathering(const TraceWish &wish);

  /// A request at a time since the trace's beginning.
  [[nodiscard]] Complaint request(Tick at);
  [[nodiscard]] Complaint request(Tick at, Tick service);
  /// The rate at a time; straight lines lead from one to the next, and two at one time are a jump.
  [[nodiscard]] Complaint rate(double at, double perSecond);
  /// Spreads requests whose time is only known to the second evenly over that second.
  void spreadWholeSeconds();

  [[nodiscard]] bool isEmpty() const { return m_requests.empty() && m_trace.rates.empty(); }
  [[nodiscard]] std::size_t outside() const { return m_trace.outside; }
  [[nodiscard]] Trace take();

 private:
  struct Timed {
    Tick at = 0;
    Tick service = 0;
  };

  void sort();
  void cutRates();

  Tick m_from = 0;
  Tick m_length = 0;
  double m_scale = 1.0;
  bool m_hasServices = false;
  bool m_sorted = true;
  std::vector<Timed> m_requests;
  Trace m_trace;
};

}  // namespace strato::simulator
