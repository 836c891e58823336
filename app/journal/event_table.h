// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <optional>
#include <string_view>
#include <vector>

#include "app/database/database.h"
#include "app/learning/event.h"

namespace strato::journal {

/// Events as rows. Nothing here begins or ends a transaction.

/// Adds the event and returns its number; the one it carries is not looked at.
[[nodiscard]] Result<std::int64_t> insertEvent(const database::Database &database, const learning::Event &event);

/// All events in order. Kinds of events that only a newer program knows are left out.
[[nodiscard]] Result<std::vector<learning::Event>> readEvents(const database::Database &database);

/// The answer with this number, without its choices; nothing where no answer has it.
[[nodiscard]] Result<std::optional<learning::Event>> readAnswer(const database::Database &database,
                                                                std::int64_t sequence);
/// The answers to one question that were not taken back, in order, without their choices.
[[nodiscard]] Result<std::vector<learning::Event>> readCountingAnswers(const database::Database &database,
                                                                       const QuestionId &question);
[[nodiscard]] Result<bool> isUndone(const database::Database &database, std::int64_t answer);

[[nodiscard]] std::string_view nameOf(learning::Confidence confidence);
[[nodiscard]] learning::Confidence confidenceOf(std::string_view name);

}  // namespace strato::journal
