// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <deque>
#include <memory>

#include "app/simulator/agenda.h"
#include "app/simulator/lambda/lambda_settings.h"
#include "app/simulator/tally.h"
#include "app/simulator/token_bucket.h"
#include "app/simulator/workload.h"

namespace strato::simulator {

/// One execution environment. Its place in the field stays the same for its whole life.
struct Environment {
  enum class State : std::uint8_t { Absent, Busy, Idle };

  State state = State::Absent;
  bool provisioned = false;
  std::uint32_t served = 0;
  Tick born = 0;
  Tick since = 0;      ///< of the state
  Tick initEnds = 0;   ///< of the cold start; the request's own time begins here
  Tick arrivedAt = 0;  ///< of the request in it
  Tick waited = 0;     ///< that request's time in Lambda's own queue
  bool fails = false;
  bool overrun = false;  ///< its request will be cut off by the timeout

  /// Still in Init at that time.
  [[nodiscard]] bool isCold(Tick now) const { return state == State::Busy && now < initEnds; }
};

/// What the bill is made of, since the warm-up's end.
struct LambdaUse {
  struct Calls {
    std::uint64_t invocations = 0;
    std::uint64_t billedMs = 0;
    bool operator==(const Calls &) const = default;
  };
  Calls onDemand;
  Calls provisioned;  ///< those that provisioned environments served

  bool operator==(const LambdaUse &) const = default;
};

/// A Lambda function under a workload: see model.md. A copyable value.
class LambdaLane final {
 public:
  LambdaLane(LambdaSettings settings, std::uint64_t seed, Tally &tally);

  [[nodiscard]] Tick nextAt() const { return std::min(m_running.nextAt(), m_again.nextAt()); }
  void arrive(const Request &request, Tally &tally);
  /// Handles what is due at nextAt().
  void step(Tally &tally);
  /// Brings the state to a time at or before the next event: idle environments go.
  void settle(Tick now, Tally &tally);

  [[nodiscard]] std::size_t bytes() const;
  [[nodiscard]] const LambdaSettings &settings() const { return *m_settings; }
  [[nodiscard]] const std::vector<Environment> &environments() const { return m_environments; }
  [[nodiscard]] const LambdaUse &use() const { return m_use; }

 private:
  /// A call on its way into the function.
  struct Call {
    Tick arrivedAt = 0;
    Tick service = 0;
    std::uint32_t refusals = 0;
    std::uint32_t errors = 0;
  };

  void admit(const Call &call, Tick now, Tally &tally);
  void start(std::uint32_t place, const Call &call, Tick initTime, Tick now, Tally &tally);
  void finish(std::uint32_t place, Tick now, Tally &tally);
  void refuse(const Call &call, Tick now, Tally &tally);
  void tryLater(const Call &call, Tick at, Tick now, Tally &tally);
  [[nodiscard]] std::uint32_t keep(const Call &call);
  [[nodiscard]] bool mayGrow(Tick now);
  [[nodiscard]] std::uint32_t makeEnvironment(Tick now, Tally &tally);
  void remove(std::uint32_t place, Tick now, Tally &tally);
  [[nodiscard]] bool takeIdle(Tick now, std::uint32_t &place, Tally &tally);

  std::shared_ptr<const LambdaSettings> m_settings;
  Rng m_rng{0};
  double m_factor = 1.0;
  Tick m_idleTimeout = kNever;
  Tick m_maxLifetime = kNever;
  Tick m_timeout = kNever;
  std::int64_t m_limit = 0;
  std::int64_t m_alive = 0;
  TokenBucket m_growth;
  TokenBucket m_rate;

  std::vector<Environment> m_environments;
  std::vector<std::uint32_t> m_freePlaces;
  std::deque<std::uint32_t> m_idle;  ///< oldest first: taken from the back, reclaimed from the front
  std::vector<std::uint32_t> m_idleProvisioned;
  Agenda m_running;  ///< places, by the end of their request

  std::vector<Call> m_calls;  ///< asynchronous ones, that run or wait for another try
  std::vector<std::uint32_t> m_freeCalls;
  std::vector<std::uint32_t> m_callOf;  ///< by place
  Agenda m_again;

  Tick m_lastRefusal = kNever;
  LambdaUse m_use;
};

}  // namespace strato::simulator
