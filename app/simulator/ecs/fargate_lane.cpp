// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/simulator/ecs/fargate_lane.h"

#include <cmath>

namespace strato::simulator {

namespace {

constexpr double kShortestTaskS = 60.0;
constexpr Tick kFargateSpotWarning = 120 * kSecond;

}  // namespace

FargateLane::FargateLane(FargateSettings settings, std::uint64_t seed, Tally &tally)
    : m_settings(std::make_shared<const FargateSettings>(std::move(settings))),
      m_rng(streamOf(seed, "fargate " + m_settings->id)),
      m_fleet(m_settings->service.fleet(m_settings->scaling.has_value()), tally.warmup()),
      m_desired(m_settings->service.desired),
      m_spotBilled(tally.warmup(), kShortestTaskS) {
  follow(0);
  // The scenario begins with a service that has been running for a while.
  for (int i = 0; i < m_desired; ++i) {
    const bool spot = shouldBeSpot();
    mark(m_fleet.addReady(0, tally), spot, 0);
  }
  tally.news.clear();
  watch(0);
}

void FargateLane::follow(Tick now) {
  const auto &burst = m_settings->launchBurst;
  m_launches.become(burst ? TokenBucket(*burst, m_settings->launchesPerS) : TokenBucket(), now);
}

void FargateLane::watch(Tick now) {
  if (!m_settings->scaling) return;
  m_scaler = ServiceScaler(*m_settings->scaling, m_settings->service.slotsEach, m_fleet.load(now));
  for (std::uint32_t policy = 0; policy < m_scaler.policies(); ++policy) {
    m_own.add(now + m_scaler.period(policy), {Due::What::Measure, policy, m_policies});
  }
}

Message FargateLane::obstacleTo(const FargateSettings &settings) const {
  const FargateSettings &is = *m_settings;
  const bool sameTask = is.service.isSameContainer(settings.service) && is.arm == settings.arm;
  if (!sameTask || is.storageGb != settings.storageGb) {
    return Message("What a task is cannot change in the middle of a run.");
  }
  if (is.spot != settings.spot) return Message("Spot cannot change in the middle of a run.");
  return {};
}

void FargateLane::change(FargateSettings settings, Tick now, Tally &tally) {
  const auto before = std::exchange(m_settings, std::make_shared<const FargateSettings>(std::move(settings)));
  m_fleet.follow(m_settings->service.fleet(m_settings->scaling.has_value()), now, tally);
  if (m_settings->launchBurst != before->launchBurst || m_settings->launchesPerS != before->launchesPerS) {
    follow(now);
    ++m_rates;
    m_launchDue = false;
    launch(now);
  }
  if (m_settings->scaling != before->scaling) {
    ++m_policies;
    watch(now);
  }
  const int desired = m_settings->service.desired;
  resize(desired == before->service.desired ? m_desired : desired, now, tally);
}

void FargateLane::step(Tally &tally) {
  const Tick now = nextAt();
  settle(now, tally);
  if (m_fleet.nextFinishAt() <= std::min(m_fleet.nextChangeAt(), m_own.nextAt())) {
    m_fleet.finishNext(tally);
  } else if (m_fleet.nextChangeAt() <= m_own.nextAt()) {
    (void)m_fleet.changeNext(tally);
  } else {
    const Due due = m_own.take();
    switch (due.what) {
      case Due::What::Measure:
        if (due.life != m_policies) break;
        measure(due.task, now, tally);
        m_own.add(now + m_scaler.period(due.task), due);
        break;
      case Due::What::Launch:
        if (due.life != m_rates) break;
        m_launchDue = false;
        launch(now);
        break;
      case Due::What::Reclaim:
        reclaim(due, now, tally);
        break;
    }
  }
  if (m_fleet.hasEnded()) release(now);
}

void FargateLane::measure(std::uint32_t policy, Tick now, Tally &tally) {
  const auto wish = m_scaler.look(policy, m_fleet, m_desired, now, tally);
  if (wish) resize(*wish, now, tally);
}

void FargateLane::resize(int desired, Tick now, Tally &tally) {
  desired = std::clamp(desired, m_settings->service.min, m_settings->service.max);
  if (desired == m_desired) return;
  const bool grows = desired > m_desired;
  tally.news.push_back({now, grows ? News::Kind::ContainersOut : News::Kind::ContainersIn, m_desired, desired});
  m_desired = desired;
  keepCount(now, tally);
}

void FargateLane::keepCount(Tick now, Tally &tally) {
  const auto wanted = [this] { return m_fleet.inService() + m_fleet.booting() + m_provisioning; };
  while (wanted() > m_desired && m_provisioning > 0) --m_provisioning;
  while (wanted() > m_desired && m_fleet.inService() > 0) {
    const std::uint32_t oldest = m_fleet.oldestInService();
    if (m_isSpot[oldest] != 0) --m_spotTasks;
    m_fleet.drain(oldest, now, ticks(m_settings->service.drainS), tally);
  }
  release(now);
  if (wanted() < m_desired) m_provisioning += m_desired - wanted();
  launch(now);
}

void FargateLane::launch(Tick now) {
  while (m_provisioning > 0 && m_launches.take(now)) {
    --m_provisioning;
    const bool spot = shouldBeSpot();
    mark(m_fleet.add(now, m_settings->service.start.sampleTicks(m_rng), 0), spot, now);
  }
  if (m_provisioning == 0 || m_launchDue) return;
  m_launchDue = true;
  m_own.add(now + ticks(1.0 / m_settings->launchesPerS), {Due::What::Launch, 0, m_rates});
}

bool FargateLane::shouldBeSpot() const {
  if (!m_settings->spot) return false;
  const int tasks = m_fleet.inService() + m_fleet.booting() + 1;
  return m_spotTasks + 1 <= m_settings->spot->share * (tasks - m_settings->spot->base) + 1e-9;
}

void FargateLane::mark(std::uint32_t task, bool spot, Tick now) {
  if (task >= m_isSpot.size()) m_isSpot.resize(task + 1);
  m_isSpot[task] = spot ? 1 : 0;
  if (!spot) return;
  ++m_spotTasks;
  if (!m_settings->spot->reclaimMeanS) return;
  const Tick left = ticks(*m_settings->spot->reclaimMeanS * exponential(m_rng));
  m_own.add(now + left, {Due::What::Reclaim, task, m_fleet.servers()[task].life});
}

void FargateLane::reclaim(const Due &due, Tick now, Tally &tally) {
  const Server &task = m_fleet.servers()[due.task];
  const bool serves = task.state == Server::State::InService;
  if (task.life != due.life || (!serves && task.state != Server::State::Booting)) return;
  tally.news.push_back({now, News::Kind::TaskNotice, task.busySlots, 0});
  --m_spotTasks;
  m_fleet.callBack(due.task);
  if (serves) {
    m_fleet.drain(due.task, now, kFargateSpotWarning, tally);
  } else {
    m_fleet.terminate(due.task, now, tally);
  }
  keepCount(now, tally);
}

void FargateLane::fail(int count, Tick now, Tally &tally) {
  settle(now, tally);
  for (; count > 0 && m_fleet.inService() > 0; --count) kill(m_fleet.oldestInService(), now, tally);
  keepCount(now, tally);
}

void FargateLane::failAt(std::uint32_t place, Tick now, Tally &tally) {
  settle(now, tally);
  if (place >= m_fleet.servers().size() || !m_fleet.servers()[place].exists()) return;
  kill(place, now, tally);
  keepCount(now, tally);
}

void FargateLane::kill(std::uint32_t task, Tick now, Tally &tally) {
  const bool stays = m_fleet.servers()[task].state != Server::State::Draining;
  if (stays && m_isSpot[task] != 0) --m_spotTasks;
  m_fleet.terminate(task, now, tally);
  tally.news.push_back({now, News::Kind::ContainerFailed, m_fleet.inService(), 0});
}

void FargateLane::reclaimSpot(double share, Tick now, Tally &tally) {
  settle(now, tally);
  std::vector<std::uint32_t> spot;
  for (std::uint32_t task = 0; task < m_fleet.servers().size(); ++task) {
    const Server::State state = m_fleet.servers()[task].state;
    const bool stays = state == Server::State::InService || state == Server::State::Booting;
    if (stays && m_isSpot[task] != 0) spot.push_back(task);
  }
  spot.resize(static_cast<std::size_t>(std::ceil(static_cast<double>(spot.size()) * share - 1e-9)));
  for (const std::uint32_t task : spot) {
    reclaim({Due::What::Reclaim, task, m_fleet.servers()[task].life}, now, tally);
  }
}

void FargateLane::release(Tick now) {
  for (const std::uint32_t task : m_fleet.takeEnded()) {
    if (m_isSpot[task] != 0) m_spotBilled.end(m_fleet.servers()[task].born, now);
  }
}

double FargateLane::spotSeconds(Tick now) const {
  double billed = m_spotBilled.past();
  const std::vector<Server> &tasks = m_fleet.servers();
  for (std::uint32_t task = 0; task < tasks.size(); ++task) {
    if (tasks[task].exists() && m_isSpot[task] != 0) billed += m_spotBilled.of(tasks[task].born, now);
  }
  return billed;
}

}  // namespace strato::simulator
