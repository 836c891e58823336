// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <optional>

namespace strato::learning {

/// A share with the range that it honestly may have.
struct Proportion {
  double low = 0;
  double middle = 0;
  double high = 0;
  bool operator==(const Proportion &) const = default;
};

/// Below this many answers a share says more about luck than about the learner.
inline constexpr int enoughAnswers = 20;

/// The share of right answers with its 95 % interval after Wilson; nothing below enoughAnswers.
[[nodiscard]] std::optional<Proportion> shareRight(int right, int answered);

}  // namespace strato::learning
