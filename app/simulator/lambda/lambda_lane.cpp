// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/simulator/lambda/lambda_lane.h"

namespace strato::simulator {

namespace {

constexpr Tick kMillisecond = kSecond / 1000;
constexpr double kGrowthWindowS = 10.0;
constexpr Tick kFirstBackOff = kSecond;
constexpr Tick kLongestBackOff = 300 * kSecond;
constexpr Tick kLongestAge = 6 * 3600 * kSecond;
constexpr Tick kErrorPauses[] = {60 * kSecond, 120 * kSecond};
constexpr std::uint32_t kErrorRetries = 2;
/// A refusal is news when none came for this long before it.
constexpr Tick kQuiet = 60 * kSecond;

Tick ticksOr(const std::optional<double> &seconds) { return seconds ? ticks(*seconds) : kNever; }

std::uint64_t billedMsOf(Tick time) { return static_cast<std::uint64_t>((time + kMillisecond - 1) / kMillisecond); }

}  // namespace

LambdaLane::LambdaLane(LambdaSettings settings, std::uint64_t seed, Tally &tally)
    : m_settings(std::make_shared<const LambdaSettings>(std::move(settings))),
      m_rng(streamOf(seed, "lambda " + m_settings->id)),
      m_factor(m_settings->durationFactor()),
      m_idleTimeout(ticksOr(m_settings->idleTimeoutS)),
      m_maxLifetime(ticksOr(m_settings->maxLifetimeS)),
      m_timeout(ticks(m_settings->timeoutS)),
      m_limit(m_settings->concurrencyLimit().value_or(std::numeric_limits<int>::max())) {
  if (m_settings->growthPer10s) m_growth = {*m_settings->growthPer10s, *m_settings->growthPer10s / kGrowthWindowS};
  const bool counted = m_settings->invocation == Invocation::Synchronous && m_settings->concurrencyLimit();
  if (counted && m_settings->ratePerConcurrency) {
    const double rate = *m_settings->ratePerConcurrency * static_cast<double>(m_limit);
    m_rate = {rate, rate};
  }
  for (int i = 0; i < m_settings->provisioned; ++i) {
    const std::uint32_t place = makeEnvironment(0, tally);
    m_environments[place].provisioned = true;
    m_environments[place].state = Environment::State::Idle;
    m_idleProvisioned.push_back(place);
  }
}

std::size_t LambdaLane::bytes() const {
  const std::size_t numbers = m_freePlaces.size() + m_idle.size() + m_idleProvisioned.size() + m_callOf.size();
  return m_environments.size() * sizeof(Environment) + m_calls.size() * sizeof(Call) + numbers * sizeof(std::uint32_t) +
         m_running.bytes() + m_again.bytes();
}

void LambdaLane::arrive(const Request &request, Tally &tally) {
  settle(request.at, tally);
  tally.arrived(request.at);
  const Tick service = m_factor == 1.0 ? request.service : ticks(seconds(request.service) * m_factor);
  admit({request.at, service, 0, 0}, request.at, tally);
}

void LambdaLane::step(Tally &tally) {
  const Tick now = nextAt();
  settle(now, tally);
  if (m_running.nextAt() <= m_again.nextAt()) {
    finish(m_running.take().what, now, tally);
    return;
  }
  const std::uint32_t index = m_again.take().what;
  const Call call = m_calls[index];
  m_freeCalls.push_back(index);
  tally.queued.add(now, -1);
  admit(call, now, tally);
}

void LambdaLane::settle(Tick now, Tally &tally) {
  while (!m_idle.empty()) {
    const std::uint32_t place = m_idle.front();
    const Tick goes = m_environments[place].since;
    if (m_idleTimeout == kNever || goes + m_idleTimeout > now) return;
    m_idle.pop_front();
    remove(place, goes + m_idleTimeout, tally);
  }
}

void LambdaLane::admit(const Call &call, Tick now, Tally &tally) {
  std::uint32_t place = 0;
  if (!m_rate.take(now)) {
    refuse(call, now, tally);
  } else if (takeIdle(now, place, tally)) {
    start(place, call, 0, now, tally);
  } else if (mayGrow(now)) {
    place = makeEnvironment(now, tally);
    tally.coldStart(call.arrivedAt);
    const Tick init = m_settings->coldStart ? m_settings->coldStart->sampleTicks(m_rng) : 0;
    start(place, call, init, now, tally);
  } else {
    refuse(call, now, tally);
  }
}

bool LambdaLane::takeIdle(Tick now, std::uint32_t &place, Tally &tally) {
  if (!m_idleProvisioned.empty()) {
    place = m_idleProvisioned.back();
    m_idleProvisioned.pop_back();
    return true;
  }
  while (!m_idle.empty()) {
    place = m_idle.back();
    m_idle.pop_back();
    if (m_maxLifetime == kNever || now - m_environments[place].born < m_maxLifetime) return true;
    remove(place, now, tally);
  }
  return false;
}

bool LambdaLane::mayGrow(Tick now) { return m_alive < m_limit && m_growth.take(now); }

std::uint32_t LambdaLane::makeEnvironment(Tick now, Tally &tally) {
  std::uint32_t place = 0;
  if (m_freePlaces.empty()) {
    place = static_cast<std::uint32_t>(m_environments.size());
    m_environments.emplace_back();
    m_callOf.push_back(0);
  } else {
    place = m_freePlaces.back();
    m_freePlaces.pop_back();
  }
  m_environments[place] = {};
  m_environments[place].born = now;
  ++m_alive;
  tally.capacity.add(now, 1);
  return place;
}

void LambdaLane::remove(std::uint32_t place, Tick now, Tally &tally) {
  m_environments[place].state = Environment::State::Absent;
  m_environments[place].since = now;
  m_freePlaces.push_back(place);
  --m_alive;
  tally.capacity.add(now, -1);
  tally.note(now, 5);
}

void LambdaLane::start(std::uint32_t place, const Call &call, Tick initTime, Tick now, Tally &tally) {
  Environment &environment = m_environments[place];
  const bool overrun = call.service > m_timeout;
  const Tick runs = overrun ? m_timeout : call.service;
  environment.state = Environment::State::Busy;
  environment.since = now;
  environment.initEnds = now + initTime;
  environment.arrivedAt = call.arrivedAt;
  environment.waited = now - call.arrivedAt;
  environment.overrun = overrun;
  environment.fails = m_settings->errorShare > 0.0 && unit(m_rng) < m_settings->errorShare;
  ++environment.served;
  if (m_settings->invocation == Invocation::Asynchronous) m_callOf[place] = keep(call);
  if (call.arrivedAt >= tally.warmup()) {
    LambdaUse::Calls &calls = environment.provisioned ? m_use.provisioned : m_use.onDemand;
    ++calls.invocations;
    calls.billedMs += billedMsOf(initTime + runs);
  }
  tally.busy.add(now, 1);
  tally.note(now, 6);
  m_running.add(now + initTime + runs, place);
}

void LambdaLane::finish(std::uint32_t place, Tick now, Tally &tally) {
  Environment &environment = m_environments[place];
  tally.busy.add(now, -1);
  const bool wentWrong = environment.overrun || environment.fails;
  if (m_settings->invocation == Invocation::Asynchronous) {
    Call call = m_calls[m_callOf[place]];
    m_freeCalls.push_back(m_callOf[place]);
    if (wentWrong && call.errors < kErrorRetries) {
      const Tick pause = kErrorPauses[call.errors];
      ++call.errors;
      tryLater(call, now + pause, now, tally);
    } else if (wentWrong) {
      tally.failed(call.arrivedAt, now);
    } else {
      tally.completed(call.arrivedAt, environment.waited, now);
    }
  } else if (environment.overrun) {
    tally.timedOut(environment.arrivedAt, now);
  } else if (environment.fails) {
    tally.failed(environment.arrivedAt, now);
  } else {
    tally.completed(environment.arrivedAt, environment.waited, now);
  }

  environment.state = Environment::State::Idle;
  environment.since = now;
  if (environment.provisioned) {
    m_idleProvisioned.push_back(place);
  } else if (m_maxLifetime != kNever && now - environment.born >= m_maxLifetime) {
    remove(place, now, tally);
  } else {
    m_idle.push_back(place);
  }
}

void LambdaLane::refuse(const Call &call, Tick now, Tally &tally) {
  if (m_lastRefusal == kNever || now - m_lastRefusal > kQuiet) {
    tally.news.push_back({now, News::Kind::FirstThrottle, m_alive, 0});
  }
  m_lastRefusal = now;
  if (m_settings->invocation == Invocation::Synchronous) {
    tally.throttled(call.arrivedAt, now);
    return;
  }
  // Twice as long each time, from a second to five minutes, for up to six hours.
  const Tick pause = call.refusals >= 9 ? kLongestBackOff : std::min(kLongestBackOff, kFirstBackOff << call.refusals);
  if (now + pause - call.arrivedAt > kLongestAge) {
    tally.failed(call.arrivedAt, now);
    return;
  }
  Call later = call;
  ++later.refusals;
  tryLater(later, now + pause, now, tally);
}

void LambdaLane::tryLater(const Call &call, Tick at, Tick now, Tally &tally) {
  tally.queued.add(now, 1);
  m_again.add(at, keep(call));
}

std::uint32_t LambdaLane::keep(const Call &call) {
  if (m_freeCalls.empty()) {
    m_calls.push_back(call);
    return static_cast<std::uint32_t>(m_calls.size() - 1);
  }
  const std::uint32_t index = m_freeCalls.back();
  m_freeCalls.pop_back();
  m_calls[index] = call;
  return index;
}

}  // namespace strato::simulator
