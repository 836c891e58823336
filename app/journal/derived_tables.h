// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/database/database.h"
#include "app/learning/standings.h"

namespace strato::journal {

/// The standings as tables, so that a page need not fold years of events. Nothing here begins or ends a transaction.

/// Keeps the tables in step with an event that has just been inserted.
[[nodiscard]] Result<void> follow(const database::Database &database, const learning::Event &event);

/// Empties the tables and fills them again from the events.
[[nodiscard]] Result<void> rebuildDerived(const database::Database &database);

[[nodiscard]] Result<std::vector<learning::QuestionStanding>> readQuestions(const database::Database &database);
[[nodiscard]] Result<std::vector<learning::PageStanding>> readPages(const database::Database &database);
[[nodiscard]] Result<std::vector<learning::DayStanding>> readDays(const database::Database &database);
[[nodiscard]] Result<std::vector<learning::PredictionStanding>> readPredictions(const database::Database &database);
[[nodiscard]] Result<std::optional<std::string>> readPreference(const database::Database &database,
                                                                const std::string &key);

}  // namespace strato::journal
