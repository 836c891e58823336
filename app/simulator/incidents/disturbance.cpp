// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/simulator/incidents/disturbance.h"

#include <algorithm>
#include <cmath>

namespace strato::simulator {

namespace {

bool actsOnRequests(const Incident &incident) {
  return incident.kind == Incident::Kind::DependencySlow || incident.kind == Incident::Kind::BadDeploy;
}

std::int64_t hundredthsOf(double number) { return std::llround(number * 100.0); }

News newsOf(const Incident &incident, bool begins, Tick at) {
  const std::int64_t hundredths = hundredthsOf(incident.factor);
  if (incident.kind == Incident::Kind::DependencySlow) {
    return {at, begins ? News::Kind::DependencySlow : News::Kind::DependencyWell, hundredths, 0};
  }
  const std::int64_t percent = hundredthsOf(incident.share);
  return {at, begins ? News::Kind::BadDeploy : News::Kind::RolledBack, percent, hundredths};
}

}  // namespace

Disturbance::Disturbance(const std::vector<Incident> &incidents, std::uint64_t seed)
    : m_rng(streamOf(seed, "incidents")) {
  auto plan = std::make_shared<Plan>();
  for (const Incident &incident : incidents) {
    const auto index = static_cast<std::uint32_t>(plan->incidents.size());
    plan->incidents.push_back(incident);
    plan->changes.push_back({ticks(incident.atS), index, true});
    if (incident.forS) {
      plan->changes.push_back({ticks(incident.atS + *incident.forS), index, false});
    }
  }
  std::ranges::stable_sort(plan->changes, {}, &Change::at);
  m_plan = std::move(plan);
}

Disturbance::Change Disturbance::change(std::vector<News> &news) {
  const Change change = m_plan->changes[m_next++];
  const Incident &incident = m_plan->incidents[change.incident];
  if (!actsOnRequests(incident)) return change;
  news.push_back(newsOf(incident, change.begins, change.at));
  if (change.begins) {
    m_active.push_back(change.incident);
  } else {
    std::erase(m_active, change.incident);
  }
  return change;
}

Disturbance::Effect Disturbance::disturbed(Tick service) {
  Effect effect{service, false};
  for (const std::uint32_t index : m_active) {
    const Incident &incident = m_plan->incidents[index];
    const bool hit = incident.share >= 1.0 || (incident.share > 0.0 && unit(m_rng) < incident.share);
    if (hit || incident.kind == Incident::Kind::BadDeploy)
      effect.service = ticks(seconds(effect.service) * incident.factor);
    if (!hit || incident.kind != Incident::Kind::BadDeploy) continue;
    effect.fails = true;
    if (incident.failAfterS) effect.service = std::min(effect.service, ticks(*incident.failAfterS));
  }
  return effect;
}

}  // namespace strato::simulator
