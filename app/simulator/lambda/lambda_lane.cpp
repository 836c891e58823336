// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/simulator/lambda/lambda_lane.h"

#include <algorithm>

namespace strato::simulator {

namespace {

constexpr Tick kMillisecond = kSecond / 1000;
constexpr double kGrowthWindowS = 10.0;
constexpr Tick kFirstBackOff = kSecond;
constexpr Tick kLongestBackOff = 300 * kSecond;
constexpr Tick kLongestAge = Tick{6} * 3600 * kSecond;
constexpr Tick kErrorPauses[] = {60 * kSecond, 120 * kSecond};
constexpr std::uint32_t kErrorRetries = 2;
/// A refusal is news when none came for this long before it.
constexpr Tick kQuiet = 60 * kSecond;

std::uint64_t billedMsOf(Tick time) { return static_cast<std::uint64_t>((time + kMillisecond - 1) / kMillisecond); }

}  // namespace

LambdaLane::LambdaLane(LambdaSettings settings, std::uint64_t seed, Tally &tally)
    : m_settings(std::make_shared<const LambdaSettings>(std::move(settings))),
      m_rng(streamOf(seed, "lambda " + m_settings->id)),
      m_environments(*m_settings) {
  if (m_settings->invocation == Invocation::Queue) {
    m_queue.emplace(m_settings->queue.value_or(QueueSourceSettings()));
  }
  follow(0);
  // What is wanted at the start is ready at the start.
  m_environments.keepReady(m_settings->provisioned.countAt(0), 0, tally);
  while (m_environments.missing() > 0) m_environments.ready(m_environments.prepare(0, tally), 0, tally);
}

void LambdaLane::follow(Tick now) {
  const LambdaSettings &set = *m_settings;
  m_factor = set.durationFactor();
  m_timeout = ticks(set.timeoutS);
  m_limit = set.concurrencyLimit().value_or(std::numeric_limits<int>::max());
  m_growth.become(set.growthPer10s ? TokenBucket(*set.growthPer10s, *set.growthPer10s / kGrowthWindowS) : TokenBucket(),
                  now);
  const bool counted = set.invocation == Invocation::Synchronous && set.concurrencyLimit() && set.ratePerConcurrency;
  const double rate = counted ? *set.ratePerConcurrency * static_cast<double>(m_limit) : 0.0;
  m_rate.become(counted ? TokenBucket(rate, rate) : TokenBucket(), now);
  m_planChanges = set.provisioned.changeAfter(now);
  planSpecial();
}

std::size_t LambdaLane::messagesInWork() const {
  std::size_t messages = 0;
  for (const Batch &batch : m_batchAt) messages += batch.size();
  return messages;
}

std::optional<AtWork> LambdaLane::workOn(Tick arrivedAt) const {
  const std::vector<Environment> &all = m_environments.all();
  for (std::size_t place = 0; place < all.size(); ++place) {
    if (all[place].state != Environment::State::Busy) continue;
    const bool isIt =
        m_queue ? std::ranges::find(m_batchAt[place], arrivedAt, &QueueMessage::arrivedAt) != m_batchAt[place].end()
                : all[place].arrivedAt == arrivedAt;
    if (isIt) return AtWork{all[place].since, all[place].initEnds};
  }
  return std::nullopt;
}

std::size_t LambdaLane::bytes() const {
  const std::size_t batches = m_batchAt.size() * sizeof(Batch) + messagesInWork() * sizeof(QueueMessage);
  return m_environments.bytes() + m_events.bytes() + m_eventAt.size() * sizeof(std::uint32_t) + m_running.bytes() +
         batches + (m_queue ? m_queue->bytes() : 0);
}

void LambdaLane::planSpecial() { m_special = m_queue ? std::min(m_queue->nextAt(), m_planChanges) : m_planChanges; }

Tick LambdaLane::atThisMemory(Tick service) const {
  return m_factor == 1.0 ? service : ticks(seconds(service) * m_factor);
}

void LambdaLane::arrive(const Request &request, Tally &tally) {
  settle(request.at, tally);
  tally.arrived(request.at);
  const Tick service = atThisMemory(request.service);
  if (m_queue) {
    tally.queued.add(request.at, 1);
    m_queue->put({request.at, service}, request.at);
    fetch(request.at, tally);
  } else {
    admit({request.at, service, 0, 0}, request.at, tally);
  }
}

void LambdaLane::step(Tally &tally) {
  const Tick now = nextAt();
  settle(now, tally);
  if (m_running.nextAt() == now) {
    finish(m_running.take().what, now, tally);
  } else if (m_events.nextAt() == now) {
    tally.queued.add(now, -1);
    admit(m_events.takeDue(), now, tally);
  } else if (m_planChanges == now) {
    followPlan(now, tally);
  } else {
    tally.note(now, 7);
    m_queue->settle(now);
    fetch(now, tally);
  }
}

void LambdaLane::admit(const Call &call, Tick now, Tally &tally) {
  std::uint32_t place = 0;
  Tick initTime = 0;
  if (!m_rate.take(now)) return refuse(call, Refusal::Rate, now, tally);
  if (m_environments.takeIdle(now, place, tally)) return start(place, call, 0, now, tally);
  if (!grow(now, place, initTime, tally)) return refuse(call, whyNoMore(), now, tally);
  tally.coldStart(call.arrivedAt);
  start(place, call, initTime, now, tally);
}

bool LambdaLane::grow(Tick now, std::uint32_t &place, Tick &initTime, Tally &tally) {
  if (m_environments.alive() >= m_limit || !m_growth.take(now)) return false;
  place = m_environments.make(now, tally);
  initTime = coldStart();
  return true;
}

Tick LambdaLane::coldStart() {
  if (m_settings->snapStart) return m_settings->snapStart->restore.sampleTicks(m_rng);
  return m_settings->coldStart ? m_settings->coldStart->sampleTicks(m_rng) : 0;
}

void LambdaLane::start(std::uint32_t place, const Call &call, Tick initTime, Tick now, Tally &tally) {
  Environment &environment = m_environments.at(place);
  const bool overrun = call.service > m_timeout;
  const Tick runs = overrun ? m_timeout : call.service;
  environment.begin(call.arrivedAt, initTime, now);
  environment.overrun = overrun;
  environment.fails = m_settings->errorShare > 0.0 && unit(m_rng) < m_settings->errorShare;
  if (m_settings->invocation == Invocation::Asynchronous) {
    if (m_eventAt.size() <= place) m_eventAt.resize(place + 1);
    m_eventAt[place] = m_events.keep(call);
  }
  bill(environment, initTime, runs, tally);
  tally.busy.add(now, 1);
  tally.note(now, 6);
  m_running.add(now + initTime + runs, place);
}

void LambdaLane::bill(const Environment &environment, Tick initTime, Tick runs, const Tally &tally) {
  if (environment.arrivedAt < tally.warmup()) return;
  // Resuming from a snapshot has a price of its own; Init is billed like a run (LAM-26).
  const bool resumed = m_settings->snapStart && initTime > 0;
  LambdaUse::Calls &calls = environment.provisioned ? m_use.provisioned : m_use.onDemand;
  ++calls.invocations;
  calls.billedMs += billedMsOf(resumed ? runs : initTime + runs);
  if (resumed) ++m_use.restores;
}

void LambdaLane::finish(std::uint32_t place, Tick now, Tally &tally) {
  Environment &environment = m_environments.at(place);
  if (environment.state == Environment::State::Preparing) {
    m_environments.ready(place, now, tally);
    if (m_queue) fetch(now, tally);
    return;
  }
  tally.busy.add(now, -1);
  if (m_queue) {
    finishBatch(place, now, tally);
  } else if (m_settings->invocation == Invocation::Asynchronous) {
    finishEvent(place, environment.overrun || environment.fails, now, tally);
  } else if (environment.overrun) {
    tally.timedOut(environment.arrivedAt, now);
  } else if (environment.fails) {
    tally.failed(environment.arrivedAt, now);
  } else {
    tally.completed(environment.arrivedAt, environment.waited, now);
  }
  m_environments.giveBack(place, now, tally);
  if (m_environments.missing() > 0) prepareMissing(now, tally);
  if (m_queue) fetch(now, tally);
}

void LambdaLane::finishEvent(std::uint32_t place, bool wentWrong, Tick now, Tally &tally) {
  Call call = m_events.take(m_eventAt[place]);
  if (wentWrong && call.errors < kErrorRetries) {
    const Tick pause = kErrorPauses[call.errors];
    ++call.errors;
    tally.queued.add(now, 1);
    m_events.tryAgain(call, now + pause);
  } else if (wentWrong) {
    tally.failed(call.arrivedAt, now);
  } else {
    tally.completed(call.arrivedAt, m_environments.at(place).waited, now);
  }
}

void LambdaLane::fetch(Tick now, Tally &tally) {
  while (m_queue->isDue(now)) {
    std::uint32_t place = 0;
    Tick initTime = 0;
    if (!m_environments.takeIdle(now, place, tally) && !grow(now, place, initTime, tally)) {
      noteRefusal(now, whyNoMore(), now, tally);
      m_queue->refused(now);
      break;
    }
    startBatch(place, initTime, now, tally);
  }
  planSpecial();
}

void LambdaLane::startBatch(std::uint32_t place, Tick initTime, Tick now, Tally &tally) {
  if (m_batchAt.size() <= place) m_batchAt.resize(place + 1);
  Batch &batch = m_batchAt[place];
  batch = m_queue->take(now);
  Tick service = 0;
  for (QueueMessage &message : batch) {
    service += message.service;
    message.fails = m_settings->errorShare > 0.0 && unit(m_rng) < m_settings->errorShare;
  }
  Environment &environment = m_environments.at(place);
  environment.begin(batch.front().arrivedAt, initTime, now);
  if (environment.served == 1 && !environment.provisioned) tally.coldStart(environment.arrivedAt);
  environment.overrun = service > m_timeout;
  environment.fails = std::ranges::any_of(batch, &QueueMessage::fails);
  const Tick runs = environment.overrun ? m_timeout : service;
  bill(environment, initTime, runs, tally);
  const auto messages = static_cast<std::int64_t>(batch.size());
  tally.queued.add(now, -messages);
  tally.busy.add(now, 1);
  tally.note(now, 6);
  m_running.add(now + initTime + runs, place);
}

void LambdaLane::finishBatch(std::uint32_t place, Tick now, Tally &tally) {
  const Environment &environment = m_environments.at(place);
  const bool itemByItem = m_queue->reportsItems() && !environment.overrun;
  const bool wentWrong = environment.overrun || environment.fails;
  for (const QueueMessage &message : m_batchAt[place]) {
    if (!(itemByItem ? message.fails : wentWrong)) {
      tally.completed(message.arrivedAt, environment.since - message.arrivedAt, now);
    } else if (m_queue->givesUp(message)) {
      tally.failed(message.arrivedAt, now);
    } else {
      tally.queued.add(now, 1);
      m_queue->putBack(message, now);
    }
  }
  m_batchAt[place].clear();
  m_queue->batchDone(now);
}

void LambdaLane::followPlan(Tick now, Tally &tally) {
  const int count = m_settings->provisioned.countAt(now);
  tally.note(now, 7);
  tally.news.push_back({now, News::Kind::ProvisionedChanged, count, 0});
  m_environments.keepReady(count, now, tally);
  prepareMissing(now, tally);
  m_planChanges = m_settings->provisioned.changeAfter(now);
  planSpecial();
}

void LambdaLane::prepareMissing(Tick now, Tally &tally) {
  while (m_environments.missing() > 0 && m_environments.alive() < m_limit) {
    const std::uint32_t place = m_environments.prepare(now, tally);
    m_running.add(now + coldStart(), place);
  }
}

void LambdaLane::noteRefusal(Tick arrivedAt, Refusal why, Tick now, Tally &tally) {
  if (arrivedAt >= tally.warmup()) {
    ++(why == Refusal::Rate          ? m_refusals.rate
       : why == Refusal::Concurrency ? m_refusals.concurrency
                                     : m_refusals.growth);
  }
  if (!m_lastRefusal || now - m_lastRefusal->at > kQuiet) {
    tally.news.push_back({now, News::Kind::FirstThrottle, m_environments.alive(), static_cast<std::int64_t>(why)});
  }
  m_lastRefusal = RefusedAt{now, why};
}

void LambdaLane::refuse(const Call &call, Refusal why, Tick now, Tally &tally) {
  noteRefusal(call.arrivedAt, why, now, tally);
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
  tally.queued.add(now, 1);
  m_events.tryAgain(later, now + pause);
}

}  // namespace strato::simulator
