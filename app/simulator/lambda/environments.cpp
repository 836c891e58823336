// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/simulator/lambda/environments.h"

namespace strato::simulator {

namespace {

Tick ticksOr(const std::optional<double> &seconds) { return seconds ? ticks(*seconds) : kNever; }

}  // namespace

void Environments::follow(const LambdaSettings &settings) {
  m_idleTimeout = ticksOr(settings.idleTimeoutS);
  m_maxLifetime = ticksOr(settings.maxLifetimeS);
}

std::size_t Environments::bytes() const {
  const std::size_t numbers = m_freePlaces.size() + m_idle.size() + m_idleProvisioned.size();
  return m_all.size() * sizeof(Environment) + numbers * sizeof(std::uint32_t);
}

std::uint32_t Environments::make(Tick now, Tally &tally) {
  std::uint32_t place = 0;
  if (m_freePlaces.empty()) {
    place = static_cast<std::uint32_t>(m_all.size());
    m_all.emplace_back();
  } else {
    place = m_freePlaces.back();
    m_freePlaces.pop_back();
  }
  m_all[place] = {};
  m_all[place].born = now;
  ++m_alive;
  tally.capacity.add(now, 1);
  return place;
}

bool Environments::takeIdle(Tick now, std::uint32_t &place, Tally &tally) {
  if (!m_idleProvisioned.empty()) {
    place = m_idleProvisioned.back();
    m_idleProvisioned.pop_back();
    return true;
  }
  while (!m_idle.empty()) {
    place = m_idle.back();
    m_idle.pop_back();
    if (m_maxLifetime == kNever || now - m_all[place].born < m_maxLifetime) return true;
    remove(place, now, tally);
  }
  return false;
}

void Environments::giveBack(std::uint32_t place, Tick now, Tally &tally) {
  Environment &environment = m_all[place];
  environment.state = Environment::State::Idle;
  environment.since = now;
  const bool tooMany = environment.provisioned ? m_provisioned > m_wanted : m_alive > m_most;
  const bool tooOld = !environment.provisioned && m_maxLifetime != kNever && now - environment.born >= m_maxLifetime;
  if (tooMany || tooOld) {
    remove(place, now, tally);
  } else if (environment.provisioned) {
    m_idleProvisioned.push_back(place);
  } else {
    m_idle.push_back(place);
  }
}

void Environments::capAt(std::int64_t most, Tick now, Tally &tally) {
  m_most = most;
  while (m_alive > m_most && !m_idle.empty()) {
    const std::uint32_t place = m_idle.front();
    m_idle.pop_front();
    remove(place, now, tally);
  }
}

void Environments::settle(Tick now, Tally &tally) {
  while (!m_idle.empty()) {
    const std::uint32_t place = m_idle.front();
    const Tick goes = m_all[place].since;
    if (m_idleTimeout == kNever || goes + m_idleTimeout > now) return;
    m_idle.pop_front();
    remove(place, goes + m_idleTimeout, tally);
  }
}

void Environments::keepReady(int count, Tick now, Tally &tally) {
  m_wanted = count;
  while (m_provisioned > m_wanted && !m_idleProvisioned.empty()) {
    const std::uint32_t place = m_idleProvisioned.back();
    m_idleProvisioned.pop_back();
    remove(place, now, tally);
  }
}

std::uint32_t Environments::prepare(Tick now, Tally &tally) {
  const std::uint32_t place = make(now, tally);
  m_all[place].provisioned = true;
  m_all[place].state = Environment::State::Preparing;
  m_all[place].since = now;
  ++m_provisioned;
  return place;
}

void Environments::ready(std::uint32_t place, Tick now, Tally &tally) { giveBack(place, now, tally); }

void Environments::remove(std::uint32_t place, Tick now, Tally &tally) {
  if (m_all[place].provisioned) --m_provisioned;
  m_all[place].state = Environment::State::Absent;
  m_all[place].since = now;
  m_freePlaces.push_back(place);
  --m_alive;
  tally.capacity.add(now, -1);
  tally.note(now, 5);
}

}  // namespace strato::simulator
