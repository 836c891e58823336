// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <memory>

#include "app/simulator/agenda.h"
#include "app/simulator/at_work.h"
#include "app/simulator/lambda/environments.h"
#include "app/simulator/lambda/event_shelf.h"
#include "app/simulator/lambda/lambda_settings.h"
#include "app/simulator/lambda/refusals.h"
#include "app/simulator/tally.h"
#include "app/simulator/token_bucket.h"
#include "app/simulator/workload.h"

namespace strato::simulator {

/// What the bill is made of, since the warm-up's end.
struct LambdaUse {
  struct Calls {
    std::uint64_t invocations = 0;
    std::uint64_t billedMs = 0;
    bool operator==(const Calls &) const = default;
  };
  Calls onDemand;
  Calls provisioned;           ///< those that provisioned environments served
  std::uint64_t restores = 0;  ///< of SnapStart

  LambdaUse &operator+=(const LambdaUse &other);
  bool operator==(const LambdaUse &) const = default;
};

/// A time in which nothing changed that the bill depends on.
struct LambdaEra {
  std::shared_ptr<const LambdaSettings> settings;
  Tick from = 0;
  LambdaUse use;
};

/// A Lambda function under a workload: see model.md. A copyable value.
class LambdaLane final {
 public:
  LambdaLane(LambdaSettings settings, std::uint64_t seed, Tally &tally);

  [[nodiscard]] Tick nextAt() const { return std::min({m_running.nextAt(), m_events.nextAt(), m_special}); }
  void arrive(const Request &request, Tally &tally);
  /// Handles what is due at nextAt().
  void step(Tally &tally);
  /// Brings the state to a time at or before the next event: idle environments go.
  void settle(Tick now, Tally &tally) { m_environments.settle(now, tally); }

  /// Why it cannot have these settings in the middle of a run; empty where it can.
  [[nodiscard]] Message obstacleTo(const LambdaSettings &settings) const;
  /// Has these settings from now on. What runs goes on as it began.
  void change(LambdaSettings settings, Tick now, Tally &tally);

  [[nodiscard]] std::size_t bytes() const;
  [[nodiscard]] const LambdaSettings &settings() const { return *m_settings; }
  [[nodiscard]] const std::vector<Environment> &environments() const { return m_environments.all(); }
  [[nodiscard]] LambdaUse use() const;
  /// The same, by what it was to be paid with. The first one began with the run.
  [[nodiscard]] std::vector<LambdaEra> eras() const;
  [[nodiscard]] const Refusals &refusals() const { return m_refusals; }
  /// The last one, also before the warm-up's end.
  [[nodiscard]] const std::optional<RefusedAt> &lastRefusal() const { return m_lastRefusal; }
  /// Messages in the batches that are being worked on.
  [[nodiscard]] std::size_t messagesInWork() const;
  /// The request that arrived at a time, where an environment works on it.
  [[nodiscard]] std::optional<AtWork> workOn(Tick arrivedAt) const;

 private:
  void follow(Tick now);
  void admit(const Call &call, Tick now, Tally &tally);
  void start(std::uint32_t place, const Call &call, Tick initTime, Tick now, Tally &tally);
  void finish(std::uint32_t place, Tick now, Tally &tally);
  void finishEvent(std::uint32_t place, bool wentWrong, Tick now, Tally &tally);
  void refuse(const Call &call, Refusal why, Tick now, Tally &tally);
  /// Of a call that came at a time.
  void noteRefusal(Tick arrivedAt, Refusal why, Tick now, Tally &tally);
  [[nodiscard]] Refusal whyNoMore() const {
    return m_environments.alive() >= m_limit ? Refusal::Concurrency : Refusal::Growth;
  }

  /// Hands out batches while there are some and environments for them.
  void fetch(Tick now, Tally &tally);
  void startBatch(std::uint32_t place, Tick initTime, Tick now, Tally &tally);
  void finishBatch(std::uint32_t place, Tick now, Tally &tally);

  void followPlan(Tick now, Tally &tally);
  void prepareMissing(Tick now, Tally &tally);
  void planSpecial();

  /// A new environment, or none where a limit forbids it.
  [[nodiscard]] bool grow(Tick now, std::uint32_t &place, Tick &initTime, Tally &tally);
  [[nodiscard]] Tick coldStart();
  void bill(const Environment &environment, Tick initTime, Tick runs, const Tally &tally);
  [[nodiscard]] Tick atThisMemory(Tick service) const;

  std::shared_ptr<const LambdaSettings> m_settings;
  Rng m_rng{0};
  double m_factor = 1.0;
  Tick m_timeout = kNever;
  std::int64_t m_limit = 0;
  TokenBucket m_growth;
  TokenBucket m_rate;

  Environments m_environments;
  Agenda m_running;                      ///< places, by the end of their request
  EventShelf m_events;                   ///< of an asynchronous function
  std::vector<std::uint32_t> m_eventAt;  ///< by place
  std::optional<QueueSource> m_queue;
  std::vector<Batch> m_batchAt;  ///< by place
  Tick m_planChanges = kNever;
  Tick m_special = kNever;  ///< the queue or the plan has something to do

  std::optional<RefusedAt> m_lastRefusal;
  LambdaUse m_use;  ///< since the last change of what it is paid with
  Refusals m_refusals;
  Tick m_eraFrom = 0;
  std::vector<LambdaEra> m_past;  ///< eras that have ended
};

}  // namespace strato::simulator
