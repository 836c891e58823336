// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/catalog/text_file.h"
#include "app/simulator/file/scenario_file.h"
#include "tests/app/simulator/pricing/shipped_prices.h"
#include "tests/support/places.h"
#include "ui/models/lab/sweep_run.h"

namespace strato::tests {

inline simulator::Scenario shippedScenario(const std::string &name) {
  const auto text = catalog::readTextFile(inSource("content/scenarios/" + name + ".json"));
  return simulator::readScenario(text.value()).value();
}

/// The half hour of "spike" with fleets of 2 to 5, four crowds each.
inline ui::SweepPlan smallSweep() {
  ui::SweepPlan plan;
  plan.scenario = shippedScenario("spike");
  plan.lane = 1;
  plan.setting = ui::fieldsOf(plan.scenario.lanes[1], shippedPrices()).front();
  plan.values = ui::sweepValues(2, 5, 1);
  plan.seeds = 4;
  return plan;
}

}  // namespace strato::tests
