// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <functional>
#include <vector>

#include "app/learning/event.h"

namespace strato::ui {

/// A misconception that a wrong answer has shown and that is not set straight yet.
struct OpenIdea {
  MisconceptionId id;
  int missed = 0;
  int rightSince = 0;  ///< 0 or 1; at two it closes
  Instant lastMissed{};
  QuestionId lastQuestion;
  bool operator==(const OpenIdea &) const = default;
};

struct Ideas {
  std::vector<OpenIdea> open;  ///< the one missed last comes first
  int closed = 0;
  bool operator==(const Ideas &) const = default;
};

inline constexpr int rightAnswersToClose = 2;

/// Which misconceptions the wrong choices of a question stand for.
using IdeasOfQuestion = std::function<std::vector<MisconceptionId>(const QuestionId &)>;

/// A right answer counts towards closing when it is to another question than the one that was missed, or comes on a
/// later day: repeating the answer that one has just read proves nothing.
[[nodiscard]] Ideas ideasFrom(const std::vector<learning::Event> &events, const IdeasOfQuestion &ideasOf);

}  // namespace strato::ui
