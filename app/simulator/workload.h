// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <memory>
#include <vector>

#include "app/simulator/distribution.h"
#include "app/simulator/rate_curve.h"

namespace strato::simulator {

/// When requests arrive.
struct Arrivals {
  enum class Kind {
    Poisson,   ///< by chance, at the rate of the curve
    Constant,  ///< evenly, at the rate of the curve's first point
    Bursty,    ///< by chance, at one of two rates, each for a random while
    Trace      ///< at the times of a trace
  };

  Kind kind = Kind::Poisson;
  std::shared_ptr<const RateCurve> curve;
  double quietRate = 0.0, burstRate = 0.0;            ///< of Bursty
  double quietSeconds = 0.0, burstSeconds = 0.0;      ///< their mean lengths
  std::shared_ptr<const std::vector<Tick>> times;     ///< of Trace, in order
  std::shared_ptr<const std::vector<Tick>> services;  ///< how long the same requests take, where the trace knows it

  /// Requests to be expected until a time, to say beforehand how long a run will take.
  [[nodiscard]] double expected(double seconds) const;
};

struct Workload {
  Arrivals arrivals;
  Distribution serviceTime;
};

struct Request {
  Tick at = kNever;
  Tick service = 0;
};

/// The requests of a workload, one after the other. A copyable value: a copy goes on with the same requests.
/// Times and services have streams of their own, so that every lane sees the same traffic.
class RequestSource final {
 public:
  RequestSource() = default;
  RequestSource(Workload workload, std::uint64_t seed);

  /// The time of the next request; kNever when there is none.
  [[nodiscard]] Tick nextAt() const { return m_next; }
  [[nodiscard]] Request take() {
    const Request request{
        m_next, m_workload.arrivals.services ? recordedService() : m_workload.serviceTime.sampleTicks(m_service)};
    advance();
    return request;
  }

 private:
  /// Of the request that m_next is the time of.
  [[nodiscard]] Tick recordedService() const { return (*m_workload.arrivals.services)[m_index - 1]; }
  void advance();
  [[nodiscard]] bool advanceBursty();

  Workload m_workload;
  Rng m_times{0};
  Rng m_service{0};
  Tick m_next = kNever;
  double m_second = 0.0;
  double m_stateEnds = 0.0;  ///< of Bursty
  bool m_inBurst = true;
  std::uint64_t m_index = 0;
  RateCurve::Cursor m_cursor;
};

}  // namespace strato::simulator
