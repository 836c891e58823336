// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QtGlobal>
#include <array>
#include <vector>

#include "ui/models/lab/stage_scene.h"

namespace strato::ui {

/// How a dot moves, and where it ends.
enum class DotWay : std::uint8_t {
  Straight,  ///< past the gate to a place
  Joins,     ///< to the end of the line
  Enters,    ///< from the head of the line to a place
  Refused,   ///< to the gate, and falls
  GivesUp    ///< from the head of the line, and falls
};
inline constexpr int wayCount = 5;

struct MovingDot {
  DotWay way = DotWay::Straight;
  int path = 0;    ///< a number that chooses among the paths, and the place inside
  int stands = 1;  ///< for so many requests
  double age = 0;  ///< in ms of wall time
};

inline constexpr double outsideMs = 240, entryMs = 180, fallMs = 240;

/// The requests under way between two places, told from what two scenes one after the other have counted. Each request
/// that is counted travels once: it waits to be shown, is under way in one dot, or has ended.
class StageTraffic {
 public:
  using Counts = std::array<qint64, wayCount>;

  void follow(const StageScene &before, const StageScene &now);
  void advance(double ms);
  /// Nothing is under way any more.
  void clear();
  /// Each dot stands for at least so many.
  void setLeast(int requests) { m_least = requests; }

  [[nodiscard]] int standsFor() const { return m_stands; }
  [[nodiscard]] const std::vector<MovingDot> &dots() const { return m_dots; }
  [[nodiscard]] bool isQuiet() const { return m_dots.empty() && m_due == Counts{}; }
  [[nodiscard]] const Counts &due() const { return m_due; }
  [[nodiscard]] const Counts &ended() const { return m_ended; }

 private:
  void chooseSize(double ms);
  void spawn(double ms);

  std::vector<MovingDot> m_dots;
  Counts m_due{};
  Counts m_ended{};
  qint64 m_came = 0;   ///< on the busiest way since it was advanced
  double m_perMs = 0;  ///< the same for each ms of wall time, smoothed
  int m_least = 1;
  int m_stands = 1;
  int m_next = 0;
};

[[nodiscard]] double lengthOf(DotWay way);
/// 1, 2, 5, 10, 20, 50 ...: the first that is not less.
[[nodiscard]] int roundBundle(double atLeast);

}  // namespace strato::ui
