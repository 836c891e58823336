// SPDX-License-Identifier: GPL-3.0-or-later
// How many instances the compute environment has, and how they come and go.
#include "app/simulator/batch/batch_lane.h"

namespace strato::simulator {

namespace {

constexpr Tick kSpotWarning = 120 * kSecond;

}  // namespace

void BatchLane::planLook(Tick now) {
  m_nextLook = now + ticks(m_settings->environment.lookEveryS);
  m_timers.add(m_nextLook, {Due::Look, 0, 0, {}});
}

void BatchLane::look(Tick now, Tally &tally) {
  const int before = desiredVcpus();
  if (grow(now)) {
    tally.news.push_back({now, News::Kind::VcpusOut, before, desiredVcpus()});
  } else if (shrink(now, tally)) {
    tally.news.push_back({now, News::Kind::VcpusIn, before, desiredVcpus()});
  }
  if (stuck() != Stuck::NoNetwork) tellStuck(now, tally);
}

bool BatchLane::grow(Tick now) {
  if (m_slots == 0 || m_settings->environment.hindrance == Hindrance::Role) return false;
  const auto waiting = static_cast<std::int64_t>(jobsIn(JobState::Runnable));
  const std::int64_t missing = waiting - m_freeSlots - static_cast<std::int64_t>(m_booting) * m_slots;
  const std::int64_t forJobs = missing > 0 ? (missing + m_slots - 1) / m_slots : 0;
  const std::int64_t wanted = std::max<std::int64_t>(forJobs, m_settings->leastInstances() - m_alive);
  const std::int64_t launched = std::min<std::int64_t>(wanted, m_settings->mostInstances() - m_alive);
  for (std::int64_t i = 0; i < launched; ++i) {
    const Tick ready = now + m_settings->environment.boot.sampleTicks(m_rng);
    const std::uint32_t place = launch(now, ready);
    m_timers.add(ready, {Due::Booted, place, m_instances[place].life, {}});
  }
  return launched > 0;
}

bool BatchLane::shrink(Tick now, Tally &tally) {
  const Tick patience = ticks(m_settings->environment.scaleDownAfterS);
  bool any = false;
  for (auto place = static_cast<std::uint32_t>(m_instances.size()); place-- > 0;) {
    if (m_alive <= m_settings->leastInstances()) break;
    const BatchInstance &instance = m_instances[place];
    if (instance.state != BatchInstance::State::Ready || instance.jobs > 0) continue;
    if (now - instance.idleSince < patience) continue;
    m_open.erase(place);
    m_freeSlots -= m_slots;
    --m_ready;
    tally.capacity.add(now, -m_slots);
    tally.note(now, 5);
    remove(place, now);
    any = true;
  }
  return any;
}

void BatchLane::tellStuck(Tick now, Tally &tally) {
  const auto waiting = static_cast<std::int64_t>(jobsIn(JobState::Runnable));
  if (m_toldStuck || waiting == 0 || stuck() == Stuck::Nothing) return;
  tally.news.push_back({now, News::Kind::JobsStuck, static_cast<std::int64_t>(stuck()), waiting});
  m_toldStuck = true;
}

std::uint32_t BatchLane::launch(Tick now, Tick ready) {
  if (m_freePlaces.empty()) {
    m_freePlaces.push_back(static_cast<std::uint32_t>(m_instances.size()));
    m_instances.emplace_back();
  }
  const std::uint32_t place = m_freePlaces.back();
  m_freePlaces.pop_back();
  const std::uint32_t life = m_instances[place].life + 1;
  m_instances[place] = {BatchInstance::State::Booting, life, 0, now, now, ready, now, false};
  ++m_alive;
  ++m_booting;
  return place;
}

void BatchLane::join(std::uint32_t place, Tick now, Tally &tally) {
  if (m_settings->environment.hindrance == Hindrance::Network) {
    // It runs and is billed, and Batch never hears of it.
    m_instances[place].stranded = true;
    m_instances[place].until = kNever;
    tellStuck(now, tally);
    return;
  }
  BatchInstance &instance = m_instances[place];
  instance.state = BatchInstance::State::Ready;
  instance.since = instance.idleSince = now;
  instance.until = kNever;
  --m_booting;
  ++m_ready;
  m_freeSlots += m_slots;
  if (m_slots > 0) m_open.insert(place);
  tally.capacity.add(now, m_slots);
  tally.note(now, 5);
  // Of those that come later the environment's growth has told already.
  if (m_ready == 1) m_firstJoined = now;
  if (now - m_firstJoined < kSecond) tally.tell({now, News::Kind::InService, m_ready, 0});
  const auto &spot = m_settings->environment.spot;
  if (spot && spot->reclaimMeanS) {
    const Tick left = ticks(*spot->reclaimMeanS * exponential(m_rng));
    m_timers.add(now + left, {Due::Notice, place, instance.life, {}});
  }
  placeJobs(now, tally);
}

void BatchLane::notice(std::uint32_t place, Tick now, Tally &tally) {
  BatchInstance &instance = m_instances[place];
  if (instance.state != BatchInstance::State::Ready) return;
  instance.state = BatchInstance::State::Reclaimed;
  instance.since = now;
  instance.until = now + kSpotWarning;
  m_open.erase(place);
  m_freeSlots -= m_slots - instance.jobs;
  --m_ready;
  tally.capacity.add(now, -m_slots);
  tally.note(now, 7);
  tally.news.push_back({now, News::Kind::JobsNotice, instance.jobs, 0});
  m_timers.add(now + kSpotWarning, {Due::Reclaim, place, instance.life, {}});
}

void BatchLane::reclaim(std::uint32_t place, Tick now, Tally &tally) {
  std::int64_t again = 0;
  std::int64_t lost = 0;
  for (std::uint32_t index = 0; index < m_attempts.size() && m_instances[place].jobs > 0; ++index) {
    const Attempt attempt = m_attempts[index];
    if (!attempt.active || attempt.place != place) continue;
    leave(index, now, tally);
    ++(tryAgain(attempt, now, tally) ? again : lost);
  }
  if (again + lost > 0) tally.news.push_back({now, News::Kind::JobsCutOff, again, lost});
  remove(place, now);
  placeJobs(now, tally);
}

void BatchLane::remove(std::uint32_t place, Tick now) {
  BatchInstance &instance = m_instances[place];
  m_billed.end(instance.born, now);
  instance.state = BatchInstance::State::Absent;
  instance.since = now;
  instance.until = kNever;
  --m_alive;
  m_freePlaces.push_back(place);
}

}  // namespace strato::simulator
