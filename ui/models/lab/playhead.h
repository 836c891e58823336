// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QObject>
#include <vector>

#include "app/simulator/tick.h"

namespace strato::ui {

/// Where in the simulated time one is, and how fast it goes on. Whoever has a timer says how much real time passed.
class Playhead final : public QObject {
  Q_OBJECT

 public:
  using QObject::QObject;

  /// Simulated seconds in a real one.
  [[nodiscard]] static const std::vector<int> &speeds();

  [[nodiscard]] simulator::Tick now() const { return m_now; }
  [[nodiscard]] simulator::Tick end() const { return m_end; }
  [[nodiscard]] bool isPlaying() const { return m_playing; }
  [[nodiscard]] int speed() const { return m_speed; }

  /// Of another run; the time stays where it can.
  void setEnd(simulator::Tick end);
  /// A jump, by scrubbing or stepping.
  void seek(simulator::Tick at);
  /// At the end it begins again from the start.
  void play();
  void pause();
  void toggle() { m_playing ? pause() : play(); }
  void setSpeed(int speed);
  /// The next faster (1) or slower (-1) of speeds().
  void changeSpeed(int steps);
  void advance(int milliseconds);

 Q_SIGNALS:
  void moved(simulator::Tick now);   ///< a little further, as time goes
  void jumped(simulator::Tick now);  ///< anywhere
  void playingChanged(bool playing);
  void speedChanged(int speed);

 private:
  simulator::Tick m_now = 0;
  simulator::Tick m_end = 0;
  bool m_playing = false;
  int m_speed = 10;
};

}  // namespace strato::ui
