// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <iosfwd>
#include <vector>

#include "app/simulator/bundles/bundle_error.h"
#include "app/simulator/pricing/bill.h"
#include "app/simulator/run.h"
#include "app/simulator/seeds.h"

namespace strato::cli {

/// What "simulate" found out.
struct Simulation {
  simulator::Scenario scenario;
  simulator::Run run;
  std::vector<pricing::Bill> bills;  ///< one a lane
  double wallSeconds = 0.0;
  /// For each seed the reports of all lanes; empty without --seeds.
  std::vector<std::vector<simulator::LaneReport>> seeds;
  /// What it did to the figures that each request stood for many; nothing where it did not.
  std::optional<simulator::BundleErrors> bundleErrors;
};

void printSimulationJson(const Simulation &simulation, std::ostream &out);
/// One row for each sample of each lane.
void printSimulationCsv(const Simulation &simulation, std::ostream &out);
/// A table, and for each lane small charts of letters.
void printSimulationText(const Simulation &simulation, std::ostream &out);

}  // namespace strato::cli
