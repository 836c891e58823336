// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/diagram/scene.h"

#include <algorithm>
#include <cmath>

#include "ui/diagram/geometry.h"

namespace strato::ui {

namespace {

using catalog::Diagram;
using catalog::DiagramStep;
using catalog::NodeState;
using Time = std::chrono::duration<double, std::milli>;

double outCubic(double share) {
  const double left = 1 - std::clamp(share, 0.0, 1.0);
  return 1 - left * left * left;
}

/// Computes one scene; the step and the time within it are fixed.
class SceneMaker final {
 public:
  SceneMaker(const Diagram &diagram, const std::vector<StepTimes> &times, std::size_t step, Time time)
      : m_diagram(diagram), m_times(times), m_step(step), m_time(time) {}

  [[nodiscard]] DiagramScene make() const;

 private:
  [[nodiscard]] std::vector<NodeState> statesBefore(std::size_t step) const;
  [[nodiscard]] Still stillAt(Time time) const;
  [[nodiscard]] Still lastOfPreviousStep() const;
  [[nodiscard]] double filled(std::size_t node, NodeState state) const;
  void mark(Still &still, std::size_t step) const;
  void addTokens(DiagramScene &scene) const;

  const Diagram &m_diagram;
  const std::vector<StepTimes> &m_times;
  std::size_t m_step;
  Time m_time;
};

std::vector<NodeState> SceneMaker::statesBefore(std::size_t step) const {
  std::vector<NodeState> states;
  for (const auto &node : m_diagram.nodes) {
    NodeState state = node.state;
    for (std::size_t earlier = 0; earlier < step; ++earlier)
      if (const auto set = m_diagram.steps[earlier].set.find(node.id); set != m_diagram.steps[earlier].set.end())
        state = set->second;
    states.push_back(state);
  }
  return states;
}

/// A step that names nothing is about everything.
void SceneMaker::mark(Still &still, std::size_t step) const {
  const std::vector<std::string> &show = m_diagram.steps[step].show;
  const auto isShown = [&](const std::string &id) {
    return show.empty() || std::find(show.begin(), show.end(), id) != show.end();
  };
  for (const auto &node : m_diagram.nodes) still.nodesMatter.push_back(isShown(node.id));
  for (const auto &edge : m_diagram.edges) still.edgesMatter.push_back(isShown(edge.from) && isShown(edge.to));
  for (const Journey &journey : m_times[step].journeys)
    for (const int edge : journey.edges) still.edgesMatter[static_cast<std::size_t>(edge)] = true;
}

Still SceneMaker::stillAt(Time time) const {
  Still still{statesBefore(m_step), {}, {}};
  for (std::size_t node = 0; node < m_diagram.nodes.size(); ++node) {
    const std::string &id = m_diagram.nodes[node].id;
    const auto change = m_times[m_step].changes.find(id);
    if (change != m_times[m_step].changes.end() && time >= change->second)
      still.states[node] = m_diagram.steps[m_step].set.at(id);
  }
  mark(still, m_step);
  return still;
}

Still SceneMaker::lastOfPreviousStep() const {
  Still still{statesBefore(m_step), {}, {}};
  mark(still, m_step - 1);
  return still;
}

/// From the moment of the change to the moment at which the next state sets in, or to the end of the step.
double SceneMaker::filled(std::size_t node, NodeState state) const {
  if (state != NodeState::Cold && state != NodeState::Booting) return 0;
  const std::string &id = m_diagram.nodes[node].id;
  Time clock{0};
  Time begin{0};
  Time end{0};
  Time now{0};
  for (std::size_t step = 0; step < m_times.size(); ++step) {
    if (step == m_step) now = clock + m_time;
    const auto change = m_times[step].changes.find(id);
    if (change != m_times[step].changes.end()) {
      if (step > m_step) {
        end = clock + change->second;
        break;
      }
      if (m_diagram.steps[step].set.at(id) == state) begin = clock + change->second;
    }
    clock += m_times[step].duration;
    if (step == m_step) end = clock;
  }
  return end <= begin ? 1 : std::clamp((now - begin) / (end - begin), 0.0, 1.0);
}

void SceneMaker::addTokens(DiagramScene &scene) const {
  const Time pass(passTime);
  for (std::size_t index = 0; index < m_times[m_step].journeys.size(); ++index) {
    const Journey &journey = m_times[m_step].journeys[index];
    if (m_time < journey.departure) continue;
    TokenSpot spot{index};
    for (std::size_t hop = 0; hop < journey.edges.size(); ++hop) {
      const Time since = m_time - journey.start(hop);
      if (since.count() < 0) break;
      spot.edge = journey.edges[hop];
      spot.along = outCubic(since / Time(hopTime));
      spot.size = hop == 0 ? 1 : std::clamp(since / (pass / 2), 0.0, 1.0);
      double &trail = scene.trails[static_cast<std::size_t>(spot.edge)];
      trail = std::max(trail, spot.along);
      const bool isLast = hop + 1 == journey.edges.size();
      spot.rests = isLast && since >= hopTime;
      if (!isLast && since > hopTime) spot.size = std::clamp(1 - (since - hopTime) / (pass / 2), 0.0, 1.0);
    }
    scene.tokens.push_back(spot);
  }
}

DiagramScene SceneMaker::make() const {
  DiagramScene scene;
  scene.step = static_cast<int>(m_step);
  scene.now = stillAt(m_time);
  Time changed{0};
  for (const auto &[node, time] : m_times[m_step].changes)
    if (time <= m_time) changed = std::max(changed, Time(time));
  scene.before = scene.now;
  if (m_time - changed < fadeTime) {
    if (changed.count() > 0)
      scene.before = stillAt(changed - Time(0.01));
    else if (m_step > 0)
      scene.before = lastOfPreviousStep();
    scene.blend = scene.before == scene.now ? 1 : outCubic((m_time - changed) / Time(fadeTime));
  }
  for (std::size_t node = 0; node < m_diagram.nodes.size(); ++node)
    scene.filled.push_back(filled(node, scene.now.states[node]));
  scene.trails.assign(m_diagram.edges.size(), 0);
  addTokens(scene);
  for (std::size_t step = 0; step <= m_step; ++step)
    if (!m_diagram.steps[step].counters.empty()) scene.counters = m_diagram.steps[step].counters;
  return scene;
}

}  // namespace

DiagramScene sceneAt(const Diagram &diagram, const std::vector<StepTimes> &times, Position position) {
  if (diagram.steps.empty()) {
    DiagramScene scene;
    for (const auto &node : diagram.nodes) scene.now.states.push_back(node.state);
    scene.now.nodesMatter.assign(diagram.nodes.size(), true);
    scene.now.edgesMatter.assign(diagram.edges.size(), true);
    scene.before = scene.now;
    scene.filled.assign(diagram.nodes.size(), 0);
    scene.trails.assign(diagram.edges.size(), 0);
    return scene;
  }
  const auto step = static_cast<std::size_t>(std::clamp(position.step, 0, static_cast<int>(diagram.steps.size()) - 1));
  const Time time = Time(times[step].duration) * std::clamp(position.progress, 0.0, 1.0);
  return SceneMaker(diagram, times, step, time).make();
}

DiagramScene sceneAt(const Diagram &diagram, Position position) { return sceneAt(diagram, timesOf(diagram), position); }

}  // namespace strato::ui
