// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QPointF>
#include <QString>
#include <optional>
#include <vector>

#include "app/guides/scoring.h"
#include "ui/models/lab/lab_outcome.h"
#include "ui/models/lab/wait_parts.h"

namespace strato::ui {

/// What is drawn over the demand, and what it came to, in seconds and requests a second.
struct PredictionChart {
  struct Line {
    std::size_t lane = 0;
    QString name;
    guides::Drawing points;
  };
  double fromS = 0.0, toS = 1.0;
  double most = 1.0;
  guides::Drawing demand;
  std::vector<Line> real;  ///< of the lane that is drawn; of all where nothing is
  bool canDraw = false;
  Wait wait;                ///< of the lane that is drawn
  bool countsJobs = false;  ///< at work on each lane, instead of requests a second: there is no demand then
};

/// Between two moments of an outcome, the run's lines included. `lane` is the one that is drawn.
[[nodiscard]] PredictionChart predictionChartOf(const LabOutcome &outcome, const catalog::Guide &guide,
                                                const guides::Figures &figures);

/// What a line says at a second; steps hold until the next point.
[[nodiscard]] double lineAt(const guides::Drawing &line, double second);

/// Where the drawing and the run differ most.
struct PredictionGap {
  /// One reached half of the way up before the other.
  struct Shift {
    double drawnS = 0.0, realS = 0.0;
    double rate = 0.0;
  };
  std::optional<Shift> shift;
  double atS = 0.0;
  double drawn = 0.0, real = 0.0;
};
[[nodiscard]] std::optional<PredictionGap> gapOf(const PredictionChart &chart, const guides::Drawing &drawn);
/// "2:24 too early".
[[nodiscard]] QString shiftWords(const PredictionGap::Shift &shift);
/// "260 too high at 07:30".
[[nodiscard]] QString missWords(const PredictionGap &gap);

}  // namespace strato::ui
