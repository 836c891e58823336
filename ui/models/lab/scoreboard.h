// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>
#include <vector>

#include "ui/models/lab/lab_outcome.h"

namespace strato::ui {

/// What a lane is judged by.
struct LaneFigures {
  QString name;
  double p99S = 0.0;
  double lostShare = 0.0;
  double coldShare = 0.0;
  double peakRps = 0.0;
  double idleShare = 0.0;  ///< of what was there to serve
  double usd = 0.0;
  double usdMonth = 0.0;  ///< if the whole run came again and again
  bool jobs = false;      ///< of Batch: what it does are jobs, and these four say more
  double done = 0.0;
  double startP99S = 0.0;    ///< until one runs
  double usdThousand = 0.0;  ///< for a thousand that are done
  std::uint64_t requests = 0;
  std::uint64_t lost = 0;
};

/// Of a lane so far: `report` at a moment, `usd` until then.
[[nodiscard]] LaneFigures figuresOf(const LabOutcome &outcome, std::size_t lane, const simulator::LaneReport &report,
                                    double usd);
/// Of a lane over the whole run.
[[nodiscard]] LaneFigures figuresOf(const LabOutcome &outcome, std::size_t lane);

struct ScoreRow {
  QString name;
  QString brief;               ///< where the name has no room
  QString tip;                 ///< how it is counted
  std::vector<QString> texts;  ///< one for each lane
  std::vector<bool> best;      ///< all that share the best value; none where all are equal
  QString factor;              ///< of two lanes: how far apart they are, "11×"
  QString lead;                ///< who wins and how far the next one is: "EC2 leads, 2.9× ahead of Lambda."
};

struct Scoreboard {
  std::vector<QString> lanes;
  std::vector<ScoreRow> rows;
  /// Who does better and at what price: "Lambda loses least. EC2 costs a twentieth, and lost 50 %."
  QString verdict;
};

/// What a change bought, and what it cost: of the same lane in two futures.
[[nodiscard]] QString comparisonOf(const LaneFigures &before, const LaneFigures &after);

[[nodiscard]] Scoreboard scoreboardOf(const std::vector<LaneFigures> &lanes);

}  // namespace strato::ui
