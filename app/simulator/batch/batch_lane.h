// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <array>
#include <deque>
#include <memory>

#include "app/simulator/at_work.h"
#include "app/simulator/batch/batch_settings.h"
#include "app/simulator/free_set.h"
#include "app/simulator/lifetimes.h"
#include "app/simulator/reminders.h"
#include "app/simulator/tally.h"
#include "app/simulator/token_bucket.h"
#include "app/simulator/workload.h"

namespace strato::simulator {

enum class JobState : std::uint8_t { Submitted, Pending, Runnable, Starting, Running, Succeeded, Failed };
inline constexpr std::size_t kJobStates = 7;

/// Why jobs hang in RUNNABLE.
enum class Stuck : std::uint8_t {
  Nothing,
  JobTooLarge,   ///< for the instance type
  NoVcpus,       ///< the environment may have none
  MaxTooSmall,   ///< for one instance
  NoPermission,  ///< to start instances
  NoNetwork      ///< instances do not join
};

/// An instance of the compute environment. Its place stays the same for its whole life.
struct BatchInstance {
  enum class State : std::uint8_t { Absent, Booting, Ready, Reclaimed };

  State state = State::Absent;
  std::uint32_t life = 0;  ///< how many instances had this place before
  int jobs = 0;            ///< STARTING or RUNNING on it
  Tick born = 0;
  Tick since = 0;         ///< of the state
  Tick until = kNever;    ///< the planned end of booting, or of one that was called back
  Tick idleSince = 0;     ///< while it has no jobs
  bool stranded = false;  ///< it has booted, and finds no way to join
};

/// AWS Batch under a workload, each request one submission: see model.md. A copyable value.
class BatchLane final {
 public:
  BatchLane(BatchSettings settings, std::uint64_t seed, Tally &tally);

  [[nodiscard]] Tick nextAt() const { return m_timers.nextAt(); }
  void arrive(const Request &request, Tally &tally);
  void step(Tally &tally);
  void settle(Tick /*now*/, Tally & /*tally*/) {}

  /// Why these settings cannot be taken in the middle of a run; empty where they can.
  [[nodiscard]] Message obstacleTo(const BatchSettings &settings) const;
  void change(BatchSettings settings, Tick now, Tally &tally);

  [[nodiscard]] std::size_t bytes() const;
  [[nodiscard]] const BatchSettings &settings() const { return *m_settings; }
  [[nodiscard]] const std::vector<BatchInstance> &instances() const { return m_instances; }
  /// Jobs in a state now; of the two last ones, all that ever reached it.
  [[nodiscard]] std::uint64_t jobsIn(JobState state) const { return m_jobsIn[static_cast<std::size_t>(state)]; }
  /// When Batch looks at how many instances are needed.
  [[nodiscard]] Tick nextLook() const { return m_nextLook; }
  [[nodiscard]] int desiredVcpus() const { return m_alive * m_settings->environment.vcpusPerInstance; }
  [[nodiscard]] Stuck stuck() const;
  /// A job of the submission that arrived at a time, where it has a place.
  [[nodiscard]] std::optional<AtWork> workOn(Tick arrivedAt) const;
  [[nodiscard]] double billedSeconds(Tick now) const;

 private:
  /// Jobs of one submission that are alike: an array waits as one of these, however many children it has.
  struct Jobs {
    Tick arrivedAt = 0;
    Tick base = 0;     ///< what the submission takes
    Tick service = 0;  ///< what this child of it takes
    std::uint32_t count = 1;
    std::uint32_t following = 0;  ///< children that wait for this one, one after the other
    std::uint32_t attempts = 0;   ///< that were used up
  };
  /// A job that has a place.
  struct Attempt {
    Jobs job;  ///< one of them
    std::uint32_t place = 0;
    std::uint32_t use = 0;  ///< tells attempts apart that have the same number one after the other
    bool active = false;
    bool running = false;
    Tick placedAt = 0;
    Tick startedAt = 0;
  };
  enum class Due : std::uint8_t { Evaluated, Booted, Started, Ended, Notice, Reclaim, Look };
  struct Timer {
    Due due = Due::Look;
    std::uint32_t what = 0;
    std::uint32_t life = 0;
    Jobs jobs;  ///< of Evaluated
  };

  void follow(Tick now);
  void move(std::uint64_t count, JobState from, JobState to);
  void evaluate(const Jobs &jobs, Tick now, Tally &tally);
  void placeJobs(Tick now, Tally &tally);
  void begin(std::uint32_t place, Jobs job, Tick now, Tally &tally);
  void run(std::uint32_t index, Tick now);
  void leave(std::uint32_t index, Tick now, Tally &tally);
  void end(std::uint32_t index, Tick now, Tally &tally);
  /// False where it was the last attempt.
  [[nodiscard]] bool tryAgain(const Attempt &attempt, Tick now, Tally &tally);
  void failFollowing(const Jobs &job, Tick now, Tally &tally);
  [[nodiscard]] bool overruns(const Jobs &job) const;
  [[nodiscard]] bool isCurrent(const Timer &timer) const;

  void planLook(Tick now);
  void look(Tick now, Tally &tally);
  [[nodiscard]] bool grow(Tick now);
  [[nodiscard]] bool shrink(Tick now, Tally &tally);
  void tellStuck(Tick now, Tally &tally);
  [[nodiscard]] std::uint32_t launch(Tick now, Tick ready);
  void join(std::uint32_t place, Tick now, Tally &tally);
  void notice(std::uint32_t place, Tick now, Tally &tally);
  void reclaim(std::uint32_t place, Tick now, Tally &tally);
  void remove(std::uint32_t place, Tick now);

  std::shared_ptr<const BatchSettings> m_settings;
  Rng m_rng{0};
  int m_slots = 0;  ///< jobs that fit on an instance
  TokenBucket m_submits;
  Lifetimes m_billed;

  std::vector<BatchInstance> m_instances;
  std::vector<std::uint32_t> m_freePlaces;
  FreeSet m_open;  ///< ready ones with room
  int m_alive = 0;
  int m_booting = 0;
  int m_ready = 0;
  Tick m_firstJoined = 0;  ///< when the first of those that are ready came
  std::int64_t m_freeSlots = 0;

  std::deque<Jobs> m_runnable;
  std::array<std::uint64_t, kJobStates> m_jobsIn{};
  std::vector<Attempt> m_attempts;
  std::vector<std::uint32_t> m_freeAttempts;
  Reminders<Timer> m_timers;
  Tick m_nextLook = kNever;
  bool m_toldRefusal = false;
  bool m_toldStuck = false;
  bool m_toldFailure = false;
  bool m_toldTimeout = false;
};

}  // namespace strato::simulator
