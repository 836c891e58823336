// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/simulator/ec2/ec2_lane.h"

#include <cmath>

namespace strato::simulator {

namespace {

constexpr double kShortestBillS = 60.0;
constexpr std::uint32_t kNoPlace = ~0U;

}  // namespace

Ec2Lane::Ec2Lane(Ec2Settings settings, std::uint64_t seed, Tally &tally)
    : m_settings(std::make_shared<const Ec2Settings>(std::move(settings))),
      m_rng(streamOf(seed, "ec2 " + m_settings->id)),
      m_reportFrom(tally.warmup()),
      m_balancer(m_settings->routing, m_settings->slotsPerInstance),
      m_desired(m_settings->desired),
      m_measured(m_settings->scaling.has_value()) {
  if (m_settings->clientTimeoutS) m_clientTimeout = ticks(*m_settings->clientTimeoutS);
  // The scenario begins with a group that has been running for a while.
  for (int i = 0; i < m_desired; ++i) {
    const std::uint32_t place = newPlace(0);
    ++m_booting;
    enterService(place, 0, tally);
    if (!m_instances[place].warm) setWarm(place, true, 0);
  }
  tally.news.clear();
  if (m_settings->scaling) {
    m_alarms = AlarmPair(*m_settings->scaling);
    setTimer(ticks(m_settings->scaling->periodS), Alarm::Measure, kNoPlace);
  }
}

std::size_t Ec2Lane::bytes() const {
  return m_instances.size() * sizeof(Instance) + m_queue.size() * sizeof(Waiting) + m_flights.size() * sizeof(Flight) +
         m_running.bytes() + m_timerEntries.size() * sizeof(Timer) + m_timers.bytes();
}

void Ec2Lane::arrive(const Request &request, Tally &tally) {
  settle(request.at, tally);
  tally.arrived(request.at);
  const Waiting waiting{request.at, request.service};
  const std::uint32_t place = m_queue.empty() ? m_balancer.choose() : FreeSet::kNone;
  if (place != FreeSet::kNone) {
    start(place, waiting, request.at, tally);
    return;
  }
  if (m_settings->queueLimit && m_queue.size() >= static_cast<std::size_t>(*m_settings->queueLimit)) {
    tally.throttled(request.at, request.at);
    return;
  }
  m_queue.push_back(waiting);
  tally.queued.add(request.at, 1);
}

void Ec2Lane::step(Tally &tally) {
  const Tick now = nextAt();
  settle(now, tally);
  if (m_running.nextAt() <= m_timers.nextAt()) {
    finish(m_running.take().what, now, tally);
    return;
  }
  const std::uint32_t index = m_timers.take().what;
  const Timer timer = m_timerEntries[index];
  m_freeTimers.push_back(index);
  ring(timer, now, tally);
}

void Ec2Lane::settle(Tick now, Tally &tally) {
  if (m_clientTimeout == kNever) return;
  // All clients are equally patient, so the first in the queue is the first to leave it.
  while (!m_queue.empty() && m_queue.front().arrivedAt + m_clientTimeout <= now) {
    const Tick leaves = m_queue.front().arrivedAt + m_clientTimeout;
    tally.queued.add(leaves, -1);
    tally.timedOut(m_queue.front().arrivedAt, leaves);
    m_queue.pop_front();
  }
}

void Ec2Lane::setTimer(Tick at, Alarm alarm, std::uint32_t place) {
  const Timer timer{alarm, place, place == kNoPlace ? 0 : m_instances[place].life};
  if (m_freeTimers.empty()) {
    m_freeTimers.push_back(static_cast<std::uint32_t>(m_timerEntries.size()));
    m_timerEntries.emplace_back();
  }
  const std::uint32_t index = m_freeTimers.back();
  m_freeTimers.pop_back();
  m_timerEntries[index] = timer;
  m_timers.add(at, index);
}

void Ec2Lane::ring(const Timer &timer, Tick now, Tally &tally) {
  if (timer.alarm == Alarm::Measure) {
    measure(now, tally);
    setTimer(now + ticks(m_settings->scaling->periodS), Alarm::Measure, kNoPlace);
    return;
  }
  const Instance &instance = m_instances[timer.place];
  if (instance.life != timer.life || instance.state == Instance::State::Absent) return;
  switch (timer.alarm) {
    case Alarm::Booted:
      if (instance.state == Instance::State::Booting) enterService(timer.place, now, tally);
      break;
    case Alarm::Warm:
      if (instance.state == Instance::State::InService) setWarm(timer.place, true, now);
      break;
    case Alarm::Drained:
      if (instance.state == Instance::State::Draining) terminate(timer.place, now, tally);
      break;
    case Alarm::Measure:
      break;
  }
}

std::uint32_t Ec2Lane::newPlace(Tick now) {
  if (m_freePlaces.empty()) {
    m_freePlaces.push_back(static_cast<std::uint32_t>(m_instances.size()));
    m_instances.emplace_back();
  }
  const std::uint32_t place = m_freePlaces.back();
  m_freePlaces.pop_back();
  const std::uint32_t life = m_instances[place].life + 1;
  m_instances[place] = {};
  m_instances[place].state = Instance::State::Booting;
  m_instances[place].life = life;
  m_instances[place].born = now;
  m_instances[place].since = now;
  return place;
}

void Ec2Lane::launch(Tick now) {
  const std::uint32_t place = newPlace(now);
  ++m_booting;
  setTimer(now + m_settings->boot.sampleTicks(m_rng), Alarm::Booted, place);
}

void Ec2Lane::enterService(std::uint32_t place, Tick now, Tally &tally) {
  Instance &instance = m_instances[place];
  instance.state = Instance::State::InService;
  instance.since = now;
  --m_booting;
  ++m_inService;
  ++m_unmeasured;
  m_balancer.offer(place, 0);
  tally.capacity.add(now, m_settings->slotsPerInstance);
  tally.news.push_back({now, News::Kind::InService, m_inService, 0});
  tally.note(now, 5);
  if (m_settings->warmupS > 0.0) {
    setTimer(now + ticks(m_settings->warmupS), Alarm::Warm, place);
  } else {
    setWarm(place, true, now);
  }
  serveQueue(now, tally);
}

void Ec2Lane::setWarm(std::uint32_t place, bool warm, Tick now) {
  Instance &instance = m_instances[place];
  if (instance.warm == warm) return;
  instance.warm = warm;
  const int sign = warm ? 1 : -1;
  m_unmeasured -= sign;
  m_warmSlots.add(now, sign * m_settings->slotsPerInstance);
  m_warmBusy.add(now, sign * instance.busySlots);
}

void Ec2Lane::drain(std::uint32_t place, Tick now, Tally &tally) {
  Instance &instance = m_instances[place];
  m_balancer.withdraw(place, instance.busySlots);
  setWarm(place, false, now);
  --m_unmeasured;
  --m_inService;
  instance.state = Instance::State::Draining;
  instance.since = now;
  tally.capacity.add(now, -m_settings->slotsPerInstance);
  tally.note(now, 7);
  if (instance.busySlots == 0) {
    terminate(place, now, tally);
  } else {
    setTimer(now + ticks(m_settings->drainS), Alarm::Drained, place);
  }
}

void Ec2Lane::terminate(std::uint32_t place, Tick now, Tally &tally) {
  if (m_instances[place].busySlots > 0) cutFlights(place, now, tally);
  Instance &instance = m_instances[place];
  if (now > m_reportFrom) {
    m_billedPast += std::max(kShortestBillS, seconds(now - std::max(instance.born, m_reportFrom)));
  }
  instance.state = Instance::State::Absent;
  instance.since = now;
  m_freePlaces.push_back(place);
  tally.news.push_back({now, News::Kind::Terminated, m_inService, 0});
}

void Ec2Lane::cutFlights(std::uint32_t place, Tick now, Tally &tally) {
  for (Flight &flight : m_flights) {
    if (!flight.active || flight.place != place) continue;
    flight.active = false;
    changeBusy(place, -1, now, tally);
    tally.failed(flight.arrivedAt, now);
  }
}

double Ec2Lane::billedSeconds(Tick now) const {
  double billed = m_billedPast;
  for (const Instance &instance : m_instances) {
    if (instance.state == Instance::State::Absent || now <= m_reportFrom) continue;
    billed += std::max(kShortestBillS, seconds(now - std::max(instance.born, m_reportFrom)));
  }
  return billed;
}

double Ec2Lane::datapoint(Tick now) {
  const double busy = m_warmBusy.area(now) - m_measuredBusy;
  const double slots = m_warmSlots.area(now) - m_measuredSlots;
  const std::uint64_t started = m_started - m_measuredStarted;
  m_measuredBusy += busy;
  m_measuredSlots += slots;
  m_measuredStarted = m_started;
  if (m_settings->scaling->metric == TargetTracking::Metric::CpuPercent)
    return slots > 0.0 ? 100.0 * busy / slots : 0.0;
  const double instances = slots * 1e-9 / m_settings->slotsPerInstance / m_settings->scaling->periodS;
  const double perMinute = static_cast<double>(started) * 60.0 / m_settings->scaling->periodS;
  return instances > 0.0 ? perMinute / instances : 0.0;
}

void Ec2Lane::measure(Tick now, Tally &tally) {
  const TargetTracking &policy = *m_settings->scaling;
  const double value = datapoint(now);
  const AlarmPair::State state = m_alarms.feed(value);
  if (state != m_alarmState && state == AlarmPair::State::High) {
    tally.news.push_back({now, News::Kind::HighAlarm, m_alarms.above(), policy.highPeriods});
  } else if (state != m_alarmState && state == AlarmPair::State::Low) {
    tally.news.push_back({now, News::Kind::LowAlarm, m_alarms.below(), policy.lowPeriods});
  }
  m_alarmState = state;
  if (state == AlarmPair::State::Calm) return;
  // The measured instances would hold the target if there were this many of them.
  const int measured = m_inService - m_unmeasured;
  const int fitting = static_cast<int>(std::ceil(static_cast<double>(measured) * value / policy.target - 1e-9));
  if (state == AlarmPair::State::High) {
    // What is still warming is already part of the answer.
    resize(std::max(m_desired, fitting), now, tally);
  } else if (policy.scaleIn && m_booting == 0 && m_unmeasured == 0) {
    resize(std::min(m_desired, std::max(1, fitting)), now, tally);
  }
}

void Ec2Lane::resize(int desired, Tick now, Tally &tally) {
  desired = std::clamp(desired, m_settings->min, m_settings->max);
  if (desired == m_desired) return;
  const bool grows = desired > m_desired;
  tally.news.push_back({now, grows ? News::Kind::ScaleOut : News::Kind::ScaleIn, m_desired, desired});
  m_desired = desired;
  while (m_inService + m_booting < m_desired) launch(now);
  while (m_inService > m_desired) drain(oldestInService(), now, tally);
}

std::uint32_t Ec2Lane::oldestInService() const {
  std::uint32_t oldest = kNoPlace;
  for (std::uint32_t place = 0; place < m_instances.size(); ++place) {
    if (m_instances[place].state != Instance::State::InService) continue;
    if (oldest == kNoPlace || m_instances[place].born < m_instances[oldest].born) oldest = place;
  }
  return oldest;
}

void Ec2Lane::start(std::uint32_t place, const Waiting &waiting, Tick now, Tally &tally) {
  ++m_started;
  changeBusy(place, 1, now, tally);
  if (m_freeFlights.empty()) {
    m_freeFlights.push_back(static_cast<std::uint32_t>(m_flights.size()));
    m_flights.emplace_back();
  }
  const std::uint32_t flight = m_freeFlights.back();
  m_freeFlights.pop_back();
  m_flights[flight] = {place, true, waiting.arrivedAt, now - waiting.arrivedAt};
  tally.note(now, 6);
  m_running.add(now + waiting.service, flight);
}

void Ec2Lane::finish(std::uint32_t flight, Tick now, Tally &tally) {
  const Flight done = m_flights[flight];
  m_flights[flight].active = false;
  m_freeFlights.push_back(flight);
  if (!done.active) return;
  changeBusy(done.place, -1, now, tally);
  if (m_clientTimeout != kNever && now - done.arrivedAt > m_clientTimeout) {
    tally.timedOut(done.arrivedAt, now);
  } else {
    tally.completed(done.arrivedAt, done.waited, now);
  }
  const Instance &instance = m_instances[done.place];
  if (instance.state == Instance::State::InService) {
    serveQueue(now, tally);
  } else if (instance.state == Instance::State::Draining && instance.busySlots == 0) {
    terminate(done.place, now, tally);
  }
}

void Ec2Lane::serveQueue(Tick now, Tally &tally) {
  while (!m_queue.empty()) {
    const std::uint32_t place = m_balancer.choose();
    if (place == FreeSet::kNone) return;
    const Waiting first = m_queue.front();
    m_queue.pop_front();
    tally.queued.add(now, -1);
    start(place, first, now, tally);
  }
}

void Ec2Lane::changeBusy(std::uint32_t place, int change, Tick now, Tally &tally) {
  Instance &instance = m_instances[place];
  const int before = instance.busySlots;
  instance.busySlots += change;
  if (instance.state == Instance::State::InService) m_balancer.move(place, before, instance.busySlots);
  if (m_measured && instance.warm) m_warmBusy.add(now, change);
  tally.busy.add(now, change);
}

}  // namespace strato::simulator
