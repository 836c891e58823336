// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/learning/standings.h"

#include <algorithm>
#include <set>

namespace strato::learning {

std::chrono::sys_days localDay(const Event &event) {
  return std::chrono::floor<std::chrono::days>(event.at + event.offset);
}

void countAnswer(QuestionStanding &standing, const Event &event, const Answered &answer) {
  standing.question = answer.question;
  ++standing.answered;
  standing.right += answer.right ? 1 : 0;
  standing.lastRight = answer.right;
  standing.lastConfidence = answer.confidence;
  standing.lastAt = event.at;
}

void countAnswer(DayStanding &standing, const Answered &answer) {
  ++standing.answered;
  standing.right += answer.right ? 1 : 0;
}

void countVisit(PageStanding &standing, const Event &event) {
  ++standing.visits;
  standing.lastAt = event.at;
}

void countPrediction(PredictionStanding &standing, const Event &event, const Predicted &prediction) {
  standing.scenario = prediction.scenario;
  standing.bestScore = std::max(standing.bestScore, prediction.score);
  standing.bestStars = std::max(standing.bestStars, prediction.stars);
  standing.lastAt = event.at;
}

Standings standingsOf(const std::vector<Event> &events) {
  std::set<std::int64_t> undone;
  for (const Event &event : events) {
    if (const auto *undo = std::get_if<AnswerUndone>(&event.what)) undone.insert(undo->answer);
  }
  Standings standings;
  for (const Event &event : events) {
    if (const auto *answer = std::get_if<Answered>(&event.what);
        answer != nullptr && !undone.contains(event.sequence)) {
      countAnswer(standings.questions[answer->question], event, *answer);
      const auto day = localDay(event);
      DayStanding &standing = standings.days[day];
      standing.day = day;
      countAnswer(standing, *answer);
    } else if (const auto *visit = std::get_if<PageVisited>(&event.what)) {
      PageStanding &standing = standings.pages[visit->page];
      standing.page = visit->page;
      countVisit(standing, event);
    } else if (const auto *preference = std::get_if<PreferenceSet>(&event.what)) {
      standings.preferences[preference->key] = preference->value;
    } else if (const auto *prediction = std::get_if<Predicted>(&event.what)) {
      countPrediction(standings.predictions[prediction->scenario], event, *prediction);
    }
  }
  return standings;
}

Error noSuchAnswer(std::int64_t sequence) {
  return {Message("There is no answer number %1 to take back.", {std::to_string(sequence)}), {}};
}

Error alreadyUndone(std::int64_t sequence) {
  return {Message("Answer number %1 was taken back before.", {std::to_string(sequence)}), {}};
}

}  // namespace strato::learning
