// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/models/lab/playhead.h"

#include <algorithm>

namespace strato::ui {

using simulator::Tick;

const std::vector<int> &Playhead::speeds() {
  static const std::vector<int> all{1, 10, 60, 600, 3600};
  return all;
}

void Playhead::setEnd(Tick end) {
  m_end = end;
  if (m_now > end) seek(end);
}

void Playhead::seek(Tick at) {
  m_now = std::clamp(at, Tick{0}, m_end);
  Q_EMIT jumped(m_now);
}

void Playhead::play() {
  if (m_playing || m_end == 0) return;
  if (m_now >= m_end) seek(0);
  m_playing = true;
  Q_EMIT playingChanged(true);
}

void Playhead::pause() {
  if (!m_playing) return;
  m_playing = false;
  Q_EMIT playingChanged(false);
}

void Playhead::setSpeed(int speed) {
  if (speed == m_speed) return;
  m_speed = speed;
  Q_EMIT speedChanged(speed);
}

void Playhead::changeSpeed(int steps) {
  const auto &all = speeds();
  const auto here = std::ranges::lower_bound(all, m_speed) - all.begin();
  setSpeed(all[static_cast<std::size_t>(std::clamp<std::ptrdiff_t>(here + steps, 0, std::ssize(all) - 1))]);
}

void Playhead::advance(int milliseconds) {
  if (!m_playing) return;
  m_now = std::min(m_end, m_now + Tick{milliseconds} * m_speed * (simulator::kSecond / 1000));
  Q_EMIT moved(m_now);
  if (m_now >= m_end) pause();
}

}  // namespace strato::ui
