// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/simulator/eks/eks_lane.h"

#include <algorithm>

namespace strato::simulator {

namespace {

/// A pod that has to move gets so long to end: Kubernetes' usual grace.
constexpr Tick kGrace = 30 * kSecond;

}  // namespace

EksLane::EksLane(EksSettings settings, std::uint64_t seed, Tally &tally)
    : m_settings(std::make_shared<const EksSettings>(std::move(settings))),
      m_service(m_settings->service, m_settings->hosts, m_settings->pods.has_value(),
                streamOf(seed, "eks " + m_settings->id), tally.warmup()) {
  m_service.begin(tally);
  beginLoops(0);
}

void EksLane::beginLoops(Tick now) {
  if (m_settings->pods) m_pods.follow(*m_settings->pods);
  if (m_settings->pods && !m_syncing) {
    m_syncing = true;
    m_seen = m_service.fleet().load(now);
    m_own.add(now + ticks(m_settings->pods->syncS), kSync);
  }
  if (m_settings->nodes && !m_scanning) {
    m_scanning = true;
    m_service.forgetUnneeded();
    m_own.add(now + ticks(m_settings->nodes->scanS), kScan);
  }
}

Tick EksLane::nextOf(Due due) const {
  const auto entry = std::ranges::find(m_own.entries(), std::uint32_t{due}, &Agenda::Entry::what);
  return entry == m_own.entries().end() ? kNever : entry->at;
}

Message EksLane::obstacleTo(const EksSettings &settings) const {
  if (m_settings->service.isSameContainer(settings.service) && m_settings->hosts.isSameHost(settings.hosts)) return {};
  return Message("What a pod or a node is cannot change in the middle of a run.");
}

void EksLane::change(EksSettings settings, Tick now, Tally &tally) {
  m_settings = std::make_shared<const EksSettings>(std::move(settings));
  m_service.follow(m_settings->service, m_settings->hosts, m_settings->pods.has_value(), now, tally);
  beginLoops(now);
}

void EksLane::step(Tally &tally) {
  if (m_service.nextAt() <= m_own.nextAt()) {
    m_service.step(tally);
    return;
  }
  const auto [now, due] = m_own.take();
  settle(now, tally);
  // A loop that was switched off in the meantime ends here.
  if (due == kSync) {
    m_syncing = m_settings->pods.has_value();
    if (!m_syncing) return;
    syncPods(now, tally);
    m_own.add(now + ticks(m_settings->pods->syncS), kSync);
  } else {
    m_scanning = m_settings->nodes.has_value();
    if (!m_scanning) return;
    scanNodes(now, tally);
    m_own.add(now + ticks(m_settings->nodes->scanS), kScan);
  }
}

void EksLane::syncPods(Tick now, Tally &tally) {
  const Load seen = m_service.fleet().load(now);
  const double metric = datapointOf(m_settings->pods->metric, seen.since(m_seen), m_settings->service.slotsEach);
  m_seen = seen;
  m_service.resize(m_pods.sync(metric, m_service.fleet().measured(), m_service.desired(), now), now, tally);
}

void EksLane::scanNodes(Tick now, Tally &tally) {
  const int before = m_service.hosts().alive();
  if (const int added = addNodes(now); added > 0) {
    m_grewAt = now;
    tally.news.push_back({now, News::Kind::HostsOut, before, before + added});
  } else if (const int removed = removeNodes(now, tally); removed > 0) {
    tally.news.push_back({now, News::Kind::HostsIn, before, before - removed});
  }
}

int EksLane::addNodes(Tick now) {
  const HostGroup &nodes = m_service.hosts();
  const int coming = nodes.booting() * nodes.room();
  if (m_service.pending() <= coming || nodes.room() == 0) return 0;
  const int missing = (m_service.pending() - coming + nodes.room() - 1) / nodes.room();
  const int added = std::clamp(m_settings->hosts.max - nodes.alive(), 0, missing);
  m_service.launchHosts(added, now);
  return added;
}

bool EksLane::isUnneeded(const Host &node) const {
  const HostGroup &nodes = m_service.hosts();
  if (node.state != Host::State::Ready || m_service.pending() > 0) return false;
  const double asked = nodes.room() == 0 ? 0.0 : static_cast<double>(node.containers) / nodes.room();
  const int elsewhere = nodes.freeRoom() - (nodes.room() - node.containers);
  return asked < m_settings->nodes->unneededBelow && node.containers <= elsewhere;
}

int EksLane::removeNodes(Tick now, Tally &tally) {
  int removed = 0;
  bool moved = false;
  const bool mayShrink = m_grewAt < 0 || now - m_grewAt >= ticks(m_settings->nodes->afterGrowthS);
  for (std::uint32_t place = 0; place < m_service.hosts().hosts().size(); ++place) {
    const Host &node = m_service.hosts().hosts()[place];
    if (!isUnneeded(node)) {
      m_service.noteUnneeded(place, kNever);
      continue;
    }
    if (node.unneededSince == kNever) m_service.noteUnneeded(place, now);
    if (!mayShrink || now - node.unneededSince < ticks(m_settings->nodes->unneededS)) continue;
    if (m_service.hosts().ready() + m_service.hosts().booting() <= m_settings->hosts.min) continue;
    // Empty nodes go together; those whose pods must move go one by one.
    if (node.containers > 0 && moved) continue;
    moved = moved || node.containers > 0;
    m_service.emptyHost(place, kGrace, now, tally);
    ++removed;
  }
  return removed;
}

}  // namespace strato::simulator
