// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/models/practice_item.h"

#include <algorithm>
#include <numeric>

namespace strato::ui {

using learning::Confidence;

bool PracticeItem::isChosen(int place) const { return std::ranges::find(chosen, place) != chosen.end(); }

bool PracticeItem::isStruck(int place) const { return std::ranges::find(struck, place) != struck.end(); }

int PracticeItem::needed() const {
  return question.kind == catalog::QuestionKind::Single ? 1 : static_cast<int>(key().size());
}

std::vector<int> PracticeItem::key() const {
  std::vector<int> places;
  for (std::size_t i = 0; i < question.choices.size(); ++i) {
    if (question.choices[i].right) places.push_back(static_cast<int>(i));
  }
  return places;
}

PracticeItem practiceItem(catalog::Question question, Rng *chance) {
  PracticeItem item;
  item.order.resize(question.choices.size());
  std::iota(item.order.begin(), item.order.end(), 0);
  item.question = std::move(question);
  // Numbers are looked for in their own order.
  const auto isNumber = [](const catalog::Choice &choice) {
    return !choice.text.empty() && choice.text.front() >= '0' && choice.text.front() <= '9';
  };
  if (chance != nullptr && !std::ranges::all_of(item.question.choices, isNumber)) chance->shuffle(item.order);
  return item;
}

Verdict verdictOf(const PracticeItem &item, int place) {
  const bool right = item.question.choices.at(static_cast<std::size_t>(place)).right;
  if (item.isChosen(place)) return right ? Verdict::TakenRight : Verdict::TakenWrong;
  return right ? Verdict::MissedRight : Verdict::LeftWrong;
}

std::vector<MisconceptionId> misconceptionsTaken(const PracticeItem &item) {
  std::vector<MisconceptionId> result;
  for (const int place : item.chosen) {
    const catalog::Choice &choice = item.question.choices.at(static_cast<std::size_t>(place));
    if (choice.right || choice.misconception.isEmpty()) continue;
    if (std::ranges::find(result, choice.misconception) == result.end()) result.push_back(choice.misconception);
  }
  return result;
}

PracticeResult resultOf(const std::vector<PracticeItem> &items) {
  PracticeResult result;
  for (std::size_t i = 0; i < items.size(); ++i) {
    const PracticeItem &item = items[i];
    if (!item.answer) continue;
    for (Tally *tally : {&result.all, &result.byConfidence[static_cast<std::size_t>(item.answer->confidence)]}) {
      ++tally->answered;
      if (item.answer->right) ++tally->right;
    }
    result.took += item.answer->took;
    if (!item.answer->isKept()) ++result.notKept;
    if (!item.answer->right) result.missed.push_back(static_cast<int>(i));
    for (const MisconceptionId &id : misconceptionsTaken(item)) {
      auto known = std::ranges::find(result.misconceptions, id, &MisconceptionTally::id);
      if (known == result.misconceptions.end()) known = result.misconceptions.insert(known, {id, {}});
      known->questions.push_back(item.question.id);
    }
  }
  return result;
}

std::chrono::minutes timeLeft(const std::vector<PracticeItem> &items) {
  using std::chrono::seconds;
  constexpr seconds usual{45};
  constexpr int enoughToJudge = 3;
  const PracticeResult result = resultOf(items);
  const auto open = static_cast<int>(items.size()) - result.all.answered;
  const Milliseconds each =
      result.all.answered < enoughToJudge ? Milliseconds(usual) : result.took / result.all.answered;
  return std::chrono::ceil<std::chrono::minutes>(open * each);
}

}  // namespace strato::ui
