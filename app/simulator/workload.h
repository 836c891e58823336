// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <memory>
#include <string>
#include <vector>

#include "app/simulator/clients/client_settings.h"
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
  /// The most requests a second.
  [[nodiscard]] double peak() const;
};

/// One kind of requests among others: reads among writes, small ones among large ones.
struct RequestClass {
  std::string name;
  double share = 1.0;  ///< of all requests; those of all classes are 1 together
  Distribution serviceTime;
};

struct Workload {
  Arrivals arrivals;
  Distribution serviceTime;                                  ///< where there are no classes
  std::shared_ptr<const std::vector<RequestClass>> classes;  ///< null where all requests are alike
  ClientSettings clients;
  int bundle = 1;  ///< requests that come as one, when the last of them does

  [[nodiscard]] double meanServiceS() const;
};

struct Request {
  Tick at = kNever;
  Tick service = 0;
  std::uint32_t kind = 0;  ///< its class
};

/// The requests of a workload, one after the other. A copyable value: a copy goes on with the same requests.
/// Times and services have streams of their own, so that every lane sees the same traffic.
class RequestSource final {
 public:
  RequestSource() = default;
  RequestSource(Workload workload, std::uint64_t seed);
  [[nodiscard]] const Workload &workload() const { return m_workload; }
  /// Sends what this workload sends behind a time.
  void follow(Workload workload, Tick now);

  /// The time of the next request; kNever when there is none.
  [[nodiscard]] Tick nextAt() const { return m_next; }
  [[nodiscard]] Request take() {
    Request request{m_next, 0, 0};
    if (m_alike) {
      request.service = m_workload.serviceTime.sampleTicks(m_service);
    } else {
      tellApart(request);
    }
    advance();
    return request;
  }

 private:
  /// Gives a request its class and its length, or the length that a trace recorded.
  void tellApart(Request &request);
  void advance();
  [[nodiscard]] bool advanceBursty();
  /// What the area below the rate grows by until the next one.
  [[nodiscard]] double nextArea() {
    return m_workload.bundle == 1 ? exponential(m_times) : standardGamma(m_times, m_workload.bundle);
  }

  Workload m_workload;
  Rng m_times{0};
  Rng m_service{0};
  Rng m_kinds{0};
  bool m_alike = true;
  Tick m_next = kNever;
  double m_second = 0.0;
  double m_stateEnds = 0.0;  ///< of Bursty
  bool m_inBurst = true;
  std::uint64_t m_index = 0;
  RateCurve::Cursor m_cursor;
};

}  // namespace strato::simulator
