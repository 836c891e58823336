// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/simulator/ecs/ecs_lane.h"

namespace strato::simulator {

EcsLane::EcsLane(EcsSettings settings, std::uint64_t seed, Tally &tally)
    : m_settings(std::make_shared<const EcsSettings>(std::move(settings))),
      m_service(m_settings->service, m_settings->hosts, m_settings->scaling.has_value(),
                streamOf(seed, "ecs " + m_settings->id), tally.warmup()) {
  m_service.begin(tally);
  watch(0);
  beginProviding(0);
}

void EcsLane::watch(Tick now) {
  if (!m_settings->scaling) return;
  m_scaler = ServiceScaler(*m_settings->scaling, m_settings->service.slotsEach, m_service.fleet().load(now));
  for (std::uint32_t policy = 0; policy < m_scaler.policies(); ++policy) {
    m_own.add(now + m_scaler.period(policy), {Due::What::Measure, policy, m_policies});
  }
}

void EcsLane::beginProviding(Tick now) {
  if (!m_settings->provider) return;
  m_provider = CapacityProvider(*m_settings->provider);
  planProviding(now);
}

void EcsLane::planProviding(Tick now) {
  m_nextProviding = now + ticks(m_settings->provider->periodS);
  m_own.add(m_nextProviding, {Due::What::Provide, 0, m_providers});
}

Message EcsLane::obstacleTo(const EcsSettings &settings) const {
  if (m_settings->service.isSameContainer(settings.service) && m_settings->hosts.isSameHost(settings.hosts)) return {};
  return Message("What a task or an instance is cannot change in the middle of a run.");
}

void EcsLane::change(EcsSettings settings, Tick now, Tally &tally) {
  const auto before = std::exchange(m_settings, std::make_shared<const EcsSettings>(std::move(settings)));
  m_service.follow(m_settings->service, m_settings->hosts, m_settings->scaling.has_value(), now, tally);
  if (m_settings->scaling != before->scaling) {
    ++m_policies;
    watch(now);
  }
  if (m_settings->provider != before->provider) {
    ++m_providers;
    beginProviding(now);
  }
}

void EcsLane::step(Tally &tally) {
  if (m_service.nextAt() <= m_own.nextAt()) {
    m_service.step(tally);
    return;
  }
  const Tick now = m_own.nextAt();
  const Due due = m_own.take();
  settle(now, tally);
  if (due.what == Due::What::Provide && due.set == m_providers) {
    provide(now, tally);
    planProviding(now);
  } else if (due.what == Due::What::Measure && due.set == m_policies) {
    measure(due.policy, now, tally);
    m_own.add(now + m_scaler.period(due.policy), due);
  }
}

void EcsLane::measure(std::uint32_t policy, Tick now, Tally &tally) {
  const auto wish = m_scaler.look(policy, m_service.fleet(), m_service.desired(), now, tally);
  if (wish) m_service.resize(*wish, now, tally);
}

void EcsLane::provide(Tick now, Tally &tally) {
  const HostGroup &hosts = m_service.hosts();
  const int existing = hosts.alive();
  const int needed = CapacityProvider::needed(hosts.used(), m_service.pending(), hosts.room());
  const auto wish = m_provider.feed(needed, existing);
  if (!wish) return;
  const int size = std::clamp(*wish, m_settings->hosts.min, m_settings->hosts.max);
  if (size > existing) {
    tally.news.push_back({now, News::Kind::HostsOut, existing, size});
    m_service.launchHosts(size - existing, now);
  } else if (size < existing) {
    shrink(size, now, tally);
  }
}

void EcsLane::shrink(int size, Tick now, Tally &tally) {
  // An instance with a task is protected.
  const int before = m_service.hosts().alive();
  for (std::uint32_t place = 0; place < m_service.hosts().hosts().size(); ++place) {
    if (m_service.hosts().alive() <= size) break;
    const Host &host = m_service.hosts().hosts()[place];
    if (host.state == Host::State::Ready && host.containers == 0) m_service.emptyHost(place, 0, now, tally);
  }
  const int after = m_service.hosts().alive();
  if (after < before) tally.news.push_back({now, News::Kind::HostsIn, before, after});
}

}  // namespace strato::simulator
