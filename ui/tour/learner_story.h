// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <vector>

#include "app/catalog/question.h"
#include "app/learning/event.h"

namespace strato::ui {

/// What a learner did in the days before `now`, made up and always the same: some pages read, most questions answered
/// once or twice, a few of them wrong.
[[nodiscard]] std::vector<learning::Event> learnerStory(const std::vector<catalog::Question> &questions, Instant now);

}  // namespace strato::ui
