// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>
#include <functional>
#include <optional>
#include <vector>

#include "app/simulator/scenario.h"

namespace strato::ui {

/// A number of a lane that a sweep can vary.
struct SweepSetting {
  QString id;    ///< as in the scenario file: "memory_mb"
  QString name;  ///< "Smallest fleet"
  QString unit;  ///< "machines"; empty where the name says all
  double least = 0;
  double most = 1;
  double step = 1;
  /// What a sweep offers at first: from, to.
  double from = 0;
  double to = 1;
  /// Nothing where the lane does not use it now; a sweep may still set it.
  std::function<std::optional<double>(const simulator::LaneSettings &)> get;
  /// Keeps the lane valid: a larger minimum lifts the maximum too.
  std::function<void(simulator::LaneSettings &, double)> set;

  [[nodiscard]] bool isWhole() const { return step >= 1; }
};

/// Those of the lane's platform, the most telling one first.
[[nodiscard]] std::vector<SweepSetting> sweepSettingsOf(const simulator::LaneSettings &lane);

}  // namespace strato::ui
