// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QPointF>
#include <map>
#include <memory>

#include "app/simulator/cost.h"
#include "app/simulator/run.h"

namespace strato::ui {

/// What a scenario, or a branch of one, led to.
struct LabOutcome {
  simulator::Scenario scenario;
  std::vector<simulator::LaneSettings> lanes;  ///< as they are at the end
  std::shared_ptr<const simulator::Run> run;
  std::vector<double> dollars;                     ///< of each lane, over the whole run
  std::vector<std::vector<QPointF>> dollarCurves;  ///< of each lane: second, dollars until then
  int bundle = 1;
};

/// How long a lane works on a request, on average: Lambda by its memory.
[[nodiscard]] double serviceSeconds(const LabOutcome &outcome, std::size_t lane);

/// What is to be computed: the scenario from its start, or other settings of some lanes from a moment of an outcome on.
struct LabTask {
  simulator::Scenario scenario;
  std::shared_ptr<const LabOutcome> parent;  ///< null: from the start
  simulator::Tick from = 0;
  std::map<std::size_t, simulator::LaneSettings> changed;
};

/// Nothing when `progress` said stop.
[[nodiscard]] Result<std::shared_ptr<const LabOutcome>> outcomeOf(const LabTask &task, const pricing::PriceBook &book,
                                                                  const simulator::Progress &progress = {});

/// Of the exact quantities: a bill's own total is rounded to cents, and a few minutes may cost less than one.
[[nodiscard]] double exactDollars(const pricing::Bill &bill);
/// What a lane cost from the start to a moment.
[[nodiscard]] Result<double> dollarsUntil(const LabOutcome &outcome, std::size_t lane,
                                          const simulator::LaneState &moment, const pricing::PriceBook &book);

}  // namespace strato::ui
