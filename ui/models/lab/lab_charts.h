// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QPointF>
#include <QString>
#include <vector>

#include "ui/models/lab/lab_outcome.h"

namespace strato::ui {

/// The round number that an axis ends at: not below the highest value.
[[nodiscard]] double axisEnd(double highest);

/// A line over the seconds of a run. Points that are not a number are gaps.
struct ChartLine {
  enum class Kind : std::uint8_t { Line, Step, Area, Bars, Rings };
  QString name;
  int lane = -1;  ///< -1: the demand, which all lanes share
  Kind kind = Kind::Line;
  int rank = 0;  ///< of lines that belong together, from the most important: p99, p95, p50
  std::vector<QPointF> points;

  /// What it says at a second; not a number in a gap.
  [[nodiscard]] double at(double second) const;
};

/// A strip of the charts: its lines share an axis.
struct ChartStrip {
  enum class What : std::uint8_t { Capacity, Latency, Lost, Cost, Jobs };
  enum class Scale : std::uint8_t { Linear, Log };
  What what = What::Capacity;
  QString title;
  QString unit;
  Scale scale = Scale::Linear;
  double least = 0.0, most = 1.0;
  std::vector<ChartLine> lines;

  /// 0 at the foot of the strip and 1 at its top.
  [[nodiscard]] double heightOf(double value) const;
  [[nodiscard]] QString textOf(double value) const;
  /// For a button.
  [[nodiscard]] QString shortTitle() const;
};

/// Demand and capacity, latency, lost and cold, cost so far. Of lanes that all have jobs: jobs at work, jobs done, jobs
/// that failed, cost so far.
[[nodiscard]] std::vector<ChartStrip> stripsOf(const LabOutcome &outcome);
/// Both with the same axes, so that they can be laid over each other.
void shareAxes(std::vector<ChartStrip> &one, std::vector<ChartStrip> &other);

}  // namespace strato::ui
