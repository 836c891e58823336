// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/models/practice_bank.h"

#include <algorithm>
#include <tuple>

namespace strato::ui {

namespace {

const learning::QuestionStanding *standingOf(const QuestionId &question, const QuestionStandings &standings) {
  const auto found = std::ranges::find(standings, question, &learning::QuestionStanding::question);
  return found == standings.end() || found->answered == 0 ? nullptr : &*found;
}

}  // namespace

BankStanding bankStanding(const std::vector<QuestionId> &bank, const QuestionStandings &standings) {
  BankStanding result;
  result.questions = static_cast<int>(bank.size());
  for (const QuestionId &question : bank) {
    const auto *standing = standingOf(question, standings);
    if (standing == nullptr) continue;
    ++result.tried;
    result.answers += standing->answered;
    result.right += standing->right;
    if (!standing->lastRight) ++result.wrongLast;
  }
  result.share = learning::shareRight(result.right, result.answers);
  return result;
}

std::vector<QuestionId> nextQuestions(const std::vector<QuestionId> &bank, const QuestionStandings &standings,
                                      std::size_t length) {
  const auto urgency = [&](const QuestionId &question) {
    const auto *standing = standingOf(question, standings);
    if (standing == nullptr) return std::tuple(0, Instant{});
    if (!standing->lastRight) return std::tuple(1, standing->lastAt);
    return std::tuple(standing->lastConfidence == learning::Confidence::Guess ? 2 : 3, standing->lastAt);
  };
  std::vector<QuestionId> result = bank;
  std::ranges::stable_sort(result, {}, urgency);
  result.resize(std::min(length, result.size()));
  return result;
}

std::vector<QuestionId> wrongLastTime(const std::vector<QuestionId> &bank, const QuestionStandings &standings) {
  std::vector<QuestionId> result;
  for (const QuestionId &question : nextQuestions(bank, standings, bank.size())) {
    const auto *standing = standingOf(question, standings);
    if (standing != nullptr && !standing->lastRight) result.push_back(question);
  }
  return result;
}

int timesAnswered(const QuestionId &question, const QuestionStandings &standings) {
  const auto *standing = standingOf(question, standings);
  return standing == nullptr ? 0 : standing->answered;
}

}  // namespace strato::ui
