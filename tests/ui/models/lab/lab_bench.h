// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "tests/app/simulator/pricing/shipped_prices.h"
#include "tests/support/places.h"
#include "ui/models/lab/lab_session.h"
#include "ui/models/lab/scenario_files.h"

namespace strato::tests {

/// A scenario that comes with the program.
[[nodiscard]] inline simulator::Scenario labScenario(const QString &id) {
  const QString file = QString::fromStdString(inSource("content/scenarios")) + u'/' + id + QStringLiteral(".json");
  auto scenario = ui::openScenario(file, shippedPrices());
  if (!scenario) qFatal("%s", scenario.error().english().c_str());
  return std::move(scenario->scenario);
}

/// Two minutes of steady load on two lanes: enough to see something, and quick.
[[nodiscard]] inline simulator::Scenario quickScenario() {
  simulator::Scenario scenario = labScenario(QStringLiteral("spike"));
  scenario.durationS = 120;
  return scenario;
}

}  // namespace strato::tests
