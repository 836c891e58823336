// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/simulator/ec2/ec2_lane.h"

namespace strato::simulator {

namespace {

constexpr double kShortestBillS = 60.0;
constexpr std::uint32_t kMeasure = 0;

FleetSettings fleetOf(const Ec2Settings &group) {
  FleetSettings fleet;
  fleet.slots = group.slotsPerInstance;
  fleet.routing = group.routing;
  fleet.queueLimit = group.queueLimit;
  fleet.clientTimeoutS = group.clientTimeoutS;
  fleet.shortestBillS = kShortestBillS;
  fleet.measured = group.scaling.has_value();
  return fleet;
}

}  // namespace

Ec2Lane::Ec2Lane(Ec2Settings settings, std::uint64_t seed, Tally &tally)
    : m_settings(std::make_shared<const Ec2Settings>(std::move(settings))),
      m_rng(streamOf(seed, "ec2 " + m_settings->id)),
      m_fleet(fleetOf(*m_settings), tally.warmup()),
      m_desired(m_settings->desired) {
  // The scenario begins with a group that has been running for a while.
  for (int i = 0; i < m_desired; ++i) m_fleet.addReady(0, tally);
  tally.news.clear();
  if (m_settings->scaling) {
    m_tracker = TargetTracker(*m_settings->scaling);
    m_fleet.remind(ticks(m_settings->scaling->periodS), kMeasure);
  }
}

void Ec2Lane::step(Tally &tally) {
  const Tick now = nextAt();
  settle(now, tally);
  if (m_fleet.nextFinishAt() <= m_fleet.nextChangeAt()) {
    m_fleet.finishNext(tally);
  } else if (m_fleet.changeNext(tally)) {
    measure(now, tally);
    m_fleet.remind(now + ticks(m_settings->scaling->periodS), kMeasure);
  }
}

void Ec2Lane::measure(Tick now, Tally &tally) {
  const Load seen = m_fleet.load(now);
  const double value = datapointOf(m_settings->scaling->metric, seen.since(m_seen), m_settings->slotsPerInstance);
  m_seen = seen;
  const bool settling = m_fleet.booting() > 0 || m_fleet.warming() > 0;
  const Verdict verdict = m_tracker.feed(value, now, {m_desired, m_fleet.measured(), settling});
  if (verdict.news) tally.news.push_back(*verdict.news);
  if (verdict.desired) resize(*verdict.desired, now, tally);
}

void Ec2Lane::resize(int desired, Tick now, Tally &tally) {
  desired = std::clamp(desired, m_settings->min, m_settings->max);
  if (desired == m_desired) return;
  const bool grows = desired > m_desired;
  tally.news.push_back({now, grows ? News::Kind::ScaleOut : News::Kind::ScaleIn, m_desired, desired});
  m_desired = desired;
  while (m_fleet.inService() + m_fleet.booting() < m_desired) {
    m_fleet.add(now, m_settings->boot.sampleTicks(m_rng), ticks(m_settings->warmupS));
  }
  while (m_fleet.inService() > m_desired)
    m_fleet.drain(m_fleet.oldestInService(), now, ticks(m_settings->drainS), tally);
}

}  // namespace strato::simulator
