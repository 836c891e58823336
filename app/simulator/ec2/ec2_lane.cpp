// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/simulator/ec2/ec2_lane.h"

namespace strato::simulator {

Ec2Lane::Ec2Lane(Ec2Settings settings, std::uint64_t seed, Tally &tally)
    : m_settings(std::make_shared<const Ec2Settings>(std::move(settings))),
      m_rng(streamOf(seed, "ec2 " + m_settings->id)),
      m_fleet(m_settings->fleet(), tally.warmup()),
      m_billFrom(tally.warmup()),
      m_min(m_settings->min),
      m_max(m_settings->max),
      m_desired(m_settings->desired) {
  // The scenario begins with a group that has been running for a while.
  for (int i = 0; i < m_desired; ++i) {
    const ServerLabel label{zoneForLaunch(), marketForLaunch()};
    planLife(m_fleet.addReady(0, tally, label), 0, 0);
  }
  tally.news.clear();
  watch(0);
  if (m_settings->predictive) {
    m_forecaster = Forecaster(*m_settings->predictive, m_settings->slotsPerInstance);
    plan(ticks(m_settings->predictive->stepS), Due::Recorded, 0);
    plan(ticks(m_settings->predictive->stepS - m_settings->predictive->aheadS), Due::Ahead, 1);
  }
  keepSchedule(-1);
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

void Ec2Lane::plan(Tick at, Due due, std::uint32_t what, std::uint32_t life) {
  m_fleet.remind(at, m_plans.keep({due, what, life}));
}

void Ec2Lane::planFor(std::uint32_t place, Tick at, Due due) { plan(at, due, place, m_fleet.servers()[place].life); }

void Ec2Lane::act(const Plan &plan, Tick now, Tally &tally) {
  switch (plan.due) {
    case Due::Look:
      if (plan.life == m_policies) look(plan.what, now, tally);
      break;
    case Due::Recorded:
      record(plan.what, now, tally);
      break;
    case Due::Ahead:
      lookAhead(plan.what, now, tally);
      break;
    case Due::Clock:
      if (plan.life == m_schedules) applyClock(plan.what, now, tally);
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
