// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/diagram/playback.h"

#include <algorithm>
#include <numeric>

namespace strato::ui {

namespace {

double factorOf(Speed speed) {
  switch (speed) {
    case Speed::Half:
      return 0.5;
    case Speed::Normal:
      return 1;
    case Speed::Double:
      return 2;
  }
  return 1;
}

using Span = std::chrono::duration<double, std::milli>;

Span sum(const std::vector<Milliseconds> &durations, int count) {
  return std::accumulate(durations.begin(), durations.begin() + count, Milliseconds{0});
}

}  // namespace

Playback::Playback(const catalog::Diagram &diagram, Motion motion) : m_motion(motion) {
  for (const StepTimes &times : timesOf(diagram)) m_durations.push_back(times.duration);
  restart();
}

bool Playback::isAtEnd() const { return m_position.step >= lastStep() && m_position.progress >= 1; }

double Playback::share() const {
  const Span whole = sum(m_durations, stepCount());
  if (whole.count() <= 0) return 0;
  return (sum(m_durations, m_position.step) +
          Span(m_durations[static_cast<std::size_t>(m_position.step)]) * m_position.progress) /
         whole;
}

double Playback::shareOf(int step) const {
  const Span whole = sum(m_durations, stepCount());
  return whole.count() <= 0 ? 0 : sum(m_durations, std::clamp(step, 0, stepCount())) / whole;
}

Position Playback::positionAt(double share) const {
  Span left = sum(m_durations, stepCount()) * std::clamp(share, 0.0, 1.0);
  for (int step = 0; step < stepCount(); ++step) {
    const Span duration = m_durations[static_cast<std::size_t>(step)];
    if (left < duration || step == lastStep()) return {step, std::min(1.0, left / duration)};
    left -= duration;
  }
  return {};
}

void Playback::setMotion(Motion motion) {
  m_motion = motion;
  if (motion == Motion::Full) return;
  m_run = Run::Still;
  m_position.progress = 1;
}

void Playback::play() {
  if (m_durations.empty()) return;
  if (m_motion == Motion::Reduced) return isAtEnd() ? restart() : stepForward();
  if (isAtEnd()) m_position = {};
  m_run = Run::Story;
}

void Playback::advance(Milliseconds passed) {
  Span left = Span(passed) * factorOf(m_speed);
  while (isMoving() && left.count() > 0) {
    const Span duration = m_durations[static_cast<std::size_t>(m_position.step)];
    const Span rest = duration * (1 - m_position.progress);
    if (left < rest) {
      m_position.progress += left / duration;
      return;
    }
    left -= rest;
    m_position.progress = 1;
    if (m_run == Run::Step || m_position.step >= lastStep())
      m_run = Run::Still;
    else
      m_position = {m_position.step + 1, 0};
  }
}

void Playback::showStep(int step) {
  if (m_durations.empty()) return;
  const bool still = m_motion == Motion::Reduced;
  m_position = {std::clamp(step, 0, lastStep()), still ? 1.0 : 0.0};
  if (still)
    m_run = Run::Still;
  else if (m_run != Run::Story)
    m_run = Run::Step;
}

void Playback::stepForward() {
  if (m_position.step < lastStep()) return showStep(m_position.step + 1);
  m_position.progress = 1;
  m_run = Run::Still;
}

void Playback::stepBack() {
  if (m_run == Run::Step) m_run = Run::Still;
  if (m_position.step == 0) return restart();
  m_position = {m_position.step - 1, isPlaying() ? 0.0 : 1.0};
}

void Playback::seek(Position position) {
  if (m_durations.empty()) return;
  if (m_run == Run::Step) m_run = Run::Still;
  m_position = {std::clamp(position.step, 0, lastStep()), std::clamp(position.progress, 0.0, 1.0)};
  if (m_motion == Motion::Reduced) m_position.progress = 1;
}

void Playback::restart() {
  m_run = Run::Still;
  m_position = {0, m_motion == Motion::Reduced ? 1.0 : 0.0};
}

}  // namespace strato::ui
