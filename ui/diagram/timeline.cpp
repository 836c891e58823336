// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/diagram/timeline.h"

#include <algorithm>
#include <optional>

#include "ui/diagram/geometry.h"

namespace strato::ui {

namespace {

constexpr Milliseconds perCharacter{40};  // about 250 words a minute

bool meet(const Journey &a, const Journey &b) {
  for (std::size_t i = 0; i < a.edges.size(); ++i)
    for (std::size_t j = 0; j < b.edges.size(); ++j)
      if (a.edges[i] == b.edges[j] && std::chrono::abs(a.start(i) - b.start(j)) < hopTime) return true;
  return false;
}

std::vector<Journey> journeysOf(const catalog::Diagram &diagram, const catalog::DiagramStep &step) {
  std::vector<Journey> journeys;
  for (const catalog::DiagramToken &token : step.tokens) {
    Journey journey{token.label, leadTime, {}};
    for (const std::string &id : token.along)
      if (const int edge = edgeIndex(diagram, id); edge >= 0) journey.edges.push_back(edge);
    if (journey.edges.empty()) continue;
    const auto meetsEarlier = [&] {
      return std::any_of(journeys.begin(), journeys.end(), [&](const Journey &other) { return meet(journey, other); });
    };
    while (meetsEarlier()) journey.departure += passTime;
    journeys.push_back(std::move(journey));
  }
  return journeys;
}

bool isRest(catalog::NodeState state) {
  return state == catalog::NodeState::None || state == catalog::NodeState::Warm ||
         state == catalog::NodeState::Absent || state == catalog::NodeState::Draining;
}

/// A node changes when the first token reaches it; one that comes to rest does so when its last token has left.
Milliseconds changeTime(const catalog::Diagram &diagram, const std::vector<Journey> &journeys, const std::string &node,
                        catalog::NodeState state) {
  std::optional<Milliseconds> arrival;
  Milliseconds left{0};
  for (const Journey &journey : journeys) {
    for (std::size_t hop = 0; hop < journey.edges.size(); ++hop) {
      const catalog::DiagramEdge &edge = diagram.edges[static_cast<std::size_t>(journey.edges[hop])];
      if (edge.to == node) arrival = std::min(arrival.value_or(journey.arrival(hop)), journey.arrival(hop));
      if (edge.from == node) left = std::max(left, journey.start(hop));
    }
  }
  if (arrival) return *arrival;
  return isRest(state) ? left : Milliseconds{0};
}

}  // namespace

std::vector<StepTimes> timesOf(const catalog::Diagram &diagram) {
  std::vector<StepTimes> all;
  for (const catalog::DiagramStep &step : diagram.steps) {
    StepTimes times;
    times.journeys = journeysOf(diagram, step);
    Milliseconds moving{0};
    for (const Journey &journey : times.journeys) moving = std::max(moving, journey.arrival(journey.edges.size() - 1));
    const Milliseconds reading = perCharacter * static_cast<int>(step.say.plain().size());
    times.duration = std::max(leastTime, reading) + moving;
    for (const auto &[node, state] : step.set) times.changes[node] = changeTime(diagram, times.journeys, node, state);
    all.push_back(std::move(times));
  }
  return all;
}

}  // namespace strato::ui
