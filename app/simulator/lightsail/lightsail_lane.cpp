// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/simulator/lightsail/lightsail_lane.h"

#include <algorithm>

namespace strato::simulator {

LightsailLane::LightsailLane(LightsailSettings settings, std::uint64_t /*seed*/, Tally &tally)
    : m_settings(std::make_shared<const LightsailSettings>(std::move(settings))) {
  follow(0);
  for (int i = 0; i < m_settings->nodes; ++i) {
    m_nodes.emplace_back(*m_settings);
    tally.capacity.add(0, m_nodes.back().fullSpeedRequests());
  }
}

void LightsailLane::follow(Tick now) {
  m_clientTimeout = m_settings->clientTimeoutS ? ticks(*m_settings->clientTimeoutS) : kNever;
  m_patienceSince = now;
}

Message LightsailLane::obstacleTo(const LightsailSettings &settings) const {
  const LightsailSettings &is = *m_settings;
  const bool same = std::string_view(is.bundle.name) == settings.bundle.name && is.nodes == settings.nodes &&
                    is.loadBalancer == settings.loadBalancer && is.burstPercent == settings.burstPercent &&
                    is.cpuShare == settings.cpuShare;
  return same ? Message() : Message("Lightsail has no scaling: its nodes stay what and how many they are.");
}

void LightsailLane::change(LightsailSettings settings, Tick now, Tally &tally) {
  settle(now, tally);
  m_settings = std::make_shared<const LightsailSettings>(std::move(settings));
  follow(now);
  settle(now, tally);
  serveQueue(now, tally);
  plan();
}

std::size_t LightsailLane::bytes() const {
  std::size_t bytes = m_queue.size() * sizeof(Waiting) + m_flights.size() * sizeof(Flight);
  for (const BurstNode &node : m_nodes) bytes += node.bytes();
  return bytes;
}

std::optional<AtWork> LightsailLane::workOn(Tick arrivedAt) const {
  // Nobody overtakes in the line.
  if (!m_queue.empty() && m_queue.front().arrivedAt <= arrivedAt) return std::nullopt;
  const auto flight = std::ranges::find(m_flights, arrivedAt, &Flight::arrivedAt);
  if (flight == m_flights.end()) return std::nullopt;
  const Tick began = arrivedAt + flight->waited;
  return AtWork{began, began};
}

void LightsailLane::arrive(const Request &request, Tally &tally) {
  settle(request.at, tally);
  tally.arrived(request.at);
  const Waiting waiting{request.at, request.service};
  BurstNode *node = m_queue.empty() ? nextWithRoom() : nullptr;
  if (node != nullptr) {
    start(*node, waiting, request.at, tally);
    plan();
    return;
  }
  if (m_settings->queueLimit && m_queue.size() >= static_cast<std::size_t>(*m_settings->queueLimit)) {
    tally.throttled(request.at, request.at);
    return;
  }
  m_queue.push_back(waiting);
  tally.queued.add(request.at, 1);
}

void LightsailLane::step(Tally &tally) {
  const Tick now = m_nextAt;
  settle(now, tally);
  BurstNode &node = m_nodes[m_nextNode];
  advance(node, now, tally);
  if (const auto flight = node.takeEnded()) {
    finish(*flight, now, tally);
    serveQueue(now, tally);
  }
  plan();
}

void LightsailLane::settle(Tick now, Tally &tally) {
  if (m_clientTimeout == kNever) return;
  // All clients are equally patient, so the first in the queue is the first to leave it.
  while (!m_queue.empty() && m_queue.front().arrivedAt + m_clientTimeout <= now) {
    const Tick leaves = std::max(m_queue.front().arrivedAt + m_clientTimeout, m_patienceSince);
    tally.queued.add(leaves, -1);
    tally.timedOut(m_queue.front().arrivedAt, leaves);
    m_queue.pop_front();
  }
}

BurstNode *LightsailLane::nextWithRoom() {
  const auto &limit = m_settings->connectionsPerNode;
  for (std::size_t i = 0; i < m_nodes.size(); ++i) {
    BurstNode &node = m_nodes[(m_turn + i) % m_nodes.size()];
    if (limit && node.requests() >= *limit) continue;
    m_turn = (m_turn + i + 1) % m_nodes.size();
    return &node;
  }
  return nullptr;
}

void LightsailLane::start(BurstNode &node, const Waiting &waiting, Tick now, Tally &tally) {
  if (m_freeFlights.empty()) {
    m_freeFlights.push_back(static_cast<std::uint32_t>(m_flights.size()));
    m_flights.emplace_back();
  }
  const std::uint32_t flight = m_freeFlights.back();
  m_freeFlights.pop_back();
  m_flights[flight] = {waiting.arrivedAt, now - waiting.arrivedAt};
  advance(node, now, tally);
  node.start(now, waiting.service, flight);
  tally.busy.add(now, 1);
  tally.note(now, 6);
}

void LightsailLane::finish(std::uint32_t flight, Tick now, Tally &tally) {
  const Flight done = m_flights[flight];
  m_freeFlights.push_back(flight);
  tally.busy.add(now, -1);
  if (m_clientTimeout != kNever && now - done.arrivedAt > m_clientTimeout) {
    tally.timedOut(done.arrivedAt, now);
  } else {
    tally.completed(done.arrivedAt, done.waited, now);
  }
}

void LightsailLane::serveQueue(Tick now, Tally &tally) {
  while (!m_queue.empty()) {
    BurstNode *node = nextWithRoom();
    if (node == nullptr) return;
    const Waiting first = m_queue.front();
    m_queue.pop_front();
    tally.queued.add(now, -1);
    start(*node, first, now, tally);
  }
}

void LightsailLane::advance(BurstNode &node, Tick now, Tally &tally) {
  const bool exhausted = node.isExhausted();
  const int before = node.fullSpeedRequests();
  node.advance(now);
  if (node.isExhausted() == exhausted) return;
  tally.capacity.add(now, node.fullSpeedRequests() - before);
  tally.note(now, exhausted ? 5 : 7);
  const auto number = static_cast<std::int64_t>(&node - m_nodes.data()) + 1;
  tally.news.push_back({now, exhausted ? News::Kind::BurstIsBack : News::Kind::BurstEnded, number, m_settings->nodes});
}

void LightsailLane::plan() {
  m_nextAt = kNever;
  for (std::size_t i = 0; i < m_nodes.size(); ++i) {
    if (m_nodes[i].nextAt() >= m_nextAt) continue;
    m_nextAt = m_nodes[i].nextAt();
    m_nextNode = i;
  }
}

}  // namespace strato::simulator
