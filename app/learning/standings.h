// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <map>
#include <string>
#include <vector>

#include "app/learning/record.h"

namespace strato::learning {

/// All that is derived from events. Every Record must agree with standingsOf() on its own events.
struct Standings {
  std::map<QuestionId, QuestionStanding> questions;
  std::map<std::string, PageStanding> pages;
  std::map<std::chrono::sys_days, DayStanding> days;
  std::map<std::string, std::string> preferences;
  std::map<std::string, PredictionStanding> predictions;
  bool operator==(const Standings &) const = default;
};

/// Folds events in the order of their sequence numbers. What came last is told by that order and never by the clock,
/// which may be set back. An answer that was undone leaves no trace.
[[nodiscard]] Standings standingsOf(const std::vector<Event> &events);

/// One more answer to this question. Answers must come in the order of their sequence numbers.
void countAnswer(QuestionStanding &standing, const Event &event, const Answered &answer);
void countAnswer(DayStanding &standing, const Answered &answer);
void countVisit(PageStanding &standing, const Event &event);
void countPrediction(PredictionStanding &standing, const Event &event, const Predicted &prediction);

/// The calendar day on the learner's wall when it happened, however the clock stands today.
[[nodiscard]] std::chrono::sys_days localDay(const Event &event);

[[nodiscard]] Error noSuchAnswer(std::int64_t sequence);
[[nodiscard]] Error alreadyUndone(std::int64_t sequence);

}  // namespace strato::learning
