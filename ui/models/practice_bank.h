// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <optional>
#include <vector>

#include "app/learning/proportion.h"
#include "app/learning/record.h"

namespace strato::ui {

/// What the learner has done so far with a set of questions.
struct BankStanding {
  int questions = 0;
  int tried = 0;                              ///< questions with at least one answer
  int answers = 0;                            ///< all answers, repetitions included
  int right = 0;                              ///< of the answers
  int wrongLast = 0;                          ///< questions whose last answer was wrong
  std::optional<learning::Proportion> share;  ///< nothing while there is not enough data

  [[nodiscard]] bool isNew() const { return tried == 0; }
  [[nodiscard]] bool isComplete() const { return questions > 0 && tried == questions && wrongLast == 0; }
  bool operator==(const BankStanding &) const = default;
};

using QuestionStandings = std::vector<learning::QuestionStanding>;

[[nodiscard]] BankStanding bankStanding(const std::vector<QuestionId> &bank, const QuestionStandings &standings);

/// What to ask next: first what was never answered, in the bank's order, then what was wrong last time, what was
/// guessed, and the rest; within each, what was answered longest ago comes first.
[[nodiscard]] std::vector<QuestionId> nextQuestions(const std::vector<QuestionId> &bank,
                                                    const QuestionStandings &standings, std::size_t length);
[[nodiscard]] std::vector<QuestionId> wrongLastTime(const std::vector<QuestionId> &bank,
                                                    const QuestionStandings &standings);
/// How often each question was answered before; 0 for one that never was.
[[nodiscard]] int timesAnswered(const QuestionId &question, const QuestionStandings &standings);

}  // namespace strato::ui
