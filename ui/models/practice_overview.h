// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/models/practice_source.h"

namespace strato::ui {

/// How a question stands with the learner, for a bar of all of them.
enum class QuestionState { New, Right, Missed };

struct ShelfStanding {
  PracticeShelf shelf;
  BankStanding standing;
  std::vector<QuestionState> states;  ///< one for each question
};

/// A session that waits to be gone on with.
struct KeptSession {
  PracticeSource source;
  int answered = 0;
  int right = 0;
  int questions = 0;
  std::int64_t since = 0;
};

/// What the first page of Practice shows.
struct PracticeOverview {
  std::vector<ShelfStanding> shelves;
  BankStanding all;
  std::optional<KeptSession> kept;  ///< the one that was begun last
  std::vector<catalog::Question> missed;
  std::vector<catalog::Question> starred;
};

[[nodiscard]] PracticeOverview overviewOf(const PracticeDesk &desk, const catalog::Store &store,
                                          const learning::Record &record);

/// Why these questions come next: how many are new, were missed, or are to be kept fresh.
struct NextUp {
  int fresh = 0;
  int missed = 0;
  int known = 0;
  [[nodiscard]] int all() const { return fresh + missed + known; }
  bool operator==(const NextUp &) const = default;
};
[[nodiscard]] NextUp nextUp(const std::vector<QuestionId> &bank, const QuestionStandings &standings,
                            std::size_t length);

}  // namespace strato::ui
