// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>
#include <QStringList>
#include <vector>

#include "app/base/result.h"
#include "app/simulator/pricing/price_book.h"
#include "ui/models/lab/lab_state.h"

namespace strato::ui {

/// The ending of a scenario's file, without the point.
[[nodiscard]] QString scenarioSuffix();

/// A scenario that comes with the program.
struct ScenarioEntry {
  QString id;
  QString title;
  QStringList lanes;
  QString group;  ///< what it is about: "Containers"
};
/// By group, and in it by title. Files that cannot be read are left out: a test reads them all.
[[nodiscard]] std::vector<ScenarioEntry> scenariosIn(const QString &folder);

/// Reads a file, or says in a sentence what is wrong with it, where, and what is allowed there.
[[nodiscard]] Result<LabState> openScenario(const QString &file, const pricing::PriceBook &prices);
/// With all branches. Whole or not at all: the file before stays until the new one is safely there.
[[nodiscard]] Result<void> saveScenario(const QString &file, const LabState &state);

/// The same scenario under recorded traffic: a list of times, the log of a web server or one of the public traces,
/// whichever it is. The recording decides how long requests take, where it knows.
[[nodiscard]] Result<simulator::Scenario> withRecording(simulator::Scenario scenario, const QString &file);

}  // namespace strato::ui
