// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/simulator/batch/batch_lane.h"

#include <algorithm>
#include <cmath>

namespace strato::simulator {

namespace {

constexpr double kShortestLifeS = 60.0;
constexpr Tick kSigtermToSigkill = 30 * kSecond;

}  // namespace

BatchLane::BatchLane(BatchSettings settings, std::uint64_t seed, Tally &tally)
    : m_settings(std::make_shared<const BatchSettings>(std::move(settings))),
      m_rng(streamOf(seed, "batch " + m_settings->id)),
      m_slots(m_settings->jobsPerInstance()),
      m_billed(tally.warmup(), kShortestLifeS) {
  follow(0);
  if (m_settings->environment.hindrance != Hindrance::Role) {
    while (m_alive < m_settings->leastInstances()) join(launch(0, 0), 0, tally);
  }
  tally.news.clear();
  planLook(0);
}

void BatchLane::follow(Tick now) {
  const auto &rate = m_settings->submitsPerS;
  m_submits.become(rate ? TokenBucket(*rate, *rate) : TokenBucket(), now);
}

std::size_t BatchLane::bytes() const {
  const std::size_t numbers = m_freePlaces.size() + m_freeAttempts.size();
  return m_instances.size() * sizeof(BatchInstance) + m_runnable.size() * sizeof(Jobs) +
         m_attempts.size() * sizeof(Attempt) + m_timers.bytes() + numbers * sizeof(std::uint32_t);
}

Stuck BatchLane::stuck() const {
  const ComputeEnvironment &environment = m_settings->environment;
  if (m_slots == 0) return Stuck::JobTooLarge;
  if (environment.maxVcpus == 0) return Stuck::NoVcpus;
  if (m_settings->mostInstances() == 0) return Stuck::MaxTooSmall;
  if (environment.hindrance == Hindrance::Role) return Stuck::NoPermission;
  if (environment.hindrance == Hindrance::Network) return Stuck::NoNetwork;
  return Stuck::Nothing;
}

std::optional<AtWork> BatchLane::workOn(Tick arrivedAt) const {
  const auto attempt = std::ranges::find_if(
      m_attempts, [arrivedAt](const Attempt &one) { return one.active && one.job.arrivedAt == arrivedAt; });
  if (attempt == m_attempts.end()) return std::nullopt;
  return AtWork{attempt->placedAt, attempt->running ? attempt->startedAt : kNever};
}

double BatchLane::billedSeconds(Tick now) const {
  double billed = m_billed.past();
  for (const BatchInstance &instance : m_instances) {
    if (instance.state != BatchInstance::State::Absent) billed += m_billed.of(instance.born, now);
  }
  return billed;
}

void BatchLane::move(std::uint64_t count, JobState from, JobState to) {
  m_jobsIn[static_cast<std::size_t>(from)] -= count;
  m_jobsIn[static_cast<std::size_t>(to)] += count;
}

void BatchLane::arrive(const Request &request, Tally &tally) {
  const BatchJob &wish = m_settings->job;
  const auto children = static_cast<std::uint32_t>(wish.arraySize);
  for (std::uint32_t i = 0; i < children; ++i) tally.arrived(request.at);
  // An array is one call of SubmitJob, however many children it has.
  if (!m_submits.take(request.at)) {
    if (!m_toldRefusal) {
      tally.news.push_back({request.at, News::Kind::SubmitsRefused, std::llround(*m_settings->submitsPerS), 0});
    }
    m_toldRefusal = true;
    for (std::uint32_t i = 0; i < children; ++i) tally.throttled(request.at, request.at);
    return;
  }
  tally.queued.add(request.at, children);
  m_jobsIn[static_cast<std::size_t>(JobState::Submitted)] += children;
  Jobs jobs{request.at, request.service, request.service, children, 0, 0};
  if (wish.sequential) {
    jobs.count = 1;
    jobs.following = children - 1;
  }
  const Tick evaluation = m_settings->evaluation.sampleTicks(m_rng);
  if (evaluation > 0) {
    m_timers.add(request.at + evaluation, {Due::Evaluated, 0, 0, jobs});
  } else {
    evaluate(jobs, request.at, tally);
  }
}

void BatchLane::step(Tally &tally) {
  const Tick now = nextAt();
  const Timer timer = m_timers.take();
  switch (timer.due) {
    case Due::Evaluated:
      evaluate(timer.jobs, now, tally);
      break;
    case Due::Started:
      if (isCurrent(timer)) run(timer.what, now);
      break;
    case Due::Ended:
      if (isCurrent(timer)) end(timer.what, now, tally);
      break;
    case Due::Booted:
      join(timer.what, now, tally);
      break;
    case Due::Notice:
      if (m_instances[timer.what].life == timer.life) notice(timer.what, now, tally);
      break;
    case Due::Reclaim:
      reclaim(timer.what, now, tally);
      break;
    case Due::Look:
      look(now, tally);
      planLook(now);
      break;
  }
}

bool BatchLane::isCurrent(const Timer &timer) const {
  const Attempt &attempt = m_attempts[timer.what];
  return attempt.active && attempt.use == timer.life;
}

void BatchLane::evaluate(const Jobs &jobs, Tick now, Tally &tally) {
  move(jobs.count, JobState::Submitted, JobState::Runnable);
  move(jobs.following, JobState::Submitted, JobState::Pending);
  m_runnable.push_back(jobs);
  placeJobs(now, tally);
}

void BatchLane::placeJobs(Tick now, Tally &tally) {
  while (!m_runnable.empty()) {
    // Low places first, so that the others become idle and can go.
    const std::uint32_t place = m_open.nextAround(0);
    if (place == FreeSet::kNone) return;
    Jobs &first = m_runnable.front();
    Jobs job = first;
    job.count = 1;
    if (--first.count == 0) m_runnable.pop_front();
    begin(place, job, now, tally);
  }
}

void BatchLane::begin(std::uint32_t place, Jobs job, Tick now, Tally &tally) {
  BatchInstance &instance = m_instances[place];
  ++instance.jobs;
  --m_freeSlots;
  if (instance.jobs == m_slots) m_open.erase(place);
  tally.queued.add(now, -1);
  tally.busy.add(now, 1);
  tally.note(now, 6);
  move(1, JobState::Runnable, JobState::Starting);

  if (job.attempts == 0 && m_settings->job.childCv > 0.0 && m_settings->job.arraySize > 1) {
    job.service = ticks(seconds(job.base) * Distribution::logNormal(1.0, m_settings->job.childCv).sample(m_rng));
  }
  ++job.attempts;
  if (m_freeAttempts.empty()) {
    m_freeAttempts.push_back(static_cast<std::uint32_t>(m_attempts.size()));
    m_attempts.emplace_back();
  }
  const std::uint32_t index = m_freeAttempts.back();
  m_freeAttempts.pop_back();
  Attempt &attempt = m_attempts[index];
  attempt = {job, place, attempt.use + 1, true, false, now, now};
  const Tick starting = m_settings->starting.sampleTicks(m_rng);
  if (starting > 0) {
    m_timers.add(now + starting, {Due::Started, index, attempt.use, {}});
  } else {
    run(index, now);
  }
}

void BatchLane::run(std::uint32_t index, Tick now) {
  Attempt &attempt = m_attempts[index];
  move(1, JobState::Starting, JobState::Running);
  attempt.running = true;
  attempt.startedAt = now;
  Tick runs = attempt.job.service;
  if (overruns(attempt.job)) {
    const Tick grace = m_settings->job.ignoresSigterm ? kSigtermToSigkill : 0;
    runs = std::min(runs, ticks(*m_settings->job.timeoutS) + grace);
  }
  m_timers.add(now + runs, {Due::Ended, index, attempt.use, {}});
}

bool BatchLane::overruns(const Jobs &job) const {
  return m_settings->job.timeoutS && job.service > ticks(*m_settings->job.timeoutS);
}

void BatchLane::leave(std::uint32_t index, Tick now, Tally &tally) {
  Attempt &attempt = m_attempts[index];
  attempt.active = false;
  m_freeAttempts.push_back(index);
  tally.busy.add(now, -1);
  BatchInstance &instance = m_instances[attempt.place];
  --instance.jobs;
  if (instance.state != BatchInstance::State::Ready) return;
  ++m_freeSlots;
  m_open.insert(attempt.place);
  if (instance.jobs == 0) instance.idleSince = now;
}

void BatchLane::end(std::uint32_t index, Tick now, Tally &tally) {
  const Attempt attempt = m_attempts[index];
  leave(index, now, tally);
  if (overruns(attempt.job)) {
    // The time limit ends the job for good: it is not tried again.
    move(1, JobState::Running, JobState::Failed);
    if (!m_toldTimeout) tally.news.push_back({now, News::Kind::JobTimedOut, 0, 0});
    m_toldTimeout = true;
    tally.timedOut(attempt.job.arrivedAt, now);
    failFollowing(attempt.job, now, tally);
  } else if (m_settings->job.errorShare > 0.0 && unit(m_rng) < m_settings->job.errorShare) {
    (void)tryAgain(attempt, now, tally);
  } else {
    move(1, JobState::Running, JobState::Succeeded);
    tally.completed(attempt.job.arrivedAt, attempt.startedAt - attempt.job.arrivedAt, now);
    if (attempt.job.following > 0) {
      move(1, JobState::Pending, JobState::Runnable);
      const Jobs &done = attempt.job;
      m_runnable.push_back({done.arrivedAt, done.base, done.base, 1, done.following - 1, 0});
    }
  }
  placeJobs(now, tally);
}

bool BatchLane::tryAgain(const Attempt &attempt, Tick now, Tally &tally) {
  const JobState from = attempt.running ? JobState::Running : JobState::Starting;
  if (static_cast<int>(attempt.job.attempts) < m_settings->job.attempts) {
    move(1, from, JobState::Runnable);
    tally.queued.add(now, 1);
    tally.note(now, 7);
    // It has waited longest.
    m_runnable.push_front(attempt.job);
    return true;
  }
  move(1, from, JobState::Failed);
  if (!m_toldFailure) tally.news.push_back({now, News::Kind::JobFailed, m_settings->job.attempts, 0});
  m_toldFailure = true;
  tally.failed(attempt.job.arrivedAt, now);
  failFollowing(attempt.job, now, tally);
  return false;
}

void BatchLane::failFollowing(const Jobs &job, Tick now, Tally &tally) {
  move(job.following, JobState::Pending, JobState::Failed);
  tally.queued.add(now, -static_cast<std::int64_t>(job.following));
  for (std::uint32_t i = 0; i < job.following; ++i) tally.failed(job.arrivedAt, now);
}

}  // namespace strato::simulator
