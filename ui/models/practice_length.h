// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <array>

#include "app/learning/record.h"

namespace strato::ui {

/// How many questions a session may have. The last stands for all there are.
inline constexpr std::array<std::size_t, 3> sessionLengths{5, 10, 1000};

/// What the learner chose last; 10 at first.
[[nodiscard]] std::size_t sessionLength(const learning::Record &record);
Result<void> keepSessionLength(learning::Record &record, std::size_t length);

}  // namespace strato::ui
