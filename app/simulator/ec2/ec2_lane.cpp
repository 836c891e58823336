// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/simulator/ec2/ec2_lane.h"

namespace strato::simulator {

namespace {

constexpr double kShortestBillS = 60.0;

FleetSettings fleetOf(const Ec2Settings &group) {
  FleetSettings fleet;
  fleet.slots = group.slotsPerInstance;
  fleet.sharing = group.sharing;
  fleet.mostPerServer = group.mostPerInstance;
  fleet.routing = group.routing;
  fleet.burst = group.credits;
  fleet.queueLimit = group.queueLimit;
  fleet.clientTimeoutS = group.clientTimeoutS;
  fleet.shortestBillS = kShortestBillS;
  fleet.measured = !group.scaling.empty() || group.predictive;
  return fleet;
}

}  // namespace

Ec2Lane::Ec2Lane(Ec2Settings settings, std::uint64_t seed, Tally &tally)
    : m_settings(std::make_shared<const Ec2Settings>(std::move(settings))),
      m_rng(streamOf(seed, "ec2 " + m_settings->id)),
      m_fleet(fleetOf(*m_settings), tally.warmup()),
      m_billFrom(tally.warmup()),
      m_min(m_settings->min),
      m_max(m_settings->max),
      m_desired(m_settings->desired),
      m_scaler(m_settings->scaling, m_settings->slotsPerInstance) {
  // The scenario begins with a group that has been running for a while.
  for (int i = 0; i < m_desired; ++i) {
    const ServerLabel label{zoneForLaunch(), marketForLaunch()};
    planLife(m_fleet.addReady(0, tally, label), 0, 0);
  }
  tally.news.clear();
  for (std::uint32_t policy = 0; policy < m_scaler.size(); ++policy) plan(m_scaler.period(policy), Due::Look, policy);
  if (m_settings->predictive) {
    m_forecaster = Forecaster(*m_settings->predictive, m_settings->slotsPerInstance);
    plan(ticks(m_settings->predictive->stepS), Due::Recorded, 0);
    plan(ticks(m_settings->predictive->stepS - m_settings->predictive->aheadS), Due::Ahead, 1);
  }
  for (std::uint32_t action = 0; action < m_settings->schedule.size(); ++action) {
    plan(ticks(m_settings->schedule[action].atS), Due::Clock, action);
  }
  if (m_settings->warmPool) m_pooled = m_settings->warmPool->size;
}

std::size_t Ec2Lane::bytes() const { return m_fleet.bytes() + m_plans.bytes() + m_forecaster.bytes(); }

GroupUse Ec2Lane::use(Tick now) const {
  return {m_fleet.billedSeconds(now, 0), m_fleet.billedSeconds(now, 1), m_preparingSeconds,
          m_fleet.surplusSeconds(now)};
}

void Ec2Lane::step(Tally &tally) {
  const Tick finish = m_fleet.nextFinishAt();
  const Tick now = m_fleet.nextChangeAt();
  if (finish <= now) {
    settle(finish, tally);
    m_fleet.finishNext(tally);
    return;
  }
  settle(now, tally);
  const int before = m_fleet.inService();
  if (const auto due = m_fleet.changeNext(tally)) {
    act(m_plans.take(*due), now, tally);
  } else if (m_fleet.inService() > before) {
    if (m_moving > 0) --m_moving;
    reconcile(now, tally);
  }
}

void Ec2Lane::plan(Tick at, Due due, std::uint32_t what) { m_fleet.remind(at, m_plans.keep({due, what, 0})); }

void Ec2Lane::planFor(std::uint32_t place, Tick at, Due due) {
  m_fleet.remind(at, m_plans.keep({due, place, m_fleet.servers()[place].life}));
}

void Ec2Lane::act(const Plan &plan, Tick now, Tally &tally) {
  switch (plan.due) {
    case Due::Look:
      look(plan.what, now, tally);
      break;
    case Due::Recorded:
      record(plan.what, now, tally);
      break;
    case Due::Ahead:
      lookAhead(plan.what, now, tally);
      break;
    case Due::Clock:
      applyClock(plan.what, now, tally);
      break;
    case Due::Check:
      reconcile(now, tally);
      break;
    case Due::Prepared:
      ++m_pooled;
      break;
    default:
      if (m_fleet.servers()[plan.what].life == plan.life) actOn(plan.what, plan.due, now, tally);
  }
}

}  // namespace strato::simulator
