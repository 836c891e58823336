// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/diagram/timeline.h"

namespace strato::ui {

enum class Speed { Half, Normal, Double };
enum class Motion { Full, Reduced };

/// Where the story is, and whether it moves. Knows no clock: somebody tells it how much time has passed.
class Playback final {
 public:
  Playback() = default;
  explicit Playback(const catalog::Diagram &diagram, Motion motion = Motion::Full);

  [[nodiscard]] Position position() const { return m_position; }
  [[nodiscard]] int stepCount() const { return static_cast<int>(m_durations.size()); }
  [[nodiscard]] bool isPlaying() const { return m_run == Run::Story; }
  /// Whether time makes a difference: while playing, and while a single step shows its motion.
  [[nodiscard]] bool isMoving() const { return m_run != Run::Still; }
  [[nodiscard]] bool isAtEnd() const;
  [[nodiscard]] Speed speed() const { return m_speed; }
  [[nodiscard]] Motion motion() const { return m_motion; }
  /// The share of the whole story that lies behind, and back.
  [[nodiscard]] double share() const;
  [[nodiscard]] Position positionAt(double share) const;
  /// Where a step begins, as a share of the whole.
  [[nodiscard]] double shareOf(int step) const;

  void setSpeed(Speed speed) { m_speed = speed; }
  /// With reduced motion each step is one still frame, its last, and nothing ever moves by itself.
  void setMotion(Motion motion);
  /// From the start again if the end is reached. With reduced motion: the next step.
  void play();
  void pause() { m_run = Run::Still; }
  void advance(Milliseconds passed);
  /// Shows a step from its beginning, with its motion, and rests at its end unless the story is playing.
  void showStep(int step);
  void stepForward();
  /// The end of the step before; the very beginning from the first one.
  void stepBack();
  void seek(Position position);
  void restart();

  bool operator==(const Playback &) const = default;

 private:
  enum class Run { Still, Step, Story };

  [[nodiscard]] int lastStep() const { return stepCount() - 1; }

  std::vector<Milliseconds> m_durations;
  Position m_position;
  Run m_run = Run::Still;
  Speed m_speed = Speed::Normal;
  Motion m_motion = Motion::Full;
};

}  // namespace strato::ui
