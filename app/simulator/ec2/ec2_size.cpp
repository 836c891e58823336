// SPDX-License-Identifier: GPL-3.0-or-later
// How many instances the group wants, and how it gets there.
#include <bit>

#include "app/simulator/ec2/ec2_lane.h"

namespace strato::simulator {

void Ec2Lane::watch(Tick now) {
  m_scaler = Scaler(m_settings->scaling, m_settings->slotsPerInstance, m_fleet.load(now));
  for (std::uint32_t policy = 0; policy < m_scaler.size(); ++policy) {
    plan(now + m_scaler.period(policy), Due::Look, policy, m_policies);
  }
}

void Ec2Lane::keepSchedule(Tick after) {
  for (std::uint32_t action = 0; action < m_settings->schedule.size(); ++action) {
    const ScheduledAction &clock = m_settings->schedule[action];
    Tick at = ticks(clock.atS);
    if (at <= after && clock.everyS) at += ((after - at) / ticks(*clock.everyS) + 1) * ticks(*clock.everyS);
    if (at > after) plan(at, Due::Clock, action, m_schedules);
  }
}

void Ec2Lane::look(std::uint32_t policy, Tick now, Tally &tally) {
  const bool settling = m_fleet.booting() > 0 || m_fleet.warming() > 0;
  const Verdict verdict = m_scaler.look(policy, m_fleet.load(now), {m_desired, m_fleet.measured(), settling});
  if (verdict.news) tally.news.push_back(*verdict.news);
  if (verdict.desired) resize(*verdict.desired, now, tally);
  plan(now + m_scaler.period(policy), Due::Look, policy, m_policies);
}

void Ec2Lane::record(std::uint32_t step, Tick now, Tally &tally) {
  m_forecaster.record(step, m_fleet.load(now));
  plan(now + ticks(m_settings->predictive->stepS), Due::Recorded, step + 1);
  if (m_settings->predictive->forecastOnly) return;
  m_floor = m_forecaster.serversFor(step + 1);
  if (m_floor > m_desired) resize(m_desired, now, tally);
}

void Ec2Lane::lookAhead(std::uint32_t step, Tick now, Tally &tally) {
  plan(now + ticks(m_settings->predictive->stepS), Due::Ahead, step + 1);
  const int servers = m_forecaster.serversFor(step);
  if (servers > m_desired) tally.news.push_back({now, News::Kind::Forecast, servers, 0});
  if (m_settings->predictive->forecastOnly) return;
  m_floor = std::max(m_floor, servers);
  if (m_floor > m_desired) resize(m_desired, now, tally);
}

void Ec2Lane::applyClock(std::uint32_t action, Tick now, Tally &tally) {
  const ScheduledAction &clock = m_settings->schedule[action];
  tally.news.push_back({now, News::Kind::ScheduledAction, 0, 0});
  m_min = clock.min.value_or(m_min);
  m_max = clock.max.value_or(m_max);
  resize(clock.desired.value_or(m_desired), now, tally);
  if (clock.everyS) plan(now + ticks(*clock.everyS), Due::Clock, action, m_schedules);
}

void Ec2Lane::resize(int desired, Tick now, Tally &tally) {
  desired = std::min(std::max({desired, m_min, m_floor}), m_max);
  if (desired == m_desired) return;
  const bool grows = desired > m_desired;
  tally.news.push_back({now, grows ? News::Kind::ScaleOut : News::Kind::ScaleIn, m_desired, desired});
  m_desired = desired;
  reconcile(now, tally);
}

void Ec2Lane::reconcile(Tick now, Tally &tally) {
  const bool possible = usableZones() > 0;
  while (possible && m_fleet.inService() + m_fleet.booting() < m_desired + m_moving) launch(now);
  while (m_fleet.inService() > m_desired + m_moving) m_fleet.drain(firstToGo(), now, ticks(m_settings->drainS), tally);
}

int Ec2Lane::usableZones() const { return m_settings->zones - std::popcount(m_lostZones); }

void Ec2Lane::balanceZones(Tick now, Tally &tally) {
  const int usable = usableZones();
  if (usable == 0) return;
  const int fair = (m_fleet.inService() + m_fleet.booting() + usable - 1) / usable;
  m_moving = 0;
  for (int zone = 0; zone < m_settings->zones; ++zone) m_moving += std::max(0, inZone(zone) - fair);
  reconcile(now, tally);
}

void Ec2Lane::launch(Tick now) {
  const ServerLabel label{zoneForLaunch(), marketForLaunch()};
  const Tick boot = bootTime(label.market, now);
  planLife(m_fleet.add(now, boot, ticks(m_settings->warmupS), label), now, boot);
}

/// A stopped instance of the warm pool starts faster, and another is prepared in its place.
Tick Ec2Lane::bootTime(std::uint8_t market, Tick now) {
  if (market != 0 || m_pooled == 0) return m_settings->boot.sampleTicks(m_rng);
  --m_pooled;
  const Tick prepared = m_settings->boot.sampleTicks(m_rng);
  plan(now + prepared, Due::Prepared);
  if (now >= m_billFrom) m_preparingSeconds += std::max(60.0, seconds(prepared));
  return m_settings->warmPool->start.sampleTicks(m_rng);
}

int Ec2Lane::inZone(int zone) const {
  int members = 0;
  for (const Server &server : m_fleet.servers()) {
    const bool member = server.state == Server::State::Booting || server.state == Server::State::InService;
    if (member && server.label.zone == zone) ++members;
  }
  return members;
}

std::uint8_t Ec2Lane::zoneForLaunch() const {
  if (m_settings->zones == 1) return 0;
  int best = -1;
  int fewest = 0;
  for (int zone = 0; zone < m_settings->zones; ++zone) {
    if ((m_lostZones >> static_cast<unsigned>(zone) & 1U) != 0) continue;
    const int members = inZone(zone);
    if (best >= 0 && members >= fewest) continue;
    best = zone;
    fewest = members;
  }
  return static_cast<std::uint8_t>(std::max(0, best));
}

/// On-Demand up to the base, and its share of the rest, rounded up.
int Ec2Lane::onDemandOf(int members) const {
  const SpotShare &spot = *m_settings->spot;
  const int above = std::max(0, members - spot.onDemandBase);
  return members - static_cast<int>(above * spot.share + 1e-9);
}

std::uint8_t Ec2Lane::marketForLaunch() const {
  if (!m_settings->spot) return 0;
  int members = 0;
  int onDemand = 0;
  for (const Server &server : m_fleet.servers()) {
    if (server.state != Server::State::Booting && server.state != Server::State::InService) continue;
    ++members;
    if (server.label.market == 0) ++onDemand;
  }
  return onDemand < onDemandOf(members + 1) ? 0 : 1;
}

/// Unhealthy ones first; then the fullest zone (ASG-16), there the market of which there is too much, there the oldest.
std::uint32_t Ec2Lane::firstToGo() const {
  std::uint32_t first = kNoServer;
  std::vector<int> inZones(static_cast<std::size_t>(m_settings->zones));
  int members = 0;
  int onDemand = 0;
  for (const Server &server : m_fleet.servers()) {
    if (server.state != Server::State::InService) continue;
    ++members;
    ++inZones[server.label.zone];
    if (server.label.market == 0) ++onDemand;
  }
  const bool tooMuchOnDemand = m_settings->spot && onDemand > onDemandOf(std::max(0, members - 1));
  const auto isBefore = [&](const Server &one, const Server &other) {
    if (one.broken != other.broken) return one.broken;
    const int more = inZones[one.label.zone] - inZones[other.label.zone];
    if (more != 0) return more > 0;
    if (one.label.market != other.label.market) return (one.label.market == 0) == tooMuchOnDemand;
    return one.born < other.born;
  };
  for (std::uint32_t place = 0; place < m_fleet.servers().size(); ++place) {
    const Server &server = m_fleet.servers()[place];
    if (server.state != Server::State::InService) continue;
    if (first == kNoServer || isBefore(server, m_fleet.servers()[first])) first = place;
  }
  return first;
}

}  // namespace strato::simulator
