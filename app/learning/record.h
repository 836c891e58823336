// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "app/base/result.h"
#include "app/learning/event.h"

namespace strato::learning {

/// What is known of one question, from all answers that count.
struct QuestionStanding {
  QuestionId question;
  int answered = 0;
  int right = 0;
  bool lastRight = false;
  Confidence lastConfidence = Confidence::Guess;
  Instant lastAt{};
  bool operator==(const QuestionStanding &) const = default;
};

struct PageStanding {
  std::string page;
  int visits = 0;
  Instant lastAt{};
  bool operator==(const PageStanding &) const = default;
};

/// How many answers a local calendar day has, for streaks and calendars.
struct DayStanding {
  std::chrono::sys_days day{};
  int answered = 0;
  int right = 0;
  bool operator==(const DayStanding &) const = default;
};

/// The best that a learner reached in a guide, or predicted of a scenario.
struct PredictionStanding {
  std::string scenario;
  int bestScore = 0;
  int bestStars = 0;
  Instant lastAt{};
  bool operator==(const PredictionStanding &) const = default;
};

/// The learner's own memory: what happened is added and never changed, all else is derived from it (standings.h).
/// The journal room implements this over a file; MemoryRecord over a vector. Lists are sorted by id, page, day or
/// scenario.
class Record {
 public:
  virtual ~Record() = default;

  /// Returns the event's sequence number once it is safely kept, and not before. Taking back an answer that is not
  /// there, or twice, is an error.
  virtual Result<std::int64_t> append(Happening what) = 0;

  [[nodiscard]] virtual Result<std::vector<Event>> events() const = 0;
  [[nodiscard]] virtual Result<std::vector<QuestionStanding>> questions() const = 0;
  [[nodiscard]] virtual Result<std::vector<PageStanding>> pages() const = 0;
  [[nodiscard]] virtual Result<std::vector<DayStanding>> days() const = 0;
  [[nodiscard]] virtual Result<std::vector<PredictionStanding>> predictions() const = 0;
  [[nodiscard]] virtual Result<std::optional<std::string>> preference(const std::string &key) const = 0;

  /// Empty where what is appended outlives the program; else the sentence that tells the learner why it will not.
  [[nodiscard]] virtual Message caveat() const = 0;
};

}  // namespace strato::learning
