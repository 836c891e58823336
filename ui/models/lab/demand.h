// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>
#include <vector>

#include "app/simulator/scenario.h"

namespace strato::ui {

using DemandPoints = std::vector<simulator::RateCurve::Point>;

/// The points of the demand curve, the first at the start and the last at the end. Empty where there is no curve to
/// edit: a trace, or bursts by chance.
[[nodiscard]] DemandPoints demandOf(const simulator::Scenario &scenario);
/// Requests arrive by chance along these points from now on.
void setDemand(simulator::Scenario &scenario, DemandPoints points);

// Edits of a curve. Points keep their order and stay within the run; the first and the last one keep their time.
void movePoint(DemandPoints &points, std::size_t place, double second, double rate);
/// Gives the place of the new point.
std::size_t addPoint(DemandPoints &points, double second, double rate);
/// The first and the last one stay.
void removePoint(DemandPoints &points, std::size_t place);
/// Twice the load for a while from a second on.
void surge(DemandPoints &points, double second, double length);

/// A shape of demand that one may begin with.
struct DemandPreset {
  QString id;
  QString name;
  DemandPoints (*make)(double durationS, double peak);
};
[[nodiscard]] std::vector<DemandPreset> demandPresets();

}  // namespace strato::ui
