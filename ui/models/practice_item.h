// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <array>
#include <cstdint>
#include <optional>
#include <vector>

#include "app/base/rng.h"
#include "app/catalog/question.h"
#include "app/learning/event.h"

namespace strato::ui {

/// An answer that was given in this session.
struct GivenAnswer {
  std::int64_t sequence = 0;  ///< of its event; 0 when the learner went on although it could not be kept
  learning::Confidence confidence = learning::Confidence::Guess;
  bool right = false;
  Milliseconds took{0};

  [[nodiscard]] bool isKept() const { return sequence != 0; }
  bool operator==(const GivenAnswer &) const = default;
};

/// One question of a session and what was done with it. A choice is named by its place in the content, from 0.
struct PracticeItem {
  catalog::Question question;
  std::vector<int> order;   ///< the places in the order in which they are shown
  std::vector<int> chosen;  ///< in the order in which they were taken
  std::vector<int> struck;
  std::optional<GivenAnswer> answer;
  Milliseconds spent{0};

  [[nodiscard]] bool isChosen(int place) const;
  [[nodiscard]] bool isStruck(int place) const;
  /// How many choices an answer has to name.
  [[nodiscard]] int needed() const;
  [[nodiscard]] std::vector<int> key() const;
  bool operator==(const PracticeItem &) const = default;
};

/// In the content's order when chance is null.
[[nodiscard]] PracticeItem practiceItem(catalog::Question question, Rng *chance);

/// How a choice came out, once the question is answered.
enum class Verdict { TakenRight, TakenWrong, MissedRight, LeftWrong };
[[nodiscard]] Verdict verdictOf(const PracticeItem &item, int place);
/// Misconceptions of the wrong choices that were taken, each once.
[[nodiscard]] std::vector<MisconceptionId> misconceptionsTaken(const PracticeItem &item);

struct Tally {
  int answered = 0;
  int right = 0;
  bool operator==(const Tally &) const = default;
};

struct MisconceptionTally {
  MisconceptionId id;
  std::vector<QuestionId> questions;  ///< where it was met
  bool operator==(const MisconceptionTally &) const = default;
};

/// What a session has shown so far.
struct PracticeResult {
  Tally all;
  std::array<Tally, 3> byConfidence;  ///< index: learning::Confidence
  std::vector<int> missed;            ///< indexes of the items
  std::vector<MisconceptionTally> misconceptions;
  int notKept = 0;
  Milliseconds took{0};

  [[nodiscard]] const Tally &of(learning::Confidence confidence) const {
    return byConfidence[static_cast<std::size_t>(confidence)];
  }
  bool operator==(const PracticeResult &) const = default;
};

[[nodiscard]] PracticeResult resultOf(const std::vector<PracticeItem> &items);

/// How long the questions that are still open will take about, from how long the answered ones took.
[[nodiscard]] std::chrono::minutes timeLeft(const std::vector<PracticeItem> &items);

}  // namespace strato::ui
