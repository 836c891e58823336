// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <vector>

#include "app/learning/record.h"

namespace strato::ui {

enum class Star { Set, Cleared };

/// The questions that the learner marked to come back to, in the order of marking.
[[nodiscard]] std::vector<QuestionId> starredQuestions(const learning::Record &record);
Result<void> setStar(learning::Record &record, const QuestionId &question, Star star);

}  // namespace strato::ui
