// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdint>
#include <string>
#include <variant>
#include <vector>

#include "app/base/clock.h"
#include "app/base/id.h"

namespace strato::learning {

enum class Confidence { Guess, ThinkSo, Sure };

/// The learner answered a question. Choices are places in the content's order, from 0.
struct Answered {
  QuestionId question;
  std::vector<int> chosen;
  bool right = false;
  Confidence confidence = Confidence::Guess;
  Milliseconds took{0};
  std::vector<MisconceptionId> misconceptions;  ///< of the wrong choices that were taken
  bool operator==(const Answered &) const = default;
};

/// An earlier answer does not count: the learner took it back.
struct AnswerUndone {
  std::int64_t answer = 0;  ///< the sequence number of the Answered event
  bool operator==(const AnswerUndone &) const = default;
};

struct PageVisited {
  std::string page;  ///< as in a page address, for example "learn/lambda"
  bool operator==(const PageVisited &) const = default;
};

/// A choice that belongs to learning (exam, minutes a day), not to the look of the window.
struct PreferenceSet {
  std::string key;
  std::string value;
  bool operator==(const PreferenceSet &) const = default;
};

/// The learner predicted a run of the Lab, and it was told how that went. It is said again when the stars rise.
struct Predicted {
  std::string scenario;  ///< as in a page address: "guide-news-spike", "spike"
  int score = 0;         ///< 0 to 100
  int stars = 0;         ///< 0 to 3; none outside of guides
  std::string answers;   ///< in words, for people
  bool operator==(const Predicted &) const = default;
};

using Happening = std::variant<Answered, AnswerUndone, PageVisited, PreferenceSet, Predicted>;

struct Event {
  std::int64_t sequence = 0;
  Instant at{};
  std::chrono::minutes offset{0};  ///< local time was this far ahead of UTC
  Happening what;
  bool operator==(const Event &) const = default;
};

}  // namespace strato::learning
